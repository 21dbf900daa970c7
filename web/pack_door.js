// The way to web/packs.js, which comes when there is a pack: most visitors have none. Nothing here rejects; a script that
// cannot be had is said as a missing piece of the page is.

import { listenToDrops } from "./files.js";

export class PackDoor {
  #file;
  #page;
  #packs = null; // a promise of them

  // `file`: the address of the script; `page`: what Packs asks of it, notice(text) and missing(error).
  constructor(file, page) {
    this.#file = file;
    this.#page = page;
  }

  // The pack of the address, or the kept one.
  begin() {
    return this.#with((packs) => packs.begin());
  }

  pick() {
    return this.#with((packs) => packs.pick());
  }

  forget() {
    return this.#with((packs) => packs.forget());
  }

  // Files dropped on the settings; elsewhere a drop is the browser's.
  listenToDrops() {
    listenToDrops({
      takes: () => /^#\/settings/.test(location.hash),
      take: ([file]) => this.#with((packs) => packs.bringFile(file)),
    });
  }

  async #with(act) {
    try {
      await act(await this.#load());
    } catch (error) {
      this.#page.missing(error);
    }
  }

  #load() {
    this.#packs ??= import(this.#file).then(({ Packs }) => new Packs(this.#page));
    this.#packs.catch(() => (this.#packs = null));
    return this.#packs;
  }
}
