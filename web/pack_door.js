// The way to web/packs.js, which comes when there is a pack, or at leisure: most visitors have none. Nothing here
// rejects; a script that cannot be had is said as a missing piece of the page is.

export class PackDoor {
  #file;
  #page;
  #packs = null; // a promise of them

  // `file`: the address of the script; `page`: what Packs asks of it, notice(text) and missing(error).
  constructor(file, page) {
    this.#file = file;
    this.#page = page;
  }

  // The pack of the address, or the kept one; from then on files can be dropped, too.
  begin() {
    return this.#with((packs) => {
      packs.listenToDrops();
      return packs.begin();
    });
  }

  pick() {
    return this.#with((packs) => packs.pick());
  }

  forget() {
    return this.#with((packs) => packs.forget());
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
