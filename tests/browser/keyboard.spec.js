// The whole way without a pointer.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { field, heading, open, settled, visit } from "./page.js";

let site;
before(async () => { site = await open(); });
after(async () => { await site.close(); });

const focusedRole = (page) => page.evaluate(() => document.activeElement.localName);

test("/ and Ctrl+K lead to the search field, Escape home", async () => {
  const { page } = await visit(site, "#/404");
  await page.keyboard.press("/");
  assert.equal(await focusedRole(page), "input");
  assert.equal(await field(page).inputValue(), "");
  await page.keyboard.press("Escape");
  await heading(page, "Which status code should I return?").waitFor();
  await page.keyboard.press("Control+k");
  assert.equal(await focusedRole(page), "input");
  await page.context().close();
});

test("the arrow keys walk the results and Enter opens the one with the focus", async () => {
  const { page } = await visit(site);
  await page.keyboard.press("/");
  await page.keyboard.type("redirect");
  await settled(page);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const target = await page.evaluate(() => document.activeElement.getAttribute("href"));
  assert.match(target, /^#\/\d{3}$/);
  await page.keyboard.press("Enter");
  await page.waitForFunction((hash) => location.hash === hash, target);
  await page.context().close();
});

test("Tab walks in reading order, shows where it is, and leaves the page at its end", async () => {
  const { page } = await visit(site, "#/404");
  const met = [];
  let left = false;
  await page.evaluate(() => document.activeElement.blur());
  for (let i = 0; i < 200 && !left; i++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === document.body) return null;
      const rings = [element, element.firstElementChild ?? element].map((each) => getComputedStyle(each).outlineStyle);
      return { name: element.textContent || element.ariaLabel, rings: rings.join(" ") };
    });
    left = at === null;
    if (left) continue;
    assert.match(at.rings, /solid|auto/, `no focus ring on ${at.name}`);
    met.push(at.name);
  }
  assert.ok(left, "the focus never left the page");
  assert.deepEqual(met, await page.evaluate(() => {
    const stops = [...document.querySelectorAll("#mirror :is(a, button, input, textarea, [tabindex='0'])")];
    return stops.map((stop) => stop.textContent || stop.ariaLabel);
  }));
  await page.context().close();
});

test("browser shortcuts stay the browser's", async () => {
  const { page } = await visit(site);
  const prevented = await page.evaluate(() => {
    const keys = ["Tab", "F5", "F12", "Home", "End", "PageDown", "ArrowDown", " "];
    const press = (key) => new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
    return keys.filter((key) => !document.body.dispatchEvent(press(key)));
  });
  assert.deepEqual(prevented, []);
  await page.context().close();
});

test("digits on Home start a search, and Enter opens its first hit", async () => {
  const { page } = await visit(site);

  await page.keyboard.type("404");
  await page.getByRole("main").getByRole("link", { name: /^404 / }).first().waitFor();
  assert.equal(await field(page).inputValue(), "404");
  await page.keyboard.press("Enter");

  await heading(page, "404 Not Found").waitFor();
  await page.context().close();
});

test("a digit on Home stands in the field before the next one can be typed", async () => {
  const { page } = await visit(site);

  const value = await page.evaluate(() => {
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "4", bubbles: true, cancelable: true }));
    return document.activeElement.value; // without a frame in between
  });

  assert.equal(value, "4");
  await page.context().close();
});
