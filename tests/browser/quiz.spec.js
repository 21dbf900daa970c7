// Practising as a visitor does it: with a pointer, a finger, a keyboard, a screen reader. What each step does is tested
// in tests/app, what it shows in tests/ui.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { framesWithin, heading, isInView, open, overhang, settled, violations } from "./page.js";
import {
  answer, answers, button, choices, codeField, finished, goOn, learnt, next, practise, practiseAgain, question,
  recorded, start, stop, title,
} from "./quiz.js";

let site;
before(async () => { site = await open(); });
after(async () => { await site.close(); });

const short = { items: 2, new: 2 };
const focused = (page) => page.evaluate(() => document.activeElement.localName);
const says = (page, text) => page.locator("#voice").filter({ hasText: text }).waitFor({ state: "attached" });
const hint = (page) => page.getByRole("main").getByRole("status").filter({ hasText: /\w/ });

// ---- one session

test("a session goes from its first question to its end by mouse, and what was answered is in the record", async () => {
  const { page, context, errors } = await practiseAgain(site, { quiz: short });
  let asked = 0;

  await start(page);
  for (; await finished(page).count() === 0; ++asked) {
    await answer(page);
    await next(page);
  }

  assert.ok(asked >= 2);
  await heading(page, `${asked} questions answered`).waitFor();
  assert.equal((await answers(page)).length, asked);
  await button(page, "Back to the overview").click();
  await heading(page, "Practise").waitFor();
  assert.deepEqual(errors, []);
  await context.close();
});

test("fingers choose, also where a keyboard would type", async () => {
  const { page, context } = await practiseAgain(site, {
    quiz: short, entries: learnt("404", "503"), width: 390, height: 844, hasTouch: true, isMobile: true,
  });

  await button(page, "Start").tap();
  for (let asked = 0; await finished(page).count() === 0; ++asked) {
    await choices(page).first().tap();
    await button(page, "Answer").tap();
    await goOn(page).tap();
    await choices(page).or(finished(page)).first().waitFor();
  }

  assert.ok((await answers(page)).slice(2).every((entry) => entry.chosen && !entry.typed));
  await context.close();
});

test("on a phone each step is in view with the way on from it", async () => {
  const { page, context } = await practise(site, { width: 360, height: 640, hasTouch: true, isMobile: true });
  const inView = async (...all) => {
    for (const each of all) assert.ok(await isInView(each), await question(page));
  };
  await button(page, "Start").tap();
  await choices(page).first().waitFor();
  await inView(title(page), button(page, "Answer"));

  await choices(page).first().tap();
  await button(page, "Answer").tap();
  await goOn(page).waitFor();
  await inView(title(page), goOn(page));

  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await page.keyboard.press("Enter"); // where a finger would have to scroll back
  await choices(page).first().waitFor();
  await inView(title(page), button(page, "Answer"));
  await context.close();
});

test("a session goes from its first question to its end by keyboard alone", async () => {
  const { page, context } = await practiseAgain(site, { quiz: short });
  await button(page, "Start").waitFor();

  await page.keyboard.press("Enter");
  await choices(page).first().waitFor();
  while (await finished(page).count() === 0) {
    await page.keyboard.press("2");
    await page.getByRole("radio", { checked: true }).waitFor();
    await page.keyboard.press("Enter");
    await goOn(page).waitFor();
    await page.keyboard.press("Enter");
    await choices(page).or(finished(page)).first().waitFor();
  }
  await page.keyboard.press("Enter");

  await heading(page, "Practise").waitFor();
  assert.ok((await answers(page)).length >= 2);
  await context.close();
});

// ---- through the mirror

test("the choices are a named group of radios with one tab stop, in which the arrow keys choose", async () => {
  const { page, context } = await practise(site);
  await start(page);
  const group = page.getByRole("radiogroup", { name: /^(Which code|Choose)/ });
  const stops = () => choices(page).evaluateAll((radios) => radios.map((radio) => radio.tabIndex));
  const checked = () => choices(page).evaluateAll((radios) => radios.map((radio) => radio.ariaChecked === "true"));
  assert.equal(await group.getByRole("radio").count(), 3);
  assert.deepEqual([await stops(), await checked()], [[0, -1, -1], [false, false, false]]);

  await title(page).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.getByRole("radio", { checked: true }).waitFor();
  assert.deepEqual([await stops(), await checked()], [[-1, 0, -1], [false, true, false]]);
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-checked")), "true");

  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await page.waitForFunction(() => document.activeElement.getAttribute("aria-checked") === "true");
  assert.deepEqual(await checked(), [false, false, true]);

  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Guess");
  await context.close();
});

