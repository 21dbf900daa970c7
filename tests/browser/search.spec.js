// The main job: from a question to the right card.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { field, heading, open, settled, visit } from "./page.js";

let site;
before(async () => {
  site = await open();
});
after(async () => {
  await site.close();
});

for (const [query, number, name] of [
  ["too many requests", 429, "Too Many Requests"],
  ["email already taken", 409, "Conflict"],
  ["409", 409, "Conflict"],
  [":unprocessable_entity", 422, "Unprocessable Content"],
  ["retry-after", 429, "Too Many Requests"],
]) {
  test(`typing "${query}" and pressing Enter opens ${number}`, async () => {
    const { page, errors } = await visit(site);
    await field(page).pressSequentially(query);
    await page
      .getByRole("link", { name: new RegExp(`^${number} `) })
      .first()
      .waitFor();
    await field(page).press("Enter");
    await heading(page, `${number} ${name}`).waitFor();
    assert.equal(new URL(page.url()).hash, `#/${number}`);
    assert.deepEqual(errors, []);
    await page.context().close();
  });
}

test("a click on a result opens its card once, and Back returns to the results", async () => {
  const { page, errors } = await visit(site);
  await field(page).fill("rate limit");
  await page.getByRole("main").getByRole("link", { name: /^429 / }).first().click();
  await heading(page, "429 Too Many Requests").waitFor();
  await page.goBack();
  await heading(page, /Results for/).waitFor();
  assert.equal(await field(page).inputValue(), "rate limit");
  await page.goBack();
  await heading(page, "Which status code should I return?").waitFor();
  assert.equal(await field(page).inputValue(), "");
  await page.goForward();
  await heading(page, /Results for/).waitFor();
  assert.deepEqual(errors, []);
  await page.context().close();
});

test("a deep link opens its card, and the title names it", async () => {
  const { page, errors } = await visit(site, "#/404");
  await heading(page, "404 Not Found").waitFor();
  assert.equal(await page.title(), "404 Not Found · Whichcode");
  assert.deepEqual(errors, []);
  await page.context().close();
});

test("an unknown address shows home with a message and stays in the address bar", async () => {
  const { page } = await visit(site, "#/no/such/page");
  await page.getByText("There is no page at this address").waitFor();
  assert.equal(new URL(page.url()).hash, "#/no/such/page");
  await page.context().close();
});

test("nothing found says so and offers a way on", async () => {
  const { page } = await visit(site, "#/search?q=zzzzqqqq");
  await heading(page, "Nothing matches").waitFor();
  await page.getByRole("button", { name: "Clear the search" }).click();
  await heading(page, "Search").waitFor();
  assert.equal(await field(page).inputValue(), "");
  await page.context().close();
});

test("a pasted novel, control characters and strange letters do no harm", async () => {
  const { page, errors } = await visit(site);
  const texts = [
    "word ".repeat(2000),
    "\u0000\u0001\u001f\u007f",
    "\ud800 lone",
    "مرحبا 状态码 🙂",
    '<b>bold</b> & "quotes"',
  ];
  for (const text of texts) {
    await field(page).fill(text);
    await settled(page);
    assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1);
  }
  assert.deepEqual(errors, []);
  await page.context().close();
});

test("the filter narrows the codes and resets", async () => {
  const { page } = await visit(site);
  const main = page.getByRole("main");
  await main.getByRole("button", { name: "WebDAV" }).click();
  await main.getByRole("link", { name: /^423 Locked/ }).waitFor();
  assert.equal(await main.getByRole("button", { name: "WebDAV" }).getAttribute("aria-pressed"), "true");
  await main.getByRole("button", { name: "3xx" }).click();
  await main.getByText("No code matches this filter").waitFor();
  await main.getByRole("button", { name: "Reset the filter" }).click();
  await main.getByRole("link", { name: /^404 Not Found/ }).waitFor();
  assert.equal(new URL(page.url()).hash, "#/");
  await page.context().close();
});

test("the copy button puts the whole response on the clipboard", async () => {
  const { page } = await visit(site, "#/429");
  await page.getByRole("button", { name: "Copy response" }).click();
  await page.getByRole("button", { name: "Copied response" }).waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(text, /^HTTP\/1\.1 429 Too Many Requests\n/);
  assert.match(text, /\n\n/);
  await page.context().close();
});
