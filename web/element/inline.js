// A code in running text: its number and name, a link, with the card in a popover while the pointer or the focus is on
// it. A finger's first tap opens the card, its second follows the link; Esc closes it, as does a look elsewhere.

import { make } from "./frame.js";

const delay = 200; // milliseconds, in which a pointer may just be passing
const gap = 6;

function place(card, link) {
  const { left, top, bottom } = link.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const above = bottom + gap + height > innerHeight && top > height + gap;
  card.style.left = `${Math.max(gap, Math.min(left, innerWidth - width - gap))}px`;
  card.style.top = `${above ? top - height - gap : bottom + gap}px`;
}

// `frame()` makes the card, when it is wanted for the first time. Returns what stands in the text, and what opens it.
export function inlineOf(href, words, frame) {
  const link = make("a", { href }, make("slot"), words);
  const card = make("div", { popover: "auto" });
  let timer;
  const isOpen = () => card.matches(":popover-open");
  const open = () => {
    if (isOpen()) return;
    if (!card.firstChild) {
      const made = frame(() => card.hidePopover());
      card.append(made.box);
      made.load();
      new ResizeObserver(() => place(card, link)).observe(card);
    }
    card.showPopover();
    place(card, link);
  };
  const soon = (act) => () => {
    clearTimeout(timer);
    timer = setTimeout(act, delay);
  };
  const close = soon(() => card.contains(card.getRootNode().activeElement) || card.hidePopover());
  let wasOpen; // when the finger came down: then the browser closes what it does not touch
  link.onpointerdown = () => (wasOpen = isOpen());
  link.onclick = (event) => {
    if (event.pointerType !== "touch" || wasOpen) return;
    event.preventDefault();
    open();
  };
  link.onmouseenter = soon(open);
  link.onmouseleave = card.onmouseleave = link.onblur = close;
  card.onmouseenter = () => clearTimeout(timer);
  link.onfocus = () => link.matches(":focus-visible") && open();
  return { parts: card.showPopover ? [link, card] : [link], open };
}
