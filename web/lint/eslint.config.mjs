// What catches mistakes; how the code is laid out is not a linter's business.
import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: ["**/node_modules/**", "dist/**", ".cache/**"] },
  js.configs.recommended,
  {
    files: ["**/*.js", "**/*.mjs"],
    languageOptions: { ecmaVersion: "latest" },
    // An empty catch says that a refusal is expected; a comment or the code around it says of what.
    rules: { "no-empty": ["error", { allowEmptyCatch: true }], eqeqeq: ["error", "smart"], "no-var": "error", "prefer-const": ["error", { destructuring: "all" }] },
  },
  {
    // The build fills these in.
    files: ["web/assets/*.js"],
    languageOptions: { sourceType: "script", globals: { ...globals.browser, KINDS: "readonly", CARDS: "readonly", EDITIONS: "readonly", OFFLINE_WORDS: "readonly", FRAME_WORDS: "readonly", SHARE_WORDS: "readonly", SHARE_LABEL: "readonly", SHARE_FILE: "readonly", SHARE_STYLES: "readonly", TERMS: "readonly", APP_STYLES: "readonly", WEAR: "readonly" } },
  },
  { files: ["web/assets/start.js", "web/assets/offline.js", "web/assets/terms.js"], languageOptions: { sourceType: "module" } },
  // The build puts these in front of start.js, the last in front of sw.js too.
  { files: ["web/assets/start.js"], languageOptions: { globals: { adopting: "readonly", undoing: "readonly", following: "readonly" } } },
  { files: ["web/assets/adopt.js", "web/assets/undo.js", "web/assets/steps.js"], rules: { "no-unused-vars": ["error", { varsIgnorePattern: "^(adopting|undoing|following)$" }] } },
  { files: ["web/assets/sw.js"], languageOptions: { globals: { ...globals.serviceworker, following: "readonly" } } },
  { files: ["**/*.mjs"], languageOptions: { sourceType: "module", globals: { ...globals.node, ...globals.browser } } },
  // Tests hand functions to the browser, where what a page defines is known.
  { files: ["web/browser/**/*.mjs", "web/bench/**"], rules: { "no-undef": "off" } },
];
