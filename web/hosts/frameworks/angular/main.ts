import "@angular/compiler";
import { Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection, signal } from "@angular/core";
import { bootstrapApplication } from "@angular/platform-browser";
import { Explainer } from "./explainer.component";
import { at, first, follow, other, shown, words } from "../page.mjs";

@Component({
  selector: "main",
  imports: [Explainer],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <nav><a href="./">Front</a> <a href="./embeds">Embeds</a></nav>
    <button id="count" (click)="n.set(n() + 1)">{{ n() }}</button> <button id="other" (click)="id.set(other)">Other</button>
    @for (text of words; track $index) { <p>{{ text }}</p> }
    @if (embeds()) {
      <section [attr.data-n]="n()">
        <app-explainer [embed]="id()" [href]="at(id())" title="The title">The answer. {{ n() }}</app-explainer>
        <p>{{ n() }}</p>
        <ice-explainer [attr.embed]="id()"><a [href]="at(id())">The title</a> The answer. {{ n() }}</ice-explainer>
      </section>
    }
    @for (text of words; track $index) { <p>{{ text }}</p> }
  `,
})
class App {
  embeds = signal(shown());
  n = signal(0);
  id = signal(first);
  at = at;
  other = other;
  words = words;
  constructor() {
    follow((now: boolean) => this.embeds.set(now));
  }
}

bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] }).catch((err) => console.error(err));
