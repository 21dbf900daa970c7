// A team's pack in the page: by the address, chosen, dropped, kept, removed; and what cannot be used.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { field, heading, open, visit } from "./page.js";

const example = await readFile(new URL("../../assets/examples/parcel-api.json", import.meta.url), "utf8");
const note = "A tracking number that belongs to another account is 404 as well";

let site;
before(async () => (site = await open()));
after(() => site.close());

// Answers requests for packs by name, and counts nothing else.
async function packsOf(context, answers) {
  await context.route(/\/packs\//, async (route) => {
    const answer = answers[new URL(route.request().url()).pathname.split("/").at(-1)];
    if (answer) await route.fulfill(answer);
  });
}

async function visitWith(answers, path) {
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 800 } });
  await packsOf(context, answers);
  return visit(site, path, { context });
}

const json = (body) => ({ contentType: "application/json", body });
const says = (page, text) => page.getByText(text, { exact: false }).first().waitFor({ state: "attached" });
const saysOfPack = (page, text) => page.locator("#notice").filter({ hasText: text }).waitFor();

test("a pack of the address is laid over the catalog, with the team's name", async () => {
  const { page, errors } = await visitWith({ "a.json": json(example) }, "?pack=packs/a.json#/404");

  await says(page, note);
  await says(page, "Parcel API");
  await field(page).fill("too late to redirect a delivery");
  await says(page, "The address of a parcel that has left the depot is to be changed (Parcel API)");
  assert.match(page.url(), /\?pack=packs\/a\.json#/, "the address still names it");
  assert.deepEqual(errors, []);
});

test("a pack of the address is not kept", async () => {
  const { page, context } = await visitWith({ "a.json": json(example) }, "?pack=packs/a.json#/settings/pack");
  await page.getByRole("heading", { name: "The pack of Parcel API is on" }).waitFor();

  const again = await visit(site, "#/settings/pack", { context });

  await again.page.getByRole("button", { name: "Choose a pack" }).waitFor();
  assert.equal(await again.page.getByRole("button", { name: "Remove the pack" }).count(), 0);
});

test("a style of the pack that the address asks for is obeyed", async () => {
  const { page } = await visitWith({ "a.json": json(example) }, "?pack=packs/a.json&style=parcel#/decide");

  await page.waitForFunction(() => location.hash.includes("style=parcel"));
  assert.equal(await page.getByRole("button", { name: "Parcel API", pressed: true }).count(), 1);
});

const refused = {
  "a missing file": [{ status: 404, body: "" }, "Its server answered 404."],
  "a web page": [{ contentType: "text/html", body: "<!doctype html><title>x</title>" }, "It is a web page"],
  "too much": [json(`"${"x".repeat(2 << 20)}"`), "It is larger than 2 MB"],
  "what is no text": [json(Buffer.from([0xff, 0xfe, 0x00])), "It is not a text in UTF-8."],
  "mistakes": [json('{"codes": 7}'), "it has mistakes, which the settings list"],
};
for (const [what, [answer, why]] of Object.entries(refused)) {
  test(`${what} in the place of a pack is said, and the page goes on`, async () => {
    const { page } = await visitWith({ "a.json": answer }, "?pack=packs/a.json#/404");

    await saysOfPack(page, why);

    await heading(page, /404/).waitFor();
    await field(page).fill("teapot");
    await says(page, "Results for");
  });
}

test("a pack of another site that the policy forbids is said", async () => {
  const { page } = await visitWith({}, "?pack=https://elsewhere.example/a.json#/404");

  await saysOfPack(page, "This site takes packs from its own address only.");
});

test("an address that is none is said", async () => {
  const { page } = await visitWith({}, "?pack=javascript:alert()#/404");

  await saysOfPack(page, "That is no address of a file.");
});

test("a pack that does not come is given up, and the page was there all the time", async () => {
  const { page } = await visitWith({ "slow.json": null }, "?pack=packs/slow.json#/404");
  await heading(page, /404/).waitFor();

  await saysOfPack(page, "It did not arrive within 15 seconds.");
});

async function choose(page, name, text) {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Choose a pack" }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}

test("a chosen pack is kept until it is removed", async () => {
  const { page, context, errors } = await visit(site, "#/settings/pack");

  await choose(page, "parcel-api.json", example);
  await page.getByRole("heading", { name: "The pack of Parcel API is on" }).waitFor();
  await says(page, "It is kept in this browser until you remove it.");

  const again = await visit(site, "#/404", { context });
  await says(again.page, note);

  await page.getByRole("button", { name: "Remove the pack" }).click();
  await page.getByRole("heading", { name: "The pack of Parcel API is on" }).waitFor({ state: "detached" });
  const last = await visit(site, "#/404", { context });
  await heading(last.page, /404/).waitFor();
  assert.equal(await last.page.getByText(note).count(), 0);
  assert.deepEqual([...errors, ...again.errors, ...last.errors], []);
});

test("a chosen file with mistakes is listed with their places, is not kept, and leaves the pack that is on", async () => {
  const { page } = await visit(site, "#/settings/pack");
  await choose(page, "parcel-api.json", example);
  await page.getByRole("heading", { name: "The pack of Parcel API is on" }).waitFor();

  await choose(page, "broken.json", '{\n  "codes": 7,\n  "colour": "red"\n}');

  await page.getByRole("heading", { name: "This pack cannot be used" }).waitFor();
  await says(page, 'broken.json:2:12: "codes" must be a list, not a number');
  await says(page, 'broken.json:3:3: unknown key "colour"');
  assert.equal(await page.getByRole("heading", { name: "The pack of Parcel API is on" }).count(), 1);
  assert.match(await page.evaluate(() => localStorage.getItem("whichcode:pack")), /^parcel-api\.json/);
});

test("a file dropped on the settings is taken as a pack", async () => {
  const { page } = await visit(site, "#/settings");

  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], "parcel-api.json", { type: "application/json" }));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, example);

  await page.getByRole("heading", { name: "The pack of Parcel API is on" }).waitFor();
});

test("what a pack says is text, whatever it looks like", async () => {
  const hostile = JSON.stringify({
    pack: { id: "evil", name: "<img src=x onerror=alert()>" },
    codes: [{ code: 404, notes: [{ text: "<script>alert()</script> [x](javascript:alert())" }] }],
  });
  const { page, errors } = await visitWith({ "a.json": json(hostile) }, "?pack=packs/a.json#/404");

  await says(page, "<script>alert()</script>");
  assert.equal(await page.locator("#mirror img, #mirror script, #mirror a[href^='javascript']").count(), 0);
  assert.deepEqual(errors, []);
});

test("where storage is forbidden a chosen pack lasts as long as the page, which says so", async () => {
  const { page } = await visit(site, "#/settings/pack", {
    prepare: () => {
      const get = () => {
        throw new DOMException("no", "SecurityError");
      };
      Object.defineProperty(window, "localStorage", { get });
    },
  });

  await choose(page, "parcel-api.json", example);

  await says(page, "It is here until this page is closed or the pack is removed.");
});