test("a choice is made with the space bar, and Enter on it answers", async () => {
  const { page, context } = await practise(site);
  await start(page);
  await choices(page).first().focus();

  await page.keyboard.press("Space");
  await page.getByRole("radio", { checked: true }).waitFor();
  await page.keyboard.press("Enter");

  await goOn(page).waitFor();
  await context.close();
});

test("the result is said, and the focus goes to its heading and on to the heading of the next question", async () => {
  const { page, context } = await practise(site);
  await start(page);
  assert.equal(await focused(page), "h1");
  await page.evaluate(() => {
    window.heard = [];
    document.addEventListener("focusin", (event) => window.heard.push(event.target.textContent));
  });
  const heard = () => page.evaluate(() => window.heard.splice(0));

  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await goOn(page).waitFor();
  const result = await question(page);
  assert.deepEqual(await heard(), [result]);
  await says(page, result);

  await page.keyboard.press("Enter");
  await choices(page).first().waitFor();
  assert.deepEqual(await heard(), [await question(page)]);
  assert.equal(await focused(page), "h1");

  await page.keyboard.press("u");
  await page.getByText("Question 1 of").waitFor();
  assert.deepEqual(await heard(), [await question(page)]);
  await says(page, "Taken back");
  await context.close();
});

// ---- typed codes

test("a card in review asks for its code in a field with the focus, where letters are no keys", async () => {
  const { page, context } = await practiseAgain(site, { quiz: short, entries: learnt("404", "503") });
  await start(page);
  const asked = await question(page);
  assert.equal(await focused(page), "input");
  assert.equal(await choices(page).count(), 0);

  await page.keyboard.type("u0?");
  assert.equal(await codeField(page).inputValue(), "u0?");
  assert.equal(await question(page), asked);

  await codeField(page).fill("");
  await page.keyboard.type("404");
  await page.keyboard.press("Enter");
  await goOn(page).waitFor();

  const [, , entry] = await recorded(page);
  assert.deepEqual([entry.chosen, entry.typed], ["404", true]);
  assert.equal(await focused(page), "h1");
  await context.close();
});

test("a small window shows the question together with the field for its answer", async () => {
  const { page, context } = await practiseAgain(site, {
    quiz: { items: 1, new: 0 }, entries: learnt("404"), width: 360, height: 440,
  });

  await start(page);

  assert.ok(await isInView(title(page)), "the question");
  assert.ok(await isInView(codeField(page)), "the field");
  await context.close();
});

// ---- as a page among others

test("? opens the list of keys, and coming back finds the session as it was", async () => {
  const { page, context } = await practise(site);
  await start(page);
  const asked = await question(page);
  await page.keyboard.press("2");
  await page.getByRole("radio", { checked: true }).waitFor();

  await page.keyboard.press("?");
  await heading(page, "Settings").waitFor();
  assert.equal(new URL(page.url()).hash, "#/settings/keys");
  await page.goBack();

  await heading(page, asked).waitFor();
  assert.equal(await choices(page).nth(1).getAttribute("aria-checked"), "true");
  await context.close();
});

test("a question that stands costs no animation frame", async () => {
  const { page, context } = await practise(site);
  await start(page);
  await settled(page);

  assert.equal(await framesWithin(page, 2000), 0);
  await context.close();
});

// Who steers by voice says what is to be seen. The digit in front of a choice is its key.
const named = "main :is(a, button)[aria-label]:not([role=radio])";
const misnamed = (page) => page.locator(named).evaluateAll((controls) => controls
  .filter((control) => !control.ariaLabel.toLowerCase().includes(control.textContent.trim().toLowerCase()))
  .map((control) => `“${control.textContent.trim()}” is called “${control.ariaLabel}”`));

test("no page of the quiz bars anybody, or hangs over the edge at 320 px", async (t) => {
  const { page, context } = await practiseAgain(site, { quiz: { items: 1, new: 1 }, entries: learnt("404") });
  const check = (name) => t.test(name, async () => {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 700 });
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        await settled(page);
        assert.deepEqual(await violations(page), [], `${width} px, ${colorScheme}`);
      }
      assert.deepEqual(await misnamed(page), []);
      assert.equal(await overhang(page), 0);
    }
  });

  await button(page, "Start").waitFor();
  await check("the overview");
  await start(page);
  await page.keyboard.press("Enter");
  await check("a code to type that was not typed");
  await page.keyboard.type("500");
  await page.keyboard.press("Enter");
  await goOn(page).waitFor();
  await check("the feedback on a wrong answer");
  await stop(page).click();
  await finished(page).waitFor();
  await check("the end");
  await button(page, "Back to the overview").click();
  await start(page);
  await choices(page).first().click();
  await page.keyboard.press("h");
  await hint(page).waitFor();
  await check("a question with a choice and a hint");
  await page.goto(`${site.address}#/quiz/stats`);
  await heading(page, "How practice goes").waitFor();
  await check("the statistics");
  await context.close();
});
