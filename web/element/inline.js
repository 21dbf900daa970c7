// A code in running text: its number and name, a link, with the card in a popover while the pointer or the focus is on
// it. A finger's first tap opens the card, its second follows the link; Esc closes it, as does a look elsewhere.

import { make } from "./frame.js";

const delay = 200; // milliseconds, in which a pointer may just be passing
const gap = 6;

function place(card, link) {
  const at = link.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const below = at.bottom + gap + height <= innerHeight || at.top < height + gap;
  card.style.left = `${Math.max(gap, Math.min(at.left, innerWidth - width - gap))}px`;
  card.style.top = `${below ? at.bottom + gap : at.top - height - gap}px`;
}

// `frame()` makes the card, when it is wanted for the first time. Returns what stands in the text.
export function inlineOf({ address, code, name, shows, frame }) {
  const link = make("a", { href: address }, make("slot"));
  if (name && !shows) link.append(` ${name}`);
  const card = make("div", { popover: "auto", role: "dialog", ariaLabel: `${code} ${name}` });
  if (!card.showPopover) return { parts: [link], open() {} };
  let timer;
  let finger = false;
  const open = () => {
    clearTimeout(timer);
    if (!card.isConnected || card.matches(":popover-open")) return;
    if (!card.firstChild) {
      const made = frame(() => card.hidePopover());
      card.append(made.box);
      new ResizeObserver(() => place(card, link)).observe(card);
    }
    card.showPopover({ source: link });
    place(card, link);
  };
  const soon = (act) => () => {
    clearTimeout(timer);
    timer = setTimeout(act, delay);
  };
  const close = () => {
    const inside = link.getRootNode().activeElement;
    if (!card.contains(inside) && card.matches(":popover-open")) card.hidePopover();
  };
  link.ariaHasPopup = "dialog";
  link.onpointerdown = ({ pointerType }) => (finger = pointerType === "touch");
  link.onclick = (event) => {
    if (!finger || card.matches(":popover-open")) return;
    event.preventDefault();
    open();
  };
  link.onpointerenter = ({ pointerType }) => pointerType === "mouse" && soon(open)();
  card.onpointerenter = () => clearTimeout(timer);
  link.onpointerleave = card.onpointerleave = soon(close);
  link.onfocus = () => link.matches(":focus-visible") && open();
  link.onblur = soon(close);
  card.ontoggle = ({ newState }) => (link.ariaExpanded = newState === "open");
  return { parts: [link, card], open };
}
