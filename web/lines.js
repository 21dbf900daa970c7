// A line of a text area, shown to the visitor: selected, with the focus, and in view.

export function selectLine(area, line) {
  const text = area.value;
  let start = 0;
  for (let before = 1; before < line; ++before) {
    const end = text.indexOf("\n", start);
    if (end < 0) break; // there are not so many: the last one
    start = end + 1;
  }
  const end = text.indexOf("\n", start);
  area.focus({ preventScroll: true });
  area.setSelectionRange(start, end < 0 ? text.length : end);
  const height = parseFloat(getComputedStyle(area).lineHeight);
  const top = (line - 1) * height;
  area.scrollTop = Math.max(top - area.clientHeight / 3, 0); // where it scrolls inside
  area.scrollLeft = 0;
  const seenAt = area.getBoundingClientRect().top + top - area.scrollTop;
  if (seenAt < 0 || seenAt > window.innerHeight - 2 * height)
    window.scrollTo(window.scrollX, window.scrollY + seenAt - window.innerHeight / 3);
}
