// The program in the element: a poster until somebody wants it, then a frame. Only one of a page has the graphics at
// a time: whichever is used lets the others rest, which keep their last picture.

import { make } from "./frame.js";

const views = {
  decide: ["decide", "Decide which code to send", 620],
  search: ["search", "Search the status codes", 560],
  check: ["check", "Check a response", 760],
  quiz: ["quiz", "Practise", 560],
  rules: ["rules", "Rules to follow", 900],
};
const running = new Set();

export const isView = (view) => Object.hasOwn(views, view);

// The program's address for the attributes of the element.
export function addressOf(site, host) {
  const [page] = views[host.getAttribute("view")];
  const topic = host.getAttribute("topic");
  const query = host.getAttribute("query");
  const style = host.getAttribute("house-style");
  const url = new URL(site);
  url.search = `embed${host.hasAttribute("text") ? "&text" : ""}${style ? `&style=${encodeURIComponent(style)}` : ""}`;
  url.hash = `/${page}${topic ? `/${topic}` : ""}${query ? `?q=${encodeURIComponent(query)}` : ""}`;
  return url.href;
}

export const roomOf = (host) => views[host.getAttribute("view")][2];

// Lets the others rest while this one is used.
export function use(frame) {
  for (const each of running) if (each !== frame) each.say("rest");
  running.add(frame);
  frame.say("wake");
}

export const forget = (frame) => running.delete(frame);

export function posterOf(host, load) {
  const [, words] = views[host.getAttribute("view")];
  return make("button", { type: "button", textContent: words, onclick: load });
}
