// Choosing a code: the guide, the map of situations, the house style and the recipe, as a visitor uses them.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { heading, open, overhang, settled, visit } from "./page.js";

let site;
before(async () => { site = await open(); });
after(async () => { await site.close(); });

const main = (page) => page.getByRole("main");
const level1 = (page) => page.getByRole("heading", { level: 1 });
const hash = (page) => new URL(page.url()).hash;
const choices = (page) => main(page).locator("a[data-arrows]");

async function chooseFirst(page) {
  const before = hash(page);
  await choices(page).first().click();
  await page.waitForFunction((old) => location.hash !== old, before);
  await settled(page);
}

// Follows the first choice of each question to a verdict; returns how many questions were asked.
async function toVerdict(page) {
  for (let asked = 0; asked <= 7; ++asked) {
    if (/^Send \d{3}/.test(await level1(page).textContent())) return asked;
    await chooseFirst(page);
  }
  throw new Error("more than seven questions");
}

test("the guide leads from its first question to a verdict, and its address opens the same again", async () => {
  const { page, errors } = await visit(site, "#/decide");
  assert.ok((await toVerdict(page)) >= 2);
  const verdict = await level1(page).textContent();
  const address = hash(page);

  const again = await visit(site, address);
  await heading(again.page, verdict).waitFor();
  assert.equal(hash(again.page), address);

  assert.deepEqual([...errors, ...again.errors], []);
  await page.context().close();
  await again.page.context().close();
});

test("Back takes an answer back, one at a time", async () => {
  const { page } = await visit(site, "#/decide");
  const first = await level1(page).textContent();
  await chooseFirst(page);
  const second = await level1(page).textContent();
  await chooseFirst(page);
  await page.goBack();
  await heading(page, second).waitFor();
  await page.goBack();
  await heading(page, first).waitFor();
  await page.context().close();
});

test("an answer is changed and the later ones are kept", async () => {
  const { page } = await visit(site, "#/decide");
  const first = await level1(page).textContent();
  await toVerdict(page);
  const verdict = await level1(page).textContent();
  const address = hash(page);
  await main(page).getByRole("link", { name: /Change$/ }).first().click();
  await heading(page, first).waitFor();
  await main(page).getByText("Your answer so far").waitFor();
  await main(page).getByRole("link", { name: /Your answer so far$/ }).click();
  await heading(page, verdict).waitFor();
  assert.equal(hash(page), address);
  await page.context().close();
});

test("start again asks the questions anew", async () => {
  const { page } = await visit(site, "#/decide");
  const first = await level1(page).textContent();
  await toVerdict(page);
  await main(page).getByRole("link", { name: "Start again" }).click();
  await heading(page, first).waitFor();
  assert.equal(hash(page), "#/decide");
  await chooseFirst(page);
  assert.equal(hash(page).split(".").length, 1);
  await page.context().close();
});

test("the guide works by keyboard alone", async () => {
  const { page } = await visit(site, "#/decide");
  const first = await level1(page).textContent();
  await choices(page).first().focus();
  await page.keyboard.press("ArrowDown");
  const target = await page.evaluate(() => document.activeElement.getAttribute("href"));
  assert.equal(target, await choices(page).nth(1).getAttribute("href"));
  await page.keyboard.press("Enter");
  await page.waitForFunction((old) => document.querySelector("#mirror h1").textContent !== old, first);
  assert.equal(hash(page), target);
  assert.equal(await page.evaluate(() => document.activeElement.localName), "h1");
  await page.context().close();
});

test("a link that does not fit says so and goes on from what fits", async () => {
  const { page, errors } = await visit(site, "#/decide/no.such.way");
  await main(page).getByText("does not fit the guide to its end").waitFor();
  assert.ok((await choices(page).count()) >= 2);
  assert.deepEqual(errors, []);
  await page.context().close();
});

test("the house style moves the answer and stands in the address", async () => {
  const { page } = await visit(site, "#/situations/area-validation");
  await main(page).getByRole("link", { name: /^422 / }).first().click();
  await main(page).getByText("Your house style decides here").waitFor();
  await main(page).getByRole("button", { name: /^400: / }).click();
  await main(page).getByText("It turned the answer from 422 to 400").waitFor();
  assert.match(hash(page), /\?style=validation%3A400$/);

  const other = await visit(site, hash(page));
  await main(other.page).getByText("It turned the answer from 422 to 400").waitFor();
  await other.page.context().close();
  await page.context().close();
});

test("home leads through an area to a situation and its codes", async () => {
  const { page, errors } = await visit(site);
  await main(page).getByRole("link", { name: "Authentication", exact: true }).click();
  await heading(page, "Authentication").waitFor();
  await main(page).getByRole("link", { name: /carries no credentials at all/ }).click();
  await heading(page, /carries no credentials at all/).waitFor();
  await main(page).getByText("Tempting, but wrong here").waitFor();
  await main(page).getByRole("link", { name: /^401 Unauthorized/ }).first().click();
  await heading(page, "401 Unauthorized").waitFor();
  assert.deepEqual(errors, []);
  await page.context().close();
});

test("the recipe is copied as raw HTTP and as code, and the stack is remembered", async () => {
  const { page } = await visit(site, "#/situations/auth-no-credentials");
  await page.getByRole("button", { name: "Copy response" }).click();
  await page.getByRole("button", { name: "Copied response" }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /^HTTP\/1\.1 401 Unauthorized\n[^]*www-authenticate/i);

  await page.getByRole("button", { name: "Express", exact: true }).click();
  await page.getByRole("button", { name: "Copy Express code" }).click();
  await page.getByRole("button", { name: "Copied Express code" }).waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /401/);

  await page.goto(`${site.address}#/409`);
  await page.reload();
  await page.getByRole("button", { name: "Copy Express code" }).waitFor();
  await page.context().close();
});

test("the copy button keeps the focus while it says that it has copied", async () => {
  const { page } = await visit(site, "#/409");
  await page.getByRole("button", { name: "Copy response" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Copied response" }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), "Copied response");
  await page.context().close();
});

test("settings are kept from visit to visit", async () => {
  const { page } = await visit(site, "#/settings");
  const pressed = (name) => main(page).getByRole("button", { name, exact: true, pressed: true });
  await main(page).getByRole("button", { name: "Dark", exact: true }).click();
  await main(page).getByRole("button", { name: "FastAPI", exact: true }).first().click();
  await main(page).getByRole("button", { name: "Rails", exact: true }).last().click();
  await page.reload();
  await heading(page, "Settings").waitFor();
  await pressed("Dark").waitFor();
  await pressed("FastAPI").waitFor();
  await pressed("Rails").waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
  await page.context().close();
});

for (const address of [
  "#/decide", "#/situations", "#/situations/area-webdav", "#/situations/auth-no-credentials", "#/settings",
]) {
  test(`${address} fits a narrow screen`, async () => {
    const { page, errors } = await visit(site, address, { width: 320, height: 700 });
    assert.equal(await overhang(page), 0);
    assert.deepEqual(errors, []);
    await page.context().close();
  });
}
