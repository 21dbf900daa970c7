// The JavaScript half of src/platform/browser.h: what the program asks of the browser, and what the browser tells it.
// Moves data; decides nothing about status codes.

import { copy, pickFile, saveFile } from "./files.js";
import { listenToKeys } from "./keyboard.js";
import { Mirror } from "./mirror.js";
import { Record } from "./record.js";

const preferencesKey = "whichcode:preferences";
const inFrame = window.self !== window.top;

// Storage may be forbidden; then settings last as long as the page.
function readPreferences() {
  try {
    return localStorage.getItem(preferencesKey) ?? "";
  } catch {
    return "";
  }
}

function writePreferences(text) {
  try {
    localStorage.setItem(preferencesKey, text);
  } catch {
    // Said nowhere: losing a colour theme is no loss of work.
  }
}

export class Bridge {
  #module;
  #pieces;
  #notice;
  #becomeReady;
  isReady = new Promise((fulfil) => (this.#becomeReady = fulfil)); // once the first frame is painted
  #mirror = new Mirror(document.getElementById("mirror"));
  #voice = document.getElementById("voice");
  #brought = new Set(); // pieces, by number
  #framePending = false;
  #wakeTimer = 0;
  #submitting = false;
  #arrival = { scroll: 0, focus: false }; // what to do once the page that was navigated to is in place
  #focusMoves = false; // to the aimed node, once it is in place
  #record = new Record({
    record: ({ partitioned, persistent, text }) => {
      this.#passText(text);
      this.#module._wc_record(partitioned ? 1 : 0, persistent ? 1 : 0);
    },
    keeping: (name) => {
      this.#passText(name);
      this.#module._wc_keeping();
    },
    replaceFailed: () => this.#module._wc_replace_failed(),
  });

  constructor(pieces, notice) {
    this.#pieces = pieces;
    this.#notice = notice;
  }

  // ---- asked by the program

  // Builds a slice of the search's index; true when all is built.
  indexSome() {
    return this.#module._wc_index_some() === 1;
  }

