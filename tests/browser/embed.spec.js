// <which-code> in somebody else's page: what it shows, what it costs, and what it leaves alone.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { embed, frameIn, open, shown } from "./host.js";

let site;
before(async () => { site = await open(); });
after(async () => { await site.close(); });

const card = (code) => `<which-code code="${code}"><a href="/${code}/">${code}</a></which-code>`;
const twenty = [400, 401, 403, 404, 405, 406, 408, 409, 410, 412, 413, 415, 422, 429, 500, 501, 502, 503, 504, 511];

// Counts, in the page and in every frame, what a light card does without.
const count = () => {
  window.counted = { frames: 0, contexts: 0, shift: 0 };
  const { requestAnimationFrame: request } = window;
  window.requestAnimationFrame = (callback) => { window.counted.frames += 1; return request(callback); };
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (...values) {
    window.counted.contexts += 1;
    return getContext.apply(this, values);
  };
  new PerformanceObserver((list) => {
    for (const each of list.getEntries()) window.counted.shift += each.value;
  }).observe({ type: "layout-shift", buffered: true });
};

test("the module takes no more than 4 KB", async () => {
  const module = await readFile(new URL("../../dist/which-code.js", import.meta.url));
  const { length } = brotliCompressSync(module);
  assert.ok(length <= 4096, `${length} bytes`);
});

test("twenty cards are light: bytes, contexts, animation frames, nothing moves, and the wheel is the page's", async () => {
  const { page, context, errors, received } = await embed(site, twenty.map((code) => `<p>Text</p>${card(code)}`).join(""), {
    prepare: count,
  });
  await shown(page, 1);
  await page.waitForTimeout(1000);
  const before = await received();
  assert.ok(before <= 60 * 1024, `${before} bytes before anybody has scrolled`);

  await page.mouse.move(500, 300); // over a card
  await page.mouse.wheel(0, 400);
  await page.waitForFunction(() => scrollY === 400, undefined, { polling: 50 });
  for (let y = 400; y < 14000; y += 400) await page.mouse.wheel(0, 400);
  await shown(page, twenty.length);

  const all = await received();
  assert.ok(all <= 60 * 1024, `${all} bytes for all`);
  const counted = await Promise.all(page.frames().map((frame) => frame.evaluate(() => window.counted)));
  assert.equal(counted.length, twenty.length + 1);
  assert.deepEqual(counted.map(({ frames, contexts }) => frames + contexts), counted.map(() => 0));
  assert.equal(counted[0].shift, 0);
  assert.deepEqual(errors, []);
  await context.close();
});

for (const width of [360, 760]) {
  test(`the room kept for a card is never less than it takes (${width} px)`, async () => {
    const { page, context } = await embed(site, "", { width });
    const catalog = JSON.parse(await readFile(new URL("../../dist/catalog.json", import.meta.url), "utf8"));
    const keys = [...catalog.codes.map(({ code }) => `${code}`), ...catalog.comparisons.map(({ codes: all }) => all.join())];
    const kept = await page.evaluate(async (all) => {
      document.querySelector("main").append(...all.map((code) => {
        const element = document.createElement("which-code");
        element.setAttribute("code", code);
        return element;
      }));
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return [...document.querySelectorAll("which-code")].map((each) => parseFloat(each.shadowRoot.querySelector("div").style.minHeight));
    }, keys);
    await page.evaluate(async () => {
      for (const each of document.querySelectorAll("which-code")) {
        each.scrollIntoView();
        while (!each.shadowRoot.querySelector("iframe")) await new Promise((done) => setTimeout(done, 10));
      }
    });
    await shown(page, keys.length);
    await page.waitForTimeout(500);
    const taken = await page.evaluate(() =>
      [...document.querySelectorAll("which-code")].map((each) => parseFloat(each.shadowRoot.querySelector("iframe").style.height)));
    const tight = keys.filter((_, i) => !(kept[i] >= taken[i])).map((key) => `${key}: ${kept[keys.indexOf(key)]} < ${taken[keys.indexOf(key)]}`);
    assert.deepEqual(tight, []);
    const wasted = keys.map((_, i) => kept[i] - taken[i]).sort((a, b) => a - b)[keys.length >> 1];
    assert.ok(wasted < 110, `half of the cards keep ${wasted} px and more in vain`);
    await context.close();
  });
}

