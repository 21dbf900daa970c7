// The learners of learner.cpp, who practise for 120 days: what they kept of what they asked for.

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../build/native/learner_tests", import.meta.url));

// `isSound`: every promise was kept. `said`: what the tests have to say about those that were not.
export function runLearners() {
  const { status, stdout, stderr } = spawnSync(program, ["[eight]"], { encoding: "utf8" });
  const lines = stdout.split("\n").filter((line) => line.startsWith("learner\t"));
  const learners = lines.map((line) => {
    const [wanted, recalled, answers, cardsMet, cards, mixUps, notSeenAgain] = line.split("\t").slice(1).map(Number);
    return { wanted, recalled, answers, cardsMet, cards, mixUps, notSeenAgain };
  });
  return { isSound: status === 0, learners, said: stdout + stderr };
}
