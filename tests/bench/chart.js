// A line chart as SVG, both axes by powers of ten, light or dark as the reader's page is.

const width = 640;
const height = 300;
const plot = { left: 58, right: 500, top: 40, bottom: 252 };
const leastGap = 15; // between two names of lines

const style = `
  text { font: 12px system-ui, sans-serif; fill: #57606a; }
  .title { font-size: 14px; font-weight: 600; fill: #1f2328; }
  .grid { stroke: #d8dee4; }
  .limit { stroke: #cf222e; stroke-dasharray: 5 4; }
  .limit-name { fill: #cf222e; }
  .line { fill: none; stroke-width: 2; }
  .faint { stroke-width: 1.25; stroke-dasharray: 2 3; }
  .tone0 { stroke: #0969da; } .dot0, .name0 { fill: #0969da; }
  .tone1 { stroke: #9a6700; } .dot1, .name1 { fill: #9a6700; }
  .tone2 { stroke: #8250df; } .dot2, .name2 { fill: #8250df; }
  @media (prefers-color-scheme: dark) {
    text { fill: #9198a1; }
    .title { fill: #f0f6fc; }
    .grid { stroke: #30363d; }
    .limit { stroke: #f85149; } .limit-name { fill: #f85149; }
    .tone0 { stroke: #58a6ff; } .dot0, .name0 { fill: #58a6ff; }
    .tone1 { stroke: #d29922; } .dot1, .name1 { fill: #d29922; }
    .tone2 { stroke: #bc8cff; } .dot2, .name2 { fill: #bc8cff; }
  }`;

const escaped = (text) =>
  String(text).replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);

const attributesOf = (attributes) =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join("");

const element = (name, attributes, text) =>
  text === undefined
    ? `<${name}${attributesOf(attributes)}/>`
    : `<${name}${attributesOf(attributes)}>${escaped(text)}</${name}>`;

const rounded = (number) => Math.round(number * 10) / 10;

// Values -> pixels. The ends are powers of ten, so that every grid line is a round number.
function logScale(values, from, to) {
  const least = Math.floor(Math.log10(Math.min(...values)));
  const most = Math.max(least + 1, Math.ceil(Math.log10(Math.max(...values))));
  const place = (value) => rounded(from + ((Math.log10(value) - least) / (most - least)) * (to - from));
  const ticks = Array.from({ length: most - least + 1 }, (_, i) => 10 ** (least + i));
  return { place, ticks };
}

// Names beside the ends of their lines, moved down where they would cover each other.
function spreadNames(lines) {
  let last = -Infinity;
  const names = lines.filter(({ name }) => name).map(({ name, tone, points }) => ({ name, tone, y: points.at(-1).y }));
  for (const each of names.sort((a, b) => a.y - b.y)) {
    each.y = Math.max(each.y, last + leastGap);
    last = each.y;
  }
  return names;
}

// `lines`: [{ name, tone: 0..2, isFaint, points: [[x, y], ...] }], at least one point each, all numbers positive.
// `limit`: { name, y }. `xTicks`: [[x, name], ...]. A line without a name belongs to the one of its tone that has one.
export function chart({ title, yName, yTick, xTicks, lines, limit }) {
  const x = logScale(
    xTicks.map(([value]) => value),
    plot.left + 12,
    plot.right - 12,
  );
  const y = logScale(
    [...lines.flatMap(({ points }) => points.map(([, value]) => value)), limit.y],
    plot.bottom,
    plot.top,
  );
  const placed = lines.map((line) => ({
    ...line,
    points: line.points.map(([a, b]) => ({ x: x.place(a), y: y.place(b) })),
  }));
  const across = (at, attributes) => element("line", { x1: plot.left, x2: plot.right, y1: at, y2: at, ...attributes });

  const parts = [element("text", { x: 12, y: 20, class: "title" }, title)];
  for (const tick of y.ticks) {
    parts.push(across(y.place(tick), { class: "grid" }));
    parts.push(element("text", { x: plot.left - 6, y: y.place(tick) + 4, "text-anchor": "end" }, yTick(tick)));
  }
  for (const [value, name] of xTicks) {
    parts.push(element("text", { x: x.place(value), y: plot.bottom + 18, "text-anchor": "middle" }, name));
  }
  parts.push(element("text", { x: plot.left, y: plot.bottom + 38 }, yName));
  parts.push(across(y.place(limit.y), { class: "limit" }));
  parts.push(element("text", { x: plot.right + 8, y: y.place(limit.y) + 4, class: "limit-name" }, limit.name));
  for (const { tone, isFaint, points } of placed) {
    const places = points.map((point) => `${point.x},${point.y}`).join(" ");
    parts.push(element("polyline", { class: `line tone${tone}${isFaint ? " faint" : ""}`, points: places }));
    for (const point of points)
      parts.push(element("circle", { class: `dot${tone}`, cx: point.x, cy: point.y, r: isFaint ? 2 : 3 }));
  }
  for (const { name, tone, y: at } of spreadNames(placed)) {
    parts.push(element("text", { x: plot.right + 8, y: at + 4, class: `name${tone}` }, name));
  }
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">`;
  return `${head}\n<style>${style}\n</style>\n${parts.join("\n")}\n</svg>\n`;
}
