import { Article } from "./ways";

export default function Page() {
  return <Article />;
}