  // Never rejects: a page that is there goes on without the piece.
  async bring(piece, code) {
    try {
      const { bytes } = await this.#pieces.bring(piece, code);
      if (this.#brought.has(piece)) return;
      if (code === 0) this.#brought.add(piece);
      this.#pass(bytes ?? new Uint8Array());
      if (this.#module._wc_add_piece(piece) === 0) throw new Error("it cannot be read");
    } catch (error) {
      if (code === 0) this.missing(error);
      else console.error(error);
    }
  }

  // Says that a piece cannot be had.
  missing(error) {
    console.error(error);
    this.#notice(`A part of this page could not be loaded (${error.message}). Reload the page to try again.`);
  }

  mirror(names, records, height) {
    this.#mirror.show(names, records, height);
  }

  push(hash) {
    if (this.#submitting) document.activeElement?.blur(); // a phone puts its keyboard away
    this.#rememberScroll();
    if (inFrame) history.replaceState({}, "", hash); // the host's Back button belongs to the host
    else history.pushState({}, "", hash);
    this.#arrival = { scroll: 0, focus: !this.#isTyping() };
  }

  replace(hash) {
    history.replaceState(history.state, "", hash);
  }

  title(text) {
    document.title = text;
  }

  dark(on) {
    document.documentElement.dataset.theme = on ? "dark" : "light";
  }

  copy(text) {
    copy(text);
  }

  focusSearch(select) {
    const field = document.querySelector("#mirror input[type=search]");
    field?.focus();
    if (select) field?.select();
  }

  moveFocus() {
    this.#focusMoves = true;
  }

  openRecord() {
    this.#record.open();
  }

  storeRecord(lines, session) {
    this.#record.append(lines, session);
  }

  replaceRecord(lines, session) {
    this.#record.replace(lines, session);
  }

  async persist() {
    this.#module._wc_persistence((await this.#record.persist()) ? 1 : 0);
  }

  saveFile(name, type, text) {
    saveFile(name, type, text);
  }

  async pickFile() {
    const file = await pickFile();
    this.#passText(`${file.name}\x1f${await file.text()}`);
    this.#module._wc_file();
  }

  store(text) {
    writePreferences(text);
  }

  say(text) {
    this.#voice.textContent = text;
  }

  requestFrame() {
    if (this.#framePending) return;
    this.#framePending = true;
    // A hidden page gets no animation frames; as text it needs none.
    if (document.documentElement.dataset.view === "canvas") requestAnimationFrame(() => this.#frame());
    else queueMicrotask(() => this.#frame());
  }

  requestWake(inMilliseconds) {
    clearTimeout(this.#wakeTimer);
    this.#wakeTimer = setTimeout(() => this.#module._wc_wake(), inMilliseconds);
  }

  ready() {
    const root = document.documentElement;
    root.dataset.app = root.dataset.view === "canvas" ? "ready" : "text";
    document.getElementById("start").remove(); // its words stand in the mirror now
    performance.mark("whichcode:ready");
    this.#becomeReady();
  }

  failed(reason) {
    document.documentElement.dataset.app = "failed";
    const line = document.getElementById("failure");
    line.textContent = `Whichcode cannot start: ${reason}. Reload the page to try again; the words below can be read.`;
    line.hidden = false;
  }

  // ---- told to the program

  start(module, outline, fonts, withCanvas) {
    this.#module = module;
    this.#pass(outline);
    const started = module._wc_start(withCanvas ? 1 : 0);
    if (started === 0) return;
    const view = started === 1 ? "canvas" : "text";
    document.documentElement.dataset.view = view;
    fonts.forEach((bytes, face) => {
      this.#pass(bytes);
      if (module._wc_font(face) === 0) throw new Error("a font file cannot be read");
    });
    this.#passText(readPreferences());
    module._wc_preferences();
    this.#listenToTheme();
    this.#listenToPointer();
    this.#listenToSize();
    this.#listenToAddress();
    this.#listenToVisitor();
    if (view === "canvas") this.#listenToCanvas();
    this.#arrival.scroll = window.scrollY; // the visitor may have read on in the meantime
    this.#tellAddress();
    const typed = document.querySelector("#start input").value;
    if (typed !== "") this.#goOnTyping(typed);
    this.#frame(); // at once: nothing is to come before it
  }

  #frame() {
    if (!this.#framePending) return;
    this.#framePending = false;
    const wasAtHeading = document.activeElement?.matches("#mirror h1");
    this.#module._wc_frame();
    // The page behind it has come.
    if (wasAtHeading && !document.activeElement.matches("#mirror h1")) this.#focusHeading();
    this.#finishArrival();
    this.#finishFocusMove();
  }

  #pass(bytes) {
    const at = this.#module._wc_argument(bytes.length);
    this.#module.HEAPU8.set(bytes, at);
  }

  #passText(text) {
    this.#pass(new TextEncoder().encode(text));
  }

  #tellAddress() {
    this.#passText(location.hash);
    this.#module._wc_arrive();
  }

  #listenToTheme() {
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const forced = new URLSearchParams(location.search).get("theme");
    const tell = () => this.#module._wc_system_dark((forced ? forced === "dark" : dark.matches) ? 1 : 0);
    dark.addEventListener("change", tell);
    tell();
  }

  #listenToPointer() {
    const coarse = matchMedia("(pointer: coarse)");
    const tell = () => this.#module._wc_pointer(coarse.matches ? 1 : 0);
    coarse.addEventListener("change", tell);
    tell();
  }

  #listenToSize() {
    const canvas = document.getElementById("canvas");
    const root = document.documentElement;
    const resize = (deviceWidth, deviceHeight) => {
      const width = root.clientWidth;
      const height = window.innerHeight;
      const ratio = window.devicePixelRatio;
      const wide = deviceWidth ?? Math.round(width * ratio);
      const high = deviceHeight ?? Math.round(height * ratio);
      if (canvas.width !== wide) canvas.width = wide; // an assignment clears it, even of what it is already
      if (canvas.height !== high) canvas.height = high;
      this.#module._wc_resize(width, height, canvas.width / width);
    };
    const observer = new ResizeObserver(() => resize());
    observer.observe(root);
    observer.observe(canvas);
    window.addEventListener("resize", () => resize());
    // Zooming changes the ratio alone: a query for the present one fires when it no longer holds.
    const watchRatio = () => {
      matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`).addEventListener("change", () => {
        resize();
        watchRatio();
      }, { once: true });
    };
    watchRatio();
    resize();
  }

  #listenToCanvas() {
    const canvas = document.getElementById("canvas");
    canvas.addEventListener("webglcontextlost", (event) => {
      event.preventDefault(); // else it is never restored
      this.#module._wc_context(1);
    });
    canvas.addEventListener("webglcontextrestored", () => this.#module._wc_context(0));
    window.addEventListener("scroll", () => this.#module._wc_scroll(window.scrollY), { passive: true });
  }

  // ---- addresses, and where each was scrolled to

  #rememberScroll() {
    history.replaceState({ ...history.state, scroll: window.scrollY }, "");
  }

  #listenToAddress() {
    history.scrollRestoration = "manual";
    let leaving = 0;
    window.addEventListener("scroll", () => {
      clearTimeout(leaving);
      leaving = setTimeout(() => this.#rememberScroll(), 150);
    }, { passive: true });
    window.addEventListener("popstate", (event) => {
      clearTimeout(leaving);
      // A followed link comes here without a state of its own, Back and Forward with theirs.
      this.#arrival = { scroll: event.state?.scroll ?? 0, focus: true };
      this.#tellAddress();
    });
  }

  #finishArrival() {
    if (!this.#arrival) return;
    const { scroll, focus } = this.#arrival;
    if (this.#module._wc_is_waiting() === 0) {
      this.#arrival = null; // else it ends when the page is there
      performance.mark("whichcode:shown");
    }
    window.scrollTo(0, scroll);
    if (scroll === 0 && this.#focusAimed()) return;
    if (focus && !this.#isTyping()) this.#focusHeading();
  }

  #focusHeading() {
    document.querySelector("#mirror h1")?.focus({ preventScroll: true });
  }

  #finishFocusMove() {
    if (!this.#focusMoves) return;
    this.#focusMoves = false;
    this.#focusAimed();
  }

  // Scrolls only as far as is needed to see it with something below it.
  #focusAimed() {
    let aimed = document.querySelector("#mirror [data-aimed]");
    if (!aimed) return false;
    // A heading that has the focus and says something else now would not be read out: nothing has moved.
    if (aimed === document.activeElement && !aimed.matches("input")) aimed = this.#mirror.renew(aimed);
    if (!aimed.matches("input")) aimed.tabIndex = -1;
    const asked = aimed.matches("input") ? document.querySelector("#mirror h1") : aimed; // of a field what it asks for
    const top = this.#topOf(asked);
    if (top < 0 || top > window.innerHeight / 3) window.scrollTo(0, window.scrollY + top - 16);
    aimed.focus({ preventScroll: true });
    return true;
  }

  // A structure element has no box of its own on the canvas view: the first thing in it has.
  #topOf(element) {
    const placed = element.matches("[data-placed]") ? element : element.querySelector("[data-placed]");
    return (placed ?? element).getBoundingClientRect().top;
  }

  // ---- the visitor

  #isTyping() {
    return document.activeElement?.matches("input, textarea") ?? false;
  }

  #listenToVisitor() {
    const mirror = document.getElementById("mirror");
    mirror.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button) this.#module._wc_activate(Number(button.dataset.id));
    });
    mirror.addEventListener("input", (event) => {
      if (!event.isComposing) this.#type(event.target);
    });
    mirror.addEventListener("compositionend", (event) => this.#type(event.target));
    for (const type of ["pointerover", "pointerout"]) {
      mirror.addEventListener(type, (event) => {
        const over = type === "pointerover" && event.pointerType !== "touch" ? event.target.closest("a, button") : null;
        this.#module._wc_hover(over ? Number(over.dataset.id) : 0);
      });
    }
    listenToKeys({ press: (key) => this.#press(key), submit: (field) => this.#submit(field) });
  }

  // What was typed into the field of the words that stood here before.
  #goOnTyping(text) {
    this.#passText(text);
    this.#module._wc_type(0); // the query
    requestAnimationFrame(() => this.focusSearch(false));
  }

  #type(field) {
    this.#passText(field.value); // however long: what is too much of it the program says
    this.#module._wc_type(Number(field.dataset.field));
  }

  // Whether the program took the key.
  #press(key) {
    this.#passText(key);
    if (this.#module._wc_key() === 0) return false;
    if (this.#isTyping()) this.#frame(); // what the field holds has to stand there before the next key
    return true;
  }

  #submit(field) {
    this.#submitting = true;
    this.#module._wc_submit(Number(field.dataset.field));
    this.#submitting = false;
  }
}
