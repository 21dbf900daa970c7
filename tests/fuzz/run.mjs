// Runs each harness for its share of the time, on its seeds, what it found worth keeping before, and its old finds.
// Ends with 1 when an input broke one of them. Usage, from the project's root: node tests/fuzz/run.mjs FOLDER SECONDS

import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { finished } from "node:stream/promises";
import { join } from "node:path";

const subjects = ["guide", "message", "pack", "recording", "reviews", "route", "search", "session"];
const [folder, seconds] = process.argv.slice(2);

// The last match of a pattern in what libFuzzer said.
const last = (text, pattern) => [...text.matchAll(pattern)].at(-1)?.[1];

async function run(program, args, log) {
  const out = createWriteStream(log);
  const child = spawn(program, args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, UBSAN_OPTIONS: "print_stacktrace=1" },
  });
  for (const stream of [child.stdout, child.stderr]) stream.pipe(out, { end: false });
  const status = await new Promise((fulfil, reject) => child.once("error", reject).once("close", fulfil));
  out.end();
  await finished(out);
  return { status, said: await readFile(log, "utf8") };
}

function reportFind(subject, program, log, said) {
  const input = last(said, /Test unit written to (\S+)/g);
  const what =
    last(said, /^(Broken promise: .*)$/gm) ??
    last(said, /runtime error: (.*)$/gm) ??
    last(said, /^SUMMARY: (.*)$/gm) ??
    "it ended without a word";
  console.log(`${subject.padEnd(8)} FAILED: ${what}`);
  console.log(
    input
      ? `         the input is ${input}\n         see it again: ${program} ${input}`
      : `         what it said is in ${log}`,
  );
}

async function fuzz(subject) {
  const program = join(folder, `fuzz_${subject}`);
  const log = join(folder, `${subject}.log`);
  const corpus = join(folder, "corpus", subject);
  const finds = join(folder, "finds", subject);
  for (const each of [corpus, finds]) await mkdir(each, { recursive: true });
  const { status, said } = await run(
    program,
    [
      `-max_total_time=${Math.max(1, Math.floor(Number(seconds) / subjects.length))}`,
      "-timeout=10", // for one input: what takes longer is a find
      "-print_final_stats=1",
      `-dict=${join(folder, "seeds", `${subject}.dict`)}`,
      `-artifact_prefix=${finds}/`,
      corpus,
      join(folder, "seeds", subject),
      finds, // the first is where new inputs go
    ],
    log,
  );
  if (status !== 0) {
    reportFind(subject, program, log, said);
    return false;
  }
  const executions = last(said, /number_of_executed_units: (\d+)/g);
  const inputs = last(said, /corp: (\d+)/g);
  console.log(`${subject.padEnd(8)} ${executions.padStart(8)} executions, ${inputs} inputs in the corpus, no find`);
  return true;
}

let sound = true;
for (const subject of subjects) sound = (await fuzz(subject)) && sound;
process.exit(sound ? 0 : 1);
