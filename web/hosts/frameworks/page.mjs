// What the pages of all frameworks have in common: a front without embeds and a page with them, between which links and the way back go
// without a load, and the site, which is not known before they are served.
const site = "http://127.0.0.1:65535/";
export const at = (embed) => `${site}${embed}/`;
export const first = "cards/giuseppe-sala", other = "cards/jd-vance";
export const words = Array.from({ length: 24 }, () => "Words of the article that the reader came for, of no matter to anybody but them, and long enough to fill a few lines of it.");

export const shown = () => location.pathname.endsWith("/embeds");
export function follow(changed) {
  addEventListener("popstate", () => changed(shown()));
  addEventListener("click", (e) => {
    const link = e.target.closest("nav a");
    if (!link) return;
    e.preventDefault();
    history.pushState(null, "", link.href);
    changed(shown());
  });
}
