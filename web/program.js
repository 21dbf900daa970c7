// The program in its two parts. The first has what Home, the search and the codes run. A call of anything else goes
// through a place in its table, which the later part fills when it arrives. One that comes too early would fetch that
// part there and then, with the page standing still: the tests hold the count of those at zero.

import createProgram from "../build/web/whichcode.js"; // Emscripten's

export class Program {
  #files;
  #first; // the instance, once it is there
  #table; // of its functions, those of the later part among them
  #whenFirst;
  #isFirst = new Promise((fulfil, reject) => (this.#whenFirst = { fulfil, reject }));
  #later = null;
  #hasLater = false;

  // `files`: the addresses of first.wasm and later.wasm.
  constructor(files) {
    this.#files = files;
  }

  // Resolves with Emscripten's module. `options` as it takes them.
  start(options) {
    const missing = new Proxy(
      {},
      {
        get:
          (_, place) =>
          (...values) =>
            this.#callEarly(Number(place), values),
      },
    );
    const instantiateWasm = (imports, done) => {
      WebAssembly.instantiateStreaming(fetch(this.#files.first), { ...imports, q: missing })
        .then(({ instance, module }) => {
          this.#first = instance;
          this.#table = Object.values(instance.exports).find((each) => each instanceof WebAssembly.Table);
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

  // Resolves once the later part is in its place.
  bringLater() {
    this.#later ??= this.#bringLater();
    return this.#later;
  }

  async #bringLater() {
    const module = await WebAssembly.compileStreaming(fetch(this.#files.later));
    await this.#isFirst;
    if (this.#hasLater) return;
    await WebAssembly.instantiate(module, { p: this.#first.exports });
    this.#hasLater = true;
  }

  #callEarly(place, values) {
    if (!this.#hasLater) this.#bringLaterNow();
    return this.#table.get(place)(...values);
  }

  #bringLaterNow() {
    performance.mark("whichcode:early"); // counted by the tests
    const request = new XMLHttpRequest();
    request.open("GET", this.#files.later, false);
    request.overrideMimeType("text/plain; charset=x-user-defined"); // the one way to bytes while everything waits
    request.send();
    const bytes = Uint8Array.from(request.responseText, (character) => character.charCodeAt(0));
    new WebAssembly.Instance(new WebAssembly.Module(bytes), { p: this.#first.exports });
    this.#hasLater = true;
  }
}