test("500 wheels, keys and steps of the focus change neither address, history nor whose the focus is", async () => {
  const { page, context, errors } = await embed(site,
    `<button>Mine</button>${card(404)}${card("401,403")}<which-code view="decide" eager></which-code><p>End</p>`);
  await shown(page, 3);
  const before = await page.evaluate(() => [location.href, history.length]);
  await page.locator("button").first().focus();
  await page.waitForTimeout(500);
  assert.equal(await page.evaluate(() => document.activeElement.localName), "button");

  const keys = ["ArrowDown", "ArrowUp", "PageDown", "PageUp", "End", "Home", "Escape"];
  for (let i = 0; i < 250; ++i) {
    await page.mouse.move(100 + (i % 40) * 20, 60 + (i % 30) * 20);
    await page.mouse.wheel(0, i % 3 === 0 ? -120 : 120);
    await page.keyboard.press(keys[i % keys.length]);
  }
  assert.equal(await page.evaluate(() => document.activeElement.localName), "button");
  await page.waitForTimeout(300);
  assert.deepEqual(await page.evaluate(() => [location.href, history.length]), before);
  assert.deepEqual(errors, []);
  await context.close();
});

test("a link in a card leads on in the card, leaves no trace in the history, and is told", async () => {
  const { page, context } = await embed(site, card(404));
  await shown(page, 1);
  await page.evaluate(() => {
    document.addEventListener("whichcode:navigate", ({ detail }) => { window.went = detail.place; });
  });
  const length = await page.evaluate(() => history.length);

  const frame = await frameIn(page);
  await frame.getByRole("link", { name: "403" }).click();
  await page.waitForFunction(() => window.went === "403");
  await frame.getByRole("heading", { name: "403 Forbidden" }).waitFor();

  assert.equal(await page.evaluate(() => history.length), length);
  await context.close();
});

test("show() puts another code in the place of the first", async () => {
  const { page, context } = await embed(site, card(404));
  await shown(page, 1);
  await page.evaluate(() => document.querySelector("which-code").show(410));
  await page.waitForFunction(() => /410/.test(document.querySelector("which-code").shadowRoot.querySelector("iframe")?.src));
  await shown(page, 1);
  const frame = await frameIn(page);
  await frame.getByRole("heading", { name: "410 Gone" }).waitFor();
  await context.close();
});

test("a card follows the color scheme of the page, as it is and as it becomes", async () => {
  const { page, context } = await embed(site, card(404), { css: ":root { color-scheme: light } .dark { color-scheme: dark }" });
  await shown(page, 1);
  const frame = await frameIn(page);
  const theme = () => frame.evaluate(() => document.documentElement.dataset.theme);
  assert.equal(await theme(), "light");
  await page.evaluate(() => document.documentElement.classList.add("dark"));
  await frame.waitForFunction(() => document.documentElement.dataset.theme === "dark");
  await page.evaluate(() => document.querySelector("which-code").setAttribute("theme", "light"));
  await page.waitForFunction(() => /theme=light/.test(document.querySelector("which-code").shadowRoot.querySelector("iframe")?.src));
  await context.close();
});

test("without JavaScript the element's own content stays", async () => {
  const { page, context } = await embed(site, card(404), { javaScriptEnabled: false });
  assert.ok(await page.getByRole("link", { name: "404" }).isVisible());
  await context.close();
});

test("a list has the names of the codes, the team's words, and a card to unfold for each", async () => {
  const { page, context, errors } = await embed(site,
    `<which-code codes="400, 404,409"><dl><dt>404</dt><dd>No such <b>order</b></dd><dd>or not yours</dd></dl></which-code>`);
  await page.getByText("No such order or not yours").waitFor();
  assert.equal(await page.locator("which-code li").count(), 3);
  await page.getByText("Conflict").click();
  const frame = await frameIn(page);
  await frame.getByRole("heading", { name: "409 Conflict" }).waitFor();
  await page.evaluate(() => { document.querySelector("dd").textContent = "Gone"; });
  await page.getByText("Gone or not yours").waitFor();
  assert.deepEqual(errors, []);
  await context.close();
});

test("codes that no comparison of the site holds are listed", async () => {
  const { page, context } = await embed(site, card("401,404"));
  await page.locator("which-code li").nth(1).waitFor();
  assert.match(await page.locator("which-code").textContent(), /401/);
  await page.getByText("Not Found").waitFor();
  await context.close();
});

test("two copies of the module are one element", async () => {
  const { page, context, errors } = await embed(site, card(404), { head: `<script type="module" src="/second.js"></script>` });
  await shown(page, 1);
  assert.deepEqual(errors, []);
  assert.deepEqual(await page.evaluate(() => Object.keys(window).filter((key) => /which/i.test(key))), []);
  await context.close();
});
