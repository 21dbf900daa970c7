// The program as a part of somebody else's page, in the frame of <which-code>: as high as its content, in the theme of
// the page around, without a trace in that page's history, and with the graphics only while it is seen and in use.

import { Framed, isFramed, openBeside } from "./framed.js";

export class Guest {
  #framed;
  #program;
  #canvas = document.getElementById("canvas");
  #picture = null; // of the canvas, while it rests
  #graphics = null; // how they are taken away and given back
  #isSeen = true;
  #isInUse = true;
  #isWhole = false; // what it shows has come: till then it has to go on painting
  theme = null; // of the page around, once it has said

  // `program`: what is asked of it; go(hash), paintDark(dark), paint(). Null for a page of its own.
  static ifAsked(program) {
    return isFramed() ? new Guest(program) : null;
  }

  constructor(program) {
    this.#program = program;
    document.documentElement.dataset.guest = "";
    this.#framed = new Framed((message) => this.#hear(message));
    new IntersectionObserver(([{ isIntersecting }]) => {
      this.#isSeen = isIntersecting;
      this.#settle();
    }).observe(document.documentElement);
    for (const event of ["pointerdown", "keydown", "focusin"])
      addEventListener(event, () => this.#isInUse || this.#framed.say("wake"), { capture: true });
    this.#framed.tellEscape();
    document.addEventListener("click", (event) => this.#lead(event));
  }

  // ---- told by the program

  ready() {
    this.#framed.say("ready", { title: document.title });
  }

  whole() {
    this.#isWhole = true;
    this.#settle();
  }

  grow(height) {
    this.#framed.say("height", { height: Math.ceil(height) });
  }

  went(hash) {
    this.#framed.say("navigate", { place: hash });
  }

  answered(lines) {
    for (const entry of lines.split("\n").filter(Boolean)) this.#framed.say("answer", { entry });
  }

  // ---- told by the page around

  #hear({ type, theme, code }) {
    if (type === "hello" || type === "theme") this.#paint(theme);
    else if (type === "show" && /^[1-5]\d\d$/.test(code)) this.#program.go(`#/${code}`);
    else if (type === "wake" || type === "rest") {
      this.#isInUse = type === "wake";
      this.#settle();
    }
  }

  #paint(theme) {
    if (theme === this.theme || (theme !== "light" && theme !== "dark")) return;
    this.theme = theme;
    this.#program.paintDark(theme === "dark");
  }

  // ---- graphics: kept while seen and in use

  #settle() {
    const isOn = this.#isSeen && this.#isInUse;
    if (isOn === (this.#picture === null)) return;
    if (!this.#isWhole || document.documentElement.dataset.view !== "canvas") return;
    this.#graphics ??= this.#canvas.getContext("webgl2").getExtension("WEBGL_lose_context");
    if (isOn) {
      this.#canvas.addEventListener("webglcontextrestored", () => this.#showPicture(null), { once: true });
      this.#graphics.restoreContext();
    } else {
      this.#showPicture(this.#copy());
      this.#graphics.loseContext();
    }
  }

  // What the canvas shows, while it still does: it keeps nothing from one painting to the next.
  #copy() {
    const copy = document.createElement("canvas");
    copy.id = "picture";
    copy.width = this.#canvas.width;
    copy.height = this.#canvas.height;
    if (copy.width === 0 || copy.height === 0) return copy; // its page hides it
    this.#program.paint();
    copy.getContext("2d").drawImage(this.#canvas, 0, 0);
    return copy;
  }

  #showPicture(picture) {
    this.#picture?.remove();
    this.#picture = picture;
    if (picture) this.#canvas.after(picture);
  }

  // ---- links: places are gone to here, all else opens beside

  #lead(event) {
    const link = event.target.closest("a[href]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const hash = link.getAttribute("href");
    if (!hash.startsWith("#")) return openBeside(link);
    event.preventDefault();
    this.#program.go(hash);
  }
}
