import { LitElement, html } from "lit";
import { explainer } from "./explainer.js";
import { at, first, follow, other, shown, words } from "../page.mjs";

// A component whose content is its own, in a shadow root, and one that writes into the page.
class Box extends LitElement {
  static properties = { embed: {}, n: {} };
  render() {
    return explainer(this.embed, at(this.embed), "The title", `The answer. ${this.n}`);
  }
}
customElements.define("herald-box", Box);

const text = words.map((text) => html`<p>${text}</p>`);

class Page extends LitElement {
  static properties = { embeds: { state: true }, n: { state: true }, embed: { state: true } };
  constructor() {
    super();
    Object.assign(this, { embeds: shown(), n: 0, embed: first });
    follow((now) => { this.embeds = now; });
  }
  createRenderRoot() {
    return this;
  }
  render() {
    return html`
      <nav><a href="./">Front</a> <a href="./embeds">Embeds</a></nav>
      <button id="count" @click=${() => this.n++}>${this.n}</button> <button id="other" @click=${() => { this.embed = other; }}>Other</button>
      ${text}
      ${this.embeds ? html`<section data-n=${this.n}>
        <blockquote data-embed=${this.embed}><a href=${at(this.embed)}>The title</a> The answer. ${this.n}</blockquote>
        <p>${this.n}</p>
        <herald-box .embed=${this.embed} .n=${this.n}></herald-box>
      </section>` : ""}
      ${text}`;
  }
}
customElements.define("herald-page", Page);
document.querySelector("main").append(new Page());
