// The first inputs of the harnesses, made of the project's own data: the entries of the catalog, the queries of the
// search tests, the ways through the guide. Usage, from the project's root: node tests/fuzz/seeds.mjs OUTPUT
// Fills OUTPUT/<subject>/ and writes OUTPUT/<subject>.dict, the words that are worth trying.

import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

const output = process.argv[2];

async function readCatalog() {
  const catalog = {};
  const names = await readdir("assets/catalog", { recursive: true });
  for (const name of names.filter((each) => each.endsWith(".json")).sort()) {
    for (const [section, content] of Object.entries(JSON.parse(await readFile(join("assets/catalog", name), "utf8")))) {
      if (section === "$schema") continue;
      catalog[section] = Array.isArray(content) ? [...(catalog[section] ?? []), ...content] : content;
    }
  }
  return catalog;
}

async function readQueries() {
  const lines = (await readFile("tests/core/search/search_queries.tsv", "utf8")).trimEnd().split("\n").slice(1);
  return lines.map((line) => line.split("\t")[1]);
}

// Every member name and short string in a value: what a parser compares with.
function wordsIn(value, words = new Set()) {
  if (Array.isArray(value)) for (const each of value) wordsIn(each, words);
  else if (typeof value === "object" && value !== null) {
    for (const [key, each] of Object.entries(value)) {
      words.add(key);
      wordsIn(each, words);
    }
  } else if (typeof value === "string" && /^[a-z_-]{2,24}$/.test(value)) words.add(value);
  return words;
}

// ---- what a subject reads

// An entry alone refers only to what the harness lays it over. The pack without references is read alone.
function packs(catalog) {
  const single = (section) => catalog[section].map((entry) => JSON.stringify({ [section]: [entry] }));
  const { avoid, confused_with, ...closed } = catalog.codes.find(({ code }) => code === 404);
  const whole = {
    pack: { id: "team", name: "Team" },
    classes: [catalog.classes[3]],
    codes: [closed],
    synonyms: catalog.synonyms.slice(0, 3),
  };
  const guide = {
    start: "who",
    questions: [
      {
        id: "who",
        text: "Who?",
        choices: [
          { id: "a", text: "A", next: "end" },
          { id: "b", text: "B", path: "b", next: "end" },
        ],
      },
    ],
    verdicts: [catalog.guide.verdicts[0]],
  };
  const sections = ["classes", "codes", "headers", "switches", "styles", "situations", "comparisons", "rules", "quiz"];
  const stacks = catalog.stacks.map((stack) =>
    JSON.stringify({ stacks: [{ ...stack, codes: stack.codes.slice(0, 4) }] }),
  );
  return [JSON.stringify(whole, null, 2), JSON.stringify({ guide }), ...stacks, ...sections.flatMap(single)];
}

function ways(guide) {
  const questions = new Map(guide.questions.map((question) => [question.id, question]));
  const links = [];
  const follow = (id, link) => {
    links.push(link, ...(link ? [`${link}.~1`] : []));
    for (const choice of questions.get(id)?.choices ?? [])
      follow(choice.next, link ? `${link}.${choice.id}` : choice.id);
  };
  follow(guide.start, "");
  return links;
}

const styleText = (catalog, index) => {
  const { id, choices } = catalog.switches[index % catalog.switches.length];
  return (
    ["", catalog.styles[index % catalog.styles.length].id + ",", ""][index % 3] +
    `${id}:${choices[index % choices.length].code}`
  );
};

function routes(catalog, queries) {
  const pages = [
    "",
    "#",
    "#/",
    "#/?show=all&class=4",
    "#/search",
    "#/decide",
    "#/compare/401,403",
    "#/rules",
    "#/check",
    "#/quiz",
    "#/quiz/stats",
    "#/settings",
    "#/nothing",
  ];
  return [
    ...pages,
    ...catalog.codes.map(({ code }) => `#/${code}`),
    ...catalog.classes.map((each) => `#/${each.class ?? each.digit}xx`),
    ...queries.slice(0, 100).map((query) => `#/search?q=${encodeURIComponent(query)}`),
    ...ways(catalog.guide)
      .slice(0, 100)
      .map((way, i) => `#/decide/${way}?style=${encodeURIComponent(styleText(catalog, i))}`),
    ...catalog.rules.map(({ id }) => `#/rules/${id}`),
    ...catalog.situations.slice(0, 100).map(({ id }) => `#/situations/${id}`),
  ];
}

