// Puts the page together in dist/: the program, the static files, the fonts, each also compressed with brotli.
// Usage, from the project's root: node web/build/assemble.mjs

import { execFileSync } from "node:child_process";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { constants, brotliCompressSync } from "node:zlib";
import { extname, join } from "node:path";

const dist = "dist";
const files = [
  ["web/index.html", "index.html"], ["web/style.css", "style.css"], ["web/boot.js", "boot.js"],
  ["web/bridge.js", "bridge.js"], ["web/mirror.js", "mirror.js"],
  ["web/files.js", "files.js"], ["web/keyboard.js", "keyboard.js"], ["web/record.js", "record.js"], ["web/store.js", "store.js"], ["assets/icons/icon.svg", "icon.svg"],
  ["build/web/whichcode.js", "whichcode.js"], ["build/web/whichcode.wasm", "whichcode.wasm"],
  ["build/fonts/text.otf", "text.otf"], ["build/fonts/strong.otf", "strong.otf"], ["build/fonts/mono.ttf", "mono.ttf"],
  ["assets/NOTICE", "NOTICE.txt"],
];
const compressible = new Set([".html", ".css", ".js", ".svg", ".wasm", ".otf", ".ttf", ".txt", ".json"]);

// The catalog in two parts: what the first frame may need, and what is wanted a moment later.
const laterSections = new Set(["situations", "guide", "comparisons", "rules", "quiz"]);

// As the command has read and validated it.
function catalogParts() {
  const catalog = JSON.parse(execFileSync("build/native/whichcode", ["catalog", "--json"], { maxBuffer: 64 << 20, encoding: "utf8" }));
  const part = (isLater) => JSON.stringify(Object.fromEntries(Object.entries(catalog).filter(([section]) => laterSections.has(section) === isLater)));
  return { first: part(false), later: part(true) };
}

await rm(dist, { recursive: true, force: true });
await mkdir(dist);
for (const [from, to] of files) await cp(from, join(dist, to));
const { first, later } = catalogParts();
await writeFile(join(dist, "catalog.json"), first);
await writeFile(join(dist, "more.json"), later);
execFileSync("terser", ["--module", "--compress", "passes=2", "--mangle", "--output", `${dist}/whichcode.js`, `${dist}/whichcode.js`],
  // Debian's terser finds its modules only there when another Node.js stands in front.
  { env: { ...process.env, NODE_PATH: "/usr/share/nodejs" } });
for (const name of await readdir(dist)) {
  if (!compressible.has(extname(name))) continue;
  const bytes = await readFile(join(dist, name));
  const compressed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  await writeFile(join(dist, `${name}.br`), compressed);
}
