// <which-code> in running text, the program in it, and what hosts do wrong to both.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { embed, frameIn, open, shown } from "./host.js";

let site;
before(async () => { site = await open(); });
after(async () => { await site.close(); });

const popover = (page) => page.locator("which-code [popover]:popover-open");

test("a code in running text is a link with its name, and its card opens for the pointer and goes with it", async () => {
  const { page, context, errors } = await embed(site, "<p>It answers <which-code inline>409</which-code> then.</p>");
  const link = page.getByRole("link", { name: "409 Conflict" });
  assert.equal(await link.getAttribute("href"), `${site.address}409/`);
  await link.hover();
  await popover(page).waitFor();
  const frame = await frameIn(page);
  await frame.getByRole("heading", { name: "409 Conflict" }).waitFor();
  await page.mouse.move(5, 700);
  await popover(page).waitFor({ state: "detached" });
  assert.deepEqual(errors, []);
  await context.close();
});

test("the keyboard opens the card with the focus and closes it with Esc", async () => {
  const { page, context } = await embed(site, "<p><which-code inline>409</which-code></p>");
  await page.keyboard.press("Tab");
  await popover(page).waitFor();
  await page.keyboard.press("Escape");
  await popover(page).waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => document.activeElement.localName), "which-code");
  await context.close();
});

test("a finger's first tap opens the card, its second follows the link", async () => {
  const { page, context } = await embed(site, "<p><which-code inline>409</which-code></p>", { hasTouch: true, isMobile: true });
  const link = page.locator("which-code a");
  await link.tap();
  await popover(page).waitFor();
  assert.match(page.url(), /^http:\/\/localhost/);
  await link.tap();
  await page.waitForURL(`${site.address}409/`);
  await context.close();
});

test("data-auto adopts what is a status code and nothing else, also what comes later", async () => {
  const { page, context } = await embed(site,
    "<p><code>404</code> <code>404 Not Found</code> <code>HTTP 429</code> <code>250</code> <code>404 Gone</code></p><pre><code>404</code></pre>");
  const adopted = () => page.evaluate(() => [...document.querySelectorAll("which-code")].map((each) => each.textContent));
  assert.deepEqual(await adopted(), ["404", "404 Not Found", "HTTP 429"]);
  for (let i = 0; i < 20; ++i)
    await page.evaluate(() => { document.querySelector("main").innerHTML = "<p><code>503</code></p>"; });
  await page.waitForFunction(() => document.querySelector("which-code")?.textContent === "503");
  assert.deepEqual(await adopted(), ["503"]);
  await context.close();
});

for (const [wrong, words] of [
  ['code="4044"', "“4044” is no status code."],
  ['code="&lt;script&gt;"', "“<script>” is no status code."],
  ['code=""', "“Nothing” is no status code."],
  ['code="299"', "Whichcode does not know 299."],
  ['view="nowhere"', "No view “nowhere”."],
  ['code="404" base="http://["', "Bad base."],
]) {
  test(`<which-code ${wrong}> says what is wrong, and keeps what it holds`, async () => {
    const { page, context } = await embed(site, `<which-code ${wrong}><a href="/x">Own</a></which-code>`);
    await page.getByText(words).waitFor();
    assert.ok(await page.getByRole("link", { name: "Own" }).isVisible());
    await context.close();
  });
}

test("a host that removes, hides, floods and resizes the element breaks nothing", async () => {
  const { page, context, errors } = await embed(site, `<which-code code="404"></which-code><which-code code="409"></which-code>`);
  await page.evaluate(async () => {
    const [first, second] = document.querySelectorAll("which-code");
    first.remove(); // while it loads
    for (let i = 0; i < 20; ++i) {
      document.body.append(first);
      await Promise.resolve();
      first.remove();
    }
    document.body.append(first);
    second.hidden = true;
    await new Promise((done) => setTimeout(done, 50));
    second.hidden = false;
    second.style.display = "block";
    second.style.width = "0";
    await new Promise((done) => setTimeout(done, 50));
    second.style.width = "";
    for (let i = 0; i < 2000; ++i) {
      postMessage({ whichcode: 1, type: "height", height: 9 });
      postMessage({ whichcode: 9, type: "hello" }, "*");
      postMessage(null, "*");
    }
  });
  await shown(page, 2);
  const heights = await page.evaluate(() =>
    [...document.querySelectorAll("which-code")].map((each) => each.shadowRoot.querySelector("iframe").offsetHeight));
  assert.ok(heights.every((height) => height > 100), `${heights}`);
  assert.equal(await page.evaluate(() => document.querySelector("which-code").shadowRoot.querySelectorAll("iframe").length), 1);
  assert.deepEqual(errors, []);
  await context.close();
});

