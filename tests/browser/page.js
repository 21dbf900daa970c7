// A Chromium with WebGL in software, a server on the built page, and a page that fails on any error it reports.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "../../web/build/serve.mjs";

export const dist = fileURLToPath(new URL("../../dist", import.meta.url));

const quiet = [
  "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
];
const softwareWebGl = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"];
const noWebGl = ["--disable-gpu", "--disable-3d-apis"];

export async function open({ webgl = true } = {}) {
  const server = await serve(dist, 0);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", ...quiet, ...(webgl ? softwareWebGl : noWebGl)],
  });
  return {
    address: `http://127.0.0.1:${server.port}/`,
    browser,
    async close() {
      await browser.close();
      server.close();
    },
  };
}

// A visit: `path` is what follows the server's address. `errors` collects whatever the page complains about. Another
// tab of the same visitor has his `context`; `prepare` runs in the page before anything else does.
export async function visit(site, path = "", { width = 1280, height = 800, context, prepare, ...options } = {}) {
  context ??= await site.browser.newContext({ viewport: { width, height }, ...options });
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: site.address });
  const page = await context.newPage();
  if (prepare) await page.addInitScript(prepare);
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(site.address) && !url.startsWith("data:")) errors.push(`third-party request: ${url}`);
    if (request.resourceType() === "xhr") errors.push(`a part of the program is called too early: ${url}`);
  });
  await page.goto(site.address + path);
  await isReady(page);
  return { page, context, errors };
}

// Ready, and all that comes after the first frame is there, too.
export async function isReady(page) {
  await page.waitForFunction(() => ["ready", "text", "failed"].includes(document.documentElement.dataset.app));
  assert.notEqual(await page.evaluate(() => document.documentElement.dataset.app), "failed");
  await page.waitForFunction(() => performance.getEntriesByName("whichcode:whole").length > 0);
}

// The page when no frame is owed any more.
export async function settled(page) {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

export const field = (page) => page.getByRole("searchbox");
export const heading = (page, name) => page.getByRole("heading", { level: 1, name });

// Whether all of it can be seen without scrolling.
export const isInView = (locator) => locator.evaluate((element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
});

// By how much the page is wider than its window.
export const overhang = (page) => page.evaluate(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  return Math.max(scrollWidth - clientWidth, 0);
});

// What ends the page as a crash does: nothing in it hears of it. Made before, it also ends a page that hangs.
export async function killer(page) {
  const session = await page.context().newCDPSession(page);
  return async () => {
    const crashed = page.waitForEvent("crash");
    session.send("Page.crash").catch(() => {}); // nobody is left to answer
    await crashed;
    await page.close();
  };
}

// How often an animation frame is asked for in that time.
export const framesWithin = (page, milliseconds) => page.evaluate((time) => new Promise((done) => {
  let count = 0;
  const request = window.requestAnimationFrame;
  window.requestAnimationFrame = (callback) => { count += 1; return request.call(window, callback); };
  setTimeout(() => { window.requestAnimationFrame = request; done(count); }, time);
}), milliseconds);

const axe = await readFile(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

// What axe finds wrong, each with the first element it is wrong with.
export async function violations(page) {
  await page.evaluate(axe); // as the page's own script: its policy allows no other
  const { violations: all } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return all.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
}
