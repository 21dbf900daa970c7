// What a run of the bench leaves in build/bench: its figures as JSON, with the machine that they are from, and charts.

import { mkdir, writeFile } from "node:fs/promises";
import { cpus } from "node:os";

const folder = new URL("../../build/bench/", import.meta.url);
const machine = { processor: cpus()[0].model, cores: cpus().length, node: process.version };

export async function keep(name, content) {
  await mkdir(folder, { recursive: true });
  await writeFile(new URL(name, folder), content);
}

export const keepFigures = (name, figures) => keep(name, `${JSON.stringify({ machine, ...figures }, null, 2)}\n`);