test("a card hears only the page around it, and only in its version of the talk", async () => {
  const { page, context } = await embed(site, `<which-code code="404" theme="light"></which-code>`);
  await shown(page, 1);
  const frame = await frameIn(page);
  await frame.evaluate(() => {
    postMessage({ whichcode: 1, type: "theme", theme: "dark" }, "*"); // from itself
  });
  await page.evaluate(() => {
    document.querySelector("which-code").shadowRoot.querySelector("iframe").contentWindow
      .postMessage({ whichcode: 2, type: "theme", theme: "dark" }, "*");
  });
  await page.waitForTimeout(200);
  assert.equal(await frame.evaluate(() => document.documentElement.dataset.theme), "light");
  await context.close();
});

const isLost = (frame) => frame.evaluate(() => document.getElementById("canvas").getContext("webgl2").isContextLost());

test("the program comes when it is wanted, without the site's header, and one of two rests", async () => {
  const { page, context, errors } = await embed(site,
    `<which-code view="decide"></which-code><which-code view="rules"></which-code>`, { height: 2400 });
  assert.equal(page.frames().length, 1);
  await page.getByRole("button", { name: /decide/ }).click();
  await shown(page, 1);
  const guide = await frameIn(page, 0);
  await guide.getByRole("heading", { name: "Who sends this response?" }).waitFor();
  assert.equal(await guide.getByRole("navigation", { name: "Pages" }).count(), 0);
  await guide.waitForFunction(() => performance.getEntriesByName("whichcode:shown").length > 0);
  assert.equal(await isLost(guide), false);

  await page.getByRole("button", { name: /rules/ }).click();
  await shown(page, 2);
  const rules = await frameIn(page, 1);
  await guide.waitForSelector("#picture", { state: "attached", timeout: 20000 });
  assert.deepEqual([await isLost(guide), await isLost(rules)], [true, false]);

  const length = await page.evaluate(() => history.length);
  await page.evaluate(() => addEventListener("whichcode:navigate", ({ detail }) => { window.went = detail.place; }));
  await guide.getByRole("link", { name: /^The API, website or file server/ }).click();
  await page.waitForFunction(() => /^#\/decide\//.test(window.went ?? ""));
  await rules.waitForSelector("#picture", { state: "attached", timeout: 20000 });
  await guide.waitForSelector("#picture", { state: "detached" });
  assert.deepEqual([await isLost(guide), await isLost(rules)], [false, true]);
  assert.equal(await page.evaluate(() => history.length), length);
  assert.deepEqual(errors.filter((text) => !/CONTEXT_LOST/.test(text)), []);
  await context.close();
});

test("a program that leaves the screen gives its graphics back, and takes them when it returns", async () => {
  const { page, context } = await embed(site, `<which-code view="decide" eager></which-code><p class="far">Far</p>`, {
    css: ".far { margin-top: 4000px }",
  });
  await shown(page, 1);
  const frame = await frameIn(page);
  await frame.waitForFunction(() => performance.getEntriesByName("whichcode:shown").length > 0);
  await page.evaluate(() => scrollTo(0, 4000));
  await frame.waitForSelector("#picture", { state: "attached" });
  assert.equal(await isLost(frame), true);
  await page.evaluate(() => scrollTo(0, 0));
  await frame.waitForSelector("#picture", { state: "detached" });
  assert.equal(await isLost(frame), false);
  await context.close();
});
