// Without WebGL 2 the mirror itself is the page.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { field, heading, open, visit } from "./page.js";

let site;
before(async () => { site = await open({ webgl: false }); });
after(async () => { await site.close(); });

test("without WebGL 2 the text view serves, with a notice of one line", async () => {
  const { page, errors } = await visit(site, "#/404");
  assert.equal(await page.evaluate(() => document.documentElement.dataset.app), "text");
  await page.getByText("no WebGL 2").waitFor();
  await heading(page, "404 Not Found").waitFor();
  const words = page.getByRole("heading", { level: 1 }).locator("span").first();
  const fill = await words.evaluate((span) => getComputedStyle(span).webkitTextFillColor);
  assert.notEqual(fill, "rgba(0, 0, 0, 0)");
  assert.deepEqual(errors.filter((text) => !/WebGL/i.test(text)), []);
  await page.context().close();
});

test("the text view searches and follows links like the other", async () => {
  const { page } = await visit(site);
  await field(page).fill("too many requests");
  await page.getByRole("main").getByRole("link", { name: /^429 / }).first().click();
  await heading(page, "429 Too Many Requests").waitFor();
  await page.context().close();
});

test("the text view shows what is chosen, also where the visitor's own colours hold", async () => {
  const { page } = await visit(site, "#/quiz", { forcedColors: "active" });
  const marks = () => page.getByRole("radio").evaluateAll((radios) =>
    radios.map((radio) => getComputedStyle(radio, "::before").content.includes("✓")));
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.getByRole("radio").first().waitFor();
  assert.deepEqual(await marks(), [false, false, false]);

  await page.getByRole("radio").nth(1).click();
  const chosen = page.getByRole("radio", { checked: true });
  await chosen.waitFor();

  assert.deepEqual(await marks(), [false, true, false]);
  assert.match(await chosen.getAttribute("aria-label"), /^\d{3} [^✓]+$/);
  await page.context().close();
});
