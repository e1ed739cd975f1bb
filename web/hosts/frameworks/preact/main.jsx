import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Explainer } from "./Explainer.jsx";
import { at, first, follow, other, shown, words } from "../page.mjs";

const text = words.map((text, i) => <p key={i}>{text}</p>);

function App() {
  const [embeds, show] = useState(shown()), [n, count] = useState(0), [id, choose] = useState(first);
  useEffect(() => follow(show), []);
  return (
    <>
      <nav><a href="./">Front</a> <a href="./embeds">Embeds</a></nav>
      <button id="count" onClick={() => count(n + 1)}>{n}</button> <button id="other" onClick={() => choose(other)}>Other</button>
      {text}
      {embeds && (
        <section data-n={n}>
          <Explainer embed={id} href={at(id)} title="The title">The answer. {n}</Explainer>
          <p>{n}</p>
          <ice-explainer embed={id}><a href={at(id)}>The title</a> The answer. {n}</ice-explainer>
        </section>
      )}
      {text}
    </>
  );
}

render(<App />, document.querySelector("main"));
