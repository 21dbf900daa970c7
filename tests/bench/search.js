// Measures the search alone, as the bench does. Usage: node tests/bench/search.js, after the web target search_bench.

import { reportSearch } from "./search_report.js";
import { Budgets } from "./table.js";

const budgets = new Budgets();
await reportSearch(budgets);
console.log("\nBudgets");
budgets.print();
