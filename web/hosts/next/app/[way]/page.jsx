import { Article, ways } from "../ways";

export const generateStaticParams = () => Object.keys(ways).map((way) => ({ way }));

export default async function Page({ params }) {
  return <Article>{ways[decodeURIComponent((await params).way)]}</Article>;
}
