// Runs the instrumented program under Node.js: first where visitors go first, then to the places behind it, then the check
// and the practice. What runs in a phase is what that part of the program has to hold. It runs a second time without the
// constants of the parts that a phase does not have: what the program says has to stay the same.

import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Rehearsal, startClocks } from "./rehearsal.mjs";

// What a visitor has who has been here before.
const preferences = JSON.stringify({
  theme: "dark",
  style: "422,malformed:400",
  stack: "fastapi",
  ticked: ["check-location"],
  quiz: { retention: 90, short_term: true, items: 20, new: 5, typing: "device", sets: ["everyday"], backup_day: 20000 },
});

async function start(visit, data) {
  visit.pass(await readFile(join(data, "outline.json")));
  if (visit.call("start", 1) !== 1) throw new Error("the program does not start");
  for (const [face, name] of ["text.otf", "strong.otf", "mono.ttf"].entries()) {
    visit.pass(await readFile(join(data, name)));
    visit.call("font", face);
  }
  visit.tell("page", "https://whichcode.example/", 0, 0);
  for (const kept of [preferences, ""]) visit.tell("preferences", kept);
  visit.call("system_dark", 0);
  visit.call("pointer", 0);
  visit.call("resize", 1280, 800, 1);
  visit.call("context", 0);
  visit.call("scroll", 10);
  visit.call("hover", 1);
  visit.tell("arrive", "");
}

async function bring(visit, data, piece, file = piece) {
  visit.pass(await readFile(join(data, `${file}.json`)));
  visit.call("add_piece", pieces.indexOf(piece));
  visit.paint();
}

// In the order of app::Piece.
const pieces = [
  "later", "check", "practice", "codes", "situations", "guide", "comparisons", "rules", "quiz", "failures",
  "card",
];
const partsOfProgram = pieces.slice(0, 3);
const catalogFirst = ["codes", "situations"];
const catalogLater = ["guide", "comparisons", "rules", "quiz", "failures"]; // come behind the later part: web/pieces.js

// Every place while its pieces are on their way: what is shown then, and what is asked for.
const places = [
  "#/?show=all",
  "#/4xx",
  "#/situations",
  "#/decide",
  "#/decide/api",
  "#/compare/401,403",
  "#/rules",
  "#/rules/cache",
  "#/rules/check/etag-syntax",
  "#/rules/check/no-such-rule",
  "#/check",
  "#/quiz",
  "#/quiz/stats",
  "#/settings",
  "#/settings/keys",
  "#/nowhere",
  "#/700",
  "#/299",
  "#/404",
  "#/search?q=email%20already%20taken",
];

// Presses everything that can be pressed at a place, but of a long list of links only some.
function pressAll(visit, place, roles) {
  visit.tell("arrive", place);
  const all = visit.pressable(roles);
  const step = Math.max(1, Math.floor(all.length / 60));
  for (let i = 0; i < all.length; i += step) {
    visit.call("hover", all[i]);
    visit.call("activate", all[i]);
    visit.paint();
    visit.tell("arrive", place);
  }
}

async function walkFirst(visit, data) {
  for (const place of places) visit.tell("arrive", place);
  visit.tell("arrive", "#/404");
  await bring(visit, data, "card", "404");
  visit.tell("arrive", "#/search?q=email%20already%20taken");
  await bring(visit, data, "codes");
  visit.tell("arrive", "");
  for (const piece of catalogFirst.toReversed()) await bring(visit, data, piece); // each before what it refers to
  while (visit.call("index_some") === 0); // of what has come before there was time for it
  for (const piece of catalogFirst) await bring(visit, data, piece);
  while (visit.call("index_some") === 0);
  for (const code of [100, 206, 301, 404, 409, 429, 499, 503]) visit.tell("arrive", `#/${code}`);
  for (const place of ["#/?show=all", "#/4xx", "#/search?q=rate%20limit", ""]) visit.tell("arrive", place);
  const queries = [
    "4",
    "4xx",
    "409 or 422",
    "teapot",
    "what if the user is not found",
    "retry-after",
    ":unprocessable_entity",
    "email already taken",
    "missing required field",
    "resume a broken download", // has two codes in its answer
    "rate limmit",
    "xyzzy",
  ];
  for (const query of queries) visit.tell("type", query, 0);
  visit.tell("preferences", JSON.stringify({ ...JSON.parse(preferences), style: "validation:400" }));
  visit.tell("type", "missing required field", 0); // whose answer that style moves
  visit.tell("preferences", "");
  visit.tell("type", "email already taken", 0);
  visit.call("submit", 0);
  visit.paint();
  for (const key of ["/", "ArrowDown", "Escape", "ArrowUp", "Enter", "4", "?"]) visit.tell("key", key);
  for (const place of ["", "#/404", "#/search?q=gone"]) pressAll(visit, place, ["link", "button"]);
  visit.call("wake");
  visit.call("resize", 360, 740, 2);
  visit.paint();
  visit.tell("arrive", "");
  visit.call("system_dark", 1);
  visit.tell("arrive", "#/nowhere");
  visit.call("context", 1);
  visit.call("context", 0);
  visit.paint();
}

