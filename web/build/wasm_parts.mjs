// What the build has to know of a WebAssembly module: the names of its own functions, in order, from its name section
// (WebAssembly, appendix "Custom Sections"), and how many places its table of functions has at least.

class Bytes {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  byte() {
    return this.bytes[this.at++];
  }

  // An unsigned number in LEB128.
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  text() {
    const size = this.number();
    this.at += size;
    return Buffer.from(this.bytes.subarray(this.at - size, this.at)).toString();
  }

  // Of a table or a memory: the least size.
  limits() {
    const hasMost = this.number() & 1;
    const least = this.number();
    if (hasMost) this.number();
    return least;
  }

  // Of a table.
  table() {
    this.byte(); // the type of what it holds
    return this.limits();
  }
}

// How many of the imports are functions, which come first in the numbering, and the size of the table among them.
function readImports(section) {
  let functions = 0;
  let table = 0;
  for (let left = section.number(); left > 0; --left) {
    section.text();
    section.text();
    const kind = section.byte();
    if (kind === 0) {
      section.number();
      functions += 1;
    } else if (kind === 1) {
      table = section.table();
    } else if (kind === 2) {
      section.limits();
    } else {
      section.at += 2; // a global: its type and whether it can change
    }
  }
  return { functions, table };
}

function readNames(section, end) {
  const names = new Map();
  while (section.at < end) {
    const kind = section.byte();
    const next = section.number() + section.at;
    if (kind === 1) for (let left = section.number(); left > 0; --left) names.set(section.number(), section.text());
    section.at = next;
  }
  return names;
}

function read(bytes) {
  const module = new Bytes(bytes);
  module.at = 8; // behind the magic number and the version
  let imported = { functions: 0, table: 0 };
  let own = 0;
  let ownTable = 0;
  let names = new Map();
  while (module.at < bytes.length) {
    const id = module.byte();
    const end = module.number() + module.at;
    if (id === 2) imported = readImports(module);
    else if (id === 3) own = module.number();
    else if (id === 4 && module.number() > 0) ownTable = module.table();
    else if (id === 0 && module.text() === "name") names = readNames(module, end);
    module.at = end;
  }
  return {
    functions: Array.from({ length: own }, (_, index) => names.get(imported.functions + index) ?? ""),
    table: Math.max(imported.table, ownTable),
  };
}

export const functionNames = (bytes) => read(bytes).functions;
export const tableSize = (bytes) => read(bytes).table;
