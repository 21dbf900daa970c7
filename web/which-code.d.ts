// Types of <which-code>: web/which-code.js. Attributes are plain text; what cannot be read is said in the element.

/** What `whichcode:navigate` carries: the visitor went to another place inside the element. */
export interface WhichCodeNavigation {
  /** "404", "compare/401,403", or a place of the program as its address writes it: "#/decide/api". */
  place: string;
}

/** What `whichcode:answer` carries: an answer in the quiz was marked. */
export interface WhichCodeAnswer {
  /** The entry of the visitor's record, as its backup holds it: one line of JSON. */
  entry: string;
}

export interface WhichCodeEventMap {
  "whichcode:navigate": CustomEvent<WhichCodeNavigation>;
  "whichcode:answer": CustomEvent<WhichCodeAnswer>;
}

/** The views of the program. */
export type WhichCodeView = "decide" | "search" | "check" | "quiz" | "rules";

/**
 * Attributes: `code` (one, or several to compare: "401,403"), `codes` (a list, with a team's words in a `<dl>` inside),
 * `inline` (a link with a card, around the code that stands inside), or `view` (the program, with `query`, `topic`,
 * `house-style`, `text` for the view without graphics, and `eager`). For all: `theme` ("light", "dark", or else as the
 * page around), `base` (the address of Whichcode, where it is not that of the script).
 */
export class WhichCodeElement extends HTMLElement {
  /** Shows another code: in the place of the present one, its row in a list, its place in the program. */
  show(code: number | string): void;
  addEventListener<K extends keyof WhichCodeEventMap>(
    type: K,
    listener: (this: WhichCodeElement, event: WhichCodeEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "which-code": WhichCodeElement;
  }
}
