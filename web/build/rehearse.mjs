// Runs the instrumented program under Node.js, with a canvas that takes everything and a bridge that does nothing, and
// goes where visitors go first. What ran is what the first part of the program has to hold.

import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

// Answers each question of Emscripten's WebGL as a context in good order would.
function fakeContext() {
  const answers = {
    getSupportedExtensions: () => [],
    getContextAttributes: () => ({}),
    getExtension: () => null,
    isContextLost: () => false,
    getParameter: () => "WebGL 2.0",
    getActiveUniform: () => ({ name: "transform", size: 1, type: 0 }),
  };
  const makesObject = /^(create|getUniformLocation)/;
  const answer = (name) => answers[name] ?? (makesObject.test(String(name)) ? () => ({}) : () => 1);
  return new Proxy({}, { get: (own, name) => own[name] ?? answer(name) });
}

function fakePage() {
  const context = fakeContext();
  const canvas = {
    width: 1280,
    height: 800,
    style: {},
    getContext: () => context,
    addEventListener() {},
    removeEventListener() {},
    getBoundingClientRect: () => ({ left: 0, top: 0, width: 1280, height: 800 }),
  };
  globalThis.WebGLRenderingContext = class {}; // of WebGL 1, which the context is not
  globalThis.window = globalThis;
  globalThis.addEventListener ??= () => {};
  globalThis.screen = { width: 1280, height: 800 };
  globalThis.document = {
    currentScript: null,
    title: "",
    addEventListener() {},
    querySelector: () => canvas,
    getElementById: () => canvas,
  };
}

class Rehearsal {
  #module;
  #frameOwed = false;
  exports;

  async load(script, wasm) {
    fakePage();
    const nothing = () => {};
    const asked = { requestFrame: () => (this.#frameOwed = true) };
    const bridge = new Proxy(asked, { get: (own, name) => own[name] ?? nothing });
    const { default: create } = await import(pathToFileURL(resolve(script)));
    this.#module = await create({
      bridge,
      canvas: document.getElementById(),
      instantiateWasm: (imports, done) => {
        WebAssembly.instantiate(wasm, imports).then(({ instance, module }) => {
          this.exports = instance.exports;
          done(instance, module);
        });
        return {};
      },
    });
  }

  call(name, ...values) {
    return this.#module[`_wc_${name}`](...values);
  }

  pass(bytes) {
    const at = this.call("argument", bytes.length);
    this.#module.HEAPU8.set(bytes, at);
  }

  tell(name, text, ...values) {
    this.pass(new TextEncoder().encode(text));
    const result = this.call(name, ...values);
    this.paint();
    return result;
  }

  paint() {
    for (let most = 5; most > 0 && this.#frameOwed; --most) {
      this.#frameOwed = false;
      this.call("frame");
    }
  }

  profile() {
    const room = 1 << 18;
    const at = this.#module._malloc(room);
    const size = this.exports.__write_profile(at, room);
    return this.#module.HEAPU8.slice(at, at + size);
  }
}

async function start(visit, data) {
  visit.pass(await readFile(join(data, "outline.json")));
  if (visit.call("start", 1) !== 1) throw new Error("the program does not start");
  for (const [face, name] of ["text.otf", "strong.otf", "mono.ttf"].entries()) {
    visit.pass(await readFile(join(data, name)));
    visit.call("font", face);
  }
  visit.tell("page", "https://whichcode.example/", 0, 0);
  visit.tell("preferences", "");
  visit.call("system_dark", 0);
  visit.call("pointer", 0);
  visit.call("resize", 1280, 800, 1);
  visit.call("context", 0);
  visit.call("scroll", 10);
  visit.call("hover", 1);
  visit.tell("arrive", "");
}

async function bring(visit, data, piece, file = piece) {
  visit.pass(await readFile(join(data, `${file}.json`)));
  visit.call("add_piece", pieces.indexOf(piece));
  visit.paint();
}

// In the order of app::Piece.
const pieces = ["program", "codes", "situations", "guide", "comparisons", "rules", "quiz", "card"];

// Every place while its pieces are on their way: what is shown then, and what is asked for.
const places = [
  "#/?show=all",
  "#/4xx",
  "#/situations",
  "#/decide",
  "#/decide/api",
  "#/compare/401,403",
  "#/rules",
  "#/rules/cache",
  "#/check",
  "#/quiz",
  "#/quiz/stats",
  "#/settings",
  "#/settings/keys",
  "#/nowhere",
  "#/700",
  "#/299",
  "#/404",
  "#/search?q=email%20already%20taken",
];

async function walkAbout(visit, data) {
  for (const place of places) visit.tell("arrive", place);
  visit.tell("arrive", "#/404");
  await bring(visit, data, "card", "404");
  visit.tell("arrive", "#/search?q=email%20already%20taken");
  await bring(visit, data, "codes");
  visit.tell("arrive", "");
  const rest = pieces.slice(2, -1);
  for (const piece of rest.toReversed()) await bring(visit, data, piece); // each before what it refers to
  for (const piece of rest) await bring(visit, data, piece);
  for (const code of [100, 206, 301, 404, 409, 429, 499, 503]) visit.tell("arrive", `#/${code}`);
  for (const place of ["#/?show=all", "#/4xx", "#/search?q=rate%20limit", ""]) visit.tell("arrive", place);
  const queries = [
    "4",
    "4xx",
    "409 or 422",
    "teapot",
    "what if the user is not found",
    "retry-after",
    ":unprocessable_entity",
    "email already taken",
    "rate limmit",
    "xyzzy",
  ];
  for (const query of queries) visit.tell("type", query, 0);
  visit.call("submit", 0);
  visit.paint();
  for (const key of ["/", "ArrowDown", "Escape", "ArrowUp", "Enter", "4", "?"]) visit.tell("key", key);
  visit.tell("arrive", "#/404");
  for (let id = 0; id < 50; ++id) visit.call("activate", id);
  visit.call("wake");
  visit.call("resize", 360, 740, 2);
  visit.paint();
  visit.tell("arrive", "");
  visit.call("system_dark", 1);
  visit.tell("arrive", "#/nowhere");
  visit.call("context", 1);
  visit.call("context", 0);
  visit.paint();
}

// The profile that the instrumented module writes of the visit.
export async function rehearse({ script, wasm, data }) {
  const visit = new Rehearsal();
  await visit.load(script, await readFile(wasm));
  await start(visit, data);
  await walkAbout(visit, data);
  return visit.profile();
}

// Of its own process: the program's script takes this one for a page.
if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [script, wasm, data, profile] = process.argv.slice(2);
  await writeFile(profile, await rehearse({ script, wasm, data }));
  process.exit(0);
}
