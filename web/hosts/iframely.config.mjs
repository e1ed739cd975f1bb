// What a service that trusts every provider allows: frames, also those that change their height.
export default {
  CACHE_ENGINE: "no-cache",
  SKIP_IFRAMELY_RENDERS: true,
  WHITELIST_URL: "",
  WHITELIST_WILDCARD: {
    "twitter": { player: "allow" },
    "oembed": { rich: ["allow", "responsive", "resizable"], video: "allow", photo: "allow", link: "allow" },
    "iframely": { app: ["allow", "resizable", "html5"], reader: "allow", player: "allow", survey: "allow", summary: "allow" },
  },
};
