import Alpine from "alpinejs";
import page from "./page.html";
import { at, first, follow, other, shown, words } from "../page.mjs";

Alpine.data("page", () => ({
  embeds: shown(), n: 0, title: "The title", answer: "The answer. ", embed: first, href: at(first), other, words,
  init() {
    follow((now) => { this.embeds = now; });
  },
  choose(id) {
    Object.assign(this, { embed: id, href: at(id) });
  },
}));
document.querySelector("main").innerHTML = page;
Alpine.start();
