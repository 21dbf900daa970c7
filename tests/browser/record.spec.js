// The record in the visitor's hands: saved as a file, brought to another browser, replaced, deleted.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { isReady, open, overhang, settled, violations, visit } from "./page.js";
import {
  answer, button, forbidStorage, goOn, learnt, next, recorded, returning, saved, savedBackup, start,
} from "./quiz.js";

let site;
before(async () => { site = await open(); });
after(async () => { await site.close(); });

const main = (page) => page.getByRole("main");
const says = (page, text) => main(page).getByRole("status").filter({ hasText: text }).waitFor();

// In the text view, where nothing depends on what is painted; with what `returning` leaves behind.
async function atRecord({ view = "?text", prepare, context, ...earlier } = {}) {
  context ??= await returning(site, earlier);
  const visited = await visit(site, `${view}#/settings/record`, { context, prepare });
  await button(visited.page, "Import a backup").waitFor();
  return visited;
}

const fileOf = (reviews) => JSON.stringify({ format: "whichcode-reviews", version: 1, reviews });

async function choose(page, text, name = "backup.json") {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button(page, "Import a backup").click()]);
  await chooser.setFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  await main(page).getByText(name, { exact: true }).waitFor();
}

async function atQuiz(page) {
  await page.goto(`${site.address}?text#/quiz`);
  await isReady(page);
  await button(page, "Start").waitFor();
}

test("a backup holds all that was recorded, and its date is said from then on", async () => {
  const { page, context } = await visit(site, "?text#/quiz");
  await start(page);
  await answer(page);
  await next(page);
  await page.keyboard.press("u");
  await page.getByText("Question 1 of").waitFor();
  await answer(page);
  await page.goto(`${site.address}?text#/settings/record`);
  await main(page).getByText("It has never been saved as a file.").waitFor();

  const { name, text } = await saved(page, "Save a backup");

  const { format, version, reviews } = JSON.parse(text);
  assert.match(name, /^whichcode-record-\d{4}-\d\d-\d\d\.json$/);
  assert.deepEqual([format, version], ["whichcode-reviews", 1]);
  assert.deepEqual(reviews, await recorded(page));
  assert.equal(reviews.length, 3);
  await page.reload();
  await main(page).getByText(/It was last saved as a file on \d+ \w+ \d{4}\./).waitFor();
  await context.close();
});

test("a backup brings the record to another browser, schedule and all", async () => {
  const { page, context } = await atRecord({ entries: learnt("404", "503", "410") });
  const { text } = await saved(page, "Save a backup");
  const other = await atRecord();

  await choose(other.page, text);
  await main(other.page).getByText("3 entries are new here.").waitFor();
  const before = await recorded(other.page);
  await button(other.page, "Merge").click();
  await says(other.page, "Merged: 3 entries added.");

  assert.deepEqual(before, []);
  assert.deepEqual(await recorded(other.page), await recorded(page));
  await atQuiz(other.page);
  await main(other.page).getByText("3 cards are due;").waitFor();
  assert.deepEqual(other.errors, []);
  await context.close();
  await other.context.close();
});

test("merging adds what is new and keeps what is there, also for other tabs", async () => {
  const { page, context } = await atRecord({ entries: learnt("404", "503") });
  const { page: quiz } = await visit(site, "?text#/quiz", { context });
  await main(quiz).getByText("2 cards are due;").waitFor();

  await choose(page, fileOf(learnt("503", "410")));
  await button(page, "Merge").click();
  await says(page, "Merged: 1 entry added.");

  await main(quiz).getByText("3 cards are due;").waitFor();
  assert.deepEqual((await recorded(page)).map((entry) => entry.card).sort(), ["name-404", "name-410", "name-503"]);
  await context.close();
});

test("the same backup a second time changes nothing", async () => {
  const { page, context } = await atRecord({ entries: learnt("404", "503") });
  const before = await recorded(page);
  const { text } = await saved(page, "Save a backup");

  await choose(page, text);
  await page.getByRole("heading", { name: "Everything in this file is here already" }).waitFor();

  assert.equal(await button(page, "Merge").count(), 0);
  assert.equal(await button(page, "Replace").count(), 0);
  await button(page, "Cancel").click();
  await main(page).getByText("backup.json", { exact: true }).waitFor({ state: "detached" });
  assert.deepEqual(await recorded(page), before);
  await context.close();
});

test("replacing saves what was there before it goes", async () => {
  const { page, context } = await atRecord({ entries: learnt("404", "503") });
  const before = await recorded(page);
  const [imported] = learnt("410");

  await choose(page, fileOf([imported]));
  const { text } = await saved(page, "Replace");
  await says(page, "Replaced. What was here before has been saved as a file.");

  assert.deepEqual(JSON.parse(text).reviews, before);
  assert.deepEqual(await recorded(page), [imported]);
  await context.close();
});

