// The quiz's record in IndexedDB: nothing that was answered is lost, whatever the storage does.

import assert from "node:assert/strict";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { serve } from "../../web/build/serve.mjs";

const launch = {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-gpu", "--host-resolver-rules=MAP other.test 127.0.0.1",
    "--disable-features=HttpsUpgrades", // in place of Playwright's list, which switches off what keeps a frame's storage apart
  ],
};

// A page that has a store, not opened yet, and writes down what it is told.
const start = `import { Store } from "./store.js";
window.told = [];
window.store = new Store({ changed: () => told.push("changed"), keeping: (state) => told.push(state) });
`;

let folder;
let server;
let browser;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "whichcode-store-"));
  await copyFile(new URL("../../web/store.js", import.meta.url), join(folder, "store.js"));
  await writeFile(join(folder, "start.js"), start);
  await writeFile(join(folder, "index.html"), '<!doctype html><title>Store</title><script type="module" src="start.js"></script>');
  await writeFile(join(folder, "empty.html"), "<!doctype html><title>No store</title>");
  server = await serve(folder, 0);
  browser = await chromium.launch(launch);
});

after(async () => {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true, maxRetries: 3 });
});

const address = (path = "", host = "127.0.0.1") => `http://${host}:${server.port}/${path}`;

// A tab in a profile of its own, or in that of another tab. `prepare` runs before anything else in it.
async function tab({ context, prepare, path } = {}) {
  context ??= await browser.newContext();
  const page = await context.newPage();
  if (prepare) await page.addInitScript(prepare);
  await page.goto(address(path));
  return page;
}

async function openTab(options) {
  const page = await tab(options);
  return { page, context: page.context(), record: await open(page) };
}

// A folder for a profile that outlives its browser.
async function newProfile(preferences = {}) {
  const profile = await mkdtemp(join(folder, "profile-"));
  await mkdir(join(profile, "Default"));
  await writeFile(join(profile, "Default", "Preferences"), JSON.stringify(preferences));
  return profile;
}

async function browserWith(t, profile) {
  const context = await chromium.launchPersistentContext(profile, launch);
  t.after(() => context.close());
  return context;
}

const open = (page) => page.evaluate(() => store.open());
const read = (page) => page.evaluate(() => store.read());
const append = (page, lines, session) => page.evaluate(([more, now]) => store.append(more, now), [lines, session]);
const replace = (page, lines, session) => page.evaluate(([all, now]) => store.replace(all, now), [lines, session]);
const told = (page) => page.evaluate(() => window.told);
const hears = (page, what) => page.waitForFunction((word) => window.told.includes(word), what);

async function reopen(page) {
  await page.reload();
  return open(page);
}

// What the database holds, read past the store.
const stored = (page) => page.evaluate(() => new Promise((fulfil, reject) => {
  const opening = indexedDB.open("whichcode");
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const all = opening.result.transaction("reviews").objectStore("reviews").getAll();
    all.onsuccess = () => fulfil(all.result);
    opening.result.close();
  };
}));

// Every further line fails with `name`, until `works` is called.
const fails = (page, name) => page.evaluate((errorName) => {
  const { add } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.add = () => { throw new DOMException("made for a test", errorName); };
  window.works = () => { IDBObjectStore.prototype.add = add; };
}, name);
const works = (page) => page.evaluate(() => window.works());

// ---- as it should be

test("the first visit finds an empty record, and a device that later visits find again", async () => {
  const { page, context, record } = await openTab();

  const { device, ...rest } = record;
  assert.match(device, /^[a-z0-9]{14}$/);
  assert.deepEqual(rest, { keeping: "stored", partitioned: false, persistent: false, lines: "", session: "" });
  assert.equal((await reopen(page)).device, device);
  assert.deepEqual(await told(page), []);
  await context.close();
});

