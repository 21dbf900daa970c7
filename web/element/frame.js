// A frame of the site: it comes when it is nearly in view, keeps the room that it will need, takes the height of its
// content, and says in its place what is wrong. It talks with web/framed.js: a message counts when it comes from a
// frame that was made here, from the site that was asked, and in this version of the talk; others are ignored.

import { version } from "../framed.js";

const patience = 15000; // milliseconds, until a site that does not answer is given up
const frames = new Set();
const dark = matchMedia("(prefers-color-scheme: dark)");

// Makes an element; `content`: its children.
export function make(name, properties, ...content) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content);
  return element;
}

export const wrong = (text) => make("p", { textContent: `${text}.` });

// As the host element asks, else as the page around is painted.
function themeOf(host) {
  const asked = host.getAttribute("theme");
  const scheme = /light|dark/.test(asked) ? asked : getComputedStyle(host).colorScheme;
  return scheme.includes("dark") && (!scheme.includes("light") || dark.matches) ? "dark" : "light";
}

addEventListener("message", ({ source, origin, data }) => {
  if (data?.whichcode === version) for (const each of frames) each.hear(source, origin, data);
});

const repaint = () => frames.forEach((each) => each.say("theme"));
dark.addEventListener("change", repaint);
new MutationObserver(repaint).observe(document.documentElement, { attributes: true });
new MutationObserver(repaint).observe(document.body, { attributes: true });

// Lets all others rest while this one is used: one program of a page at a time has the graphics.
export const use = (used) => frames.forEach((each) => each.say(each === used ? "wake" : "rest"));

export class Frame {
  box = make("div", {}, make("slot"));
  #host;
  #url;
  #heard;
  frame;
  #late;
  #isMet;
  #sizes;
  #near = new IntersectionObserver((all) => all.some((each) => each.isIntersecting) && this.load(), {
    rootMargin: "50%",
  });

  // `address`: of the page in the frame; `room(width)`: the height to keep, in CSS pixels; `heard(type, message)`: what
  // the page says besides its height; `waits`: it is loaded by its owner, not by being seen.
  constructor(host, address, room, heard, waits) {
    this.#host = host;
    this.#url = new URL(address);
    this.#heard = heard;
    let last;
    const widen = (width) => {
      if (width < 1 || width === last) return;
      this.box.style.minHeight = last && this.frame ? "" : `${room(width)}px`;
      last = width;
    };
    widen(host.clientWidth - 2); // at once: an observer would be heard after the first layout, which would then move
    this.#sizes = new ResizeObserver(([{ contentRect }]) => widen(contentRect.width));
    this.#sizes.observe(this.box);
    if (!waits) this.#near.observe(this.box);
  }

  load() {
    this.#near.disconnect();
    if (this.frame) return;
    const host = this.#host;
    this.#url.searchParams.set("theme", themeOf(host));
    this.frame = make("iframe", {
      src: this.#url, scrolling: "no", referrerPolicy: "no-referrer", allow: "clipboard-write",
    });
    frames.add(this);
    this.box.append(this.frame);
    this.#late = setTimeout(() => this.fail("Whichcode does not answer"), patience);
  }

  // Before the page has greeted there is nobody to hear it.
  say(type, content) {
    if (!this.#isMet) return;
    const theme = themeOf(this.#host);
    this.frame.style.colorScheme = theme;
    this.frame.contentWindow?.postMessage({ whichcode: version, type, theme, ...content }, this.#url.origin);
  }

  hear(source, origin, message) {
    if (source !== this.frame.contentWindow || origin !== this.#url.origin) return;
    const { type, height, title } = message;
    if (type === "hello") {
      this.#isMet = true;
      this.say(type);
    } else if (type === "height" && height > 0 && height < 1e5) {
      clearTimeout(this.#late);
      this.box.className = "on";
      this.frame.style.height = `${height}px`;
      // Out of sight it may shrink.
      if (this.box.getBoundingClientRect().top > innerHeight) this.box.style.minHeight = "";
    } else {
      if (type === "ready") this.frame.title = title;
      this.#heard(type, message);
    }
  }

  // Says in the frame's place what is wrong; what the element holds by itself stays.
  fail(text) {
    this.stop();
    this.box.className = "";
    this.box.prepend(wrong(text));
  }

  stop() {
    clearTimeout(this.#late);
    frames.delete(this);
    this.frame?.remove();
    this.#near.disconnect();
    this.#sizes.disconnect();
  }
}
