// Files that are checked, by drop and by choice, and the ways from a finding: to its line in the text and to its rule.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { heading, open, settled, visit } from "./page.js";

let site;
before(async () => { site = await open(); });
after(async () => { await site.close(); });

const main = (page) => page.getByRole("main");
const field = (page) => page.getByRole("textbox", { name: "Response to check" });
const button = (page, name) => page.getByRole("button", { name, exact: true });

const entry = (path, status) => ({
  request: {
    method: "GET", url: `https://api.example.com${path}`, httpVersion: "h2",
    headers: [{ name: "Cookie", value: "sid=not-to-be-shown" }],
  },
  response: {
    status, statusText: "", httpVersion: "h2", headers: [{ name: "content-type", value: "text/plain" }],
    content: { size: 2, mimeType: "text/plain", text: "no" },
  },
});

const recording = (count, body = "") => JSON.stringify({
  log: {
    version: "1.2", creator: { name: "a browser", version: "1" },
    entries: Array.from({ length: count }, (_, i) => {
      const each = entry(`/orders/${i}?token=not-to-be-shown`, i % 2 === 0 ? 405 : 200);
      each.response.content.text += body;
      return each;
    }),
  },
}, null, 2);

// As if the visitor had dropped a file onto an element. Resolves with whether the page took it.
const drop = (page, target, name, text) => target.evaluate((element, [fileName, content]) => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([content], fileName));
  const fire = (type) => element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  const taken = !fire("dragover");
  fire("drop");
  return taken;
}, [name, text]);

// The line that is selected in the field, and whether it can be seen.
const selected = (page) => field(page).evaluate((area) => {
  const before = area.value.slice(0, area.selectionStart);
  const line = before.split("\n").length;
  const height = parseFloat(getComputedStyle(area).lineHeight);
  const top = area.getBoundingClientRect().top + (line - 1) * height - area.scrollTop;
  return {
    line,
    text: area.value.slice(area.selectionStart, area.selectionEnd),
    isSeen: top >= 0 && top + height <= window.innerHeight,
    hasFocus: document.activeElement === area,
  };
});

test("a text file that is dropped anywhere on the page stands in the field and is checked", async () => {
  const { page, context, errors } = await visit(site, "#/check");

  const taken = await drop(page, heading(page, "Check a response"), "order.txt",
    "HTTP/1.1 405 Method Not Allowed\nContent-Length: 0\n\n");
  await main(page).getByText(/Error, line 1/).waitFor();

  assert.ok(taken);
  assert.match(await field(page).inputValue(), /^HTTP\/1\.1 405/);
  assert.deepEqual(errors, []);
  await context.close();
});

test("a file that a shell of Windows wrote is read", async () => {
  const { page, context } = await visit(site, "#/check");
  const text = "\ufeffHTTP/1.1 405 Method Not Allowed\r\nContent-Length: 0\r\n\r\n";
  const units = Uint16Array.from(text, (c) => c.charCodeAt(0));

  const chooser = page.waitForEvent("filechooser");
  await button(page, "Open a file to check").click();
  await (await chooser).setFiles({ name: "a.txt", mimeType: "text/plain", buffer: Buffer.from(units.buffer) });

  await main(page).getByText(/Error, line 1/).waitFor();
  await context.close();
});

test("elsewhere a dropped file is left to the browser", async () => {
  const { page, context } = await visit(site, "#/404");

  assert.equal(await drop(page, heading(page, "404 Not Found"), "a.har", recording(1)), false);

  await context.close();
});

test("a recording is one table, and nothing of it is shown before it is asked for", async () => {
  const { page, context, errors } = await visit(site, "#/check");

  const chooser = page.waitForEvent("filechooser");
  await button(page, "Open a file to check").click();
  await (await chooser).setFiles({ name: "shop.har", mimeType: "application/json", buffer: Buffer.from(recording(6)) });
  const table = page.getByRole("table", { name: "Responses, the gravest first" });
  await table.waitFor();

  assert.equal(await table.getByRole("rowheader").count(), 6);
  assert.match(await table.getByRole("rowheader").first().textContent(), /405 GET/);
  assert.equal(await field(page).count(), 0);
  assert.doesNotMatch(await page.content(), /not-to-be-shown/);
  await button(page, "Show its text").click();
  await settled(page);
  assert.match(await field(page).inputValue(), /not-to-be-shown/);
  assert.deepEqual(errors, []);
  await context.close();
});

