// The quiz as a visitor goes through it, and its record as the browser keeps it.

import { readFile } from "node:fs/promises";
import { visit } from "./page.js";

const msPerDay = 86_400_000;

export const button = (page, name) => page.getByRole("button", { name, exact: true });
export const title = (page) => page.getByRole("heading", { level: 1 });
export const choices = (page) => page.getByRole("radio");
export const codeField = (page) => page.getByRole("textbox", { name: "Status code" });
export const goOn = (page) => page.getByRole("button", { name: /^(Next question|Finish)$/ });
export const finished = (page) => page.getByRole("heading", { level: 1, name: /^\d+ questions? answered$/ });

export const question = (page) => title(page).textContent();
export const stop = (page) => page.getByRole("button", { name: /^Stop/ });

// The text view is as good where nothing depends on what is painted, and there sooner.
export const asText = "?text#/quiz";

// A new visitor at the quiz, or the one of that `context`.
export const practise = (site, { path = "#/quiz", ...options } = {}) => visit(site, path, options);

// A visitor with a record or settings from earlier visits.
export async function practiseAgain(site, { path, ...earlier }) {
  return practise(site, { path, context: await returning(site, earlier) });
}

// To the first question.
export async function start(page) {
  await button(page, "Start").click();
  await choices(page).or(codeField(page)).first().waitFor();
}

// To the feedback.
export async function answer(page, index = 0) {
  await choices(page).nth(index).click();
  await button(page, "Answer").click();
  await goOn(page).waitFor();
}

// To the next question, or to the end.
export async function next(page) {
  await goOn(page).click();
  await choices(page).or(codeField(page)).or(finished(page)).first().waitFor();
}

// ---- the record, past the program

// What the database holds, in the order of writing.
export async function recorded(page) {
  const lines = await page.evaluate(() => new Promise((fulfil, reject) => {
    const opening = indexedDB.open("whichcode");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const all = opening.result.transaction("reviews").objectStore("reviews").getAll();
      all.onsuccess = () => fulfil(all.result);
      opening.result.close();
    };
  }));
  return lines.map((line) => JSON.parse(line));
}

// The answers that count: those that no later entry undoes.
export async function answers(page) {
  const entries = await recorded(page);
  const undone = new Set(entries.map((entry) => entry.undo));
  return entries.filter((entry) => !entry.undo && !undone.has(entry.id));
}

// A visitor who has been here before: with these entries in the record, and these settings.
export async function returning(site, { entries = [], quiz, width = 1280, height = 800, ...options } = {}) {
  const context = await site.browser.newContext({ viewport: { width, height }, ...options });
  const page = await context.newPage();
  await page.goto(`${site.address}NOTICE.txt`); // a file of the site that is not the program
  await page.evaluate(([lines, preferences]) => new Promise((fulfil, reject) => {
    if (preferences) localStorage.setItem("whichcode:preferences", preferences);
    const opening = indexedDB.open("whichcode", 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore("reviews", { autoIncrement: true });
      opening.result.createObjectStore("state");
    };
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction("reviews", "readwrite");
      for (const line of lines) transaction.objectStore("reviews").add(line);
      transaction.oncomplete = fulfil;
      opening.result.close();
    };
  }), [entries.map((entry) => JSON.stringify(entry)), quiz && JSON.stringify({ quiz })]);
  await page.close();
  return context;
}

// For `prepare`: as where the visitor lets no site keep anything.
export function forbidStorage() {
  IDBFactory.prototype.open = () => { throw new DOMException("made for a test", "SecurityError"); };
}

// The names of these codes, each answered once and found easy a month ago: their cards are in review, and due.
export function learnt(...codes) {
  const time = Date.now() - 30 * msPerDay;
  return codes.map((code, i) => ({
    v: 1, id: `learnt-${code}`, device: "device00000000", number: i + 1,
    time: time + i * 1000, day: Math.floor(time / msPerDay),
    card: `name-${code}`, chosen: code, best: code, rating: 4,
  }));
}

// The file that a button leads to, as { name, text }.
export async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, name).first().click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

export const savedBackup = async (page) => JSON.parse((await saved(page, "Save a backup")).text);