// Entries of a recording (HAR), as the harness puts them between its brackets.
function recordings(catalog) {
  const exchanges = catalog.codes.map(({ code, exchange }) => ({ code, exchange })).filter(({ exchange }) => exchange);
  const fields = (lines) =>
    lines
      .filter((line) => /^[A-Za-z-]+: /.test(line))
      .map((line) => ({ name: line.split(": ")[0], value: line.split(": ").slice(1).join(": ") }));
  return exchanges.map(({ code, exchange: { request, response } }, i) =>
    JSON.stringify({
      request: { method: request[0].split(" ")[0], url: "https://a/b?c", httpVersion: "h2", headers: fields(request) },
      response: {
        status: i % 7 ? code : 0,
        statusText: "",
        httpVersion: ["h2", "HTTP/1.1"][i % 2],
        headers: fields(response),
        content: { size: 2, text: i % 3 ? "{}" : "e30=", encoding: i % 3 ? undefined : "base64" },
        _error: i % 7 ? undefined : "net::ERR_FAILED",
      },
    }),
  );
}

// What tools put around the same messages.
function transcripts(catalog) {
  const exchanges = catalog.codes.map(({ exchange }) => exchange).filter(Boolean);
  const wrappers = [
    ({ response }) => response.map((line) => `| ${line}`).join("\n"),
    ({ response }) => JSON.stringify({ raw: response.join("\r\n") }),
    ({ response }) => response.map((line) => `-> ${JSON.stringify(`${line}\r\n`)}`).join("\n"),
    ({ response }) => `$ curl -i https://a/b\n${response.join("\n")}\n$ curl -I c\n${response.join("\n")}\n$ `,
    ({ response }) => `<-- ${response[0].split(" ")[1]} https://a (2ms)\n${response.slice(1).join("\n")}\n<-- END HTTP`,
    ({ response }) => `Request URL: https://a\nStatus Code: ${response[0].split(" ")[1]}\n${response.slice(1).join("\n")}`,
    ({ response }) => `Status: ${response[0].split(" ")[1]}\nHeaders: {'${response[1] ?? ""}': 'x'}\nBody: {}`,
  ];
  return exchanges.map((exchange, i) => wrappers[i % wrappers.length](exchange));
}

function messages(catalog) {
  const exchanges = [...catalog.codes, ...catalog.guide.verdicts].map(({ exchange }) => exchange).filter(Boolean);
  return exchanges.flatMap(({ request, response }) => [
    response.join("\r\n"),
    `${request.join("\n")}\n\n---\n${response.join("\n")}`,
    [...request.map((line) => `> ${line}`), ">", ...response.map((line) => `< ${line}`)].join("\n"),
  ]);
}

function reviews(catalog) {
  const entry = (i) => ({
    v: 1,
    id: `entry-${i}`,
    device: `device-${i % 2}`,
    number: 1 + (i >> 1),
    time: Date.UTC(2026, 0, 1 + i, 18),
    day: 20454 + i,
    card: `rule-${catalog.quiz[i % 7].id}`,
    variant: catalog.quiz[i % 7].situations[0],
    chosen: String([404, 403, 422][i % 3]),
    best: String(catalog.quiz[i % 7].best),
    rating: 1 + (i % 4),
    confidence: ["guess", "unsure", "sure"][i % 3],
  });
  const entries = Array.from({ length: 24 }, (_, i) => entry(i));
  const undo = {
    v: 1,
    id: "undo-1",
    device: "device-0",
    number: 13,
    time: Date.UTC(2026, 0, 26),
    day: 20479,
    undo: "entry-3",
  };
  const more = [undo, { ...entry(30), drill: true, typed: true, confidence: undefined }];
  const all = [...entries, ...more].map((each) => JSON.stringify(each));
  return [...all, all.join("\n"), `{"format":"whichcode-reviews","version":1,"reviews":[\n${all.join(",\n")}\n]}\n`];
}