test("a finding's button selects its line, by mouse and by keyboard, also far down in the text", async () => {
  for (const view of ["", "?text"]) {
    const { page, context, errors } = await visit(site, `${view}#/check`);
    const far = 300;
    const fields = Array.from({ length: far - 2 }, (_, i) => `X-Field-${i}: a`).join("\n");
    await field(page).fill(`HTTP/1.1 204 No Content\n${fields}\nContent-Length: 7\n\n`);
    const leads = button(page, `Show line ${far} in the text`);
    await leads.waitFor();

    await leads.click();
    await settled(page);
    assert.deepEqual(await selected(page), { line: far, text: "Content-Length: 7", isSeen: true, hasFocus: true });

    await field(page).evaluate((area) => area.setSelectionRange(0, 0));
    await leads.focus();
    await page.keyboard.press("Enter");
    await settled(page);
    assert.deepEqual(await selected(page), { line: far, text: "Content-Length: 7", isSeen: true, hasFocus: true });
    assert.deepEqual(errors, []);
    await context.close();
  }
});

test("a line of a recording is shown by opening its text", async () => {
  const { page, context } = await visit(site, "#/check");
  await drop(page, heading(page, "Check a response"), "shop.har", recording(2));
  const leads = page.getByRole("button", { name: /^Show line \d+ in the text$/ }).first();
  await leads.waitFor();
  const line = Number(/\d+/.exec(await leads.getAttribute("aria-label")));

  await leads.click();
  await field(page).waitFor();
  await settled(page);

  const { line: seen, isSeen, hasFocus } = await selected(page);
  assert.deepEqual({ seen, isSeen, hasFocus }, { seen: line, isSeen: true, hasFocus: true });
  await context.close();
});

test("a finding leads to the page of its rule, and Back to the text", async () => {
  const { page, context, errors } = await visit(site, "#/check");
  const text = "HTTP/1.1 405 Method Not Allowed\nContent-Length: 0\n\n";
  await field(page).fill(text);

  await main(page).getByRole("link", { name: "allow-missing" }).first().click();
  await main(page).getByText("A rule of the check").waitFor();
  assert.match(page.url(), /#\/rules\/check\/allow-missing$/);
  await page.goBack();
  await field(page).waitFor();

  assert.equal(await field(page).inputValue(), text);
  assert.deepEqual(errors, []);
  await context.close();
});

test("a failure without a status is found by the search and explained by the check", async () => {
  const { page, context, errors } = await visit(site, `#/search?q=${encodeURIComponent("net::ERR_CONNECTION_REFUSED")}`);
  await main(page).getByText(/No response was received/).first().waitFor();

  await page.evaluate(() => { location.hash = "#/check"; });
  await heading(page, "Check a response").waitFor();
  for (const [text, says] of [
    ["curl: (6) Could not resolve host: api.example.com", /it tells of a failure/],
    ["Error: read ECONNRESET\n    at TLSWrap.onStreamRead", /it tells of a failure/],
    ["GET https://api.example.com/a net::ERR_CERT_DATE_INVALID", /it tells of a failure/],
  ]) {
    await field(page).fill(text);
    await main(page).getByText(says).waitFor();
    await field(page).fill("");
    await main(page).getByText("Nothing pasted yet.").waitFor();
  }
  assert.deepEqual(errors, []);
  await context.close();
});

// How long the page is held up at once, while `act` runs and for as long as its consequences take.
async function longestTask(page, act) {
  await page.evaluate(() => {
    window.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
    }).observe({ entryTypes: ["longtask"] });
  });
  const start = Date.now();
  await act();
  const took = Date.now() - start;
  return { took, longest: await page.evaluate(() => window.longest) };
}

test("a recording of 200 entries has its answer soon", async (t) => {
  const { page, context, errors } = await visit(site, "#/check");

  const measured = await longestTask(page, async () => {
    await drop(page, heading(page, "Check a response"), "shop.har", recording(200, "x".repeat(8000)));
    await main(page).getByText(/200 responses/).waitFor();
  });

  t.diagnostic(JSON.stringify(measured));
  assert.ok(measured.took < 5000, `it took ${measured.took} ms`); // on a busy machine; a second is meant
  assert.deepEqual(errors, []);
  await context.close();
});

test("a file of almost 4 MiB has its answer soon, and stays out of the field until it is asked for", async (t) => {
  const { page, context, errors } = await visit(site, "#/check");
  const items = Array.from({ length: 95_000 }, (_, i) => `{"id": ${i}, "name": "item of the shop"}`).join(",\n");
  const text = `HTTP/1.1 200 OK\nContent-Type: application/json\n\n[${items}]`;

  const measured = await longestTask(page, async () => {
    await drop(page, heading(page, "Check a response"), "items.txt", text.slice(0, (4 << 20) - 10));
    await main(page).getByText(/json-malformed|Nothing to object to/).first().waitFor();
  });

  t.diagnostic(JSON.stringify(measured));
  assert.ok(measured.took < 5000, `it took ${measured.took} ms`); // on a busy machine; a second is meant
  assert.equal(await field(page).count(), 0);
  assert.deepEqual(errors, []);
  await context.close();
});
