// Search libraries set up as their documentation advises for search as one types: words by their beginnings, with
// slips, names before prose. Each takes documents and gives find(query) -> codes, best first, at most ten.

import FlexSearch from "flexsearch";
import english from "flexsearch/lang/en";
import Fuse from "fuse.js";
import lunr from "lunr";
import MiniSearch from "minisearch";

// How much a field counts, as in src/core/search/search_texts.cpp.
const boosts = { number: 4, names: 3, constants: 2, words: 2, situations: 1, headers: 0.7, text: 0.7 };
const fields = Object.keys(boosts);
const most = 10;

// Several documents may stand for one code.
function codesOf(documents) {
  const codes = new Set();
  for (const document of documents) {
    codes.add(document.code);
    if (codes.size === most) break;
  }
  return [...codes];
}

const joined = (document) =>
  Object.fromEntries([
    ["id", document.id],
    ["code", document.code],
    ...fields.map((name) => [name, document[name].join("\n")]),
  ]);

function miniSearch(documents) {
  const index = new MiniSearch({ fields, storeFields: ["code"] });
  index.addAll(documents.map(joined));
  const options = {
    boost: boosts,
    prefix: (term) => term.length > 1,
    fuzzy: (term) => (term.length > 3 ? 0.2 : false),
  };
  return (query) => codesOf(index.search(query, options));
}

function fuse(documents) {
  const keys = fields.map((name) => ({ name, weight: boosts[name] }));
  const index = new Fuse(documents, { keys, threshold: 0.3, ignoreLocation: true, useTokenSearch: true });
  return (query) => codesOf(index.search(query, { limit: most * 2 }).map(({ item }) => item));
}

function lunrIndex(documents) {
  const codes = new Map(documents.map(({ id, code }) => [String(id), code]));
  const index = lunr((builder) => {
    builder.ref("id");
    for (const name of fields) builder.field(name, { boost: boosts[name] });
    for (const document of documents) builder.add(joined(document));
  });
  return (query) => {
    const terms = lunr.tokenizer(query).map(String);
    const results = index.query((builder) => {
      for (const term of terms) {
        builder.term(term, { boost: 10 });
        if (term.length > 1)
          builder.term(term, { boost: 3, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
        if (term.length > 3) builder.term(term, { boost: 1, usePipeline: false, editDistance: 1 });
      }
    });
    return codesOf(results.map(({ ref }) => ({ code: codes.get(ref) })));
  };
}

function flexSearch(documents) {
  const codes = new Map(documents.map(({ id, code }) => [id, code]));
  const encoder = new FlexSearch.Encoder(FlexSearch.Charset.LatinBalance, english);
  const index = new FlexSearch.Document({
    document: { id: "id", index: fields.map((field) => ({ field, tokenize: "forward", encoder })) },
  });
  for (const document of documents) index.add(joined(document));
  return (query) => {
    const scores = new Map(); // each field has its own list: a place in it counts as much as its field
    for (const { field, result } of index.search(query, { limit: most * 2, suggest: true })) {
      result.forEach((id, place) => scores.set(id, (scores.get(id) ?? 0) + boosts[field] / (1 + place)));
    }
    const ranked = [...scores].sort(([, a], [, b]) => b - a);
    return codesOf(ranked.map(([id]) => ({ code: codes.get(id) })));
  };
}

export const engines = { MiniSearch: miniSearch, "Fuse.js": fuse, lunr: lunrIndex, FlexSearch: flexSearch };
