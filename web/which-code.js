// <which-code>: a card, a comparison, a list of codes, a code in running text, or the program itself, in a page of
// somebody else. One module without dependencies, which needs nothing of the page's policy but its own address under
// script-src and the site's under frame-src. web/which-code.d.ts describes what it takes.

import { Frame, make } from "./element/frame.js";
import { inlineOf } from "./element/inline.js";
import { listOf } from "./element/list.js";
import { addressOf, forget, isView, posterOf, roomOf, use } from "./element/program.js";
import { cards, options, siteOf } from "./element/site.js";

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE); // web/element/style.css

const isCode = (text) => /^[1-5]\d\d$/.test(text);
const split = (text) => text.split(/[\s,]+/).filter(Boolean);

// How high a card of this width will be, rather too much than too little: what came to be higher would push the page.
function room(codes, width) {
  const { size = 240, name = "" } = cards.get(codes) ?? {};
  const inner = Math.max(width - 42, 120);
  const lines = Math.ceil((size * 7.9) / inner) + (codes[3] ? 2 : 1) + (name.length * 13 + 90 > inner ? 2 : 0);
  const rows = codes[3] ? split(codes).length * 46 + 60 : (inner < 380 ? 276 : inner < 660 ? 140 : 84) + 128;
  return 60 + rows + lines * 27;
}

class WhichCode extends HTMLElement {
  static observedAttributes = [
    "code", "codes", "inline", "view", "query", "topic", "theme", "house-style", "text", "eager", "base",
  ];
  #root = this.attachShadow({ mode: "open" });
  #frames = new Set();
  #owed = false;
  #shown; // a method: shows a code
  #words = new MutationObserver(() => this.#render());

  connectedCallback() {
    this.#root.adoptedStyleSheets = [sheet];
    this.#render();
  }

  disconnectedCallback() {
    this.#clear();
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || this.#owed || !this.isConnected) return;
    this.#owed = true;
    queueMicrotask(() => this.isConnected && this.#render());
  }

  // Shows another code in the place of this one. What is no status code is refused with a TypeError.
  show(code) {
    if (!split(`${code}`).length || !split(`${code}`).every(isCode)) throw new TypeError(`${code} is no status code`);
    if (this.#shown) this.#shown(`${code}`);
    else this.setAttribute("code", code);
  }

  #clear() {
    this.#words.disconnect();
    for (const each of this.#frames) {
      forget(each);
      each.stop();
    }
    this.#frames.clear();
  }

  #render() {
    this.#clear();
    this.#owed = false;
    this.#shown = undefined;
    const code = this.getAttribute("code") ?? (this.hasAttribute("inline") ? this.textContent : "");
    const codes = split(this.getAttribute("codes") ?? code);
    const view = this.getAttribute("view");
    this.#root.replaceChildren(...this.#content(view, codes));
  }

  #content(view, codes) {
    try {
      siteOf(this);
    } catch {
      return this.#wrong("The address of Whichcode is none");
    }
    if (view !== null) return isView(view) ? this.#program() : this.#wrong(`There is no view “${view}”`);
    const bad = codes.find((each) => !isCode(each));
    if (bad) return this.#wrong(`“${bad.slice(0, 20)}” is no status code`);
    if (!codes[0]) return this.#wrong("Which code?");
    const key = codes.join();
    if (this.hasAttribute("inline")) return this.#inline(key);
    if (this.hasAttribute("codes") || (codes[1] && !cards.has(key))) return this.#list(codes);
    return [this.#card(key).box];
  }

  #wrong(text) {
    if (this.hasAttribute("inline")) return [make("slot", { title: text })];
    return [make("div", { className: "box" }, make("p", { className: "wrong", textContent: `${text}.` }), make("slot"))];
  }

  #add(options) {
    const frame = new Frame(this, {
      ...options,
      heard: (message) => {
        const { type, whichcode, ...detail } = message;
        options.heard?.(message);
        if (type === "navigate" || type === "answer")
          this.dispatchEvent(new CustomEvent(`whichcode:${type}`, { bubbles: true, composed: true, detail }));
      },
    });
    this.#frames.add(frame);
    return frame;
  }

  #card(codes, more) {
    return this.#add({
      address: `${siteOf(this)}${codes[3] ? "compare/" : ""}${codes}/card/?embed`,
      title: `${codes} ${cards.get(codes)?.name ?? ""}`,
      room: (width) => room(codes, width),
      ...more,
    });
  }

  #list(codes) {
    this.#words.observe(this, { childList: true, subtree: true, characterData: true });
    const list = listOf(this, codes, (row, code) => row.append(this.#card(code).box));
    this.#shown = (code) => list.querySelector(`[data-code="${code}"]`)?.setAttribute("open", "");
    return [list];
  }

  #inline(code) {
    const { name = "" } = cards.get(code) ?? {};
    const { parts, open } = inlineOf({
      address: `${siteOf(this)}${code}/`,
      code,
      name,
      shows: this.textContent.includes(name),
      frame: (escape) => {
        const frame = this.#card(code, { waits: true, heard: ({ type }) => type === "escape" && escape() });
        queueMicrotask(() => frame.load());
        return frame;
      },
    });
    this.#shown = open;
    return parts;
  }

  #program() {
    const frame = this.#add({
      address: addressOf(siteOf(this), this),
      title: "Whichcode",
      room: () => roomOf(this),
      waits: true,
      heard: ({ type }) => {
        if (type === "wake") use(frame);
        if (type !== "ready") return;
        const isPressed = this.#root.activeElement === button;
        button.remove();
        if (isPressed) frame.focus();
      },
    });
    const load = () => {
      button.disabled = frame.isLoaded;
      frame.load();
      use(frame);
    };
    const button = posterOf(this, load);
    frame.box.prepend(button);
    if (this.hasAttribute("eager")) queueMicrotask(load);
    this.#shown = (code) => {
      frame.load();
      frame.say("show", { code });
    };
    return [frame.box];
  }
}

// ---- <script data-auto="main code">: what is a status code becomes one

function adopt() {
  for (const each of document.querySelectorAll(options.auto)) {
    const [, code, name] = /^(?:HTTP(?:\/\d(?:\.\d)?)?\s)?([1-5]\d\d)(?:\s(.+))?$/.exec(each.textContent.trim()) ?? [];
    const known = cards.get(code);
    if (!known || (name && name !== known.name) || each.closest("a, pre, which-code") || each.children[0]) continue;
    const element = make("which-code", {}, ...each.childNodes);
    element.setAttribute("inline", "");
    element.setAttribute("code", code);
    each.append(element);
  }
}

if (!customElements.get("which-code")) {
  customElements.define("which-code", WhichCode);
  if (options.auto) {
    let owed;
    adopt();
    new MutationObserver(() => {
      clearTimeout(owed);
      owed = setTimeout(adopt, 50);
    }).observe(document.documentElement, { childList: true, subtree: true });
  }
}
