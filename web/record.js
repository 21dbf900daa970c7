// Brings the quiz's record from the store to the program, and back. The program keeps a copy of its own: what it has
// written while the store was being read must not be missing from what it is told.

import { Store } from "./store.js";

// An unpredictable number of 64 bits, in hexadecimal digits.
function seed() {
  return Array.from(crypto.getRandomValues(new Uint32Array(2)), (half) => half.toString(16).padStart(8, "0")).join("");
}

export class Record {
  #tell;
  #store = null;
  #writes = 0; // so far

  // `tell.record(...)` has the record as a whole, `tell.keeping(name)` what has become of the storage,
  // and `tell.replaceFailed()` says that replacing it was too much.
  constructor(tell) {
    this.#tell = tell;
  }

  open() {
    this.#store = new Store({
      changed: () => this.#bring(() => this.#store.read()),
      keeping: (name) => this.#tell.keeping(name),
    });
    this.#bring(() => this.#store.open());
  }

  append(lines, session) {
    this.#writes += 1;
    this.#store.append(lines, session);
  }

  async replace(lines, session) {
    this.#writes += 1;
    const done = await this.#store.replace(lines, session);
    if (done) return;
    this.#tell.replaceFailed();
    this.#bring(() => this.#store.read()); // what was there before is there still
  }

  persist() {
    return this.#store.persist();
  }

  async #bring(read) {
    let record;
    let writes;
    do {
      writes = this.#writes;
      record = await read();
    } while (writes !== this.#writes);
    const { keeping, partitioned, persistent, lines, session, device } = record;
    this.#tell.record({ partitioned, persistent, text: [keeping, seed(), device, session, lines].join("\x1f") });
  }
}
