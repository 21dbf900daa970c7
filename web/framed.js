// The frame's side of the talk with <which-code> (web/element/frame.js has the other): who is asked and told by a
// page that stands in somebody else's. Nothing is said to anybody but the page around it, and before that has answered
// nothing but that somebody is there.

export const version = 1; // of the talk; messages of another one are ignored

export class Framed {
  #host = null; // the origin of the page around, once it has greeted
  #unsaid = [];

  // `hear(message)` has what the page around says: { type, ... }.
  constructor(hear) {
    addEventListener("message", ({ source, origin, data }) => {
      if (source !== parent || data?.whichcode !== version || typeof data.type !== "string") return;
      if (this.#host !== null && origin !== this.#host) return;
      if (data.type === "hello" && this.#host === null) this.#meet(origin);
      hear(data);
    });
    parent.postMessage({ whichcode: version, type: "hello" }, "*");
  }

  say(type, content = {}) {
    const message = { whichcode: version, type, ...content };
    if (this.#host === null) this.#unsaid.push(message);
    else parent.postMessage(message, this.#host);
  }

  // The page around closes what it has opened, where it has: a popover holds the card of a code in running text.
  tellEscape() {
    addEventListener("keydown", ({ key }) => {
      if (key === "Escape") this.say("escape");
    });
  }

  #meet(origin) {
    this.#host = origin === "null" ? "*" : origin; // a host without an origin, such as a file, has no name to be told by
    for (const message of this.#unsaid.splice(0)) parent.postMessage(message, this.#host);
  }
}

// Whether this page has been asked to be a part of another.
export const isFramed = () => window !== window.parent && new URLSearchParams(location.search).has("embed");

export const askedTheme = () => new URLSearchParams(location.search).get("theme");

// A link to what is not shown here: beside the page around.
export function openBeside(link) {
  link.target = "_blank";
  link.rel = "noopener";
}

// The theme that the address or the page around asks for; any other word leaves it to the system.
export function applyTheme(theme) {
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}
