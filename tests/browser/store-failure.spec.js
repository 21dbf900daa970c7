// The quiz's record where there is no storage, or where it fails: memory serves, and what can be stored later is.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  address, append, browserWith, hears, newProfile, openTab, read, reopen, replace, stored, tab, told,
} from "./store-page.js";
import { forbidStorage } from "./quiz.js";

// Every further line fails with `name`, until `works` is called.
const fails = (page, name) => page.evaluate((errorName) => {
  const { add } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.add = () => { throw new DOMException("made for a test", errorName); };
  window.works = () => { IDBObjectStore.prototype.add = add; };
}, name);
const works = (page) => page.evaluate(() => window.works());

// ---- no storage

for (const [name, prepare] of [
  ["that is missing", () => Object.defineProperty(window, "indexedDB", { value: undefined })],
  ["whose mention throws", () => Object.defineProperty(window, "indexedDB", {
    get() { throw new DOMException("made for a test", "SecurityError"); },
  })],
  ["that is forbidden", forbidStorage],
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
    assert.deepEqual([keeping, lines, session, device], ["blocked", "a\nb", "2", record.device]);
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
  assert.deepEqual([keeping, lines, session], ["stored", "stored before\nanswered meanwhile", "2"]);
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

test("a record cleared under the page is broken; what was seen can be read, and new lines are stored", async () => {
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
