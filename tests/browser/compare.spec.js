// Codes side by side: what an address shows, and how it is changed.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { heading, open, settled, visit } from "./page.js";

let site;
before(async () => { site = await open(); });
after(async () => { await site.close(); });

const draft = (page) => page.getByRole("textbox", { name: "Code or name to add" });

test("a link to a comparison shows its table, by role", async () => {
  const { page, errors } = await visit(site, "#/compare/401,403");
  await heading(page, "401 or 403").waitFor();
  const table = page.getByRole("table", { name: "Side by side: 401 or 403" });
  assert.deepEqual(
    await table.getByRole("columnheader").evaluateAll((cells) => cells.slice(1)
      .map((cell) => cell.textContent.trim().slice(0, 3))),
    ["401", "403"],
  );
  const rows = await table.getByRole("rowheader").count();
  assert.ok(rows > 5);
  assert.equal(await table.getByRole("cell").count(), 2 * rows);
  assert.deepEqual(errors, []);
  await page.context().close();
});

test("a preset is a link away", async () => {
  const { page, errors } = await visit(site, "#/compare");
  await page.getByRole("main").locator('a[href="#/compare/500,502,503,504"]').click();
  await heading(page, "500, 502, 503 or 504").waitFor();
  assert.equal(new URL(page.url()).hash, "#/compare/500,502,503,504");
  assert.deepEqual(errors, []);
  await page.context().close();
});

test("Enter adds what was typed, a link takes it out, and Back undoes", async () => {
  const { page, errors } = await visit(site, "#/compare/401,403");
  await draft(page).fill("not found");
  await draft(page).press("Enter");
  await heading(page, "401, 403 or 404").waitFor();
  assert.equal(new URL(page.url()).hash, "#/compare/401,403,404");
  assert.equal(await draft(page).inputValue(), "");
  await page.getByRole("link", { name: "Without 401" }).click();
  await heading(page, "403 or 404").waitFor();
  await page.goBack();
  await heading(page, "401, 403 or 404").waitFor();
  await page.goBack();
  await heading(page, "401 or 403").waitFor();
  assert.deepEqual(errors, []);
  await page.context().close();
});

test("what cannot be added is announced beside the field", async () => {
  const { page } = await visit(site, "#/compare/401,403");
  await draft(page).fill("401");
  await draft(page).press("Enter");
  await page.getByRole("status").filter({ hasText: "401 Unauthorized is in the table already." }).waitFor();
  assert.equal(new URL(page.url()).hash, "#/compare/401,403");
  await page.context().close();
});

test("a phone shows lists under headings, and nothing hangs over", async () => {
  const { page, errors } = await visit(site, "#/compare/500,502,503,504", { width: 320, height: 640 });
  await page.getByRole("heading", { level: 3, name: "Who failed" }).waitFor();
  assert.equal(await page.getByRole("table").count(), 0);
  await settled(page);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  assert.deepEqual(errors, []);
  await page.context().close();
});

test("the card of a code leads to its comparisons, by keyboard too", async () => {
  const { page, errors } = await visit(site, "#/401");
  const comparisons = page.getByRole("group", { name: "Comparisons with this code" });
  const link = comparisons.getByRole("link", { name: "401 or 403" });
  await link.focus();
  await page.keyboard.press("Enter");
  await heading(page, "401 or 403").waitFor();
  assert.deepEqual(errors, []);
  await page.context().close();
});
