import Link from "next/link";
import { Explainer } from "./Explainer";

const words = Array.from({ length: 24 }, (_, i) => <p key={i}>Words of the article that the reader came for, of no matter to anybody but them, and long enough to fill a few lines of it.</p>);
const site = "http://127.0.0.1:65535/", embed = "cards/giuseppe-sala";
const quotation = `<blockquote data-embed="${embed}"><a href="${site}cards/giuseppe-sala/">The title</a> The answer.</blockquote>`;

// Each way in which an article may hold an embed.
export const ways = {
  quotation: <Explainer embed={embed} href={`${site}cards/giuseppe-sala/`} title="The title">The answer.</Explainer>,
  element: <><script async src={`${site}embed.js`} /><ice-explainer embed={embed}><a href={`${site}cards/giuseppe-sala/`}>The title</a> The answer.</ice-explainer></>,
  "article HTML": <div dangerouslySetInnerHTML={{ __html: `${quotation}<script async src="${site}embed.js"></script>` }} />,
  line: <script async src={`${site}embed.js`} data-embed={embed} />,
};

export function Article({ children }) {
  return (
    <main style={{ margin: "0 16px" }}>
      <nav>{Object.keys(ways).map((name) => <Link key={name} prefetch={false} href={`/${encodeURIComponent(name)}`}>{name}</Link>)}</nav>
      {words}
      {children}
      {words}
    </main>
  );
}
