// The quiz's record: lines that are only ever added, in IndexedDB, with memory behind it for when that fails.
// Moves lines; what one says, which of two equal ones counts and in which order they go is decided by the program.

const databaseName = "whichcode";
const databaseVersion = 1;
const storeNames = ["reviews", "state"];
const channelName = "whichcode:record";
const patience = 4000; // milliseconds for an open: some never answer (https://bugs.webkit.org/show_bug.cgi?id=226547)

// What an error at opening means; one that is not listed leaves the database "broken".
const statesOfErrors = {
  ReferenceError: "blocked", TypeError: "blocked", // there is no indexedDB
  SecurityError: "blocked", InvalidStateError: "blocked", // forbidden by policy; private windows of older browsers
  VersionError: "newer",
  QuotaExceededError: "full",
};

// What `work` gives, or `otherwise` where the browser lacks it or refuses.
function tried(work, otherwise) {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

const promised = (ask) => tried(() => ask().catch(() => false), false);

// Chromium says UnknownError where the visitor forbids to keep data, as for a defect. Only localStorage tells them
// apart.
const isForbidden = () => tried(() => !localStorage, true);

function openDatabase() {
  return new Promise((fulfil, reject) => {
    const request = indexedDB.open(databaseName, databaseVersion);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("reviews", { autoIncrement: true });
      request.result.createObjectStore("state");
    };
    request.onsuccess = () => fulfil(request.result);
    request.onerror = () => reject(request.error);
  });
}

// Strings go in, but a damaged disk or an extension may leave other things. One of these must not hide the rest: it is
// passed on as JSON, for the program to count, or skipped where it has no JSON.
function lineOf(value) {
  return typeof value === "string" ? value : tried(() => JSON.stringify(value) ?? "", "");
}

const linesOf = (text) => text.split("\n").filter((line) => line !== "");

const isDevice = (value) => typeof value === "string" && /^[a-z0-9]{14}$/.test(value);

function newDevice() {
  const numbers = crypto.getRandomValues(new Uint32Array(14));
  return Array.from(numbers, (number) => (number % 36).toString(36)).join("");
}

// Only the public suffix list knows which names make one site. Here a name and those below it do, and siblings do not.
function isSameSite(origin) {
  const { protocol, hostname } = new URL(origin);
  const here = `.${location.hostname}`;
  const there = `.${hostname}`;
  return protocol === location.protocol && (here.endsWith(there) || there.endsWith(here));
}

// Browsers give a site in a frame of another site a storage of its own. An ancestor that does not say its name is
// another.
function isPartitioned() {
  return tried(() => !Array.from(location.ancestorOrigins ?? [window.top.location.origin]).every(isSameSite), true);
}

export class Store {
  #listener;
  #channel = tried(() => new BroadcastChannel(channelName), null); // null: the tabs agree at the next visit
  #database = null;
  #keeping = "stored";
  #stored = { lines: [], session: "" }; // as last seen in the database; serves when that is lost
  #owed = { lines: [], session: null }; // what it does not have yet
  #device = newDevice(); // until the kept one is read
  #hasDevice = false; // the database, as this connection knows it
  #hasRead = false;
  #opening;
  #answered = false; // before that, `open` itself says what the storage can do
  #queue = Promise.resolve();

