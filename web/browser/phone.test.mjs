// What a reader has on a phone, in three engines: the first screen, the bar, the two arms, two cards beside each other, the tasks.
import { engines, lent } from "./help/engines/index.mjs";
import { base, cards, counting, data, editions, equal, match, none, ok, soon } from "./help/index.mjs";

const w = editions.en;
const [first, second] = [cards.at(-1), cards[0]];

for (const name of engines) {
  const use = lent(name, { phone: { width: 412, height: 823 } });
  const scene = (what, path, body) => counting(`${name}, on a phone: ${what}`, () => use(async (e) => {
    const before = (await e.errors()).length;
    await e.open("about:blank"); // a step within one page loads nothing
    await e.open((await base()) + path);
    ok((await e.evaluate(() => innerWidth)) < 480, "as narrow as a phone");
    await e.key("Shift");
    await e.until(() => document.documentElement.dataset.app === "ready", "the app takes over");
    await body(e);
    none((await e.errors()).slice(before), "uncaught errors");
  }));

  scene("the first screen has the ways in, and the bar stays, small, and says where one is", "", async (e) => {
    const way = ["h1", "[name=q]", "#day-0 + .pill", ".here > summary", ".fl"];
    equal(await e.evaluate((way) => way.filter((s) => {
      const r = document.querySelector(s).getBoundingClientRect();
      return !(r.width && r.top >= 0 && r.bottom <= innerHeight);
    }), way), [], "question, search, day, sections and the first field are in sight");
    const bar = () => e.evaluate(() => {
      const r = document.querySelector(".bar").getBoundingClientRect();
      return [r.top, r.height, document.querySelector(".here > summary").textContent];
    });
    for (const id of data.page.sections.slice(1).map((s) => s.id ?? s)) {
      const title = await e.evaluate((id) => document.querySelector(`.bar li a[href$="#${id}"]`).textContent.replace(/\d.*/, "").trim(), id);
      await soon(async () => {
        await e.evaluate((id) => document.getElementById(id).scrollIntoView({ block: "start", behavior: "instant" }), id); // again, as what is near is laid out
        return (await bar())[2];
      }, (t) => t.includes(title), `the bar says ${title}`);
      const [top, high] = await bar();
      ok(Math.abs(top) < 1 && high <= 44.5, `at ${top}, ${high} px high`);
    }
  });

  scene("the two arms stand beside each other, and no word is broken", "", async (e) => {
    const rows = await e.evaluate(() => [...document.querySelectorAll("#arms tbody tr")].map((row) => [...row.querySelectorAll("td")].map((c) => {
      const r = c.getBoundingClientRect();
      return [r.x, r.y, r.right, c.scrollWidth > c.clientWidth];
    })));
    ok(rows.length > 2);
    none(rows.filter(([a, b]) => !(b[0] >= a[2] - 1 && Math.abs(a[1] - b[1]) < 1) || a[3] || b[3]), "rows that are not beside each other, or wider than their column", rows.length);
    ok(await e.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing is wider than the window");
    const [words, broken] = await e.evaluate(() => {
      const range = document.createRange(), texts = document.createTreeWalker(document.querySelector("#arms table"), NodeFilter.SHOW_TEXT), broken = [];
      let words = 0;
      while (texts.nextNode()) {
        const text = texts.currentNode;
        if (!text.parentElement.checkVisibility()) continue;
        for (const { 0: word, index } of text.data.matchAll(/[\p{L}\p{N}]+/gu)) {
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          words++;
          if (new Set([...range.getClientRects()].map((r) => Math.round(r.top))).size > 1) broken.push(word);
        }
      }
      return [words, broken];
    });
    none(broken, "broken words", words);
  });

  scene("two cards are chosen and stand beside each other, and the view goes there", `#${first.id}`, async (e) => {
    await soon(() => e.evaluate((id) => document.querySelector(`[data-card="${id}"]`).open, first.id), true, "the card is open");
    await e.click(`#${first.id} [data-act=beside]`);
    await soon(() => e.evaluate(() => {
      const r = document.querySelector("#beside")?.getBoundingClientRect();
      return !!r && r.top > -4 && r.top < innerHeight / 2 && document.activeElement.dataset.beside === "1";
    }), true, "the view is there, at the choice of the second");
    await e.evaluate((id) => {
      const choice = document.activeElement;
      choice.value = id;
      choice.dispatchEvent(new Event("change", { bubbles: true }));
    }, second.id);
    await soon(() => e.evaluate(() => [...document.querySelectorAll("#beside .one .nm")].map((n) => n.innerText.trim())), (got) => got.join() === [first.name.en, second.name.en].join(), "both are there");
    const [a, b] = await e.evaluate(() => [...document.querySelectorAll("#beside tbody tr td")].slice(0, 2).map((c) => {
      const r = c.getBoundingClientRect();
      return [r.x, r.y, r.right];
    }));
    ok(Math.abs(a[1] - b[1]) < 2 && b[0] > a[2] - 2, "the two stand beside each other");
    await e.click("#beside [data-act=unpair]");
    await e.until((id) => {
      const { top } = document.activeElement.getBoundingClientRect();
      return !document.querySelector("#beside .one") && document.activeElement.parentElement.dataset.card === id && top > 40 && top < innerHeight / 2;
    }, "they are put away, and the view is back at the first, below the bar", { args: [first.id] });
  });

  scene("a task is answered: right or wrong at once, and the count at the end", "", async (e) => {
    const [one] = data.tasks, wrong = data.tasks.find((t) => t.answer !== one.answer).answer;
    for (const [actor, says] of [[wrong, w.wrong], [one.answer, w.right]]) {
      await e.click(`#${one.id} label:has([value=${actor}])`);
      await soon(() => e.evaluate((id) => document.querySelector(`#${id} [role=status]`).innerText, one.id), new RegExp(says));
      ok(await e.evaluate((id) => document.querySelector(`#${id} details`).open, one.id), "the explanation opens");
    }
    match(await e.evaluate(() => document.querySelector("#tasks > [role=status]").innerText), /^1 .* 1 /);
    ok(await e.evaluate(() => document.querySelector("#tasks > [role=status]").compareDocumentPosition(document.querySelector("#tasks .task")) & Node.DOCUMENT_POSITION_PRECEDING), "the count comes after what a reader came for");
  });
}
