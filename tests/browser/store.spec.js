// The quiz's record in IndexedDB, as it should be: nothing that was answered is lost, in one tab or in several.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  address, append, browser, browserWith, hears, newProfile, open, openTab, read, reopen, replace, stored, tab, told,
} from "./store-page.js";

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

// ---- a later version of the program

const upgrade = (page) => page.evaluate(() => new Promise((fulfil, reject) => {
  const opening = indexedDB.open("whichcode", 2);
  opening.onupgradeneeded = () => {
    for (const name of ["reviews", "state"]) {
      if (opening.result.objectStoreNames.contains(name)) continue;
      opening.result.createObjectStore(name, { autoIncrement: name === "reviews" });
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

// The server sends the policy of our pages, which frame nobody: what stands around here is somebody else's page.
const around = () => browser.newContext({ bypassCSP: true });

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
  const context = await around();
  const { frame, record } = await openFrame(context, address("empty.html", "other.test"));

  await append(frame, "in the frame", "now");

  assert.deepEqual([record.keeping, record.partitioned], ["stored", true]);
  assert.equal((await openTab({ context })).record.lines, "");
  assert.equal((await openFrame(context, address("empty.html", "other.test"))).record.lines, "in the frame");
  await context.close();
});

test("a frame in the same site shares its storage", async () => {
  const context = await around();
  const { frame, record } = await openFrame(context, address("empty.html"));

  await append(frame, "in the frame", "now");

  assert.deepEqual([record.keeping, record.partitioned], ["stored", false]);
  assert.equal((await openTab({ context })).record.lines, "in the frame");
  await context.close();
});
