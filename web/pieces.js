// Brings the pieces of the page that come after the first frame: later parts of the program and of the catalog.
// Each is asked for once; one that fails may be asked for again.

// In the order of app::Piece. The order in which they are brought at leisure is `visited`: where visitors go next.
const names = [
  "later", "check", "practice", "codes", "situations", "guide", "comparisons", "rules", "quiz", "failures",
  "card",
];
const ofProgram = ["later", "check", "practice"];
// Of the catalog, what only the later part of the program can read.
const readLater = ["guide", "comparisons", "rules", "quiz", "failures"];
const visited = ["codes", "situations", "later", "guide", "comparisons", "rules", "check", "failures", "quiz",
  "practice"];

async function bytesOf(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

export class Pieces {
  #files;
  #program;
  #fetched = new Map(); // by name, or "card" and the code: promises of bytes

  // `files`: the address of each part of the catalog by its name, and of a card as a function of its code.
  constructor(files, program) {
    this.#files = files;
    this.#program = program;
  }

  // Starts to fetch what a place will ask for, before there is a program to ask.
  expect(hash) {
    const [, place = ""] = /^#\/([^/?]*)/.exec(hash) ?? [];
    if (/^[1-5]\d\d$/.test(place)) this.#fetch("card", Number(place));
    const needs = {
      decide: ["later", "guide"],
      rules: ["later", "rules"],
      check: ["later", "check"],
      settings: ["later", "practice"],
      compare: ["later", "codes", "comparisons"],
      situations: ["later", "situations"],
      search: ["codes", "situations"],
      quiz: ["later", "practice"],
    };
    for (const name of needs[place] ?? []) this.#fetch(name);
  }

  // Resolves with { piece, bytes }, `bytes` of a part of the catalog.
  async bring(piece, code) {
    return { piece, bytes: await this.#fetch(names[piece], code) };
  }

  // The numbers of those that a team's pack is laid over, and of the part of the program that does it.
  static get ofPacks() {
    return ["later", "codes", "situations", ...readLater].map((name) => names.indexOf(name));
  }

  // The numbers of all pieces, in the order in which to bring them at leisure.
  static get rest() {
    return visited.map((name) => names.indexOf(name));
  }

  #fetch(name, code = 0) {
    const key = name === "card" ? `card ${code}` : name;
    if (!this.#fetched.has(key)) {
      const promise = this.#bring(name, code);
      promise.catch(() => this.#fetched.delete(key));
      this.#fetched.set(key, promise);
    }
    return this.#fetched.get(key);
  }

  async #bring(name, code) {
    if (ofProgram.includes(name)) return this.#program.bring(name);
    const bytes = bytesOf(name === "card" ? this.#files.card(code) : this.#files[name]);
    if (readLater.includes(name)) await Promise.all([bytes, this.#fetch("later")]);
    return bytes;
  }
}