test("cancelling an import leaves the record as it is, and the focus on the page", async () => {
  const { page, context } = await atRecord({ entries: learnt("404") });
  const before = await recorded(page);
  await choose(page, fileOf(learnt("410")));

  await button(page, "Cancel").click();
  await button(page, "Merge").waitFor({ state: "detached" });

  assert.deepEqual(await recorded(page), before);
  assert.notEqual(await page.evaluate(() => document.activeElement.localName), "body");
  await context.close();
});

for (const [what, text, reason] of [
  ["that is no JSON", "once upon a time", /backup\.json/],
  ["of something else", '{"format":"anki","version":1,"reviews":[]}', /this is not a record of answers/],
  ["with one wrong entry among right ones", fileOf([...learnt("410"), { ...learnt("404")[0], rating: 9 }]),
    /"rating" must be/],
]) {
  test(`a file ${what} is refused with the reason, and nothing is changed`, async () => {
    const { page, context } = await atRecord({ entries: learnt("404") });
    const before = await recorded(page);

    await choose(page, text);
    await page.getByRole("heading", { name: "This file cannot be imported" }).waitFor();
    await main(page).getByText(reason).last().waitFor();

    assert.equal(await button(page, "Merge").count(), 0);
    await button(page, "Close").click();
    await page.getByRole("heading", { name: "This file cannot be imported" }).waitFor({ state: "detached" });
    assert.deepEqual(await recorded(page), before);
    await context.close();
  });
}

test("a backup of a newer version of the program is said to be that, and left alone", async () => {
  const { page, context } = await atRecord();

  await choose(page, '{"format":"whichcode-reviews","version":2,"reviews":{}}');
  await page.getByRole("heading", { name: "This file was written by a newer version of this page" }).waitFor();

  assert.equal(await button(page, "Merge").count(), 0);
  assert.deepEqual(await recorded(page), []);
  await context.close();
});

test("where nothing can be stored, a backup serves while the page lives, and a new one holds it and more", async () => {
  const { page, context } = await atRecord({
    prepare: forbidStorage,
  });
  const entries = learnt("404", "503");

  await choose(page, fileOf(entries));
  await button(page, "Merge").click();
  await says(page, "Merged: 2 entries added.");
  await page.evaluate(() => { location.hash = "#/quiz"; });
  await main(page).getByText("2 cards are due;").waitFor();
  await start(page);
  await page.keyboard.type("500");
  await page.keyboard.press("Enter");
  await goOn(page).waitFor();
  await page.evaluate(() => { location.hash = "#/settings/record"; });
  await button(page, "Import a backup").waitFor();

  const { reviews } = await savedBackup(page);
  assert.deepEqual(reviews.slice(0, 2), entries);
  assert.deepEqual(reviews.slice(2).map((entry) => entry.chosen), ["500"]);
  await context.close();
});

test("deleting asks first, and saves a copy", async () => {
  const { page, context } = await atRecord({ entries: learnt("404", "503") });
  const before = await recorded(page);

  await button(page, "Delete the record").click();
  await button(page, "Keep it").click();
  await button(page, "Keep it").waitFor({ state: "detached" });
  assert.deepEqual(await recorded(page), before);

  await button(page, "Delete the record").click();
  const { text } = await saved(page, "Delete it");
  await says(page, "The record is deleted. A copy has been saved as a file.");

  assert.deepEqual(JSON.parse(text).reviews, before);
  assert.deepEqual(await recorded(page), []);
  await context.close();
});

test("the cards for Anki are a text file with an id in front of each", async () => {
  const { page, context } = await atRecord();

  const { name, text } = await saved(page, "Save for Anki");

  assert.equal(name, "whichcode-anki.txt");
  assert.match(text, /^#separator:tab\n/);
  const ids = text.split("\n").filter((line) => line && !line.startsWith("#")).map((line) => line.split("\t")[0]);
  assert.ok(ids.length >= 250);
  assert.equal(new Set(ids).size, ids.length);
  await context.close();
});

for (const [width, colorScheme] of [[1280, "light"], [320, "dark"]]) {
  test(`an import that waits for a decision bars nobody, and fits ${width} px (${colorScheme})`, async () => {
    const { page, context } = await atRecord({ view: "", entries: learnt("404"), width, height: 700, colorScheme });
    await choose(page, fileOf(learnt("410")));
    await settled(page);

    assert.deepEqual(await violations(page), []);
    assert.equal(await overhang(page), 0);
    await context.close();
  });
}
