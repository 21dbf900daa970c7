// The program in its parts (web/build/split.mjs). The first has what Home, the search and the codes run; later, check
// and practice come when a place needs them; the rest when nobody waits. A call of what is not there goes through a place
// in the table of functions, which the part fills when it arrives. One that comes too early would fetch that part there
// and then, with the page standing still: the tests hold the count of those at zero.

import createProgram from "../build/web/whichcode.js"; // Emscripten's

// By part, the one whose things it shares. The placeholders of a namespace stand for one part's functions, or, while
// that is not there, for those of parts behind it.
const parts = {
  later: { behind: "first", shares: "p", calls: "q" },
  rest: { behind: "later", shares: "s", calls: "r" },
  check: { behind: "later", shares: "s", calls: "c" },
  practice: { behind: "later", shares: "s", calls: "t" },
};

export class Program {
  #files;
  #tableSize;
  #instances = new Map(); // by part
  #table; // of functions
  #whenFirst;
  #isFirst = new Promise((fulfil, reject) => (this.#whenFirst = { fulfil, reject }));
  #coming = new Map(); // by part: promises

  // `files`: the address of each part's file by its name; `tableSize`: how many functions all of them put into the table.
  constructor(files, tableSize) {
    this.#files = files;
    this.#tableSize = tableSize;
  }

  // Resolves with Emscripten's module. `options` as it takes them.
  start(options) {
    const instantiateWasm = (imports, done) => {
      WebAssembly.instantiateStreaming(fetch(this.#files.first), { ...imports, ...this.#placeholders("later") })
        .then(({ instance, module }) => {
          this.#instances.set("first", instance);
          this.#table = Object.values(instance.exports).find((each) => each instanceof WebAssembly.Table);
          this.#table.grow(this.#tableSize - this.#table.length);
          this.#whenFirst.fulfil();
          done(instance, module);
        })
        .catch(this.#whenFirst.reject);
      return {};
    };
    return Promise.race([createProgram({ ...options, instantiateWasm }), this.#failure()]);
  }

  // Rejects when the first part cannot be had: Emscripten would wait for it forever.
  #failure() {
    return new Promise((_, reject) => this.#isFirst.catch(reject));
  }

  // Resolves once the part is in its place; one that failed may be asked for again.
  bring(part) {
    if (part === "first") return this.#isFirst;
    if (!this.#coming.has(part)) {
      const coming = this.#bring(part);
      coming.catch(() => this.#coming.delete(part));
      this.#coming.set(part, coming);
    }
    return this.#coming.get(part);
  }

  async #bring(part) {
    const [module] = await Promise.all([
      WebAssembly.compileStreaming(fetch(this.#files[part])),
      this.bring(parts[part].behind),
    ]);
    if (this.#instances.has(part)) return; // a call that came too early was faster
    this.#instances.set(part, await WebAssembly.instantiate(module, this.#importsOf(part)));
  }

  #importsOf(part) {
    const { behind, shares } = parts[part];
    const missing = Object.keys(parts).filter((each) => parts[each].behind === part);
    return { [shares]: this.#instances.get(behind).exports, ...this.#placeholders(...missing) };
  }

  // Functions in the place of those of the parts.
  #placeholders(...missing) {
    const namespaces = missing.map((part) => {
      const call =
        (_, place) =>
        (...values) =>
          this.#callEarly(part, Number(place), values);
      return [parts[part].calls, new Proxy({}, { get: call })];
    });
    return Object.fromEntries(namespaces);
  }

  #callEarly(part, place, values) {
    this.#bringNow(part);
    return this.#table.get(place)(...values);
  }

  #bringNow(part) {
    if (this.#instances.has(part)) return;
    this.#bringNow(parts[part].behind);
    performance.mark("whichcode:early"); // counted by the tests
    const request = new XMLHttpRequest();
    request.open("GET", this.#files[part], false);
    request.overrideMimeType("text/plain; charset=x-user-defined"); // the one way to bytes while everything waits
    request.send();
    const bytes = Uint8Array.from(request.responseText, (character) => character.charCodeAt(0));
    const module = new WebAssembly.Module(bytes);
    this.#instances.set(part, new WebAssembly.Instance(module, this.#importsOf(part)));
  }
}
