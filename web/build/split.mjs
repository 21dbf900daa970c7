// Parts the program in two: a first part for what visitors see first, and a later one with the rest (binaryen's
// wasm-split). What the first part holds comes from a rehearsal, and by name for what only a browser calls.
// A call of the later part goes through a place in the first one's table: web/parts.js.

import { execFileSync } from "node:child_process";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { functionNames } from "./wasm_names.mjs";

const features = [
  "--enable-nontrapping-float-to-int",
  "--enable-bulk-memory",
  "--enable-sign-ext",
  "--enable-mutable-globals",
];

// The dispatch of std::visit and of actions, thunks of binaryen, entries of the page, memory: needed whatever is done.
const always = new RegExp(
  [
    /^byn\$|^wc_|__variant_detail.*3app|_ZNK?8platform/,
    /^(malloc|free|realloc|calloc|mem\w+|emmalloc_\w+|stack\w+|__errno_location)$/,
  ]
    .map(({ source }) => source)
    .join("|"),
);

async function profile(program, work, data) {
  const instrumented = join(work, "instrumented.wasm");
  execFileSync("wasm-split", ["--instrument", ...features, "-g", `${program}.wasm`, "-o", instrumented]);
  await copyFile(`${program}.js`, join(work, "whichcode.mjs"));
  const rehearse = fileURLToPath(new URL("rehearse.mjs", import.meta.url));
  execFileSync(process.execPath, [rehearse, join(work, "whichcode.mjs"), instrumented, data, join(work, "profile")], {
    stdio: "inherit",
  });
  const bytes = await readFile(join(work, "profile"));
  // When each function first ran; 0: never.
  return new Uint32Array(bytes.buffer.slice(bytes.byteOffset + 8, bytes.byteOffset + bytes.length));
}

// `program`: the path of the linked program without its suffix; `data`: a folder with the page's pieces and fonts.
// Writes first.wasm and later.wasm into `work`, and first.txt, the list of what the first part holds.
export async function split({ program, work, data }) {
  await mkdir(work, { recursive: true });
  const names = functionNames(await readFile(`${program}.wasm`));
  const firstRun = await profile(program, work, data);
  if (firstRun.length !== names.length)
    throw new Error(`the profile knows ${firstRun.length} functions, the program has ${names.length}`);
  const kept = names.filter((name, index) => firstRun[index] !== 0 || always.test(name));
  const list = join(work, "first.txt");
  await writeFile(list, `${kept.join("\n")}\n`);
  execFileSync("wasm-split", [
    "--import-namespace=p",
    "--placeholder-namespace=q",
    "--export-prefix=%",
    `--keep-funcs=@${list}`,
    ...features,
    `${program}.wasm`,
    "-o1",
    join(work, "first.named.wasm"),
    "-o2",
    join(work, "later.named.wasm"),
  ]);
  for (const part of ["first", "later"]) {
    execFileSync("wasm-opt", [
      "--strip-debug",
      "--strip-producers",
      ...features,
      join(work, `${part}.named.wasm`),
      "-o",
      join(work, `${part}.wasm`),
    ]);
  }
  return { functions: names.length, kept: kept.length };
}
