// Makes the page of one framework, with the recipe of the document as a component of it.
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { recipe } from "../recipes.mjs";

const here = dirname(fileURLToPath(import.meta.url));

// frameworks names for each what the document calls it, the language of its recipe, and the file in which its pages expect that.
export const frameworks = {
  vue: ["Vue", "vue", "Explainer.vue"],
  svelte: ["Svelte", "svelte", "Explainer.svelte"],
  preact: ["Preact", "jsx", "Explainer.jsx"],
  solid: ["Solid", "jsx", "Explainer.jsx"],
  lit: ["Lit", "js", "explainer.js"],
  angular: ["Angular", "ts", "explainer.component.ts"],
  alpine: ["Alpine", "html", "recipe.html"],
};

export const component = (name) => recipe(frameworks[name][0], frameworks[name][1]);

// compilers turn what a browser does not read into what esbuild reads, each with the framework's own compiler.
const compilers = {
  vue: (from) => [/\.vue$/, (source, filename) => {
    const { compileScript, parse } = from("vue/compiler-sfc");
    // As the recipe says; compilers of pages give it to both.
    const compilerOptions = { isCustomElement: (tag) => tag === "ice-explainer" };
    const { descriptor } = parse(source, { filename, templateParseOptions: compilerOptions });
    return compileScript(descriptor, { id: filename, inlineTemplate: true, templateOptions: { compilerOptions } }).content;
  }],
  svelte: (from) => [/\.svelte$/, (source, filename) => from("svelte/compiler").compile(source, { filename, generate: "client" }).js.code],
  solid: (from) => [/\.jsx$/, (source, filename) => from("@babel/core").transformSync(source, { filename, presets: [from("babel-preset-solid")], babelrc: false, configFile: false }).code],
};

const compiling = (name, from) => ({
  name,
  setup(build) {
    const [filter, compile] = compilers[name](from);
    build.onLoad({ filter }, ({ path }) => ({ contents: compile(readFileSync(path, "utf8"), path) }));
  },
});

// build makes bundle.js in a folder; modules is that of the packages.
export async function build(name, modules, to) {
  const from = createRequire(join(modules, "x.cjs")), [, , file] = frameworks[name];
  mkdirSync(join(to, name));
  for (const part of ["page.mjs", name]) cpSync(join(here, part), join(to, part), { recursive: true });
  writeFileSync(join(to, name, file), component(name));
  await from("esbuild").build({
    entryPoints: [join(to, name, readdirSync(join(to, name)).find((f) => f.startsWith("main.")))],
    outfile: join(to, "bundle.js"),
    nodePaths: [join(modules, "node_modules")],
    plugins: compilers[name] ? [compiling(name, from)] : [],
    bundle: true,
    format: "iife",
    loader: { ".html": "text" },
    // Warnings are what a developer would read.
    define: { "process.env.NODE_ENV": '"development"', __VUE_OPTIONS_API__: "false", __VUE_PROD_DEVTOOLS__: "false", __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false" },
    conditions: ["development", "browser"],
    jsx: "automatic",
    jsxImportSource: "preact",
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
    logLevel: "silent",
  });
}
