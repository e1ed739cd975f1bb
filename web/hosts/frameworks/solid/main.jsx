import { createSignal, For, Show } from "solid-js";
import { render } from "solid-js/web";
import { Explainer } from "./Explainer.jsx";
import { at, first, follow, other, shown, words } from "../page.mjs";

function App() {
  const [embeds, show] = createSignal(shown()), [n, count] = createSignal(0), [id, choose] = createSignal(first);
  follow(show);
  return (
    <>
      <nav><a href="./">Front</a> <a href="./embeds">Embeds</a></nav>
      <button id="count" onClick={() => count(n() + 1)}>{n()}</button> <button id="other" onClick={() => choose(other)}>Other</button>
      <For each={words}>{(text) => <p>{text}</p>}</For>
      <Show when={embeds()}>
        <section data-n={n()}>
          <Explainer embed={id()} href={at(id())} title="The title">The answer. {n()}</Explainer>
          <p>{n()}</p>
          <ice-explainer attr:embed={id()}><a href={at(id())}>The title</a> The answer. {n()}</ice-explainer>
        </section>
      </Show>
      <For each={words}>{(text) => <p>{text}</p>}</For>
    </>
  );
}

render(App, document.querySelector("main"));
