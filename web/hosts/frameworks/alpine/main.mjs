import Alpine from "alpinejs";
import recipe from "./recipe.html";
import { at, first, follow, other, shown, words } from "../page.mjs";

document.querySelector("main").innerHTML = `
  <div x-data="page">
    <nav><a href="./">Front</a> <a href="./embeds">Embeds</a></nav>
    <button id="count" @click="n++" x-text="n"></button> <button id="other" @click="choose(other)">Other</button>
    <template x-for="text in words"><p x-text="text"></p></template>
    <template x-if="embeds">
      <section :data-n="n">
        ${recipe}
        <p x-text="n"></p>
        <ice-explainer :embed="embed"><a :href="href" x-text="title"></a> <span x-text="answer + n"></span></ice-explainer>
      </section>
    </template>
    <template x-for="text in words"><p x-text="text"></p></template>
  </div>`;

Alpine.data("page", () => ({
  embeds: shown(), n: 0, title: "The title", answer: "The answer. ", embed: first, href: at(first), other, words,
  init() {
    follow((now) => { this.embeds = now; });
  },
  choose(id) {
    Object.assign(this, { embed: id, href: at(id) });
  },
}));
Alpine.start();
