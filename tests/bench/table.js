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
  rows = []; // as printed, and the figure and its limit as numbers; `times` where there are several of them

  // Each with how it is shown: `ours`, what it is held `against`, and the measured value that the budget is about.
  atMost(what, { ours, against = "-", value, budget, show = String, times }) {
    const cells = [what, ours ?? show(value), against, show(value), `at most ${show(budget)}`];
    this.rows.push({ cells, value, most: budget, isWithin: value <= budget, times });
  }

  atLeast(what, { ours, against = "-", value, budget, show = String }) {
    const cells = [what, ours ?? show(value), against, show(value), `at least ${show(budget)}`];
    this.rows.push({ cells, value, least: budget, isWithin: value >= budget });
  }

  // `times`: what the two are taken from.
  ratio(what, ours, against, budget, show, times) {
    this.atMost(what, {
      ours: show(ours),
      against: show(against),
      value: ours / against,
      budget,
      times,
      show: (ratio) => `${ratio.toFixed(2)} ×`,
    });
  }

  unbudgeted(what, ours, against, show) {
    const cells = [what, show(ours), show(against), `${(ours / against).toFixed(2)} ×`, "-"];
    this.rows.push({ cells, value: ours / against });
  }

  print() {
    const verdict = ({ isWithin }) => (isWithin === undefined ? "-" : isWithin ? "within" : "over");
    const heads = ["what", "whichcode", "against", "measured", "budget", ""];
    printTable(heads, this.rows.map((row) => [...row.cells, verdict(row)]));
  }
}