  // `changed()`: the record holds more than was read: read() again. `keeping(name)`: what the storage can do has
  // changed. "stored": all is well; "blocked": there is no storage; "broken", "full": it fails, and is tried again with
  // each append; "newer": it belongs to a later version of the program, and nothing is written any more.
  constructor({ changed, keeping }) {
    this.#listener = { changed, keeping };
    if (this.#channel) this.#channel.onmessage = () => changed();
  }

  // Never rejects, and takes seconds at most. As `read`.
  async open() {
    this.#opening ??= this.#inTurn(() => this.#connect());
    await this.#opening;
    return this.read();
  }

  // { keeping, partitioned, persistent, lines, session, device }: what is stored and what could not be, `lines` as one
  // text.
  read() {
    return this.#inTurn(async () => {
      await this.#load();
      const persistent = await promised(() => navigator.storage.persisted());
      this.#answered = true;
      return {
        keeping: this.#keeping,
        partitioned: isPartitioned(),
        persistent,
        lines: this.#stored.lines.concat(this.#owed.lines).join("\n"),
        session: this.#owed.session ?? this.#stored.session,
        device: this.#device,
      };
    });
  }

  // Never rejects. Resolves once it is on the disk, or once it is clear that for now only memory has it.
  append(lines, session) {
    return this.#inTurn(async () => {
      this.#owed = { lines: this.#owed.lines.concat(linesOf(lines)), session };
      if (this.#keeping !== "blocked" && this.#keeping !== "newer") await this.#pay();
    });
  }

  // All lines anew, or none: resolves to whether it was done.
  replace(lines, session) {
    return this.#inTurn(async () => {
      if (this.#keeping === "newer") return false;
      const next = { lines: linesOf(lines), session };
      if (this.#hasRead) return this.#commit(next, true);
      this.#owed = next; // memory is all there is; what a database may hold unseen must not go with it
      return true;
    });
  }

  // Asks the browser not to clear the storage by itself; resolves to whether it promised.
  async persist() {
    return promised(() => navigator.storage.persist());
  }

  #inTurn(work) {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => {}); // a listener that throws stops its own turn, not the next
    return turn;
  }

  #tell(state) {
    if (state === this.#keeping || this.#keeping === "newer") return;
    this.#keeping = state;
    if (this.#answered) this.#listener.keeping(state);
  }

  // ---- the connection

  async #connect() {
    if (this.#database || this.#keeping === "newer") return;
    const opening = openDatabase().then(
      (database) => this.#adopt(database),
      (error) => this.#tell(statesOfErrors[error.name] ?? (isForbidden() ? "blocked" : "broken")),
    );
    const tooLong = new Promise((fulfil) => setTimeout(fulfil, patience, "too long"));
    if ((await Promise.race([opening, tooLong])) !== "too long") return;
    this.#tell("blocked");
    opening.then(() => this.#inTurn(() => this.#database && this.#pay())); // should it answer after all
  }

  #adopt(database) {
    this.#database = database;
    this.#hasDevice = false;
    database.onclose = () => this.#lose(database, "broken"); // cleared by the visitor, or ended by the system
    database.onversionchange = (event) => {
      database.close(); // else the other tab waits
      this.#lose(database, event.newVersion === null ? "broken" : "newer"); // null: it is being deleted
    };
  }

  #lose(database, state) {
    if (this.#database !== database) return;
    this.#database = null;
    this.#tell(state);
  }

  // ---- reading and writing

  // `work` gets the object stores and returns requests, of which the results come back. Rejects with nothing done.
  #transact(mode, work) {
    return new Promise((fulfil, reject) => {
      // Strict: a browser may otherwise call it done while a power cut can still take it.
      const transaction = this.#database.transaction(storeNames, mode, { durability: "strict" });
      let requests = [];
      transaction.oncomplete = () => fulfil(requests.map((request) => request.result));
      transaction.onabort = () => reject(transaction.error ?? new Error("aborted"));
      try {
        requests = work(...storeNames.map((name) => transaction.objectStore(name)));
      } catch (error) {
        reject(error);
        transaction.abort(); // what came before the error would be written otherwise
      }
    });
  }

  async #load() {
    if (!this.#database) return;
    try {
      const [lines, session, device] = await this.#transact("readonly", (reviews, state) =>
        [reviews.getAll(), state.get("session"), state.get("device")]);
      this.#stored = { lines: lines.map(lineOf).filter((line) => line !== ""), session: lineOf(session) };
      this.#hasRead = true;
      this.#hasDevice = isDevice(device);
      if (this.#hasDevice) this.#device = device;
      else if (this.#keeping === "stored") await this.#pay();
    } catch {
      this.#tell("broken");
    }
  }

  // What memory owes to the database.
  #pay() {
    return this.#commit(this.#owed, false);
  }

  // All of `record` or nothing, `anew` in place of what is there. Resolves to whether it was done.
  async #commit(record, anew) {
    const attempt = () => this.#transact("readwrite", (reviews, state) => this.#write(reviews, state, record, anew))
      .then(() => null, (error) => error);
    let error = await attempt();
    if (error && error.name !== "QuotaExceededError") {
      this.#database?.close(); // it may have died without a word: https://github.com/jakearchibald/idb-keyval/pull/175
      this.#database = null;
      await this.#connect();
      error = await attempt();
    }
    if (error) {
      const state = error.name === "QuotaExceededError" ? "full" : "broken";
      if (this.#database) this.#tell(state); // else that has been told
      return false;
    }
    this.#hold(record, anew);
    return true;
  }

  #write(reviews, state, { lines, session }, anew) {
    if (anew) reviews.clear();
    for (const line of lines) reviews.add(line);
    if (session !== null) state.put(session, "session");
    if (this.#hasDevice) {
      reviews.transaction.commit?.(); // what is asked for by now is done even if the page dies this instant
    } else {
      const device = state.get("device");
      device.onsuccess = () => {
        if (!isDevice(device.result)) state.put(this.#device, "device");
      };
    }
    return [];
  }

  // Follows in memory what was written, and tells those who may not know.
  #hold({ lines, session }, anew) {
    const before = this.#stored;
    this.#hasDevice = true;
    this.#stored = { lines: anew ? lines : before.lines.concat(lines), session: session ?? before.session };
    this.#owed = { lines: [], session: null };
    const unread = ["blocked", "broken"].includes(this.#keeping); // the database may hold lines not seen yet
    this.#tell("stored");
    this.#channel?.postMessage("");
    if (unread) this.#listener.changed();
  }
}
