// Holds the built page and its search against their budgets: ratios to things measured in the same run, so that the
// machine does not matter. A budget that is exceeded is shown; only a broken promise to the learner is a failure. Leaves
// its figures in build/bench.
// Usage: node tests/bench/bench.js, after ./build.sh build and the targets of the bench.

import { open } from "../browser/page.js";
import { serveBlankPage } from "./blank_page.js";
import { runLearners } from "./learner_measures.js";
import * as pages from "./page_measures.js";
import { keepFigures } from "./results.js";
import { reportSearch } from "./search_report.js";
import { Budgets, printTable } from "./table.js";

const idleSeconds = 10;
const visits = 9;
const slowVisits = 3;

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
const mebibytes = (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MiB`;
const ms = (time) => `${time.toFixed(time < 1 ? 3 : time < 100 ? 1 : 0)} ms`;
const percent = (share) => `${(100 * share).toFixed(1)} %`;
const say = (text) => console.log(`\n${text}`);

// ---- the page

// Places by what they may cost until they are ready, in bytes of the blank page.
const lightPlaces = ["", "#/404", "#/409"];
const heavyPlaces = ["#/decide", "#/quiz", "#/check", "#/rules", "#/search?q=email%20already%20taken"];

async function measureBytes(site, blanks, budgets) {
  const blank = await pages.bytesToReady(site.browser, blanks.stock, pages.blank);
  const lean = await pages.bytesToReady(site.browser, blanks.lean, pages.blank);
  const rows = [];
  const list = (page, { byFile }) => {
    for (const [file, bytes] of [...byFile].sort(([, a], [, b]) => b - a)) rows.push([page, file, kilobytes(bytes)]);
  };
  for (const place of [...lightPlaces, ...heavyPlaces]) {
    const mine = await pages.bytesToReady(site.browser, site.address + place, pages.ours);
    const whole = await pages.bytesToReady(site.browser, site.address + place, pages.shown);
    const budget = lightPlaces.includes(place) ? 1.4 : 2.2;
    const name = place || "#/";
    budgets.ratio(`bytes until ready, brotli, at ${name}`, mine.total, blank.total, budget, kilobytes);
    if (whole.total !== mine.total) {
      budgets.ratio(`bytes until the place itself is shown, at ${name}`, whole.total, blank.total, budget, kilobytes);
    }
    if (place === "") list("whichcode", mine);
  }
  list("blank", blank);
  say("Bytes that came in until the first frame, on a slow network (compressed)");
  printTable(["page", "file", "bytes"], rows);
  say(`The blank page built with our flags, which the budgets do not use: ${kilobytes(lean.total)}`);
}

// By turns, so that whatever else the machine does falls on both.
async function timesToReady(site, place, blankAddress, count, options) {
  const times = { ours: [], blank: [] };
  for (let i = 0; i < count; ++i) {
    times.ours.push(await pages.timeToReady(site.browser, site.address + place, pages.ours, options));
    times.blank.push(await pages.timeToReady(site.browser, blankAddress, pages.blank, options));
  }
  return times;
}

async function measureTime(site, blankAddress, budgets) {
  await timesToReady(site, "", blankAddress, 1); // the browser's own first time
  const kinds = [
    ["time to ready", visits, {}, 1.3],
    ["time to ready on slow 4G", slowVisits, { slow: true }, 1.3],
    ["time to ready, CPU four times slower", slowVisits, { cpu: 4 }, 1.5],
  ];
  for (const place of ["", "#/404"]) {
    for (const [title, count, options, budget] of kinds) {
      const { ours, blank } = await timesToReady(site, place, blankAddress, count, options);
      const spread = `${ms(Math.min(...ours))} to ${ms(Math.max(...ours))}`;
      const name = `${title} at ${place || "#/"}, median of ${count} (${spread})`;
      budgets.ratio(name, pages.median(ours), pages.median(blank), budget, ms, { ours, blank });
      if (options === kinds[0][2]) {
        budgets.ratio(`${title} at ${place || "#/"}, fastest`, Math.min(...ours), Math.min(...blank), 1.8, ms);
      }
    }
  }
}

async function measureIdle(site, blankAddress, budgets) {
  const value = await pages.framesWhileIdle(site.browser, site.address, idleSeconds);
  const against = await pages.framesWhileIdle(site.browser, blankAddress, idleSeconds);
  budgets.atMost(`animation frames in ${idleSeconds} s idle`, { value, against, budget: 0 });
}

async function measureFrames(site, blankAddress, budgets) {
  const blank = await pages.frameCost(site.browser, blankAddress);
  const costs = await pages.frameCosts(site.browser, site.address);
  budgets.ratio(`CPU of a painted frame, heaviest page: ${costs[0].page}`, costs[0].thread, blank.thread, 2.5, ms);
  say("CPU of a painted frame: of the scripts, and of all that the page's thread does");
  const row = ({ page, script, thread }) => [
    page,
    ms(script),
    `${(script / blank.script).toFixed(1)} ×`,
    ms(thread),
    `${(thread / blank.thread).toFixed(1)} ×`,
  ];
  printTable(["page", "scripts", "", "thread", ""], [{ page: "blank", ...blank }, ...costs].map(row));
}

async function measurePage(budgets) {
  const site = await open();
  const servers = await Promise.all(["stock", "web"].map(serveBlankPage));
  const [stock, lean] = servers.map(({ port }) => `http://127.0.0.1:${port}/`);
  try {
    await measureBytes(site, { stock, lean }, budgets);
    await measureTime(site, stock, budgets);
    await measureIdle(site, stock, budgets);
    await measureFrames(site, stock, budgets);
    budgets.atMost("wasm memory at rest", {
      value: await pages.memoryAtRest(site.browser, site.address),
      budget: 24 * 2 ** 20,
      show: mebibytes,
    });
  } finally {
    await site.close();
    for (const server of servers) server.close();
  }
}

// ---- the learner

function measureLearners(budgets) {
  const { isSound, learners, said } = runLearners();
  const points = (share) => `${(100 * share).toFixed(1)} points`;
  for (const { wanted, recalled, cards, cardsMet, mixUps, notSeenAgain } of learners) {
    const who = `learner who wants ${percent(wanted)}`;
    budgets.atMost(`${who}: recall is off by`, {
      ours: percent(recalled),
      against: percent(wanted),
      value: Math.abs(recalled - wanted),
      budget: 0.03,
      show: points,
    });
    budgets.atLeast(`${who}: cards met`, { value: cardsMet, budget: cards });
    budgets.atMost(`${who}: missed pairs not seen again`, { against: `of ${mixUps}`, value: notSeenAgain, budget: 0 });
  }
  if (!isSound) say(said);
  return isSound;
}

const budgets = new Budgets();
await measurePage(budgets);
await reportSearch(budgets);
const isSound = measureLearners(budgets);
say("Budgets");
budgets.print();
await keepFigures("budgets.json", {
  budgets: budgets.rows.map(({ cells: [what, whichcode, against, , budget], ...figures }) => ({
    what,
    whichcode,
    against,
    budget,
    ...figures,
  })),
});
if (!isSound) {
  console.error("\nThe quiz breaks a promise to its learners: see above.");
  process.exitCode = 1;
}