// Goes where the page links to below `start`, up to `most` places.
function followLinks(visit, start, most) {
  const seen = new Set([start]);
  for (const place of seen) {
    visit.tell("arrive", place);
    for (const target of visit.targets()) if (target.startsWith(start) && seen.size < most) seen.add(target);
  }
}

// What the places behind the first ones have in common, each with all its pieces.
async function walkLater(visit, data) {
  const guide = JSON.parse(await readFile(join(data, "guide.json"), "utf8")).guide;
  const comparisons = JSON.parse(await readFile(join(data, "comparisons.json"), "utf8")).comparisons;
  const rules = JSON.parse(await readFile(join(data, "rules.json"), "utf8")).rules;
  const situations = JSON.parse(await readFile(join(data, "situations.json"), "utf8")).situations;
  for (const piece of partsOfProgram) {
    visit.call("add_piece", pieces.indexOf(piece));
    visit.paint();
  }
  for (const place of places) visit.tell("arrive", place);
  for (const piece of [...catalogLater.toReversed(), ...catalogLater]) await bring(visit, data, piece);
  while (visit.call("index_some") === 0);
  for (const text of ["net::ERR_CONNECTION_REFUSED", "404.13", "curl: (56) Recv failure ECONNRESET", "xyzzy ETIMEDOUT"]) {
    visit.tell("type", text, 0);
    visit.tell("arrive", `#/search?q=${encodeURIComponent(text)}`);
  }
  for (const place of places) visit.tell("arrive", place);
  for (const { codes } of comparisons) visit.tell("arrive", `#/compare/${codes.join(",")}`);
  for (const { id } of guide.questions) visit.tell("arrive", `#/decide/${id}`);
  for (const { id } of rules) visit.tell("arrive", `#/rules/${id}`);
  for (const area of new Set(situations.map((each) => each.area))) visit.tell("arrive", `#/situations/area-${area}`);
  for (const { id } of situations.filter((_, index) => index % 10 === 0)) visit.tell("arrive", `#/situations/${id}`);
  for (const place of ["#/404", "#/409?", "#/search?q=gone", "#/decide", "#/compare/401,403", "#/compare", "#/rules", "#/situations"]) {
    pressAll(visit, place);
    visit.call("resize", 360, 740, 2);
    visit.tell("arrive", place);
    visit.call("resize", 1280, 800, 1);
  }
  followLinks(visit, "#/decide", 400);
  for (const text of ["409", "404", "404", "teapot", "zzzz"]) {
    visit.tell("type", text, 1);
    visit.call("submit", 1);
    visit.paint();
  }
  await layPacks(visit);
}

// A team's pack: on its way, sound, with mistakes, not to be had, gone; and places while it is on.
async function layPacks(visit) {
  const example = await readFile("assets/examples/parcel-api.json", "utf8");
  visit.tell("pack_coming", "parcel-api.json");
  for (const text of [example, example.replaceAll('"text"', '"texts"'), "<html>"]) visit.tell("pack", `p.json\x1f${text}`, 1);
  visit.tell("pack_refused", "p.json\x1fIts server answered 404.");
  const shown = ["#/404", "#/409", "#/situations/parcel-left-depot", "#/situations/area-parcels", "#/compare/409,410", "#/rules", "#/search?q=parcel"];
  for (const place of shown) visit.tell("arrive", place);
  visit.tell("pack_removed", "");
  while (visit.call("index_some") === 0);
}

// Everything that the tests of the check and of what it reads have to paste.
async function casesOfCheck() {
  const folders = ["tests/core/check/check_cases", "tests/core/reading/cases", "assets/check"];
  const cases = [];
  for (const folder of folders) {
    for (const name of await readdir(folder)) {
      const text = (await readFile(join(folder, name), "utf8")).replaceAll("␛", "\x1b");
      cases.push(...text.split(/^=+.*$/m).map((each) => each.replace(/^[^]*^paste:\n/m, "")));
    }
  }
  return cases;
}

