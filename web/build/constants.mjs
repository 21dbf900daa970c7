// Which part of the program holds which constant. wasm-split moves functions and leaves all data in the first part; of
// that more than two thirds are sentences and tables that only functions of a later part read. Those go with them.
//
// A constant belongs to the first part if a function of it may come to it: by an address in its code, or from one
// constant to the next by an address in that. Every number that could be an address counts as one, so a mistake keeps
// too much in the first part, never too little. The rehearsal then runs again without them and has to show the same.

import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { features } from "./wasm_parts.mjs";

// A compiler may take an address a little before the first element. In our objects that is 8 bytes at most.
const before = 16;

// From the map of wasm-ld: the ranges of memory, in order, that hold one object each. Those of merged strings are
// parted at their ends.
function constantsOf(map, image) {
  const constants = [];
  for (const line of map.split("\n")) {
    const [, address, size, input] = /^\s*([0-9a-f]+)\s+[0-9a-f]+\s+([0-9a-f]+) {9}(\S+)/.exec(line) ?? [];
    if (address === undefined) continue;
    const start = Number.parseInt(address, 16);
    const end = Math.min(start + Number.parseInt(size, 16), image.length); // the rest is zeros
    if (input !== "<internal>:(.rodata)") {
      if (start < end) constants.push({ start, end });
      continue;
    }
    for (let at = start, next; at < end; at = next) {
      next = image.indexOf(0, at) + 1;
      constants.push({ start: at, end: next, isText: true });
    }
  }
  if (constants.length === 0) throw new Error("the map of the linker names no constant: was it linked with --print-map?");
  return constants.sort((a, b) => a.start - b.start);
}

// The places, in the order of `constants`, of all that `address` may lead to.
function placesAt(constants, address) {
  let low = 0;
  for (let high = constants.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (constants[middle].end <= address) low = middle + 1;
    else high = middle;
  }
  const places = [];
  for (; low < constants.length && constants[low].start <= address + before; ++low)
    if (constants[low].start <= address || !constants[low].isText) places.push(low);
  return places;
}

// By part: the numbers in the code of its functions that could be addresses below `end`.
function addressesByPart(program, partsByName, end) {
  const text = execFileSync("wasm-dis", [...features, program], { encoding: "latin1", maxBuffer: 1 << 30 });
  const addresses = new Map();
  let current;
  for (const [, name, number] of text.matchAll(/^ \(func \$(\S+)|(?:i32\.const |offset=)(\d+)/gm)) {
    if (name !== undefined) {
      const part = partsByName.get(name.replace(/\\([0-9a-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))));
      if (part === undefined) throw new Error(`no part holds the function ${name}`);
      if (!addresses.has(part)) addresses.set(part, new Set());
      current = addresses.get(part);
    } else if (Number(number) < end) {
      current?.add(Number(number));
    }
  }
  return addresses;
}

// The places of all constants that can be come to from `addresses`.
function reached(constants, image, addresses) {
  const places = new Set();
  const waiting = [];
  const visit = (address) => {
    for (const place of placesAt(constants, address)) {
      if (places.has(place)) continue;
      places.add(place);
      waiting.push(constants[place]);
    }
  };
  addresses.forEach(visit);
  while (waiting.length > 0) {
    const { start, end, isText } = waiting.pop();
    if (isText) continue;
    for (let at = Math.ceil(start / 4) * 4; at + 4 <= end; at += 4) visit(image.readUInt32LE(at));
  }
  return places;
}

// By part, the ranges of memory of its constants, in order. What several parts need belongs to `shared`, what none seems
// to need to the first. `image`: the memory as the program finds it; `program`: the module with names.
export async function partConstants({ program, map, image, partsByName, shared }) {
  const constants = constantsOf(await readFile(map, "latin1"), image);
  const owners = new Map();
  for (const [part, addresses] of addressesByPart(program, partsByName, image.length)) {
    for (const place of reached(constants, image, addresses)) {
      const isFirst = part === "first" || owners.get(place) === "first";
      owners.set(place, isFirst ? "first" : owners.has(place) ? shared : part);
    }
  }
  const ranges = {};
  constants.forEach(({ start, end }, place) => (ranges[owners.get(place) ?? "first"] ??= []).push({ start, end }));
  return ranges;
}