test("appended lines and the last session are there after a reload, in order", async () => {
  const { page, context } = await openTab();

  await append(page, "b", "one");
  await append(page, "c\na", "two");
  await append(page, "", "three");

  const { lines, session, keeping } = await reopen(page);
  assert.deepEqual({ lines, session, keeping }, { lines: "b\nc\na", session: "three", keeping: "stored" });
  await context.close();
});

test("calls that do not wait for each other are carried out in order", async () => {
  const { page, context } = await openTab();

  await page.evaluate(() => Promise.all([
    store.append("a", "1"), store.append("b", "2"), store.replace("c", "3"), store.append("d", "4"), store.read(),
  ]));

  const { lines, session } = await reopen(page);
  assert.deepEqual({ lines, session }, { lines: "c\nd", session: "4" });
  await context.close();
});

test("a browser that is killed right after an append has it", async (t) => {
  const profile = await newProfile();
  const first = await browserWith(t, profile);
  const { page, record } = await openTab({ context: first });
  const gone = new Promise((fulfil) => first.on("close", fulfil));
  const killer = await first.browser().newBrowserCDPSession();

  await append(page, "kept", "now");
  killer.send("Browser.crash").catch(() => {}); // nobody is left to answer
  await gone;

  const { lines, session, device } = (await openTab({ context: await browserWith(t, profile) })).record;
  assert.deepEqual({ lines, session, device }, { lines: "kept", session: "now", device: record.device });
});

test("a page that dies in the very moment of an append has it", async () => {
  const { page, context } = await openTab();
  const crashed = page.waitForEvent("crash");
  const killer = await context.newCDPSession(page);
  await page.route("**/last-words", () => killer.send("Page.crash").catch(() => {}));

  page.evaluate(async () => {
    store.append("a", "now");
    for (let turn = 0; turn < 100; ++turn) await null; // as far as it gets without hearing from the database
    const lastWords = new XMLHttpRequest();
    lastWords.open("GET", "last-words", false); // and it never hears from it: this waits
    lastWords.send();
  }).catch(() => {});
  await crashed;

  const { lines, session } = (await openTab({ context })).record;
  assert.deepEqual({ lines, session }, { lines: "a", session: "now" });
  await context.close();
});

test("a page that is closed right after an append has it", async () => {
  const { page, context } = await openTab();

  await append(page, "kept", "now");
  await page.close();

  assert.equal((await openTab({ context })).record.lines, "kept");
  await context.close();
});

test("replacing sets all lines and the session anew", async () => {
  const { page, context, record } = await openTab();
  await append(page, "a\nb", "before");

  assert.equal(await replace(page, "c", "after"), true);

  assert.equal((await read(page)).lines, "c");
  const { lines, session, device } = await reopen(page);
  assert.deepEqual({ lines, session, device }, { lines: "c", session: "after", device: record.device });
  await context.close();
});

test("replacing that fails half-way changes nothing", async () => {
  const { page, context } = await openTab();
  await append(page, "a\nb", "before");
  await page.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = function (line) {
      if (line === "poison") throw new DOMException("made for a test", "DataError");
      return add.call(this, line);
    };
  });

  assert.equal(await replace(page, "c\npoison\nd", "after"), false);

  assert.equal((await read(page)).lines, "a\nb");
  const { lines, session } = await reopen(page);
  assert.deepEqual({ lines, session }, { lines: "a\nb", session: "before" });
  await context.close();
});

test("asking for storage that lasts gives a plain answer", async () => {
  const { page, context } = await openTab();

  assert.equal(typeof await page.evaluate(() => store.persist()), "boolean");
  await context.close();
});

// ---- two tabs

test("another tab is told of new lines and reads those of both, and nobody is told of his own", async () => {
  const { page: one, context, record } = await openTab();
  const { page: two, record: other } = await openTab({ context });

  await append(one, "from one", "1");
  await hears(two, "changed");
  await append(two, "from two", "2");
  await hears(one, "changed");

  assert.equal(other.device, record.device);
  assert.equal((await read(one)).lines, "from one\nfrom two");
  assert.equal((await read(two)).lines, "from one\nfrom two");
  assert.deepEqual(await told(one), ["changed"]);
  assert.deepEqual(await told(two), ["changed"]);
  await context.close();
});

