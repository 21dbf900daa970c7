// One keystroke in the search, and how good the answers are: ours against other libraries, over the same text, in one
// process. The queries are those of the search tests; a keystroke is each beginning of one.

import { readFile } from "node:fs/promises";

const secondsForAnEngine = 15;
const rounds = 5;

export async function readQueries() {
  const lines = (await readFile(new URL("../core/search/search_queries.tsv", import.meta.url), "utf8"))
    .trimEnd()
    .split("\n")
    .slice(1);
  return lines.map((line) => {
    const [kind, query, expected] = line.split("\t");
    return { kind, query, expected: expected.split(",").map(Number) };
  });
}

function keystrokesOf(queries) {
  return queries.flatMap(({ query }) => {
    const characters = [...query];
    return characters.map((_, i) => characters.slice(0, i + 1).join(""));
  });
}

function spread(all, count) {
  if (count >= all.length) return all;
  return Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)]);
}

function milliseconds(find, query) {
  const start = performance.now();
  find(query);
  return performance.now() - start;
}

const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];

// How many of the keystrokes an engine has time for: a slow one gets fewer, evenly spread.
function sampleFor(find, all) {
  const warmUp = spread(all, 300);
  const begun = performance.now();
  let tried = 0;
  while (tried < warmUp.length && performance.now() - begun < secondsForAnEngine * 250) find(warmUp[tried++]);
  const mean = (performance.now() - begun) / tried;
  return spread(all, Math.max(100, Math.floor((secondsForAnEngine * 1000) / rounds / mean)));
}

// The milliseconds of a keystroke, by engine: the quickest of a few rounds for each, so that what else runs on the
// machine does not count. The engines take turns, so that what cannot be kept out falls on all.
export function timeKeystrokes(finders, queries) {
  const all = keystrokesOf(queries);
  const runs = Object.entries(finders).map(([name, find]) => {
    const sample = sampleFor(find, all);
    return { name, find, sample, best: new Float64Array(sample.length).fill(Infinity) };
  });
  for (let round = 0; round < rounds; ++round) {
    for (const { find, sample, best } of runs) {
      for (let i = 0; i < sample.length; ++i) best[i] = Math.min(best[i], milliseconds(find, sample[i]));
    }
  }
  const times = ({ best }) => {
    best.sort();
    return { keystrokes: best.length, p50: quantile(best, 0.5), p99: quantile(best, 0.99), most: best.at(-1) };
  };
  return Object.fromEntries(runs.map((run) => [run.name, times(run)]));
}

// The share of queries, by kind, whose first answer is right, and of those with a right one among the first three.
export function quality(find, queries) {
  const tallies = new Map();
  for (const { kind, query, expected } of queries) {
    const codes = find(query);
    for (const name of [kind, "all"]) {
      const tally = tallies.get(name) ?? { asked: 0, first: 0, amongThree: 0 };
      tally.asked += 1;
      tally.first += expected.includes(codes[0]) ? 1 : 0;
      tally.amongThree += codes.slice(0, 3).some((code) => expected.includes(code)) ? 1 : 0;
      tallies.set(name, tally);
    }
  }
  return tallies;
}
