// Parts the program: a first part for what visitors see first, a later one with what the other places share, one more
// for each of check and practice, and the rest, which hardly anybody runs (binaryen's wasm-split, once for each).
// What a part holds comes from a rehearsal, and by name for what only a browser calls. A call of a part that is not
// there goes through a place in the table: web/program.js. Each part brings the constants that only it reads.

import { execFileSync } from "node:child_process";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { partConstants } from "./constants.mjs";
import { features, functionNames, imageOf, tableSize, withData } from "./wasm_parts.mjs";

// The dispatch of std::visit and of actions, thunks of binaryen, entries of the page, memory: needed whatever is done.
const always = new RegExp(
  [
    /^byn\$|^wc_|__variant_detail.*3app|_ZNK?8platform/,
    /^(malloc|free|realloc|calloc|mem\w+|emmalloc_\w+|stack\w+|__errno_location)$/,
  ]
    .map(({ source }) => source)
    .join("|"),
);

const phases = ["first", "later", "check", "practice"]; // of the rehearsal, in its order

// Runs the program that instrument() made as rehearse.mjs says.
function rehearse(work, data, out, ...absent) {
  const script = fileURLToPath(new URL("rehearse.mjs", import.meta.url));
  const program = [join(work, "whichcode.mjs"), join(work, "instrumented.wasm")];
  execFileSync(process.execPath, [script, ...program, data, out, ...absent], { stdio: "inherit" });
}

async function instrument(program, work) {
  const instrumented = join(work, "instrumented.wasm");
  execFileSync("wasm-split", ["--instrument", ...features, "-g", `${program}.wasm`, "-o", instrumented]);
  await copyFile(`${program}.js`, join(work, "whichcode.mjs"));
}

// By function, the phases in which it ran.
async function runs(work, count) {
  const ran = Array.from({ length: count }, () => new Set());
  for (const phase of phases) {
    const bytes = await readFile(join(work, `${phase}.profile`));
    // When each function first ran; 0: never.
    const firstRun = new Uint32Array(bytes.buffer.slice(bytes.byteOffset + 8, bytes.byteOffset + bytes.length));
    if (firstRun.length !== count)
      throw new Error(`the profile knows ${firstRun.length} functions, the program has ${count}`);
    firstRun.forEach((time, index) => time !== 0 && ran[index].add(phase));
  }
  return ran;
}

function partOf(name, ran) {
  if (ran.has("first") || always.test(name)) return "first";
  if (ran.has("later") || (ran.has("check") && ran.has("practice"))) return "later";
  return [...ran][0] ?? "rest";
}

// Moves what is not of `parts` from one module into another. What stays calls it through placeholders of the namespace
// `calls`, and what goes takes what it needs from the namespace `shares`. Each module is made twice, with and without the
// functions' names: the parts share things by short names only where there are none, and then functions have numbers.
async function cut({ work, partsByName, from, parts, stays, goes, calls, shares }) {
  const names = functionNames(await readFile(join(work, `${from}.named.wasm`)));
  const isKept = (name) => parts.includes(partsByName.get(name));
  const kept = names.flatMap((name, index) => (isKept(name) ? [{ name, number: String(index) }] : []));
  for (const [suffix, key, more] of [
    [".named", "name", ["-g"]],
    ["", from === "whole" ? "name" : "number", []],
  ]) {
    const file = (part) => join(work, `${part}${suffix}.wasm`);
    const list = join(work, "kept.txt");
    await writeFile(list, `${kept.map((each) => each[key]).join("\n")}\n`);
    execFileSync("wasm-split", [
      `--import-namespace=${shares}`,
      `--placeholder-namespace=${calls}`,
      "--export-prefix=%",
      `--keep-funcs=@${list}`,
      ...features,
      ...more,
      file(from),
      "-o1",
      file(stays),
      "-o2",
      file(goes),
    ]);
  }
}

// The cuts, in their order. Each letter is a namespace: web/program.js knows them.
const cuts = [
  { from: "whole", parts: ["first"], stays: "first", goes: "behind", calls: "q", shares: "p" },
  { from: "behind", parts: ["later", "check", "practice"], stays: "used", goes: "rest", calls: "r", shares: "s" },
  { from: "used", parts: ["later", "practice"], stays: "most", goes: "check", calls: "c", shares: "s" },
  { from: "most", parts: ["later"], stays: "later", goes: "practice", calls: "t", shares: "s" },
];

export const programParts = ["first", "later", "check", "practice", "rest"];

// Refuses constants that are not where they are needed: without those of a part the program has to say the same until
// that part is there.
async function tryConstants(work, data, ranges) {
  const without = join(work, "without");
  await mkdir(without, { recursive: true });
  const absent = join(without, "absent.json");
  await writeFile(absent, JSON.stringify({ ...ranges, first: [] }));
  rehearse(work, data, without, absent);
  const [whole, parted] = await Promise.all([work, without].map((each) => readFile(join(each, "said.txt"), "utf8")));
  if (whole !== parted)
    throw new Error(`with its constants in parts the program says something else; whole:\n${whole}in parts:\n${parted}`);
}

// `program`: the path of the linked program without its suffix; `data`: a folder with the page's pieces and fonts.
// Writes each part into `work`, and parts.txt, the list of what each holds. `table`: how many places the table of
// functions must have for all of them.
export async function split({ program, work, data }) {
  await mkdir(work, { recursive: true });
  const names = functionNames(await readFile(`${program}.wasm`));
  await instrument(program, work);
  rehearse(work, data, work);
  const ran = await runs(work, names.length);
  const partsByName = new Map(names.map((name, index) => [name, partOf(name, ran[index])]));
  await writeFile(join(work, "parts.txt"), names.map((name) => `${partsByName.get(name)} ${name}\n`).join(""));
  for (const name of ["whole.named.wasm", "whole.wasm"]) await copyFile(`${program}.wasm`, join(work, name));
  for (const each of cuts) await cut({ work, partsByName, ...each });
  const image = imageOf(await readFile(`${program}.wasm`));
  const map = `${program}.map`;
  const ranges = await partConstants({ program: `${program}.wasm`, map, image, partsByName, shared: "later" });
  await tryConstants(work, data, ranges);
  let table = 0;
  for (const part of programParts) {
    const bare = join(work, `${part}.wasm`);
    execFileSync("wasm-opt", ["--strip-debug", "--strip-producers", ...features, bare, "-o", bare]);
    const bytes = await readFile(bare);
    await writeFile(bare, withData(bytes, image, ranges[part] ?? []));
    table = Math.max(table, tableSize(bytes));
  }
  const counts = programParts.map((part) => [part, [...partsByName.values()].filter((each) => each === part).length]);
  return { counts, table };
}