test("without BroadcastChannel the record is kept all the same", async () => {
  const { page, context, record } = await openTab({ prepare: () => { delete window.BroadcastChannel; } });

  await append(page, "a", "now");

  assert.equal(record.keeping, "stored");
  assert.equal((await reopen(page)).lines, "a");
  await context.close();
});

// ---- no storage

for (const [name, prepare] of [
  ["that is missing", () => Object.defineProperty(window, "indexedDB", { value: undefined })],
  ["whose mention throws", () => Object.defineProperty(window, "indexedDB", {
    get() { throw new DOMException("made for a test", "SecurityError"); },
  })],
  ["that is forbidden", () => { IDBFactory.prototype.open = () => { throw new DOMException("made for a test", "SecurityError"); }; }],
  ["of a private window", () => {
    IDBFactory.prototype.open = () => {
      const request = { error: new DOMException("made for a test", "InvalidStateError") };
      setTimeout(() => request.onerror());
      return request;
    };
  }],
]) {
  test(`with a database ${name} memory serves while the page lives`, async () => {
    const { page, context, record } = await openTab({ prepare });

    await append(page, "a", "1");
    await append(page, "b", "2");

    assert.equal(record.keeping, "blocked");
    assert.match(record.device, /^[a-z0-9]{14}$/);
    const { keeping, lines, session, device } = await read(page);
    assert.deepEqual({ keeping, lines, session, device }, { keeping: "blocked", lines: "a\nb", session: "2", device: record.device });
    assert.equal(await replace(page, "c", "3"), true);
    assert.equal((await read(page)).lines, "c");
    assert.deepEqual(await told(page), []);
    await context.close();
  });
}

test("a visitor who allows no site to keep anything has it blocked, and memory serves", async (t) => {
  const profile = await newProfile({ profile: { default_content_setting_values: { cookies: 2 } } });
  const { page, record } = await openTab({ context: await browserWith(t, profile) });

  await append(page, "a", "now");

  assert.equal(record.keeping, "blocked");
  assert.equal((await read(page)).lines, "a");
});

test("an open that never answers counts as blocked, and is taken over when it answers", async () => {
  const { page: earlier, context, record } = await openTab();
  await append(earlier, "stored before", "1");
  const page = await tab({ context, prepare: () => {
    const { open: really } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (...parameters) {
      const request = {};
      window.answer = () => {
        const real = really.apply(this, parameters);
        real.onsuccess = () => request.onsuccess(request.result = real.result);
      };
      return request;
    };
  } });
  await page.clock.install();

  await page.evaluate(() => { window.opening = store.open(); });
  await page.clock.runFor(10_000);
  const blocked = await page.evaluate(() => window.opening);
  await append(page, "answered meanwhile", "2");
  const meanwhile = await read(page);
  await page.evaluate(() => window.answer());
  await hears(page, "changed");

  assert.equal(blocked.keeping, "blocked");
  assert.equal(meanwhile.lines, "answered meanwhile");
  assert.deepEqual(await told(page), ["stored", "changed"]);
  const { keeping, lines, session, device } = await read(page);
  assert.deepEqual({ keeping, lines, session }, { keeping: "stored", lines: "stored before\nanswered meanwhile", session: "2" });
  assert.equal(device, record.device);
  assert.equal((await reopen(earlier)).lines, "stored before\nanswered meanwhile");
  await context.close();
});

// ---- storage that fails

test("a database that fails to open is broken, and memory serves", async () => {
  const { page, context, record } = await openTab({ prepare: () => {
    IDBFactory.prototype.open = () => {
      const request = { error: new DOMException("made for a test", "UnknownError") };
      setTimeout(() => request.onerror());
      return request;
    };
  } });

  await append(page, "a", "now");

  assert.equal(record.keeping, "broken");
  const { keeping, lines, session } = await read(page);
  assert.deepEqual({ keeping, lines, session }, { keeping: "broken", lines: "a", session: "now" });
  await context.close();
});

