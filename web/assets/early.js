// Before anything is painted in a frame: that it is there, and the options that change how it looks.
{
  const q = new URLSearchParams(location.search), r = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme:dark)"), theme = q.get("theme"), accent = /^[0-9a-f]{6}$/i.exec(q.get("accent"));
  if (parent !== window) {
    r.dataset.framed = "";
    // As a text, for hosts read what they are told as JSON.
    parent.postMessage('{"explainer":"here"}', "*");
  }
  if (theme === "light" || theme === "dark") r.dataset.theme = theme;
  if (q.get("heading") === "off") r.dataset.heading = "off";
  if (accent) {
    // Relative luminance as WCAG defines it. The limits keep a contrast of 4.5:1 to every background of a theme.
    const [red, green, blue] = accent[0].match(/../g).map((h) => { const c = parseInt(h, 16) / 255; return c > 0.04045 ? ((c + 0.055) / 1.055) ** 2.4 : c / 12.92; });
    const y = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    const fit = () => {
      if ((r.dataset.theme || (dark.matches ? "dark" : "light")) === "dark" ? y >= 0.264 : y <= 0.15) {
        r.dataset.accent = "";
        r.style.setProperty("--accent", "#" + accent[0]);
      } else delete r.dataset.accent;
    };
    fit();
    dark.addEventListener("change", fit);
  }
}
