// The search against its budgets: how good its answers are, and what a keystroke, the index and its building cost by
// the size of the catalog. Leaves all figures as JSON in build/bench, and the cost of a keystroke as a chart.

import { chart } from "./chart.js";
import { engines } from "./engines.js";
import { keep, keepFigures } from "./results.js";
import { quality, readQueries, timeKeystrokes } from "./search_measures.js";
import { printTable } from "./table.js";
import { WasmSearch } from "./wasm_search.js";

// FlexSearch and MiniSearch are the quickest of the others: they go along to the large catalogs.
const quickest = ["FlexSearch", "MiniSearch"];
const builtIn = { name: "1 ×", copies: 1, others: Object.keys(engines) };
const large = { name: "100 ×", copies: 100, others: quickest };
const pack = { name: "10,000 situations, 500 codes", situations: 10000, others: quickest };
const sizes = [builtIn, { name: "10 ×", copies: 10, others: quickest }, large, pack];

const mostOfKeystroke = 1; // milliseconds, p99, in a catalog 100 times as large; twice as much with a large pack
const mostOfFlexSearch = 2; // times its p50
const mostOfSlice = 5; // milliseconds

const ms = (time) => `${time.toFixed(time < 1 ? 3 : time < 100 ? 1 : 0)} ms`;
const percent = (share) => `${(100 * share).toFixed(1)} %`;
const mebibytes = (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MiB`;
const say = (text) => console.log(`\n${text}`);
const sum = (numbers) => numbers.reduce((total, each) => total + each, 0);

// ---- how good

const firstShare = (tally, kinds) =>
  sum(kinds.map((kind) => tally.get(kind).first)) / sum(kinds.map((kind) => tally.get(kind).asked));

function printQuality(tallies, title, key) {
  say(title);
  const [[, ours]] = tallies;
  const share = (tally, kind) => percent(tally.get(kind)[key] / tally.get(kind).asked);
  const row = (kind) => [kind, ours.get(kind).asked, ...tallies.map(([, tally]) => share(tally, kind))];
  printTable(["kind", "n", ...tallies.map(([name]) => name)], [...ours.keys()].map(row));
}

function reportQuality(finders, queries, budgets) {
  const tallies = Object.entries(finders).map(([name, find]) => [name, quality(find, queries)]);
  printQuality(tallies, "Right first answers", "first");
  printQuality(tallies, "A right answer among the first three", "amongThree");
  const [[, ours], ...others] = tallies;
  const atLeast = (what, kinds, budget, against) =>
    budgets.atLeast(what, { value: firstShare(ours, kinds), against, budget, show: percent });
  atLeast("right first: codes, names, constants, headers", ["code", "name", "constant", "header"], 0.9);
  atLeast("right first: questions", ["question", "symptom", "concept"], 0.75);
  for (const [name, tally] of others) {
    const theirs = firstShare(tally, ["all"]);
    atLeast(`right first: all, against ${name}`, ["all"], theirs, percent(theirs));
  }
  return Object.fromEntries(tallies.map(([name, tally]) => [name, Object.fromEntries(tally)]));
}

// ---- how fast, and how large

const bytesOf = (documents) =>
  sum(documents.map((document) => sum(Object.values(document).flat().map((text) => String(text).length))));

// What a catalog costs; `answered` is given the finders before they are timed.
function measure(wasm, size, queries, answered = () => undefined) {
  const { memory, slices } = wasm.grow(size);
  const documents = wasm.documents();
  const finders = { whichcode: (query) => wasm.find(query) };
  for (const name of size.others) finders[name] = engines[name](documents);
  const answers = answered(finders);

  const text = bytesOf(documents);
  const keystroke = timeKeystrokes(finders, queries);
  say(`One keystroke, ${size.name}: ${documents.length} documents, ${mebibytes(text)} of text`);
  const row = ([name, { keystrokes, p50, p99, most }]) => [name, keystrokes, ms(p50), ms(p99), ms(most)];
  printTable(["engine", "keystrokes", "p50", "p99", "longest"], Object.entries(keystroke).map(row));
  const building = { slices: slices.length, total: sum(slices), longest: Math.max(...slices) };
  return { name: size.name, documents: documents.length, text, memory, building, keystroke, answers };
}

function printIndexes(measured) {
  say("The index");
  const row = ({ name, text, memory, building }) => [
    name,
    mebibytes(text),
    mebibytes(memory),
    ms(building.total),
    building.slices,
    ms(building.longest),
  ];
  printTable(["catalog", "text", "memory", "built in", "slices", "longest slice"], measured.map(row));
}

function judge(measured, budgets) {
  const of = (size) => measured.find(({ name }) => name === size.name);
  const { whichcode, ...others } = of(builtIn).keystroke;
  for (const [name, theirs] of Object.entries(others)) {
    const most = name === "FlexSearch" ? mostOfFlexSearch : 1;
    for (const share of ["p50", "p99"]) {
      budgets.ratio(`one keystroke, ${share}, against ${name}`, whichcode[share], theirs[share], most, ms);
    }
  }
  for (const [size, budget] of [[large, mostOfKeystroke], [pack, 2 * mostOfKeystroke]]) {
    const { whichcode: ours, MiniSearch } = of(size).keystroke;
    const against = `MiniSearch ${ms(MiniSearch.p99)}`;
    budgets.atMost(`one keystroke, p99, ${size.name}`, { value: ours.p99, against, budget, show: ms });
  }
  for (const size of [builtIn, pack]) {
    const value = of(size).building.longest;
    budgets.atMost(`longest slice of building the index, ${size.name}`, { value, budget: mostOfSlice, show: ms });
  }
}

// ---- what is left of it

function drawKeystrokes(measured) {
  const bySize = [...measured].sort((a, b) => a.text - b.text);
  const line = (name, tone, share) => ({
    name: share === "p50" ? name : undefined,
    tone,
    isFaint: share === "p99",
    points: bySize.map(({ text, keystroke }) => [text, keystroke[name][share]]),
  });
  return chart({
    title: "One keystroke in the search, by the size of the catalog",
    yName: "milliseconds: the median, and dotted what one in a hundred exceeds",
    yTick: String,
    xTicks: bySize.map(({ name, text }) => [text, name === pack.name ? "large pack" : name]),
    lines: ["whichcode", ...quickest].flatMap((name, tone) => [line(name, tone, "p50"), line(name, tone, "p99")]),
    limit: { name: "budget", y: mostOfKeystroke },
  });
}

export async function reportSearch(budgets) {
  const queries = await readQueries();
  const wasm = await WasmSearch.load();
  const measured = sizes.map((size) =>
    measure(wasm, size, queries, size === builtIn ? (finders) => reportQuality(finders, queries, budgets) : undefined),
  );
  printIndexes(measured);
  judge(measured, budgets);
  await keepFigures("search.json", { sizes: measured });
  await keep("search.svg", drawKeystrokes(measured));
}
