// Before anything is painted in a frame: the options that change how it looks.
{
  const q = new URLSearchParams(location.search), r = document.documentElement;
  const theme = q.get("theme"), accent = q.get("accent");
  if (theme === "light" || theme === "dark") r.dataset.theme = theme;
  if (/^[0-9a-f]{6}$/i.test(accent || "")) r.dataset.accent = accent;
  if (q.get("heading") === "off") r.dataset.heading = "off";
}
