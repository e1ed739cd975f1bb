// What catches mistakes in the styles; how a rule is laid out is not a linter's business.
export default {
  extends: "stylelint-config-recommended",
  rules: {
    // The order of layers decides, not that of selectors in a file.
    "no-descending-specificity": null,
    // A later declaration of the same property is the fallback's better form.
    "declaration-block-no-duplicate-properties": [true, { ignore: ["consecutive-duplicates-with-different-values"] }],
  },
  // The dark palette is declarations alone: the build puts them into two rules.
  overrides: [{ files: ["**/dark.css"], rules: { "no-invalid-position-declaration": null } }],
};
