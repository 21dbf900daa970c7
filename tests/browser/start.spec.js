// How the page starts: the first part of the program alone, then the pieces behind it, each at its time.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { heading, open, visit } from "./page.js";

let site;
before(async () => {
  site = await open();
});
after(async () => {
  await site.close();
});

const earlyCalls = (page) => page.evaluate(() => performance.getEntriesByName("whichcode:early").length);

const places = [
  "",
  "#/?show=all",
  "#/4xx",
  "#/404",
  "#/499",
  "#/700",
  "#/search?q=email%20already%20taken",
  "#/situations",
  "#/situations/area-webdav",
  "#/decide",
  "#/compare",
  "#/compare/301,302,303,307,308",
  "#/rules",
  "#/rules/checklist",
  "#/check",
  "#/quiz",
  "#/quiz/stats",
  "#/settings",
  "#/nowhere",
];

for (const place of places) {
  test(`no call comes too early for the first part of the program at "${place}"`, async () => {
    const { page, errors } = await visit(site, place);
    assert.equal(await earlyCalls(page), 0);
    assert.deepEqual(errors, []);
    await page.context().close();
  });
}

// Holds a file back until the returned function is called.
async function holdBack(page, pattern) {
  let release;
  const held = new Promise((fulfil) => (release = fulfil));
  await page.route(pattern, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

async function start(place, pattern) {
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const release = await holdBack(page, pattern);
  await page.goto(site.address + place);
  await page.waitForFunction(() => document.documentElement.dataset.app === "ready");
  return { page, release };
}

test("a page whose pieces are on their way says what it is for until they come", async () => {
  const { page, release } = await start("#/rules/cache-errors", /\/rules\.[^/]*\.json/);
  await heading(page, "Rules").waitFor();
  await page.getByText("Loading …").waitFor();

  release();

  await page.getByText("Loading …").waitFor({ state: "detached" });
  assert.equal(await earlyCalls(page), 0);
  await page.context().close();
});

test("pieces may come before what they refer to, and before the rest of the program", async () => {
  const { page, release } = await start("#/quiz", /\/(situations|later)\.[^/]*\.(json|wasm)$/);
  await page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name }) => /\/quiz\./.test(name)));

  release();

  await heading(page, "Practise").waitFor();
  assert.equal(await earlyCalls(page), 0);
  await page.context().close();
});

test("a card is read before the other codes have come", async () => {
  const { page, release } = await start("#/404", /\/codes\.[^/]*\.json/);

  await heading(page, /Not Found/).waitFor();
  await page.getByRole("heading", { name: "Use it when" }).waitFor();

  release();
  await page.context().close();
});

for (const { part, place, name } of [
  { part: "later", place: "#/decide", name: "Decide" },
  { part: "check", place: "#/check", name: "Check a response" },
  { part: "practice", place: "#/quiz", name: "Practise" },
]) {
  test(`the part of the program for ${place} is missing: that is said, the rest goes on, and a reload heals`, async () => {
    const context = await site.browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    const file = new RegExp(`/${part}\\.[^/]*\\.wasm`);
    await page.route(file, (route) => route.fulfill({ status: 404 }));
    await page.goto(site.address + place);
    await page.getByText(/could not be loaded/).waitFor();
    await heading(page, name).waitFor();
    await page.getByText("Loading …").waitFor();
    await page.goto(`${site.address}#/409`);
    await heading(page, /Conflict/).waitFor();

    await page.unroute(file);
    await page.goto(site.address + place);
    await page.reload();

    await page.getByText("Loading …").waitFor({ state: "detached" });
    await page.waitForFunction(() => performance.getEntriesByName("whichcode:whole").length > 0);
    assert.equal(await earlyCalls(page), 0);
    await context.close();
  });
}

test("the rest of the program is missing: that is said, and what was there goes on", async () => {
  const { page, release } = await start("#/decide", /\/rest\.[^/]*\.wasm/);
  await page.route(/\/rest\.[^/]*\.wasm/, (route) => route.fulfill({ status: 404 }));
  release();

  await page.getByText(/could not be loaded/).waitFor();

  await page.getByRole("button", { name: /API/ }).first().click();
  await page.waitForFunction(() => location.hash.length > "#/decide".length);
  assert.equal(await page.evaluate(() => document.documentElement.dataset.app), "ready");
  await page.context().close();
});

test("a first part that is missing is said, and the page does not pretend to load", async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  await page.route(/\/first\.[^/]*\.wasm/, (route) => route.fulfill({ status: 404 }));

  await page.goto(site.address);

  await page.waitForFunction(() => document.documentElement.dataset.app === "failed");
  await page.getByText(/Whichcode cannot start/).waitFor();
  await context.close();
});

test("who saves data gets a piece when a place needs it, and not before", async () => {
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  await page.goto(site.address);
  await page.waitForFunction(() => document.documentElement.dataset.app === "ready");
  await page.waitForTimeout(500);
  assert.deepEqual(
    asked.filter((path) => /later|codes|guide/.test(path)),
    [],
  );

  await page.getByRole("link", { name: "Decide" }).first().click();

  await heading(page, "Who sends this response?").waitFor();
  assert.ok(asked.some((path) => path.includes("guide")));
  assert.ok(!asked.some((path) => path.includes("codes")));
  await context.close();
});
