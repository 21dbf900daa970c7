// A page that has a store and nothing else, for what the store promises: web/store.js knows nothing of the program.

import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
import { chromium } from "playwright-core";
import { serve } from "../../web/build/serve.mjs";

const launch = {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-gpu", "--host-resolver-rules=MAP other.test 127.0.0.1",
    // In place of Playwright's list, which switches off what keeps a frame's storage apart:
    "--disable-features=HttpsUpgrades",
  ],
};

// A page that has a store, not opened yet, and writes down what it is told.
const start = `import { Store } from "./store.js";
window.told = [];
window.store = new Store({ changed: () => told.push("changed"), keeping: (state) => told.push(state) });
`;

const index = '<!doctype html><title>Store</title><script type="module" src="start.js"></script>';

let folder;
let server;
export let browser;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "whichcode-store-"));
  await copyFile(new URL("../../web/store.js", import.meta.url), join(folder, "store.js"));
  await writeFile(join(folder, "start.js"), start);
  await writeFile(join(folder, "index.html"), index);
  await writeFile(join(folder, "empty.html"), "<!doctype html><title>No store</title>");
  server = await serve(folder, 0);
  browser = await chromium.launch(launch);
});

after(async () => {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true, maxRetries: 3 });
});

export const address = (path = "", host = "127.0.0.1") => `http://${host}:${server.port}/${path}`;

// A tab in a profile of its own, or in that of another tab. `prepare` runs before anything else in it.
export async function tab({ context, prepare, path } = {}) {
  context ??= await browser.newContext();
  const page = await context.newPage();
  if (prepare) await page.addInitScript(prepare);
  await page.goto(address(path));
  return page;
}

export async function openTab(options) {
  const page = await tab(options);
  return { page, context: page.context(), record: await open(page) };
}

// A folder for a profile that outlives its browser.
export async function newProfile(preferences = {}) {
  const profile = await mkdtemp(join(folder, "profile-"));
  await mkdir(join(profile, "Default"));
  await writeFile(join(profile, "Default", "Preferences"), JSON.stringify(preferences));
  return profile;
}

export async function browserWith(t, profile) {
  const context = await chromium.launchPersistentContext(profile, launch);
  t.after(() => context.close());
  return context;
}

export const open = (page) => page.evaluate(() => store.open());
export const read = (page) => page.evaluate(() => store.read());
export const append = (page, ...record) => page.evaluate((args) => store.append(...args), record); // lines, session
export const replace = (page, ...record) => page.evaluate((args) => store.replace(...args), record); // likewise
export const told = (page) => page.evaluate(() => window.told);
export const hears = (page, what) => page.waitForFunction((word) => window.told.includes(word), what);

export async function reopen(page) {
  await page.reload();
  return open(page);
}

// What the database holds, read past the store.
export const stored = (page) => page.evaluate(() => new Promise((fulfil, reject) => {
  const opening = indexedDB.open("whichcode");
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const all = opening.result.transaction("reviews").objectStore("reviews").getAll();
    all.onsuccess = () => fulfil(all.result);
    opening.result.close();
  };
}));
