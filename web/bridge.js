// The JavaScript half of src/platform/browser.h: what the program asks of the browser, and what the browser tells it.
// Moves data; decides nothing about status codes.

import { obeyStyle, takeResponse } from "./arrival.js";
import { copy, listenToDrops, pickFile, saveFile, textOf } from "./files.js";
import { Guest } from "./guest.js";
import { listenToKeys } from "./keyboard.js";
import { selectLine } from "./lines.js";
import { Mirror } from "./mirror.js";
import { PackDoor } from "./pack_door.js";
import { Pieces } from "./pieces.js";
import { readPreferences, writePreferences } from "./preferences.js";
import { Record } from "./record.js";
import { listenToSize } from "./size.js";

const inFrame = window.self !== window.top;

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
  #line = 0; // of the text area, to be selected once it is in place
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

  #packs;
  #guest; // of the page around, when this one is asked to be a part of it

  constructor(pieces, notice, packsFile) {
    this.#pieces = pieces;
    this.#notice = notice;
    this.#packs = new PackDoor(packsFile, {
      whole: () => this.#bringCatalog(),
      tell: (what, text, ...values) => {
        this.#passText(text);
        return this.#module[`_wc_${what}`](...values);
      },
      missing: (error) => this.missing(error),
      notice,
    });
    this.#guest = Guest.ifAsked({
      go: (hash) => this.#go(hash),
      paintDark: (dark) => this.#module?._wc_system_dark(dark ? 1 : 0),
      paint: () => this.#module._wc_frame(),
    });
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

  // All of the catalog, and the part of the program that reads packs. Whether it is there.
  async #bringCatalog() {
    await Promise.all(Pieces.ofPacks.map((piece) => this.bring(piece, 0)));
    return Pieces.ofPacks.every((piece) => this.#brought.has(piece));
  }

  // The team's pack that the address names or that is kept, and perhaps a style of it that the address asks for.
  async bringPack() {
    await this.#packs.begin();
    const before = location.hash;
    obeyStyle();
    if (location.hash !== before) this.#tellAddress();
  }

  // Says that a piece cannot be had.
  missing(error) {
    console.error(error);
    this.#notice(`A part of this page could not be loaded (${error.message}). Reload the page to try again.`);
  }

  mirror(names, records, height) {
    this.#mirror.show(names, records, height);
    this.#guest?.grow(height);
  }

  push(hash) {
    if (this.#submitting) document.activeElement?.blur(); // a phone puts its keyboard away
    this.#rememberScroll();
    if (inFrame) history.replaceState({}, "", hash); // the host's Back button belongs to the host
    else history.pushState({}, "", hash);
    this.#arrival = { scroll: 0, focus: !this.#isTyping() };
    this.#guest?.went(hash);
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

  share() {
    navigator.share({ title: document.title, url: location.href }).catch(() => {}); // the visitor thought better of it
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
    this.#guest?.answered(lines);
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

  async pickFile(types) {
    this.#read([await pickFile(types)]);
  }

  selectLine(line) {
    this.#line = line;
  }

  pickPack() {
    this.#packs.pick();
  }

  forgetPack() {
    this.#packs.forget();
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
    this.#guest?.ready();
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
    this.#passText(location.origin + location.pathname);
    module._wc_page(this.#guest ? 1 : 0, navigator.share ? 1 : 0);
    this.#passText(readPreferences());
    module._wc_preferences();
    this.#listenToTheme();
    this.#listenToPointer();
    this.#listenToSize();
    this.#listenToAddress();
    this.#listenToVisitor();
    this.#packs.listenToDrops();
    if (view === "canvas") this.#listenToCanvas();
    this.#arrival.scroll = window.scrollY; // the visitor may have read on in the meantime
    obeyStyle();
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
    this.#finishSelection();
  }

  #pass(bytes) {
    const at = this.#module._wc_argument(bytes.length);
    this.#module.HEAPU8.set(bytes, at);
  }

  #passText(text) {
    this.#pass(new TextEncoder().encode(text));
  }

  #tellAddress() {
    const brought = takeResponse();
    this.#passText(location.hash);
    this.#module._wc_arrive();
    if (brought === null) return;
    this.#passText(brought);
    this.#module._wc_type(2); // what is to be checked
  }

  // As a followed link does, but without a trace in the history, which in a frame is that of the page around.
  #go(hash) {
    history.replaceState({}, "", hash);
    this.#arrival = { scroll: 0, focus: true };
    this.#guest.went(hash);
    this.#tellAddress();
  }

  #listenToTheme() {
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const forced = () => this.#guest?.theme ?? new URLSearchParams(location.search).get("theme");
    const tell = () => this.#module._wc_system_dark((forced() ? forced() === "dark" : dark.matches) ? 1 : 0);
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
    listenToSize(canvas, (width, height) => this.#module._wc_resize(width, height, canvas.width / width));
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
      this.#guest?.whole();
    }
    window.scrollTo(0, scroll);
    if (scroll === 0 && this.#focusAimed()) return;
    if (focus && !this.#isTyping()) this.#focusHeading();
  }

  // A frame that nobody is in leaves the focus where it is.
  #mayFocus() {
    return !inFrame || document.hasFocus();
  }

  #focusHeading() {
    if (!this.#mayFocus()) return;
    document.querySelector("#mirror h1")?.focus({ preventScroll: true });
  }

  #finishFocusMove() {
    if (!this.#focusMoves) return;
    this.#focusMoves = false;
    this.#focusAimed();
  }

  #finishSelection() {
    const area = this.#line > 0 ? document.querySelector("#mirror textarea") : null;
    if (area) selectLine(area, this.#line);
    this.#line = 0;
  }

  // Scrolls only as far as is needed to see it with something below it.
  #focusAimed() {
    let aimed = document.querySelector("#mirror [data-aimed]");
    if (!aimed || !this.#mayFocus()) return false;
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
    listenToDrops({ takes: () => this.#module._wc_takes_files() === 1, take: (files) => this.#read(files) });
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

  // The first of them, of which the program is told the name.
  async #read(files) {
    const [file] = files;
    try {
      const text = await textOf(file);
      const name = files.length > 1 ? `${file.name} (the first of ${files.length} files)` : file.name;
      this.#passText(`${name}\x1f${text}`);
      this.#module._wc_file();
    } catch (error) {
      console.error(error);
      this.#notice(`${file.name} could not be read (${error.message}).`);
    }
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
