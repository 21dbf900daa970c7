// The program under Node.js, as the rehearsal (rehearse.mjs) needs it: with a canvas that takes everything, clocks that
// go on only when they are asked, and a page that notes what it is told.

import { createHash } from "node:crypto";
import { resolve } from "node:path";
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

// What the clocks say, in milliseconds: a little more each time they are asked, so that no rehearsal differs from another.
let now = 0;

export function startClocks() {
  now = 0;
  const day = Date.UTC(2026, 0, 5, 9);
  performance.now = () => (now += 0.1);
  Date.now = () => Math.floor(day + (now += 0.1));
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

export class Rehearsal {
  #module;
  #frameOwed = false;
  exports;
  #page = { names: [], records: "" }; // as the program tells it to the mirror
  files = []; // that the program has saved
  record = { lines: "", session: "" }; // what it has the browser keep
  #said = createHash("sha256"); // all that the program has told the page
  #absent; // by part, the ranges of memory that come with it

  // `absent`: see above; a part's come with arrive().
  async load(script, wasm, absent) {
    fakePage();
    const asked = {
      requestFrame: () => (this.#frameOwed = true),
      saveFile: (name, type, text) => this.files.push({ name, type, text }),
      storeRecord: (lines, session) => {
        this.record.lines += lines;
        this.record.session = session;
      },
      mirror: (names, records) => (this.#page = { names: names.split("\x1f"), records }),
    };
    const tell = (name) => (...values) => {
      this.#said.update(`${String(name)} ${values.join(" ")}\n`);
      return asked[name]?.(...values);
    };
    const bridge = new Proxy(asked, { get: (_, name) => tell(name) });
    const { default: create } = await import(pathToFileURL(resolve(script)));
    this.#module = await create({
      bridge,
      canvas: document.getElementById(),
      instantiateWasm: (imports, done) => {
        WebAssembly.instantiate(wasm, imports).then(({ instance, module }) => {
          this.exports = instance.exports;
          this.#takeAway(absent);
          done(instance, module);
        });
        return {};
      },
    });
  }

  get #memory() {
    const { buffer } = Object.values(this.exports).find((each) => each instanceof WebAssembly.Memory);
    return new Uint8Array(buffer);
  }

  #takeAway(absent) {
    const memory = this.#memory;
    const take = ({ start, end }) => {
      const content = memory.slice(start, end);
      memory.fill(0xa5, start, end); // what no text and no address looks like
      return { start, content };
    };
    this.#absent = Object.fromEntries(Object.entries(absent).map(([part, ranges]) => [part, ranges.map(take)]));
  }

  // Lets a part's constants come.
  bring(part) {
    for (const { start, content } of this.#absent[part] ?? []) this.#memory.set(content, start);
  }

  // A mark of all that the program has told the page so far.
  get said() {
    return this.#said.copy().digest("hex");
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

  // What stands in one field of each node on the page.
  #field(name) {
    const { names, records } = this.#page;
    return records.split("\x1e").map((record) => record.split("\x1f")[names.indexOf(name)]);
  }

  // The numbers of all that can be pressed.
  pressable(wanted = ["link", "button", "toggle", "checkbox", "radio"]) {
    const roles = this.#field("role");
    return this.#field("id").filter((_, index) => wanted.includes(roles[index])).map(Number);
  }

  // Where its links lead.
  targets() {
    return this.#field("target").filter((target) => target?.startsWith("#"));
  }

  // As if the visitor had waited.
  later(milliseconds) {
    now += milliseconds;
  }

  profile() {
    const room = 1 << 18;
    const at = this.#module._malloc(room);
    const size = this.exports.__write_profile(at, room);
    return this.#module.HEAPU8.slice(at, at + size);
  }
}
