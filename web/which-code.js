// <which-code>: a card, a comparison, a list of codes, a code in running text, or the program itself, in a page of
// somebody else. One module without dependencies, which needs nothing of the page's policy but its own address under
// script-src and the site's under frame-src. web/which-code.d.ts describes what it takes. `CARDS` and `STYLE` stand for
// the list of codes and web/element/style.css: web/build/element.mjs puts them in.

import { Frame, make, use, wrong } from "./element/frame.js";
import { inlineOf } from "./element/inline.js";

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);

// What the script element says: data-base, where the site is, and data-auto, which elements to adopt.
const { base, auto } = { ...[...document.scripts].find(({ src }) => src === import.meta.url)?.dataset };

// "404" -> ["404", its name, how much running text its card has].
const cards = new Map(CARDS.split("|").map((each) => [each.slice(0, 3), /^(...)(.*)(.)$/.exec(each).slice(1)]));

const views = ["decide", "search", "check", "quiz", "rules"];

// How high a card of this width will be, rather too much than too little: what came to be higher would push the page.
function roomOf(codes, width) {
  const inner = width - 40;
  const isNarrow = inner < 341;
  const [, name = "", size = "z"] = cards.get(codes[0]) ?? [];
  const lines = (pixels) => 27 * Math.ceil(pixels / inner);
  if (codes[1]) return 200 + codes.length * (42 + lines(920));
  return 250 + (isNarrow ? 200 : inner < 760 ? 108 : 54) + lines(name.length * 13 + 90) +
    lines(parseInt(size, 36) * (isNarrow ? 118 : 92));
}

class WhichCode extends HTMLElement {
  static get observedAttributes() {
    return ["code", "codes", "inline", "view", "query", "topic", "theme", "house-style", "text", "eager", "base"];
  }
  #root = this.attachShadow({ mode: "open" });
  #frames = [];
  #isOwed;
  #show;
  #children = new MutationObserver(() => this.#owe());

  connectedCallback() {
    this.#root.adoptedStyleSheets = [sheet];
    this.#owe();
  }

  disconnectedCallback() {
    this.#children.disconnect();
    this.#owe();
  }

  attributeChangedCallback() {
    this.#owe();
  }

  // Shows another code in the place of this one. What is no status code is said in the element.
  show(code) {
    if (this.#show) this.#show(code);
    else this.setAttribute("code", code);
  }

  #owe() {
    if (!this.#isOwed) queueMicrotask(() => this.#render());
    this.#isOwed = true;
  }

  #render() {
    this.#isOwed = this.#show = undefined;
    for (const each of this.#frames.splice(0)) each.stop();
    if (this.isConnected) this.#root.replaceChildren(...this.#content());
  }

  #content() {
    const told = (name) => this.getAttribute(name);
    const words = this.textContent;
    const isInline = told("inline") !== null;
    const codes = (told("codes") ?? told("code") ?? words).match(/[^\s,]+/g) ?? [];
    const bad = codes.find((each) => !/^[1-5]\d\d$/.test(each)) ?? (codes[0] ? "" : "Nothing");
    let site;
    try {
      site = new URL(told("base") ?? base ?? ".", import.meta.url).href.replace(/\/?$/, "/");
    } catch {
      return [wrong("Bad base"), make("slot")];
    }
    const view = told("view");
    if (view) return views.includes(view) ? this.#program(site, view, told) : [wrong(`No view “${view}”`), make("slot")];
    if (bad) return [isInline ? "" : wrong(`“${bad.slice(0, 20)}” is no status code`), make("slot")];
    if (isInline) return this.#inline(site, codes, words);
    return told("codes") === null ? [this.#card(site, codes).box] : [this.#list(site, codes)];
  }

  #frame(address, room, heard, waits) {
    const frame = new Frame(this, address, room, (type, detail) => {
      heard(type);
      if (type === "navigate" || type === "answer")
        this.dispatchEvent(new CustomEvent(`whichcode:${type}`, { bubbles: true, composed: true, detail }));
    }, waits);
    this.#frames.push(frame);
    return frame;
  }

  #card(site, codes, escape, waits) {
    const address = `${site}${codes[1] ? "compare/" : ""}${codes}/card/?embed`;
    const frame = this.#frame(address, (width) => roomOf(codes, width), (type) => {
      if (type === "escape") escape?.();
      if (type !== "missing") return;
      frame.fail(`Whichcode does not know ${codes}`);
      // Codes that nobody has compared yet stand below each other.
      if (codes[1]) this.#root.replaceChildren(this.#list(site, codes));
    }, waits);
    return frame;
  }

  // The codes of an API's error section: each with its name, the team's own words from a <dl>, its card to unfold.
  #list(site, codes) {
    const list = make("ul");
    this.#children.observe(this, { childList: true, subtree: true, characterData: true });
    for (const code of codes) {
      const words = make("span", {}, make("strong", { textContent: cards.get(code)?.[1] }));
      let isHere;
      for (const each of this.querySelectorAll("dt, dd"))
        if (each.localName === "dt") isHere = each.textContent.includes(code);
        else if (isHere) words.append(...each.cloneNode(true).childNodes, " ");
      const row = make("details", { id: code }, make("summary", {}, make("b", { textContent: code }), words));
      row.ontoggle = () => row.children[1] || row.append(this.#card(site, [code]).box);
      list.append(make("li", {}, row));
    }
    this.#show = (code) => { list.querySelector(`[id="${code}"]`).open = true; };
    return list;
  }

  #inline(site, codes, words) {
    const name = cards.get(`${codes}`)?.[1];
    const { parts, open } = inlineOf(
      `${site}${codes}/`,
      !name || words.includes(name) ? "" : ` ${name}`,
      (escape) => this.#card(site, codes, escape, true),
    );
    this.#show = open;
    return parts;
  }

  #program(site, view, told) {
    const given = (name, as, value = told(name)) => (value === null ? "" : as + encodeURIComponent(value));
    const address = `${site}?embed${told("text") === null ? "" : "&text"}${given("house-style", "&style=")}#/${view}${
      given("topic", "/")}${given("query", "?q=")}`;
    const frame = this.#frame(address, () => (told("eager") === null ? 160 : 600), (type) => {
      if (type === "wake" || type === "ready") use(frame);
      if (type !== "ready") return;
      if (this.#root.activeElement === button) frame.frame.focus();
      button.remove();
    }, true);
    const button = make("button", { textContent: `Open “${view}” here`, onclick: () => frame.load() });
    frame.box.prepend(button);
    if (told("eager") !== null) frame.load();
    this.#show = (code) => frame.say("show", { code: `${code}` });
    return [frame.box];
  }
}

// ---- <script data-auto="main code">: each of these that is a status code becomes one

function adopt() {
  for (const each of document.querySelectorAll(auto)) {
    const [, code, name] = /^(?:HTTP\S* )?(\d{3})(?: (.+))?$/.exec(each.textContent) ?? [];
    const known = cards.get(code);
    if (!known || (name && name !== known[1]) || each.closest("a, pre, which-code") || each.querySelector("which-code")) continue;
    const element = make("which-code", {}, ...each.childNodes);
    for (const attribute of ["inline", "code"]) element.setAttribute(attribute, code);
    each.append(element);
  }
}

if (!customElements.get("which-code")) {
  customElements.define("which-code", WhichCode);
  if (auto) {
    let owed;
    adopt();
    new MutationObserver(() => {
      clearTimeout(owed);
      owed = setTimeout(adopt, 50);
    }).observe(document.body, { childList: true, subtree: true });
  }
}
