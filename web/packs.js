// Brings the pack of a team: the one that the address names (?pack=), the one that is kept here, a file that the visitor
// chooses or drops on the settings. What stands in it the program reads; it goes on without one that cannot be had.

import { isFramed } from "./framed.js";
import { pickFile } from "./files.js";
import { packKey } from "./preferences.js";

const mostBytes = 2 << 20; // twice this is what browsers let a site keep so
const patience = 15_000; // milliseconds

class Refusal extends Error {}

const tooLarge = () => new Refusal("It is larger than 2 MB, the limit for a pack in the page.");

// It is kept beside the preferences (packKey) and not in the database of the record: it is one text of the visitor's,
// written whole and seldom, and a new version of that database would be a danger to answers that this is not worth.

// A kept pack as { name, text }; null without one, and where storage is forbidden.
function readKept() {
  try {
    const kept = localStorage.getItem(packKey);
    if (kept === null) return null;
    const end = kept.indexOf("\x1f");
    return { name: kept.slice(0, end), text: kept.slice(end + 1) };
  } catch {
    return null;
  }
}

// Whether it is kept from now on. `null` forgets it.
function keep(pack) {
  try {
    if (pack === null) localStorage.removeItem(packKey);
    else localStorage.setItem(packKey, `${pack.name}\x1f${pack.text}`);
    return true;
  } catch {
    return false; // forbidden, or full
  }
}

function decoded(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal("It is not a text in UTF-8.");
  }
}

// All that is sent, but never more than the limit: what sends for ever is left in time.
async function bytesOf(response) {
  const parts = [];
  let size = 0;
  for (const reader = response.body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    size += value.length;
    if (size <= mostBytes) continue;
    reader.cancel().catch(() => {});
    throw tooLarge();
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

// Why a fetch failed, which browsers tell nobody but the policy's own event.
async function whyNot(error, isForbidden) {
  if (error instanceof Refusal) return error;
  if (error.name === "TimeoutError") return new Refusal(`It did not arrive within ${patience / 1000} seconds.`);
  await new Promise((go) => setTimeout(go)); // the event comes behind the failure
  if (isForbidden())
    return new Refusal("This site takes packs from its own address only. Whoever hosts it can allow others, with "
      + "connect-src in its policy.");
  return new Refusal("It cannot be reached, or its server does not let other sites read it (CORS).");
}

async function fetched(address) {
  const url = URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) throw new Refusal("That is no address of a file.");
  let forbidden = false;
  const hear = () => (forbidden = true);
  document.addEventListener("securitypolicyviolation", hear);
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patience), credentials: "same-origin" });
    if (!response.ok) throw new Refusal(`Its server answered ${response.status}.`);
    const text = decoded(await bytesOf(response));
    if (/^\s*</.test(text)) throw new Refusal("It is a web page and not a JSON file.");
    return text;
  } catch (error) {
    throw await whyNot(error, () => forbidden);
  } finally {
    document.removeEventListener("securitypolicyviolation", hear);
  }
}

export class Packs {
  #page;
  #fault = null; // of the last one: { name, text }
  #latest = 0; // of those that were asked for: one that comes after another was is too late

  // `page.whole()` resolves with whether all of the catalog is there; `page.tell(what, text, ...values)` calls a function
  // of src/platform/main.cpp; `page.notice(text)` says something above every place.
  constructor(page) {
    this.#page = page;
  }

  // That of the address, or the kept one; in a part of somebody's page what that page asks for alone.
  async begin() {
    const address = new URLSearchParams(location.search).get("pack");
    const kept = address === null && !isFramed() ? readKept() : null;
    if (address !== null) await this.#bring(address, () => fetched(address));
    else if (kept) await this.#bring(kept.name, async () => kept.text, { wasKept: true });
    else return;
    if (this.#fault !== null)
      this.#page.notice(`The team pack ${this.#fault.name} cannot be used: ${this.#fault.text} The built-in catalog stays.`);
  }

  async pick() {
    await this.bringFile(await pickFile(".json,application/json"));
  }

  forget() {
    this.#latest += 1;
    keep(null);
    const address = new URL(location.href);
    address.searchParams.delete("pack");
    if (address.href !== location.href) history.replaceState(history.state, "", address);
    this.#page.tell("pack_removed", "");
  }

  // One that the visitor chose or dropped.
  bringFile(file) {
    const read = async () => {
      if (file.size > mostBytes) throw tooLarge();
      const bytes = await file.arrayBuffer().catch(() => {
        throw new Refusal("It cannot be read.");
      });
      return decoded(bytes);
    };
    return this.#bring(file.name, read, { toKeep: true });
  }

  async #bring(name, read, { toKeep = false, wasKept = false } = {}) {
    const turn = (this.#latest += 1);
    this.#fault = null;
    const reading = read();
    reading.catch(() => {}); // heard of below
    try {
      // Nothing of it may be told before: what the program does then is in a later part.
      if (!(await this.#page.whole())) return; // which has been said
      this.#page.tell("pack_coming", name);
      const text = await reading;
      if (turn !== this.#latest) return;
      const before = readKept();
      const isKept = wasKept || (toKeep && keep({ name, text }));
      if (this.#page.tell("pack", `${name}\x1f${text}`, isKept ? 1 : 0) === 1) return;
      if (toKeep && isKept) keep(before); // only what can be used is kept
      this.#fault = { name, text: "it has mistakes, which the settings list." };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (turn !== this.#latest) return;
      this.#fault = { name, text: error.message };
      this.#page.tell("pack_refused", `${name}\x1f${error.message}`);
    }
  }
}
