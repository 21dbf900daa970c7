// What the page costs to bring, file by file, against the budget in sizes.json. Whoever lets a file grow by more than
// one hundredth raises its budget there, in the same commit.
// Usage, from the project's root: node web/build/sizes.mjs [--check | --write]
//   --check: fails when a file has outgrown its budget; --write: makes today's sizes the budget

import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";

const dist = "dist";
const budgetFile = "web/build/sizes.json";
const allowedGrowth = 1.01;

const untilReady = ["index.html", "app.js", "style.css", "first.wasm", "outline.json", "text", "strong", "mono"];

async function sizeOf(path) {
  return { raw: (await stat(path)).size, brotli: (await stat(`${path}.br`)).size };
}

const heaviest = (sizes) => sizes.reduce((most, each) => (each.brotli > most.brotli ? each : most));

// Names without the hash of the content: those of the fonts also without what says which font it is.
function plainName(file) {
  const [name, hash, type, more] = file.split(".");
  if (more !== undefined || type === undefined || !/^[0-9a-f]{10}$/.test(hash)) return undefined;
  return ["otf", "ttf"].includes(type) ? name : `${name}.${type}`;
}

// By name: each file with a hash, index.html, and of what there is one a place, the heaviest.
async function sizesOf() {
  const files = await readdir(dist);
  const sizes = new Map([["index.html", await sizeOf(join(dist, "index.html"))]]);
  for (const file of files) {
    const name = plainName(file);
    if (name !== undefined) sizes.set(name, await sizeOf(join(dist, file)));
  }
  const codes = files.filter((file) => /^[1-5]\d\d$/.test(file));
  const all = (path) => Promise.all(codes.map((code) => sizeOf(join(dist, path(code)))));
  sizes.set("the heaviest card", heaviest(await all((code) => `${code}.json`)));
  sizes.set("the heaviest twin", heaviest(await all((code) => join(code, "index.html"))));
  sizes.set("the heaviest page of a card", heaviest(await all((code) => join(code, "card/index.html"))));
  sizes.set("which-code.js", await sizeOf(join(dist, "which-code.js")));
  const sum = (kind) => untilReady.reduce((total, name) => total + sizes.get(name)[kind], 0);
  sizes.set("Home until it is ready", { raw: sum("raw"), brotli: sum("brotli") });
  return sizes;
}

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`.padStart(10);

async function report(mode) {
  const sizes = await sizesOf();
  if (mode === "--write") {
    const budget = Object.fromEntries([...sizes].map(([name, { brotli }]) => [name, brotli]));
    await writeFile(budgetFile, `${JSON.stringify(budget, undefined, 2)}\n`);
  }
  const budget = JSON.parse(await readFile(budgetFile, "utf8"));
  const over = [];
  console.log(`${"file".padEnd(24)}${"raw".padStart(10)}${"brotli".padStart(10)}${"budget".padStart(10)}`);
  for (const [name, { raw, brotli }] of sizes) {
    const allowed = budget[name] ?? 0;
    const isOver = brotli > allowed * allowedGrowth;
    if (isOver) over.push(name);
    console.log(name.padEnd(24) + kilobytes(raw) + kilobytes(brotli) + kilobytes(allowed) + (isOver ? "  over" : ""));
  }
  for (const name of Object.keys(budget)) if (!sizes.has(name)) over.push(name);
  if (over.length === 0) return true;
  console.log(`Outgrown, new or gone: ${over.join(", ")}. If that is meant: node ${join("web/build", basename(import.meta.url))} --write`);
  return false;
}

const [mode] = process.argv.slice(2);
const isWithin = await report(mode);
if (mode === "--check" && !isWithin) process.exitCode = 1;
