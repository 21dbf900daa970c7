// Checking a response: what is pasted is read at once, by keyboard and through the mirror, and nothing leaves the page.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { heading, open, settled, visit } from "./page.js";

let site;
before(async () => { site = await open(); });
after(async () => { await site.close(); });

const main = (page) => page.getByRole("main");
const field = (page) => page.getByRole("textbox", { name: "Response to check" });

test("a pasted response is checked while the focus stays in the field, and nothing is asked for", async () => {
  const { page, context, errors } = await visit(site, "#/check");
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));

  await field(page).focus();
  await page.keyboard.insertText("HTTP/1.1 405 Method Not Allowed\nContent-Type: text/plain\n\nno\n");
  await main(page).getByText("Allow", { exact: true }).first().waitFor();

  assert.equal(await page.evaluate(() => document.activeElement.localName), "textarea");
  assert.match(await main(page).textContent(), /Error, line 1/);
  assert.deepEqual(requests, []);
  assert.deepEqual(errors, []);
  await context.close();
});

test("a text of more than a million characters is checked to its end", async () => {
  const { page, context, errors } = await visit(site, "?text#/check");
  const size = 1_300_000;

  const head = `HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Length: ${size}\n\n`;
  await field(page).fill(head + "x".repeat(size));

  await main(page).getByText("Nothing to object to").waitFor();
  assert.deepEqual(errors, []);
  await context.close();
});

test("a text of more than 4 MiB is said to be too long, and stays in the field as it was pasted", async () => {
  const { page, context, errors } = await visit(site, "?text#/check");
  const text = `HTTP/1.1 200 OK\n\n${"x".repeat(4 << 20)}`;

  await field(page).fill(text);

  await main(page).getByText(/cannot be read as an HTTP response, because the text has more than 4 MiB/).waitFor();
  assert.equal((await field(page).inputValue()).length, text.length);
  assert.deepEqual(errors, []);
  await context.close();
});

test("typing into the middle of a text leaves the caret there, and so does what the program says to it", async () => {
  const { page, context } = await visit(site, "?text#/check");
  await field(page).fill("HTTP/1.1 20 OK\n\n");
  await field(page).evaluate((area) => area.setSelectionRange(11, 11));

  await page.keyboard.type("4");
  await main(page).getByText(/warning|error|note|Nothing to object to/).first().waitFor();

  assert.equal(await field(page).inputValue(), "HTTP/1.1 204 OK\n\n");
  assert.equal(await field(page).evaluate((area) => area.selectionStart), 12);
  await context.close();
});

test("a field that was cleared by a button and left holds nothing when the visitor comes back", async () => {
  const { page, context } = await visit(site, "?text#/check");
  await field(page).fill("HTTP/1.1 200 OK\n\n");
  await page.getByRole("button", { name: "Clear the field" }).click();
  await main(page).getByText("Nothing pasted yet.").waitFor();
  await page.evaluate(() => { location.hash = "#/404"; });
  await heading(page, "404 Not Found").waitFor();

  await field(page).waitFor({ state: "detached" });
  await page.goBack();
  await field(page).waitFor();

  assert.equal(await field(page).inputValue(), "");
  await context.close();
});

test("a finding leads to the card of its code, and Back to the text as it was", async () => {
  const { page, context } = await visit(site, "#/check");
  const text = "HTTP/1.1 401 Unauthorized\n\n";
  await field(page).fill(text);
  const card = main(page).getByRole("link", { name: /^401/ }).first();
  await card.focus();
  await page.keyboard.press("Enter");
  await heading(page, "401 Unauthorized").waitFor();

  await page.goBack();
  await heading(page, "Check a response").waitFor();

  assert.equal(await field(page).inputValue(), text);
  await context.close();
});

test("an example fills the field, and the one without a fault is said to be clean", async () => {
  const { page, context } = await visit(site, "#/check");
  await page.getByRole("button", { name: "One without a fault" }).click();
  await main(page).getByText("Nothing to object to").waitFor();
  assert.match(await field(page).inputValue(), /\nHTTP\/1\.1 201 Created\n/);

  await page.getByRole("button", { name: "Clear the field" }).click();
  await settled(page);

  assert.equal(await field(page).inputValue(), "");
  await main(page).getByText("Nothing pasted yet.").waitFor();
  await context.close();
});

test("what is no response is said to be none, and why", async () => {
  const { page, context } = await visit(site, "#/check");
  await field(page).fill("Dear colleagues, the meeting is at nine.");
  await main(page).getByText(/cannot be read as an HTTP response/).waitFor();
  await context.close();
});
