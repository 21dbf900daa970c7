// Our search as the page has it: the same C++ as wasm, here under Node.js.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const encoder = new TextEncoder();
const built = new URL("../../build/web/", import.meta.url);

export class WasmSearch {
  #module;

  static async load() {
    const search = new WasmSearch();
    // Handed over, because Emscripten 3.1.6 would fetch() the file where Node.js has that function, and find no server.
    const wasmBinary = await readFile(new URL("search_bench.wasm", built));
    search.#module = await require(new URL("search_bench.js", built).pathname)({ wasmBinary });
    return search;
  }

  // A catalog of so many times the built-in one; with `situations` one whose pack has so many, and all codes there can
  // be. Gives the bytes that its index takes, and the milliseconds of each slice in which it was built.
  grow({ copies = 1, situations = 0 }) {
    if (this.#module._bench_load(copies, situations) === 0) throw new Error("the built-in catalog cannot be read");
    const memoryBefore = this.#module._bench_memory();
    const slices = [];
    for (let isBuilt = false; !isBuilt; ) {
      const start = performance.now();
      isBuilt = this.#module._bench_build_some() !== 0;
      slices.push(performance.now() - start);
    }
    return { memory: this.#module._bench_memory() - memoryBefore, slices };
  }

  // The way of a keystroke in the page: text into the program's memory, one call.
  find(query) {
    const at = this.#module._bench_query();
    const { written } = encoder.encodeInto(query, this.#module.HEAPU8.subarray(at, at + 4096));
    const count = this.#module._bench_find(written);
    const first = this.#module._bench_hits() / 4;
    return Array.from(this.#module.HEAP32.subarray(first, first + count));
  }

  // What the search reads, one document for each code of each copy of the catalog. What speaks for several codes goes
  // to those it names first: a situation to its best code, a header field to all it points to.
  documents() {
    const documents = new Map();
    for (const part of this.#parts()) {
      for (const code of part.situation ? part.codes.slice(0, 1) : part.codes) {
        const key = `${code} ${part.copy}`;
        if (!documents.has(key)) documents.set(key, emptyDocument(documents.size, code));
        const document = documents.get(key);
        for (const [field, text] of part.texts) document[field].push(text);
      }
    }
    return [...documents.values()];
  }

  *#parts() {
    for (let i = 0; ; ++i) {
      const text = this.#module.UTF8ToString(this.#module._bench_document(i));
      if (text === "") return;
      yield JSON.parse(text);
    }
  }
}

function emptyDocument(id, code) {
  return {
    id,
    code,
    number: [String(code)],
    names: [],
    constants: [],
    words: [],
    situations: [],
    headers: [],
    text: [],
  };
}
