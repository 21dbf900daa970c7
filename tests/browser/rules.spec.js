// The rules: links to one of them, and the checklist that remembers.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { heading, isReady, open, settled, visit } from "./page.js";

let site;
before(async () => { site = await open(); });
after(async () => { await site.close(); });

const progress = (page, done) => page.getByRole("status").filter({ hasText: new RegExp(`^${done} of \\d+`) });

test("a link to a part scrolls to it and puts the focus there", async () => {
  const { page, errors } = await visit(site, "#/rules/checklist");
  await heading(page, "Rules").waitFor();
  await settled(page);
  assert.ok(await page.evaluate(() => window.scrollY) > 500);
  assert.equal(await page.evaluate(() => document.activeElement.textContent.trim()), "Self-review checklist");
  assert.deepEqual(errors, []);
  await page.context().close();
});

test("from a code to a rule about it, marked and in view, and back", async () => {
  const { page, errors } = await visit(site, "#/401");
  const link = page.getByRole("main").locator('a[href^="#/rules/"]').first();
  const target = await link.getAttribute("href");
  await link.click();
  await heading(page, "Rules").waitFor();
  assert.equal(new URL(page.url()).hash, target);
  await settled(page);
  assert.match(await page.evaluate(() => document.activeElement.textContent), /You are here/);
  const top = await page.getByText("You are here").evaluate((element) => element.getBoundingClientRect().top);
  assert.ok(top >= 0 && top < 800, `the rule is at ${top}`);
  await page.goBack();
  await heading(page, "401 Unauthorized").waitFor();
  assert.deepEqual(errors, []);
  await page.context().close();
});

test("ticks are counted, kept for the next visit, and cleared", async () => {
  const { page, errors } = await visit(site, "#/rules/checklist");
  const boxes = page.getByRole("checkbox");
  await boxes.nth(0).click();
  await boxes.nth(2).focus();
  await page.keyboard.press("Space");
  await progress(page, 2).waitFor();
  await page.reload();
  await isReady(page);
  await progress(page, 2).waitFor();
  assert.equal(await boxes.nth(0).getAttribute("aria-checked"), "true");
  assert.equal(await boxes.nth(1).getAttribute("aria-checked"), "false");
  await page.getByRole("button", { name: "Clear the checklist" }).click();
  await progress(page, 0).waitFor();
  assert.deepEqual(errors, []);
  await page.context().close();
});

test("a rule that is not there is said so", async () => {
  const { page } = await visit(site, "#/rules/no-such-rule");
  await page.getByText("There is no rule at this address").waitFor();
  assert.equal(new URL(page.url()).hash, "#/rules/no-such-rule");
  await page.context().close();
});

test("nothing hangs over on the smallest phone", async () => {
  const { page, errors } = await visit(site, "#/rules", { width: 320, height: 640 });
  await heading(page, "Rules").waitFor();
  await settled(page);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  assert.deepEqual(errors, []);
  await page.context().close();
});