async function check(visit) {
  const example = await readFile("assets/examples/parcel-api.json", "utf8");
  visit.tell("arrive", "#/check");
  visit.tell("pack", `p.json\x1f${example}`, 0);
  visit.tell("type", "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", 2);
  visit.later(2000);
  visit.call("wake");
  visit.paint();
  visit.tell("pack_removed", "");
  pressAll(visit, "#/check");
  const cases = await casesOfCheck();
  for (const pasted of cases) {
    visit.tell("type", pasted, 2);
    visit.later(2000);
    visit.call("wake");
    visit.paint();
  }
  const recording = cases.find((each) => each.includes('"entries":') && each.includes('"log"')).trim();
  visit.tell("file", `shop.har\x1f${recording}`);
  pressAll(visit, "#/check", ["button"]);
  visit.tell("file", `shop.har\x1f${recording}`);
  visit.tell("file", `order.txt\x1f${cases[1]}`);
}

// Answers what is asked, whatever it is: by a choice, by digits, or not at all.
function answerSome(visit, questions) {
  for (let question = 0; question < questions; ++question) {
    const digits = ["4", "0", String(question % 10)];
    const keys = question % 7 === 6 ? ["h", "0"] : ["1", "Backspace", ...digits, "gns"[question % 3], "Enter"];
    for (const key of keys) visit.tell("key", key);
    if (question % 9 === 8) visit.tell("key", "u");
    if (question % 5 === 0) visit.tell("key", "e");
    visit.tell("key", "Enter");
  }
}

// Sessions and drills, days apart, what is shown of them afterwards, and the record in good and in bad order.
async function practise(visit) {
  const shown = ["#/quiz", "#/quiz/stats", "#/settings", "#/settings/quiz", "#/settings/record", "#/settings/keys"];
  const open = (keeping) => {
    const { lines, session } = visit.record;
    visit.tell("record", [keeping, "1234", "device", session, lines].join("\x1f"), 0, 0);
  };
  visit.tell("arrive", "#/quiz");
  for (const keeping of ["newer", "blocked", "stored"]) {
    open(keeping);
    for (const place of shown) visit.tell("arrive", place);
  }
  for (let round = 0; round < 5; ++round) {
    visit.tell("arrive", "#/quiz");
    answerSome(visit, 60);
    for (const place of shown) visit.tell("arrive", place);
    open("stored"); // as in a page that is opened anew, in the midst of a session
    for (const place of shown) visit.tell("arrive", place);
    visit.later((1 + 10 * round) * 24 * 3_600_000);
    visit.call("wake");
  }
  for (const width of [1280, 360]) {
    visit.call("resize", width, 800, 1);
    for (const place of shown) pressAll(visit, place);
    visit.tell("arrive", "#/quiz");
    answerSome(visit, 25);
    pressAll(visit, "#/quiz");
  }
  const backup = visit.files.find(({ type }) => type === "application/json")?.text ?? "{}";
  for (const text of [backup, backup.replace('"answer"', '"other"'), "{", ""]) {
    visit.tell("arrive", "#/settings/record");
    visit.tell("file", `backup.json\x1f${text}`);
    pressAll(visit, "#/settings/record");
  }
  for (const what of ["pack", "pack_refused", "pack_removed"]) {
    visit.tell(what, "p.json\x1f{}", 0);
    pressAll(visit, "#/settings/pack");
  }
  for (const name of ["full", "broken", "blocked", "newer", "stored"]) {
    visit.tell("keeping", name);
    for (const place of shown) visit.tell("arrive", place);
  }
}

// Writes the profile of each phase into `out`, the functions that it ran, and said.txt, a mark of what it said.
async function rehearse({ script, wasm, data, out, absent }) {
  const said = [];
  // Each in a program of its own: a profile tells when a function ran for the first time, not how often.
  for (const last of [{ check }, { practice: practise }]) {
    startClocks();
    const visit = new Rehearsal();
    await visit.load(script, await readFile(wasm), absent);
    for (const [name, walk] of Object.entries({ first: walkFirst, later: walkLater, ...last })) {
      visit.bring(name);
      if (name === "first") await start(visit, data);
      await walk(visit, data);
      await writeFile(join(out, `${name}.profile`), visit.profile());
      said.push(`${name} ${visit.said}\n`);
    }
  }
  await writeFile(join(out, "said.txt"), said.join(""));
}

// Of its own process: the program's script takes this one for a page.
const [script, wasm, data, out, absent] = process.argv.slice(2);
await rehearse({ script, wasm, data, out, absent: absent ? JSON.parse(await readFile(absent, "utf8")) : {} });
process.exit(0);
