// What the keys of the page do. Text fields, links and buttons keep theirs; what remains the program is asked about.

// The arrow keys lead from the field through the results and back.
function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  const stops = [...document.querySelectorAll(`#mirror [data-arrows="${event.target.dataset.arrows}"]`)];
  const next = stops[stops.indexOf(event.target) + step];
  if (!next) return false;
  event.preventDefault();
  next.focus();
  return true;
}

// Arrow keys choose inside a radio group, as they do among native radio buttons.
function chooseNeighbour(event) {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (!step || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  const radios = [...event.target.closest("[role=radiogroup]").querySelectorAll("[role=radio]")];
  const next = radios[(radios.indexOf(event.target) + step + radios.length) % radios.length];
  event.preventDefault();
  next.focus();
  next.click();
  return true;
}

// `press(key)` tells the program and returns whether it took the key; `submit(field)` is Enter in a field of one line.
export function listenToKeys({ press, submit }) {
  // A key that the program has no use for is left to the browser.
  const offer = (key, event) => {
    if (press(key)) event.preventDefault();
  };
  const handle = (event) => {
    if (event.isComposing) return;
    const { target, key } = event;
    if (target.matches("[data-arrows]") && walk(event)) return;
    if (target.matches("[role=radio]") && chooseNeighbour(event)) return;
    const modified = event.ctrlKey || event.metaKey || event.altKey;
    if (target.matches("input, textarea") && !modified && key !== "Escape") {
      if (key === "Enter" && target.localName === "input") submit(target);
      return;
    }
    if (event.altKey || (modified && event.shiftKey)) return;
    if (modified) {
      offer(`Control+${key}`, event);
      return;
    }
    if (event.repeat) return;
    // Enter presses the link or button that has the focus. A radio is no button: like a native one it leaves Enter to
    // the page.
    if (key === "Enter" && target.matches("a, button:not([role=radio])")) return;
    if (key === "Escape") target.blur?.();
    offer(key, event);
  };
  document.addEventListener("keydown", handle);
}
