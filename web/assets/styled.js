// Where a host changed the style sheet in the page, its policy refuses it. Then the same one is fetched as it was published.
{
  const { sheet: url, sheetIntegrity: integrity } = document.currentScript.dataset;
  if (url && !getComputedStyle(document.documentElement).getPropertyValue("--paper")) {
    fetch(new URL(url, document.baseURI), { integrity }).then((r) => r.text()).then((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }).catch(() => {});
  }
}
