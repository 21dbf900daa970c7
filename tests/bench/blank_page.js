// Puts the blank page together in build/bench, as web/build/assemble.mjs does ours: minified, and compressed with
// brotli at its best.

import { execFileSync } from "node:child_process";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { headersOf } from "../../web/build/hosting.mjs";
import { serve } from "../../web/build/serve.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));

// As our files are sent, but for our policy: the page has its script inline.
function headersFor(path) {
  const { "Content-Security-Policy": policy, ...headers } = headersOf(path);
  return headers;
}

// A server on a free port, { port, close }. `build`: the folder in build/ that made the page: "stock" as Emscripten's
// flags are, "web" with ours.
export const serveBlankPage = async (build) => serve(await assembleBlankPage(build), 0, headersFor);

async function assembleBlankPage(build) {
  const folder = join(root, "build/bench", build);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(join(root, "tests/bench/blank/index.html"), join(folder, "index.html"));
  for (const name of ["blank.js", "blank.wasm"]) await cp(join(root, "build", build, name), join(folder, name));
  const script = join(folder, "blank.js");
  execFileSync("terser", ["--module", "--compress", "passes=2", "--mangle", "--output", script, script], {
    env: { ...process.env, NODE_PATH: "/usr/share/nodejs" }, // Debian's terser finds its modules only there
  });
  for (const name of await readdir(folder)) await compress(join(folder, name));
  return folder;
}

async function compress(file) {
  const bytes = await readFile(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  await writeFile(`${file}.br`, brotliCompressSync(bytes, { params }));
}
