// For the pages that need no program: the theme that the address asks for, and the search field. It shows those of
// the page's own list of codes whose number or name holds every word typed. Enter opens the first; what no name holds
// is the program's to search for.

import { startCard } from "./card.js";
import { applyTheme, askedTheme, isFramed } from "./framed.js";

applyTheme(askedTheme());
if (isFramed()) startCard();

const form = document.querySelector(".find");
const codes = [...document.querySelectorAll("#all-codes li a")];
const hits = document.createElement("ul");
const most = 8;

function show() {
  const words = form.q.value.toLowerCase().split(/\s+/).filter(Boolean);
  const fitting = codes.filter((link) => words.every((word) => link.textContent.toLowerCase().includes(word)));
  hits.replaceChildren(...fitting.slice(0, most).map((link) => {
    const item = document.createElement("li");
    item.append(link.cloneNode(true));
    return item;
  }));
  hits.hidden = words.length === 0 || fitting.length === 0;
}

// Up and down walk from the field through the hits and back, as Tab does.
function walk(event) {
  const stops = [form.q, ...hits.querySelectorAll("a")];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0;
  const to = stops[stops.indexOf(document.activeElement) + step];
  if (event.key === "Escape") hits.hidden = true;
  else if (step === 0 || hits.hidden || !to) return;
  else to.focus();
  event.preventDefault();
}

hits.className = "hits";
hits.hidden = true;
form.append(hits);
form.addEventListener("input", show);
form.addEventListener("focusin", show);
form.addEventListener("keydown", walk);
form.addEventListener("focusout", (event) => { if (!form.contains(event.relatedTarget)) hits.hidden = true; });
form.addEventListener("submit", (event) => {
  const first = hits.querySelector("a");
  if (hits.hidden || !first) return;
  event.preventDefault();
  location.assign(first.href);
});
addEventListener("keydown", (event) => {
  if (event.key !== "/" || /^(INPUT|TEXTAREA)$/.test(document.activeElement.tagName)) return;
  event.preventDefault();
  form.q.focus();
});
