// Gives the page the styles of what only a script draws. Safari has sheets of a script's own from 16.4 on; older ones take them as one rule
// at the end of the page's. The build puts this in the place of WEAR.
(text) => {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  } catch {
    const own = document.querySelector("style")?.sheet;
    own?.insertRule(`@media all{${text}}`, own.cssRules.length);
  }
}