test("a database that cannot be read is broken, and new lines are kept", async () => {
  const { page: other, context } = await openTab();
  await append(other, "a", "1");
  const { page, record } = await openTab({ context, prepare: () => {
    IDBObjectStore.prototype.getAll = () => { throw new DOMException("made for a test", "UnknownError"); };
  } });

  await append(page, "b", "2");

  assert.equal(record.keeping, "broken");
  assert.equal((await read(page)).session, "2");
  assert.equal((await read(other)).lines, "a\nb");
  await context.close();
});

test("a full disk is told, keeps the lines in memory, and has them once there is room", async () => {
  const { page, context } = await openTab();
  await append(page, "a", "1");
  await fails(page, "QuotaExceededError");

  await append(page, "b", "2");
  await append(page, "c", "3");
  const full = await read(page);
  const onDisk = await stored(page);
  await works(page);
  await append(page, "d", "4");

  assert.deepEqual([full.keeping, full.lines, full.session], ["full", "a\nb\nc", "3"]);
  assert.deepEqual(onDisk, ["a"]);
  assert.deepEqual(await told(page), ["full", "stored"]);
  const { lines, session } = await reopen(page);
  assert.deepEqual({ lines, session }, { lines: "a\nb\nc\nd", session: "4" });
  await context.close();
});

test("a write that fails once is tried again and told to nobody", async () => {
  const { page, context } = await openTab();
  await page.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = function (line) {
      IDBObjectStore.prototype.add = add;
      const request = add.call(this, line);
      this.transaction.abort();
      return request;
    };
  });

  await append(page, "a\nb", "now");

  assert.deepEqual(await told(page), []);
  assert.deepEqual(await stored(page), ["a", "b"]);
  await context.close();
});

test("a connection that died without a word is opened anew, and told to nobody", async () => {
  const { page, context } = await openTab();
  await page.evaluate(() => {
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (...parameters) {
      IDBDatabase.prototype.transaction = transaction;
      this.close();
      return transaction.apply(this, parameters);
    };
  });

  await append(page, "a", "now");

  assert.deepEqual(await told(page), []);
  assert.deepEqual(await stored(page), ["a"]);
  await context.close();
});

test("a write that keeps failing is broken, and is made good by the next append that works", async () => {
  const { page, context } = await openTab();
  await fails(page, "UnknownError");

  await append(page, "a", "1");
  const broken = await read(page);
  await works(page);
  await append(page, "b", "2");

  assert.deepEqual({ keeping: broken.keeping, lines: broken.lines }, { keeping: "broken", lines: "a" });
  assert.deepEqual(await told(page), ["broken", "stored", "changed"]);
  assert.equal((await reopen(page)).lines, "a\nb");
  await context.close();
});

test("a record cleared under the page is broken; what the page had seen can be read, and new lines are stored", async () => {
  const { page, context } = await openTab();
  await append(page, "a", "1");
  const visitor = await context.newCDPSession(page);

  await visitor.send("Storage.clearDataForOrigin", { origin: new URL(address()).origin, storageTypes: "indexeddb" });
  await hears(page, "broken");
  const lost = await read(page);
  await append(page, "b", "2");

  assert.equal(lost.lines, "a");
  assert.deepEqual(await told(page), ["broken", "stored", "changed"]);
  assert.deepEqual(await stored(page), ["b"]);
  await context.close();
});

