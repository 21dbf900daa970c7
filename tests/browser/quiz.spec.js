// Practising as a visitor does it: with a pointer, a finger, a keyboard, a screen reader; interrupted, in two tabs, and
// where the browser keeps nothing.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { framesWithin, heading, isInView, killer, open, settled, violations, visit } from "./page.js";
import { answer, answers, button, choices, codeField, finished, goOn, learnt, next, recorded, returning, savedBackup, start, title } from "./quiz.js";

let site;
before(async () => { site = await open(); });
after(async () => { await site.close(); });

const short = { items: 2, new: 2 };
const focused = (page) => page.evaluate(() => document.activeElement.localName);
const voice = (page) => page.locator("#voice");
const says = (page, text) => voice(page).filter({ hasText: text }).waitFor({ state: "attached" });
const hint = (page) => page.getByRole("main").getByRole("status").filter({ hasText: /\w/ });
const stop = (page) => page.getByRole("button", { name: /^Stop/ });
const question = (page) => title(page).textContent();

// The text view is as good where nothing depends on what is painted, and there sooner.
const asText = "?text#/quiz";

// A new visitor at the quiz, or the one of that `context`.
const practise = ({ path = "#/quiz", ...options } = {}) => visit(site, path, options);

// A visitor with a record or settings from earlier visits.
async function practiseAgain({ path, ...earlier }) {
  return practise({ path, context: await returning(site, earlier) });
}

// ---- one session

