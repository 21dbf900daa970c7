// "PASSED FAILED SKIPPED" of a JUnit report. Ends with 1 when there is none, or it holds no test.
// Usage: node tools/junit.mjs REPORT
import { readFileSync } from "node:fs";

const [, , path] = process.argv;
let text = "";
try {
  text = readFileSync(path, "utf8");
} catch (error) {
  console.error(`${path}: ${error.code}: the suite left no report`);
  process.exit(1);
}
// CTest, Catch2 and Node.js all write an element a test, empty or with what became of it inside.
const cases = text.match(/<testcase\b[^>]*?(\/>|>[\s\S]*?<\/testcase>)/g) ?? [];
const count = (pattern) => cases.filter((each) => pattern.test(each)).length;
const failed = count(/<(failure|error)\b/);
const skipped = count(/<skipped\b/);
console.log(cases.length - failed - skipped, failed, skipped);
process.exit(cases.length === 0 ? 1 : 0);
