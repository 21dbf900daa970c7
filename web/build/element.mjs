// which-code.js for other people's pages: one module, with the list of codes and its style sheet inside.

import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const run = (command, values, input) =>
  execFileSync(command, values, { input, encoding: "utf8", maxBuffer: 4 << 20, stdio: ["pipe", "pipe", "inherit"] });

// "404Not Found3" is a code, its name, and the twelfth of its card's characters in base 36.
const digitOf = (size) => Math.min(Math.ceil(size / 12), 35).toString(36);
const listOf = (cards) =>
  Object.entries(cards)
    .filter(([code]) => code.length === 3)
    .map(([code, [name, size]]) => code + name + digitOf(size))
    .join("|");

// `cards`: cards.json of the site. Writes the module into the folder.
export async function buildElement(cards, folder) {
  const style = run("esbuild", ["--loader=css", "--minify", "--log-level=warning"], await readFile("web/element/style.css"));
  const bundled = run("esbuild", [
    "web/which-code.js", "--bundle", "--format=esm", "--target=esnext", "--log-level=warning",
    `--define:CARDS=${JSON.stringify(listOf(cards))}`,
    `--define:STYLE=${JSON.stringify(style.trim())}`,
  ]);
  const minified = run("terser", ["--module", "-c", "passes=3", "-m"], bundled);
  await writeFile(join(folder, "which-code.js"), minified);
}