// Cards are named after the catalog's entries, as src/core/quiz/quiz_deck.h says.
function sessions(catalog) {
  const rules = catalog.quiz.slice(0, 24);
  const question = ({ id, best, situations }, i) => ({
    card: `rule-${id}`,
    answer_id: `entry-${i}`,
    variant: situations[0],
    typed: i % 2 === 1,
    choices: i % 2 === 1 ? [] : [String(best), "404", "403", "200"].filter((key, at, all) => all.indexOf(key) === at),
  });
  return rules.map((rule, i) => {
    const waiting = [
      `rule-${rules[(i + 1 - (i % 2)) % rules.length].id}`,
      `name-${rules[(i + 2) % rules.length].best}`,
    ];
    const done = [{ card: `rule-${rule.id}`, entry: `entry-${i}`, mark: ["best", "acceptable", "wrong"][i % 3] }];
    const answer = {
      chosen: String([rule.best, 404, 403][i % 3]),
      confidence: ["unsaid", "guess", "sure"][i % 3],
      hint: i % 5 === 0,
      easy: false,
    };
    const session = {
      version: 1,
      drill: i % 4 === 3,
      waiting,
      question: question(rule, i),
      done: i % 2 ? done : [],
      ...(i % 2 ? { answer } : {}),
    };
    return `${JSON.stringify(session)}\n${i % 3 ? reviews(catalog)[i] : ""}`;
  });
}

// ---- files

const quoted = (word) => `"${word.replace(/[\\"]/g, "\\$&").replace(/[^\x20-\x7e]/g, "")}"`;

async function write(subject, seeds, words) {
  const folder = join(output, subject);
  await mkdir(folder, { recursive: true });
  await Promise.all(seeds.map((seed, i) => writeFile(join(folder, String(i).padStart(4, "0")), seed)));
  await writeFile(join(output, `${subject}.dict`), [...new Set(words)].map((word) => `${quoted(word)}\n`).join(""));
}

const catalog = await readCatalog();
const queries = await readQueries();
const fieldNames = catalog.headers.map(({ name }) => `${name}: `);
const startLines = [
  "HTTP/1.1 ",
  "HTTP/2 ",
  "HTTP/1.0 ",
  "GET / HTTP/1.1",
  "POST /a HTTP/1.1",
  "< ",
  "> ",
  "* ",
  "---",
  "chunked",
];

const toolWords = ["\\\\r\\\\n", "&quot;", "$ curl -i ", "<-- 200 ", "0000: ", ":status: 200", "Status: 404", "```", "...", "real 0m0.021s"];

await rm(output, { recursive: true, force: true });
await write("pack", packs(catalog), [...wordsIn(catalog)]);
await write("route", routes(catalog, queries), [
  "search?q=",
  "?style=",
  "?show=",
  "&class=",
  "%20",
  "%C3%A9",
  "decide/",
  "compare/",
  "rules/",
  "4xx",
]);
await write("search", queries, catalog.synonyms.flat());
await write("message", [...messages(catalog), ...transcripts(catalog)], [...fieldNames, ...startLines, ...toolWords]);
await write("recording", recordings(catalog), [...wordsIn(JSON.parse(recordings(catalog)[0])), "_error", "base64"]);
await write("reviews", reviews(catalog), [
  "whichcode-reviews",
  "format",
  "version",
  "reviews",
  "undo",
  "drill",
  ...wordsIn(JSON.parse(reviews(catalog)[0])),
]);
await write("session", sessions(catalog), [
  ...wordsIn(JSON.parse(sessions(catalog)[1].split("\n")[0])),
  "previous",
  "acceptable",
  "unsaid",
  "unsure",
]);
await write(
  "guide",
  ways(catalog.guide).map((way, i) => `${way}\n${styleText(catalog, i)}`),
  [
    ...wordsIn(catalog.guide.questions.map(({ choices }) => choices.map(({ id }) => id))),
    ...catalog.switches.map(({ id }) => id),
    ".~",
    "default",
  ],
);
