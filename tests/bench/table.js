// Text tables, and the one of the budgets.

export function printTable(heads, rows) {
  const widths = heads.map((head, i) => Math.max(head.length, ...rows.map((row) => String(row[i]).length)));
  const line = (cells) =>
    cells
      .map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i]) : String(cell).padStart(widths[i])))
      .join("  ")
      .trimEnd();
  console.log(line(heads));
  console.log(widths.map((width) => "-".repeat(width)).join("  "));
  for (const row of rows) console.log(line(row));
}

export class Budgets {
  #rows = [];

  // Each with how it is shown: `ours`, what it is held `against`, and the measured value that the budget is about.
  atMost(what, { ours, against = "-", value, budget, show = String }) {
    this.#add(what, ours ?? show(value), against, show(value), `at most ${show(budget)}`, value <= budget);
  }

  atLeast(what, { ours, against = "-", value, budget, show = String }) {
    this.#add(what, ours ?? show(value), against, show(value), `at least ${show(budget)}`, value >= budget);
  }

  ratio(what, ours, against, budget, show) {
    this.atMost(what, {
      ours: show(ours),
      against: show(against),
      value: ours / against,
      budget,
      show: (ratio) => `${ratio.toFixed(2)} ×`,
    });
  }

  unbudgeted(what, ours, against, show) {
    this.#rows.push([what, show(ours), show(against), `${(ours / against).toFixed(2)} ×`, "-", "-"]);
  }

  #add(what, ours, against, value, budget, isWithin) {
    this.#rows.push([what, ours, against, value, budget, isWithin ? "within" : "over"]);
  }

  print() {
    printTable(["what", "whichcode", "against", "measured", "budget", ""], this.#rows);
  }
}
