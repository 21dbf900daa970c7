// Puts the page together in dist/: the program in its parts, one script, the pieces of the catalog, the fonts, each
// also compressed with brotli. What changes from build to build carries a hash of its content in its name.
// Usage, from the project's root: node web/build/assemble.mjs [--pack FILE]...

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { constants, brotliCompressSync, gzipSync } from "node:zlib";
import { buildElement } from "./element.mjs";
import { compressible, headersFile } from "./hosting.mjs";
import { buildManifest, buildWorker } from "./offline.mjs";
import { programParts, split } from "./split.mjs";

const dist = "dist";
const work = "build/page";
const parts = ["outline", "codes", "situations", "guide", "comparisons", "rules", "quiz", "failures"];
const fonts = { text: "build/fonts/text.otf", strong: "build/fonts/strong.otf", mono: "build/fonts/mono.ttf" };

const run = (command, ...values) =>
  execFileSync(command, values, { encoding: "utf8", maxBuffer: 64 << 20, stdio: ["ignore", "pipe", "inherit"] });

// With the team's pack that the site is to have. A mistake in it stops here, before anything is written.
const pack = process.argv.slice(2);
const whichcode = (...values) => run("build/native/whichcode", ...pack, ...values);

// As the command has read and validated it.
const catalogPart = (name) => whichcode("catalog", "--json", "--part", String(name));

async function gather() {
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  for (const name of parts) await writeFile(join(work, `${name}.json`), catalogPart(name));
  whichcode("site", join(work, "site"));
  await cp(join(work, "site/404.json"), join(work, "404.json")); // for the rehearsal
  for (const [name, path] of Object.entries(fonts)) await cp(path, join(work, name + extname(path)));
}

const hashOf = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 10);

// Copies a file under a name with its hash, and returns that name.
async function place(name, bytes) {
  const suffix = extname(name);
  const hashed = `${name.slice(0, -suffix.length)}.${hashOf(bytes)}${suffix}`;
  await writeFile(join(dist, hashed), bytes);
  return hashed;
}

const minify = ["--bundle", "--minify", "--target=es2022", "--log-level=warning"];

function bundle(files, table) {
  const defined = [`--define:FILES=${JSON.stringify(files)}`, `--define:TABLE_SIZE=${table}`];
  return run("esbuild", "web/boot.js", "--format=esm", ...defined, ...minify);
}

// For the pages without a program, which defer their scripts.
const script = (name) => run("esbuild", join("web", name), "--format=iife", ...minify);

const minifiedStyle = (css) =>
  execFileSync("esbuild", ["--loader=css", "--minify", "--log-level=warning"], { input: css });

async function compress(name) {
  const bytes = await readFile(join(dist, name));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  await writeFile(join(dist, `${name}.br`), brotliCompressSync(bytes, { params }));
  await writeFile(join(dist, `${name}.gz`), gzipSync(bytes, { level: 9 }));
}

await gather();
await rm(dist, { recursive: true, force: true });
await mkdir(dist);
const { counts, table } = await split({ program: "build/web/whichcode", work, data: work });
console.log(`Functions by part of the program: ${counts.map((each) => each.join(" ")).join(", ")}`);

const files = {};
for (const name of programParts)
  files[name] = await place(`${name}.wasm`, await readFile(join(work, `${name}.wasm`)));
for (const name of parts) files[name] = await place(`${name}.json`, await readFile(join(work, `${name}.json`)));
for (const [name, path] of Object.entries(fonts)) files[name] = await place(name + extname(path), await readFile(path));
files.packs = await place("packs.js", run("esbuild", "web/packs.js", "--format=esm", ...minify));
const app = await place("app.js", bundle(files, table));
const twinStyle = await readFile("web/twin.css", "utf8");
// The page has its faces from the program's bytes: it does not need them by address as well.
const faceless = twinStyle.replace(/@font-face \{[^}]*url\([^}]*\}\n/g, "");
const style = await place("style.css", minifiedStyle((await readFile("web/style.css", "utf8")) + faceless));

const html = await readFile("web/index.html", "utf8");
const named = {
  "app.js": app,
  "style.css": style,
  "{home}": await readFile(join(work, "site/index-home.html"), "utf8"),
  ...Object.fromEntries(Object.entries(files).map(([name, file]) => [`{${name}}`, file])),
};
await writeFile(
  join(dist, "index.html"),
  Object.entries(named).reduce((text, [from, to]) => text.replaceAll(from, to), html),
);

// The twins of places, at addresses that stay. What they share changes, and so bears hashes.
const twinFonts = twinStyle.replace(/url\("(\w+)\.\w+"\)/g, (_, name) => `url("${files[name]}")`);
const twinFiles = {
  "twin.css": await place("twin.css", minifiedStyle(twinFonts)),
  "twin.js": await place("twin.js", script("twin.js")),
  "card.js": await place("card.js", script("card_page.js")),
};
twinFiles["lost.js"] = await place("lost.js", (await readFile("web/lost.js", "utf8")).replace("twin.js", twinFiles["twin.js"]));
const notPages = new Set(["index-home.html", "cards.json"]);
await cp(join(work, "site"), dist, { recursive: true, filter: (path) => !notPages.has(basename(path)) });
for (const name of await readdir(dist, { recursive: true })) {
  if (!name.endsWith(".html") || name === "index.html") continue;
  const page = await readFile(join(dist, name), "utf8");
  const shared = /(href|src)="((?:\.\.\/)*)(\w+\.(?:css|js))"/g;
  await writeFile(join(dist, name), page.replace(shared, (_, attribute, root, file) => `${attribute}="${root}${twinFiles[file]}"`));
}

await buildElement(JSON.parse(await readFile(join(work, "site/cards.json"))), dist);
await cp("web/which-code.d.ts", join(dist, "which-code.d.ts"));
await cp("assets/icons/icon.svg", join(dist, "icon.svg"));
await cp("assets/NOTICE", join(dist, "NOTICE.txt"));
await buildManifest(dist);
await buildWorker(dist);
await writeFile(join(dist, "_headers"), headersFile(await readdir(dist)));
for (const name of await readdir(dist, { recursive: true })) if (compressible.has(extname(name))) await compress(name);
