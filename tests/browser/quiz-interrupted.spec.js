// Practice that is cut short, goes on in two tabs, or has no storage to go to.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { heading, killer, open } from "./page.js";
import {
  answer,
  answers,
  asText,
  button,
  choices,
  finished,
  forbidStorage,
  goOn,
  next,
  practise,
  question,
  recorded,
  returning,
  savedBackup,
  start,
  stop,
} from "./quiz.js";

let site;
before(async () => {
  site = await open();
});
after(async () => {
  await site.close();
});

test("killing the page loses at most the choice that was not confirmed", async (t) => {
  const context = await returning(site, { quiz: { items: 2, new: 2 } });
  let page;
  const arrive = async () => {
    ({ page } = await practise(site, { context, path: asText }));
  };
  await arrive();

  // What is done, what shows that it is done, and how many answers the record has by then.
  const steps = [
    [
      "with a choice made",
      async () => {
        await start(page);
        await choices(page).nth(1).click();
      },
      () => page.getByRole("radio", { checked: true }),
      0,
    ],
    ["with an answer given", () => page.keyboard.press("0"), () => goOn(page), 1],
    ["with an answer taken back", () => page.keyboard.press("u"), () => choices(page).first(), 0],
    [
      "after the end",
      async () => {
        await answer(page);
        await stop(page).click();
      },
      () => finished(page),
      1,
    ],
  ];
  for (const [name, act, done, count] of steps) {
    await t.test(name, async () => {
      await act();
      await done().waitFor();
      const [shown, offered] = [await question(page), await choices(page).allTextContents()];

      await (
        await killer(page)
      )();
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
  const { page, context } = await practise(site, { path: asText });
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

  const { page: again } = await practise(site, { context, path: asText });
  await goOn(again).waitFor();
  assert.equal((await answers(again)).length, 1);
  await context.close();
});

test("an answer at two in the night belongs to the day before, where the learner lives", async () => {
  const { page, context } = await practise(site, {
    path: asText,
    timezoneId: "Asia/Kathmandu", // 5:45 ahead of UTC
    prepare: () => {
      Date.now = () => Date.UTC(2026, 4, 28, 20, 15);
    },
  });
  await start(page);

  await answer(page);

  const [{ time, day }] = await recorded(page);
  assert.deepEqual([time, day], [Date.UTC(2026, 4, 28, 20, 15), Date.UTC(2026, 4, 28) / 86_400_000]);
  await context.close();
});

test("two tabs show the same session, and both have the answers given in either", async () => {
  const { page: one, context } = await practise(site, { path: asText });
  const { page: two } = await practise(site, { context, path: asText });
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
  assert.deepEqual(
    entries.map((entry) => entry.number),
    [1, 2],
  );
  assert.equal(new Set(entries.map((entry) => entry.device)).size, 1);
  for (const page of [one, two]) await page.getByText("Question 2 of").waitFor();
  await context.close();
});

// ---- storage that fails

test("where storage is blocked one practises all the same, is told, and can save the answers as a file", async () => {
  const { page, context, errors } = await practise(site, {
    path: asText,
    prepare: forbidStorage,
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
  const { page, context } = await practise(site, { path: asText });
  await start(page);
  await page.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = () => {
      throw new DOMException("made for a test", "QuotaExceededError");
    };
    window.makeRoom = () => {
      IDBObjectStore.prototype.add = add;
    };
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
