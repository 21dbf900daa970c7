// The pages without a program: sound HTML by another's judgement, without barriers, and readable without their style.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { HtmlValidate } from "html-validate";
import { dist, open, violations } from "./page.js";

let site;
before(async () => { site = await open(); });
after(async () => { await site.close(); });

test("every page is valid HTML", async () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:standard"],
    rules: {
      "long-title": "off", // a question is as long as it is
      "no-trailing-whitespace": "off",
      "require-sri": "off", // nothing comes from elsewhere
      "tel-non-breaking": "off", // digits here are no telephone numbers
    },
  });
  const pages = (await readdir(dist, { recursive: true })).filter((name) => name.endsWith(".html"));
  assert.ok(pages.length > 250, `${pages.length} pages`);
  const faults = [];
  for (const name of pages) {
    const { results } = await validator.validateString(await readFile(join(dist, name), "utf8"));
    for (const { messages } of results)
      for (const { ruleId, message, line } of messages) faults.push(`${name}:${line}: ${message} (${ruleId})`);
  }
  assert.deepEqual(faults.slice(0, 20), []);
});

for (const path of ["404/", "4xx/", "compare/401,403/", "rules/", "rules/never/", "situations/", "situations/caching/", "print/",
  "404/card/", "compare/401,403/card/", "404.html", "404/?embed"]) {
  test(`axe finds nothing wrong at /${path}, in light and dark`, async () => {
    for (const colorScheme of ["light", "dark"]) {
      const context = await site.browser.newContext({ colorScheme });
      const page = await context.newPage();
      await page.goto(site.address + path);
      await page.evaluate(() => document.fonts.ready);
      assert.deepEqual(await violations(page), [], colorScheme);
      await context.close();
    }
  });
}

test("without its style a page reads from the top: name, meaning, facts, use", async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.route(/\.css$/, (route) => route.abort());
  await page.goto(`${site.address}404/`);
  const text = await page.locator("main").innerText();
  const order = ["Not Found", "The resource is not found", "Who sends it", "Use it when", "What the client does next"];
  const places = order.map((words) => text.indexOf(words));
  assert.deepEqual(places, [...places].sort((a, b) => a - b));
  assert.ok(places.every((place) => place >= 0), `${places}`);
  await context.close();
});

test("the sheets to print are two of A4", async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.address}print/`);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  assert.equal(pdf.match(/\/Type\s*\/Page\b/g)?.length, 2);
  assert.match(pdf, /\/MediaBox\s*\[0 0 59\d\.?\d* 84\d/);
  await context.close();
});
