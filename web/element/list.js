// The codes of an API's error section: each with its name, the team's own words from a <dl>, and its card to unfold.

import { make } from "./frame.js";
import { cards } from "./site.js";

// "404" -> copies of what the <dd>s behind <dt>404</dt> hold.
function wordsIn(host) {
  const words = new Map();
  let code;
  for (const each of host.querySelectorAll("dl > dt, dl > dd, dl > div > dt, dl > div > dd")) {
    if (each.localName === "dt") code = /\d{3}/.exec(each.textContent)?.[0];
    else words.set(code, [...(words.get(code) ?? []), ...each.cloneNode(true).childNodes]);
  }
  return words;
}

// `show(box, code)` puts the card of a code into the opened row.
export function listOf(host, codes, show) {
  const words = wordsIn(host);
  return make("ul", {}, ...codes.map((code) => {
    const row = make(
      "details",
      {},
      make(
        "summary",
        {},
        make("b", { className: `c${code[0]}`, textContent: code }),
        make("span", {}, make("strong", { textContent: cards.get(code)?.name ?? "" }), ...(words.get(code) ?? [])),
      ),
    );
    row.dataset.code = code;
    row.addEventListener("toggle", () => row.open && !row.children[1] && show(row, code), { once: false });
    return make("li", {}, row);
  }));
}