test("a value that is no string does not hide the rest", async () => {
  const { page, context } = await openTab();
  await append(page, "a", "now");
  await page.evaluate(() => new Promise((fulfil) => {
    const opening = indexedDB.open("whichcode");
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(["reviews", "state"], "readwrite");
      for (const value of [{ id: 1 }, undefined, 10n, null]) transaction.objectStore("reviews").add(value);
      transaction.objectStore("state").put(["odd"], "session");
      transaction.objectStore("state").put(7, "device");
      transaction.oncomplete = fulfil;
      opening.result.close();
    };
  }));

  const { keeping, lines, session, device } = await reopen(page);

  assert.deepEqual({ keeping, lines, session }, { keeping: "stored", lines: 'a\n{"id":1}\nnull', session: '["odd"]' });
  assert.match(device, /^[a-z0-9]{14}$/);
  const again = await reopen(page);
  assert.deepEqual([again.device, again.session], [device, session]);
  await context.close();
});

// ---- a later version of the program

const upgrade = (page) => page.evaluate(() => new Promise((fulfil, reject) => {
  const opening = indexedDB.open("whichcode", 2);
  opening.onupgradeneeded = () => {
    for (const name of ["reviews", "state"]) {
      if (!opening.result.objectStoreNames.contains(name)) opening.result.createObjectStore(name, { autoIncrement: name === "reviews" });
    }
  };
  opening.onblocked = () => reject(new Error("blocked by another tab"));
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    opening.result.close();
    fulfil();
  };
}));

test("a database of a later version is left alone", async () => {
  const later = await tab({ path: "empty.html" });
  await upgrade(later);
  const { page, context, record } = await openTab({ context: later.context() });

  await append(page, "a", "now");

  assert.equal(record.keeping, "newer");
  assert.equal((await read(page)).lines, "a");
  assert.equal(await replace(page, "b", "now"), false);
  assert.deepEqual(await stored(page), []);
  await context.close();
});

test("a later version in another tab can upgrade; this one says so and writes nothing more", async () => {
  const { page, context } = await openTab();
  await append(page, "a", "1");

  await upgrade(await tab({ context, path: "empty.html" }));
  await append(page, "b", "2");

  assert.deepEqual(await told(page), ["newer"]);
  const { keeping, lines, session } = await read(page);
  assert.deepEqual({ keeping, lines, session }, { keeping: "newer", lines: "a\nb", session: "2" });
  assert.deepEqual(await stored(page), ["a"]);
  await context.close();
});

test("an upgrade that another tab gives up leaves this one silent all the same", async () => {
  const { page, context } = await openTab();
  const other = await tab({ context, path: "empty.html" });

  await other.evaluate(() => new Promise((fulfil, reject) => {
    const opening = indexedDB.open("whichcode", 2);
    opening.onblocked = () => reject(new Error("blocked by another tab"));
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onerror = fulfil;
  }));
  await append(page, "a", "now");

  assert.deepEqual(await told(page), ["newer"]);
  assert.deepEqual(await stored(page), []);
  await context.close();
});

// ---- frames

async function openFrame(context, top) {
  const page = await context.newPage();
  await page.goto(top);
  await page.evaluate((source) => new Promise((fulfil) => {
    const frame = document.createElement("iframe");
    frame.onload = fulfil;
    frame.src = source;
    document.body.append(frame);
  }), address());
  const frame = page.frames()[1];
  return { frame, record: await open(frame) };
}

test("a frame in another site says that it has a storage of its own", async () => {
  const context = await browser.newContext();
  const { frame, record } = await openFrame(context, address("empty.html", "other.test"));

  await append(frame, "in the frame", "now");

  assert.deepEqual([record.keeping, record.partitioned], ["stored", true]);
  assert.equal((await openTab({ context })).record.lines, "");
  assert.equal((await openFrame(context, address("empty.html", "other.test"))).record.lines, "in the frame");
  await context.close();
});

test("a frame in the same site shares its storage", async () => {
  const context = await browser.newContext();
  const { frame, record } = await openFrame(context, address("empty.html"));

  await append(frame, "in the frame", "now");

  assert.deepEqual([record.keeping, record.partitioned], ["stored", false]);
  assert.equal((await openTab({ context })).record.lines, "in the frame");
  await context.close();
});