test("a session goes from its first question to its end by mouse, and what was answered is in the record", async () => {
  const { page, context, errors } = await practiseAgain({ quiz: short });
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
  const { page, context } = await practiseAgain({
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
  const { page, context } = await practise({ width: 360, height: 640, hasTouch: true, isMobile: true });
  const inView = async (...all) => { for (const each of all) assert.ok(await isInView(each), await title(page).textContent()); };
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
  const { page, context } = await practiseAgain({ quiz: short });
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

test("keys say how sure one is, and saying it twice takes it back", async () => {
  const { page, context } = await practise();
  await start(page);
  for (const [key, name] of [["g", "Guess"], ["n", "Not sure"], ["s", "Sure"]]) {
    await page.keyboard.press(key);
    await page.getByRole("button", { name, exact: true, pressed: true }).waitFor();
    assert.equal(await page.getByRole("group", { name: "How sure are you?" }).getByRole("button", { pressed: true }).count(), 1);
  }
  await page.keyboard.press("S");
  await page.getByRole("button", { name: "Sure", exact: true, pressed: false }).waitFor();
  await page.keyboard.press("n");
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await goOn(page).waitFor();

  const [entry] = await answers(page);

  assert.equal(entry.confidence, "unsure");
  await context.close();
});

test("H gives a hint, 0 gives up, and U asks the same question again", async () => {
  const { page, context } = await practise();
  await start(page);
  const asked = await question(page);
  await page.keyboard.press("h");
  await hint(page).waitFor();
  await page.keyboard.press("0");
  await goOn(page).waitFor();
  const [given] = await answers(page);

  await page.keyboard.press("u");
  await heading(page, asked).waitFor();

  assert.deepEqual([given.chosen, given.rating], [undefined, 1]);
  assert.deepEqual(await answers(page), []);
  assert.deepEqual((await recorded(page)).map((entry) => entry.undo), [undefined, given.id]);
  await context.close();
});

test("an answer can still be taken back from the question after it", async () => {
  const { page, context } = await practise({ path: asText });
  await start(page);
  const asked = await question(page);
  await answer(page);
  await next(page);

  await button(page, "Take back the last answer").click();
  await heading(page, asked).waitFor();

  assert.deepEqual(await answers(page), []);
  await context.close();
});

test("answering with nothing chosen says so and records nothing", async () => {
  const { page, context } = await practise({ path: asText });
  await start(page);

  await page.keyboard.press("Enter");

  await page.getByRole("main").getByText("Choose one of the answers first.").waitFor();
  assert.deepEqual(await recorded(page), []);
  await context.close();
});

// ---- through the mirror

test("the choices are a named group of radios with one tab stop, in which the arrow keys choose", async () => {
  const { page, context } = await practise();
  await start(page);
  const group = page.getByRole("radiogroup", { name: /^(Which code|Choose)/ });
  const stops = () => choices(page).evaluateAll((radios) => radios.map((radio) => radio.tabIndex));
  const checked = () => choices(page).evaluateAll((radios) => radios.map((radio) => radio.getAttribute("aria-checked") === "true"));
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
  const { page, context } = await practise();
  await start(page);
  await choices(page).first().focus();

  await page.keyboard.press("Space");
  await page.getByRole("radio", { checked: true }).waitFor();
  await page.keyboard.press("Enter");

  await goOn(page).waitFor();
  await context.close();
});

test("the result is said, and the focus goes to its heading and on to the heading of the next question", async () => {
  const { page, context } = await practise();
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

test("a card in review asks for three digits, and takes nothing else for an answer", async () => {
  const { page, context } = await practiseAgain({ quiz: short, entries: learnt("404", "503") });
  await start(page);
  assert.equal(await focused(page), "input");
  assert.equal(await choices(page).count(), 0);

  for (const text of ["", "abc", "40"]) {
    await codeField(page).fill(text);
    await page.keyboard.press("Enter");
    await page.getByRole("main").getByText("A status code has three digits").waitFor();
  }
  assert.equal((await recorded(page)).length, 2);

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
  const { page, context } = await practiseAgain({ quiz: { items: 1, new: 0 }, entries: learnt("404"), width: 360, height: 440 });

  await start(page);

  assert.ok(await isInView(title(page)), "the question");
  assert.ok(await isInView(codeField(page)), "the field");
  await context.close();
});

test("nothing on the page gives away the code that is to be typed", async () => {
  const { page, context } = await practiseAgain({ path: asText, quiz: { items: 1, new: 0 }, entries: learnt("404") });
  await start(page);
  await page.keyboard.press("Enter");
  await page.getByRole("main").getByText("A status code has three digits").waitFor();

  assert.doesNotMatch(await page.getByRole("main").ariaSnapshot(), /404/);
  await context.close();
});

test("while a code is typed, letters and digits are no keys of the quiz", async () => {
  const { page, context } = await practiseAgain({ path: asText, quiz: short, entries: learnt("404", "503") });
  await start(page);
  await page.keyboard.type("500");
  await page.keyboard.press("Enter");
  await goOn(page).click();
  await codeField(page).waitFor();
  const asked = await question(page);

  await page.keyboard.type("u0?");

  assert.equal(await codeField(page).inputValue(), "u0?");
  assert.equal(await question(page), asked);
  assert.equal((await recorded(page)).length, 3);
  await context.close();
});

test("a code that one typed and was sure of can count as easy, with E", async () => {
  const { page, context } = await practiseAgain({ path: asText, quiz: short, entries: learnt("404") });
  await start(page);
  await codeField(page).fill("404");
  await button(page, "Sure").click();
  await button(page, "Answer").click();
  await goOn(page).waitFor();

  await page.keyboard.press("e");
  await says(page, "Counted as easy");

  assert.deepEqual((await answers(page)).map((entry) => entry.rating), [4, 4]);
  assert.equal(await page.getByRole("button", { name: /easy/ }).count(), 0);
  await context.close();
});

// ---- interrupted

test("killing the page loses at most the choice that was not confirmed", async (t) => {
  const context = await returning(site, { quiz: short });
  let page;
  const arrive = async () => { ({ page } = await practise({ context, path: asText })); };
  await arrive();

  // What is done, what shows that it is done, and how many answers the record has by then.
  const steps = [
    ["with a question", () => button(page, "Start").click(), () => choices(page).first(), 0],
    ["with a choice made", () => choices(page).first().click(), () => page.getByRole("radio", { checked: true }), 0],
    ["with a hint shown", () => page.keyboard.press("h"), () => hint(page), 0],
    ["with an answer given", () => page.keyboard.press("0"), () => goOn(page), 1],
    ["with the next question", () => goOn(page).click(), () => choices(page).first(), 1],
    ["with an answer taken back", () => page.keyboard.press("u"), () => page.getByText("Question 1 of"), 0],
    ["after the end", async () => { await answer(page); await stop(page).click(); }, () => finished(page), 1],
    ["back on the overview", () => button(page, "Back to the overview").click(), () => button(page, "Start"), 1],
  ];
  for (const [name, act, done, count] of steps) {
    await t.test(name, async () => {
      await act();
      await done().waitFor();
      const [shown, offered] = [await question(page), await choices(page).allTextContents()];

      await (await killer(page))();
      await arrive();
      await heading(page, shown).waitFor();

      assert.deepEqual(await choices(page).allTextContents(), offered);
      assert.equal(await page.getByRole("radio", { checked: true }).count(), 0);
      assert.equal((await answers(page)).length, count);
    });
  }
  await context.close();
});

test("an answer that shows as given outlives a page that dies in that moment", async () => {
  const { page, context } = await practise({ path: asText });
  await start(page);
  const asked = await question(page);
  const kill = await killer(page);
  const killed = new Promise((fulfil) => page.route("**/last-words", () => kill().then(fulfil)));
  await page.evaluate((before) => {
    const changes = new MutationObserver(() => {
      if (document.querySelector("#mirror h1").textContent === before) return;
      const lastWords = new XMLHttpRequest();
      lastWords.open("GET", "last-words", false); // the page does nothing while it waits for this
      lastWords.send();
    });
    changes.observe(document.getElementById("mirror"), { subtree: true, childList: true, characterData: true });
  }, asked);

  await page.keyboard.press("1");
  page.keyboard.press("Enter").catch(() => {}); // the page does not live to say that it has had it
  await killed;

  const { page: again } = await practise({ context, path: asText });
  await goOn(again).waitFor();
  assert.equal((await answers(again)).length, 1);
  await context.close();
});

test("two tabs show the same session, and both have the answers given in either", async () => {
  const { page: one, context } = await practise({ path: asText });
  const { page: two } = await practise({ context, path: asText });
  await start(one);
  await choices(two).first().waitFor();
  assert.equal(await question(two), await question(one));

  await answer(two);
  await goOn(one).waitFor();
  assert.equal(await question(one), await question(two));
  await next(one);
  await choices(two).first().waitFor();
  await answer(one);
  await goOn(two).waitFor();
  assert.equal(await question(two), await question(one));

  const entries = await answers(one);
  assert.deepEqual(entries.map((entry) => entry.number), [1, 2]);
  assert.equal(new Set(entries.map((entry) => entry.device)).size, 1);
  for (const page of [one, two]) await page.getByText("Question 2 of").waitFor();
  await context.close();
});

test("stopping keeps what is answered and says when the next card is due", async () => {
  const { page, context } = await practise({ path: asText });
  await start(page);
  await answer(page);
  await next(page);

  await stop(page).click();

  await heading(page, "1 question answered").waitFor();
  await page.getByRole("main").getByText(/next card is due in \d+ minutes?\./).waitFor();
  assert.equal(await focused(page), "h1");
  assert.equal((await answers(page)).length, 1);
  await context.close();
});

test("a drill leaves the schedule alone", async () => {
  const { page, context } = await practiseAgain({ path: asText, quiz: { items: 2 } });
  const plan = () => page.getByRole("main").getByText(/have not been met yet/).textContent();
  await button(page, "Start").waitFor();
  const before = await plan();

  await button(page, "Drill: Redirects").click();
  await choices(page).first().waitFor();
  await answer(page);
  await page.getByRole("main").getByText("A drill leaves the schedule alone.").waitFor();
  await stop(page).click();
  await button(page, "Back to the overview").click();

  await button(page, "Start").waitFor();
  assert.equal(await plan(), before);
  assert.deepEqual((await recorded(page)).map((entry) => entry.drill), [true]);
  await context.close();
});

// ---- storage that fails

test("where storage is blocked one practises all the same, is told, and can save the answers as a file", async () => {
  const { page, context, errors } = await practise({
    path: asText,
    prepare: () => { IDBFactory.prototype.open = () => { throw new DOMException("made for a test", "SecurityError"); }; },
  });
  await page.getByRole("main").getByText("does not let the page store your answers").waitFor();

  await start(page);
  await answer(page);
  await stop(page).click();
  await heading(page, "1 question answered").waitFor();
  const backup = await savedBackup(page);

  assert.equal(backup.format, "whichcode-reviews");
  assert.equal(backup.reviews.length, 1);
  await button(page, "Back to the overview").click();
  await page.getByText(/^Practised on /).waitFor();
  assert.deepEqual(errors, []);
  await context.close();
});

test("a full disk is told while it is full, and the answer stored once there is room", async () => {
  const { page, context } = await practise({ path: asText });
  await start(page);
  await page.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = () => { throw new DOMException("made for a test", "QuotaExceededError"); };
    window.makeRoom = () => { IDBObjectStore.prototype.add = add; };
  });

  await answer(page);
  await stop(page).click();
  await page.getByRole("main").getByText("There is no room left").waitFor();
  const backup = await savedBackup(page);
  const stored = await recorded(page);
  await page.evaluate(() => window.makeRoom());
  await button(page, "Back to the overview").click();
  await page.getByRole("main").getByText("There is no room left").waitFor({ state: "detached" });

  assert.deepEqual([backup.reviews.length, stored.length], [1, 0]);
  assert.deepEqual(await recorded(page), backup.reviews);
  await context.close();
});

test("a record of a newer version of the program is left alone, and that is said", async () => {
  const { page, context } = await practiseAgain({ path: asText, version: 2, entries: learnt("404") });
  await page.getByRole("main").getByText("A newer version of this page keeps your record.").waitFor();

  await start(page);
  await answer(page);
  await stop(page).click();
  await heading(page, "1 question answered").waitFor();
  await page.getByRole("main").getByText("A newer version of this page keeps your record.").waitFor();

  assert.equal((await recorded(page)).length, 1);
  await context.close();
});

test("entries of a newer version inside the record stop the writing likewise", async () => {
  const { page, context } = await practiseAgain({ path: asText, entries: [{ v: 2, id: "from-the-future" }] });
  await page.getByRole("main").getByText("A newer version of this page keeps your record.").waitFor();

  await start(page);
  await answer(page);

  assert.deepEqual(await recorded(page), [{ v: 2, id: "from-the-future" }]);
  await context.close();
});

test("an entry that cannot be read is counted, and stays where it is", async () => {
  const { page, context } = await practiseAgain({ path: asText, entries: [{ v: 1, id: "torn" }] });
  await page.getByRole("main").getByText("1 stored entry cannot be read.").waitFor();

  await start(page);
  await answer(page);

  const [torn, given] = await recorded(page);
  assert.deepEqual([torn, given.rating > 0], [{ v: 1, id: "torn" }, true]);
  await context.close();
});

// ---- as a page among others

test("? opens the list of keys, and coming back finds the session as it was", async () => {
  const { page, context } = await practise();
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

test("Escape leads home, and coming back finds the session as it was", async () => {
  const { page, context } = await practise();
  await start(page);
  const asked = await question(page);

  await page.keyboard.press("Escape");
  await heading(page, "Which status code should I return?").waitFor();
  await page.getByRole("link", { name: "Practise", exact: true }).first().click();

  await heading(page, asked).waitFor();
  await context.close();
});

test("a question that stands costs no animation frame", async () => {
  const { page, context } = await practise();
  await start(page);
  await settled(page);

  assert.equal(await framesWithin(page, 2000), 0);
  await context.close();
});

// Who steers by voice says what is to be seen. The digit in front of a choice is its key.
const misnamed = (page) => page.getByRole("main").locator(":is(a, button)[aria-label]:not([role=radio])").evaluateAll((controls) => controls
  .filter((control) => !control.ariaLabel.toLowerCase().includes(control.textContent.trim().toLowerCase()))
  .map((control) => `“${control.textContent.trim()}” is called “${control.ariaLabel}”`));

test("no page of the quiz bars anybody, or hangs over the edge at 320 px", async (t) => {
  const { page, context } = await practiseAgain({ quiz: { items: 1, new: 1 }, entries: learnt("404") });
  const check = (name) => t.test(name, async () => {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 700 });
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        await settled(page);
        assert.deepEqual(await violations(page), [], `${width} px, ${colorScheme}`);
      }
      assert.deepEqual(await misnamed(page), []);
      const [wanted, there] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      assert.ok(wanted <= there, `${wanted} px of ${there}`);
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
