// What the build has to know of a WebAssembly module: the names of its own functions, in order, from its name section
// (WebAssembly, appendix "Custom Sections"), how many places its table of functions has at least, and its data.

// What binaryen's tools are told of our modules.
export const features = [
  "--enable-nontrapping-float-to-int",
  "--enable-bulk-memory",
  "--enable-sign-ext",
  "--enable-mutable-globals",
];

const sections = { custom: 0, imports: 2, functions: 3, tables: 4, data: 11, dataCount: 12 };
const i32Const = 0x41;
const expressionEnd = 0x0b;

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

// Where the sections of a module are, each from its number on; the module stands at its content.
function* sectionsOf(module) {
  module.at = 8; // behind the magic number and the version
  while (module.at < module.bytes.length) {
    const start = module.at;
    const id = module.byte();
    const end = module.number() + module.at;
    yield { id, start, end };
    module.at = end;
  }
}

function read(bytes) {
  const module = new Bytes(bytes);
  let imported = { functions: 0, table: 0 };
  let own = 0;
  let ownTable = 0;
  let names = new Map();
  for (const { id, end } of sectionsOf(module)) {
    if (id === sections.imports) imported = readImports(module);
    else if (id === sections.functions) own = module.number();
    else if (id === sections.tables && module.number() > 0) ownTable = module.table();
    else if (id === sections.custom && module.text() === "name") names = readNames(module, end);
  }
  return {
    functions: Array.from({ length: own }, (_, index) => names.get(imported.functions + index) ?? ""),
    table: Math.max(imported.table, ownTable),
  };
}

export const functionNames = (bytes) => read(bytes).functions;
export const tableSize = (bytes) => read(bytes).table;

// The memory, from its beginning, as the data of a module makes it: active segments of memory 0, each at a constant.
export function imageOf(bytes) {
  const module = new Bytes(bytes);
  const segments = [];
  for (const { id } of sectionsOf(module)) {
    if (id !== sections.data) continue;
    for (let left = module.number(); left > 0; --left) {
      if (module.number() !== 0 || module.byte() !== i32Const) throw new Error("a segment of data is not at a constant");
      const start = module.number();
      module.at += 1; // the end of that expression
      const size = module.number();
      segments.push({ start, content: bytes.subarray(module.at, module.at + size) });
      module.at += size;
    }
  }
  const image = Buffer.alloc(Math.max(0, ...segments.map(({ start, content }) => start + content.length)));
  for (const { start, content } of segments) image.set(content, start);
  return image;
}

function leb128(value) {
  const bytes = [];
  for (; value >= 0x80; value = Math.floor(value / 0x80)) bytes.push((value % 0x80) | 0x80);
  return [...bytes, value];
}

// As the operand of i32.const, which has a sign: a bit that says no has to be left.
function signedLeb128(value) {
  const bytes = leb128(value);
  const last = bytes.at(-1);
  return last < 0x40 ? bytes : [...bytes.slice(0, -1), last | 0x80, 0];
}

// Segments with what `image` holds in `ranges`, which are in order. Memory is zeros to begin with: only those that cost
// less than the head of another segment are written.
function segmentsOf(image, ranges) {
  const least = 8;
  const segments = [];
  for (const { start, end } of ranges) {
    for (let at = start; at < end; ++at) {
      if (image[at] === 0) continue;
      const last = segments.at(-1);
      if (last && at - last.end < least) last.end = at + 1;
      else segments.push({ start: at, end: at + 1 });
    }
  }
  return segments;
}

// The module with other data: what `image` holds in `ranges`. Its code may not name a segment (memory.init, data.drop):
// the count of segments, which only that needs, goes.
export function withData(bytes, image, ranges) {
  const kept = [...sectionsOf(new Bytes(bytes))].filter(({ id }) => id !== sections.data && id !== sections.dataCount);
  const segments = segmentsOf(image, ranges);
  const content = segments.map(({ start, end }) => [
    Buffer.from([0, i32Const, ...signedLeb128(start), expressionEnd, ...leb128(end - start)]),
    image.subarray(start, end),
  ]);
  const data = Buffer.concat([Buffer.from(leb128(segments.length)), ...content.flat()]);
  return Buffer.concat([
    bytes.subarray(0, 8),
    ...kept.map((each) => bytes.subarray(each.start, each.end)),
    Buffer.from([sections.data, ...leb128(data.length)]),
    data,
  ]);
}
