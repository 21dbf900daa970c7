// A card, or a whole page without a program, in the frame of <which-code>: it tells how high it is, follows the theme
// of the page around, and leads on without a trace in that page's history.

import { applyTheme, Framed, openBeside } from "./framed.js";

// The place of the program that an address of the site stands for: ".../404/" and ".../404/card/" -> "404".
function placeOf(address) {
  return /\/((?:compare\/)?[1-5](?:\d\d|xx)(?:,[1-5]\d\d)*)\/(?:card\/)?$/.exec(address.pathname)?.[1];
}

// A link to another code shows that one here; any other opens beside the page around.
function lead(event, framed) {
  const link = event.target.closest("a[href]");
  if (!link) return;
  const url = new URL(link.href);
  const place = url.origin === location.origin && !url.hash && link.target === "" ? placeOf(url) : undefined;
  if (place === undefined) {
    if (url.pathname === location.pathname && url.hash) return; // within the page
    return openBeside(link);
  }
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const card = location.pathname.endsWith("/card/") ? "card/" : "";
  framed.say("navigate", { place });
  location.replace(url.pathname + card + location.search);
}

export function startCard() {
  document.body.classList.add("framed");
  const framed = new Framed((message) => {
    if (message.type === "hello" || message.type === "theme") applyTheme(message.theme);
  });
  // The page that a host sends for what is missing has no address of its own.
  if (!document.querySelector("link[rel=canonical]")) {
    framed.say("missing");
    return;
  }
  framed.say("ready", { title: document.title, place: placeOf(location) });
  new ResizeObserver(() => {
    framed.say("height", { height: Math.ceil(document.body.getBoundingClientRect().height) });
  }).observe(document.body);
  document.addEventListener("click", (event) => lead(event, framed));
  framed.tellEscape();
}
