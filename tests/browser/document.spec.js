// What the page owes as a document: real links, text to find and select, no work while idle, no barrier.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { field, framesWithin, heading, isReady, open, overhang, settled, violations, visit } from "./page.js";

let site;
before(async () => { site = await open(); });
after(async () => { await site.close(); });

test("an idle page runs no animation frame", async () => {
  const { page } = await visit(site, "#/404");
  await settled(page);
  assert.equal(await framesWithin(page, 3000), 0);
  await page.context().close();
});

test("the canvas is painted: it is not one flat colour", async () => {
  const { page } = await visit(site);
  const colours = await page.evaluate(async () => {
    const canvas = document.getElementById("canvas");
    const copy = document.createElement("canvas");
    copy.width = canvas.width;
    copy.height = canvas.height;
    const context = copy.getContext("2d");
    window.dispatchEvent(new Event("resize")); // a new frame, read before the browser takes it away
    await new Promise((done) => requestAnimationFrame(done));
    context.drawImage(canvas, 0, 0);
    const { data } = context.getImageData(0, 0, copy.width, copy.height);
    const seen = new Set();
    for (let i = 0; i < data.length; i += 4) seen.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]);
    return seen.size;
  });
  assert.ok(colours > 50, `only ${colours} colours`);
  await page.context().close();
});

test("painted words and the words of the document lie on each other", async () => {
  const { page } = await visit(site, "#/404");
  const worst = await page.evaluate(() => {
    let worst = 0;
    for (const span of document.querySelectorAll("#mirror span[data-placed]:not([data-native])")) {
      const wanted = Number(span.dataset.width);
      worst = Math.max(worst, Math.abs(span.getBoundingClientRect().width - wanted));
    }
    return worst;
  });
  assert.ok(worst < 1, `a line is ${worst} px off`);
  await page.context().close();
});

test("text can be found and selected", async () => {
  const { page } = await visit(site, "#/404");
  assert.ok(await page.evaluate(() => window.find("Not Found")));
  assert.equal(await page.evaluate(() => String(getSelection())), "Not Found");
  const selected = await page.evaluate(() => {
    getSelection().selectAllChildren(document.querySelector("main"));
    return String(getSelection());
  });
  assert.match(selected, /404/);
  assert.match(selected, /Use it when/);
  await page.context().close();
});

test("a link opened in a new tab leaves this one alone", async () => {
  const { page, context } = await visit(site);
  const link = page.getByRole("main").getByRole("link", { name: /^404 / });
  const [other] = await Promise.all([context.waitForEvent("page"), link.click({ modifiers: ["ControlOrMeta"] })]);
  await isReady(other);
  await heading(other, "404 Not Found").waitFor();
  assert.equal(new URL(page.url()).hash, "");
  await context.close();
});

test("Back returns to where the page was scrolled", async () => {
  const { page } = await visit(site, "#/?show=all", { height: 600 });
  await page.evaluate(() => window.scrollTo(0, 900));
  await page.waitForFunction(() => history.state?.scroll === 900);
  await page.getByRole("main").getByRole("link", { name: /^404 / }).click();
  await heading(page, "404 Not Found").waitFor();
  await page.waitForFunction(() => window.scrollY === 0);
  await page.goBack();
  await page.waitForFunction(() => window.scrollY === 900);
  await page.context().close();
});

test("going from any page to any other keeps the document in order", async () => {
  const { page, errors } = await visit(site);
  const paths = [
    "#/404", "#/decide", "#/compare/401,403", "#/rules", "#/check", "#/situations", "#/quiz", "#/settings",
    "#/quiz/stats", "#/301", "#/4xx", "#/compare", "#/",
  ];
  for (const path of [...paths, ...paths.reverse()]) {
    await page.evaluate((hash) => { location.hash = hash; }, path);
    await settled(page);
    assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1, path);
    const outOfOrder = await page.evaluate(() => {
      const headings = [...document.querySelectorAll("#mirror :is(h1, h2, h3)")];
      const levels = headings.map((heading) => Number(heading.localName[1]));
      return levels.findIndex((level, i) => i > 0 && level > levels[i - 1] + 1);
    });
    assert.equal(outOfOrder, -1, `a heading level is skipped at ${path}`);
  }
  assert.deepEqual(errors, []);
  await page.context().close();
});

test("losing the graphics context twice brings the picture back", async () => {
  const { page, errors } = await visit(site, "#/404");
  for (let time = 0; time < 2; time++) {
    await page.evaluate(async () => {
      const extension = document.getElementById("canvas").getContext("webgl2").getExtension("WEBGL_lose_context");
      extension.loseContext();
      await new Promise((done) => setTimeout(done, 100));
      extension.restoreContext();
      await new Promise((done) => setTimeout(done, 100));
    });
  }
  await field(page).fill("gone");
  await page.getByRole("main").getByRole("link", { name: /^410 / }).first().click();
  await heading(page, "410 Gone").waitFor();
  assert.deepEqual(errors.filter((text) => !/CONTEXT_LOST/.test(text)), []);
  await page.context().close();
});

for (const theme of ["light", "dark"]) {
  for (const path of ["", "#/404", "#/4xx", "#/search?q=validation%20failed", "#/nowhere", "?text#/404"]) {
    test(`axe finds nothing wrong at /${path} (${theme})`, async () => {
      const { page } = await visit(site, path, { colorScheme: theme });
      assert.deepEqual(await violations(page), []);
      await page.context().close();
    });
  }
}

test("nothing hangs over the edge at 320 px", async () => {
  for (const path of ["", "#/404", "#/4xx", "#/search?q=conflict", "?text#/404"]) {
    const { page } = await visit(site, path, { width: 320, height: 640 });
    assert.equal(await overhang(page), 0, `at /${path}`);
    await page.context().close();
  }
});
