// A frame of the site in the element: it comes when it is nearly in view, keeps the room that it will need, takes the
// height of its content, and says in its place what is wrong.

import { talkTo } from "./messages.js";
import { onTheme, themeOf } from "./site.js";

const patience = 15000; // milliseconds, until a site that does not answer is given up

// Makes an element; `content`: its children.
export function make(name, properties = {}, ...content) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content);
  return element;
}

export class Frame {
  box = make("div", { className: "box" });
  #host;
  #heard;
  #make;
  #frame;
  #talk;
  #late;
  #floor = 0; // so high it was made; it does not shrink below while the width stays
  #width = 0;
  #sizes = new ResizeObserver(([{ contentRect }]) => this.#widen(contentRect.width));
  #near = new IntersectionObserver((all) => all.some((each) => each.isIntersecting) && this.load(), {
    rootMargin: "50%",
  });
  #noTheme;

  // `address`: of the page in the frame; `room(width)`: the height to keep, in CSS pixels; `heard(message)`: what the
  // page says besides its height; `waits`: it is loaded by its owner, not by being seen.
  constructor(host, { address, title, room, heard = () => {}, waits = false }) {
    this.#host = host;
    this.#heard = heard;
    this.#make = () => {
      const url = new URL(address);
      url.searchParams.set("theme", themeOf(host));
      return make("iframe", { src: url, title, scrolling: "no", referrerPolicy: "no-referrer", allow: "clipboard-write" });
    };
    this.room = room;
    this.box.append(make("slot"));
    this.#sizes.observe(this.box);
    if (!waits) this.#near.observe(this.box);
    this.#noTheme = onTheme(() => this.say("theme"));
  }

  get isLoaded() {
    return !!this.#frame;
  }

  load() {
    this.#near.disconnect();
    if (this.#frame || !this.box.isConnected) return;
    this.#frame = this.#make();
    this.#talk = talkTo(this.#frame, (message) => this.#hear(message));
    this.box.append(this.#frame);
    this.#late = setTimeout(() => this.fail("Whichcode does not answer."), patience);
  }

  say(type, content) {
    const theme = themeOf(this.#host);
    if (this.#frame) this.#frame.style.colorScheme = theme;
    this.#talk?.say(type, { theme, ...content });
  }

  focus() {
    this.#frame?.focus();
  }

  // Says in the frame's place what is wrong; what the element holds by itself stays.
  fail(text) {
    this.#end();
    this.box.classList.remove("on");
    this.box.prepend(make("p", { className: "wrong", textContent: text }));
  }

  stop() {
    this.#end();
    this.#near.disconnect();
    this.#sizes.disconnect();
    this.#noTheme();
  }

  #end() {
    clearTimeout(this.#late);
    this.#talk?.stop();
    this.#frame?.remove();
    this.#talk = undefined;
  }

  #hear(message) {
    const { type, height, title } = message;
    if (type === "hello") this.say("hello");
    else if (type === "missing") this.fail("Whichcode has no card for this.");
    else if (type === "height") this.#grow(height);
    else {
      if (typeof title === "string") this.#frame.title = title;
      this.#heard(message);
    }
  }

  #grow(height) {
    if (!(height > 0 && height < 1e5)) return;
    clearTimeout(this.#late);
    this.box.classList.add("on");
    this.box.style.height = `${Math.max(height, this.#floor)}px`;
  }

  #widen(width) {
    if (width === this.#width || !width) return;
    this.#floor = this.#width && this.#frame ? 0 : this.room(width);
    this.#width = width;
    if (!this.box.classList.contains("on")) this.box.style.height = `${this.#floor}px`;
  }
}
