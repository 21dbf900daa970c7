// The site without a network: after the first visit, in a folder of a site, through new versions and broken caches.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { serve } from "../../web/build/serve.mjs";
import { dist, heading, isReady } from "./page.js";

let root;
let server;
let browser;
before(async () => {
  root = await mkdtemp(join(tmpdir(), "whichcode-"));
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"],
  });
});
after(async () => {
  await browser.close();
  await rm(root, { recursive: true });
});

// A copy of the site in a folder of its own host, which can be stopped; a new address each time.
async function start() {
  await rm(join(root, "docs"), { recursive: true, force: true });
  await cp(dist, join(root, "docs/whichcode"), { recursive: true });
  server = await serve(root, 0);
  const context = await browser.newContext();
  const page = await context.newPage();
  const address = `http://127.0.0.1:${server.port}/docs/whichcode/`;
  await page.goto(address);
  await isReady(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return { context, page, address };
}

async function stop({ context }) {
  await context.close();
  server.close();
}

// The host is gone, not merely said to be: a service worker would not hear of that.
async function cut({ context }) {
  server.close();
  await context.setOffline(true);
}

test("without a network all that was there on the first visit is there: places, pages, with query and hash", async () => {
  const visit = await start();
  const { page, address } = visit;
  await cut(visit);

  await page.goto(`${address}?utm=1#/404`);
  await isReady(page);
  await heading(page, "404 Not Found").waitFor();
  await page.goto(`${address}?q=rate%20limit`);
  await isReady(page);
  await page.getByRole("main").getByRole("link", { name: /^429/ }).first().waitFor();
  for (const [place, words] of [["decide", "Who sends this response?"], ["check", "Check"], ["quiz", "Practise"]]) {
    await page.goto(`${address}?x#/${place}`);
    await heading(page, words).waitFor();
  }
  for (const path of ["404/", "404/?theme=dark#use", "404", "compare/401,403/", "404/card/?embed"]) {
    await page.goto(address + path);
    assert.match(await page.title(), /404 Not Found|401 or 403/, path);
    assert.match(await page.evaluate(() => getComputedStyle(document.body).fontFamily), /WC Text/, "it has its style");
  }
  await page.goto(`${address}no/such/page`);
  assert.match(await page.title(), /No such page/);
  await stop(visit);
}, { timeout: 120000 });

// The next version of the site: another page of 404.
async function publish() {
  const site = join(root, "docs/whichcode");
  const page = await readFile(join(site, "404/index.html"), "utf8");
  const changed = page.replace("</h1>", " (new)</h1>");
  const hash = (text) => createHash("sha256").update(text).digest("hex");
  const worker = await readFile(join(site, "sw.js"), "utf8");
  const next = worker.replace(hash(page).slice(0, 8), hash(changed).slice(0, 8)).replace(/"[0-9a-f]{10}"/, '"0123456789"');
  assert.notEqual(next, worker);
  await writeFile(join(site, "404/index.html"), changed);
  await writeFile(join(site, "sw.js"), next);
  for (const name of ["404/index.html", "sw.js"]) for (const form of [".br", ".gz"]) await rm(join(site, name + form));
}

test("a new version is announced, and nothing of it is seen before the visitor takes it", async () => {
  const visit = await start();
  const { page, address } = visit;
  await publish();
  await page.goto(`${address}404/`);
  assert.equal(await page.getByText("(new)").count(), 0);
  await page.goto(address);
  await isReady(page);

  const news = page.locator("#news");
  await news.getByText("A new version of Whichcode is here.").waitFor();
  await page.waitForTimeout(500);
  await Promise.all([
    page.waitForEvent("load"),
    news.getByRole("button", { name: "Reload with it" }).click(),
  ]);
  await isReady(page);
  await page.goto(`${address}404/`);
  await page.getByText("(new)").waitFor();
  const names = await page.evaluate(() => window.caches.keys());
  assert.deepEqual(names.map((name) => name.split(" ").at(-1)), ["0123456789"]);
  await stop(visit);
});

test("a cache that has lost some files and holds others broken heals", async () => {
  const visit = await start();
  const { page, address } = visit;
  await page.evaluate(async () => {
    const cache = await caches.open((await caches.keys())[0]);
    const keys = await cache.keys();
    for (const each of keys.slice(0, keys.length / 2)) await cache.delete(each);
    await cache.put(new URL("./", location.href).href, new Response("broken", { headers: { "Content-Type": "text/html" } }));
  });
  await page.goto(address);
  await isReady(page);
  await page.goto(`${address}404/`);
  await cut(visit);
  await page.goto(`${address}404/`);
  assert.match(await page.title(), /404 Not Found/);
  await page.goto(`${address}#/`);
  await isReady(page);
  await stop(visit);
});

test("?offline=no takes everything away", async () => {
  const visit = await start();
  const { page, address } = visit;
  await page.goto(`${address}?offline=no`);
  await isReady(page);
  await page.waitForFunction(async () =>
    (await caches.keys()).length === 0 && (await navigator.serviceWorker.getRegistrations()).length === 0);
  await stop(visit);
});

test("it can be installed: names, icons that are there, shortcuts to places", async () => {
  const manifest = JSON.parse(await readFile(join(dist, "manifest.webmanifest"), "utf8"));
  assert.equal(manifest.display, "standalone");
  assert.deepEqual(manifest.shortcuts.map(({ name }) => name), ["Search", "Practise", "Check"]);
  for (const { src } of manifest.icons) assert.ok((await readFile(join(dist, src))).length > 100, src);
  assert.ok(manifest.icons.length >= 1);
});
