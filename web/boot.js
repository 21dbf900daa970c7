// Starts the page: decides between canvas and text, fetches what the first frame needs and no more, and says plainly
// when something fails. `FILES` stands for the addresses of the built files, `TABLE_SIZE` for what
// web/build/split.mjs says of the program: web/build/assemble.mjs puts them in.

import { Bridge } from "./bridge.js";
import { isFramed } from "./framed.js";
import { keepOffline } from "./offline.js";
import { Pieces } from "./pieces.js";
import { hasKeptPack } from "./preferences.js";
import { Program } from "./program.js";
import { showTwin } from "./twin_place.js";

const files = Object.fromEntries(
  Object.entries(FILES).map(([name, file]) => [name, new URL(file, document.baseURI).href]),
);
const faces = [
  ["text", "WC Text", "400"],
  ["strong", "WC Strong", "600"],
  ["mono", "WC Mono", "400"],
]; // in the order of ui::Face

// Asked of the very canvas that is painted on, with what SDL will ask for: it gets this context then, and there is only
// one to make. The size is set before: later it would clear what is there.
function hasWebGl2() {
  const canvas = document.getElementById("canvas");
  canvas.width = Math.round(document.documentElement.clientWidth * devicePixelRatio);
  canvas.height = Math.round(innerHeight * devicePixelRatio);
  const wanted = { alpha: false, depth: false, stencil: false, antialias: false, premultipliedAlpha: true };
  return canvas.getContext("webgl2", wanted) !== null;
}

function notice(text) {
  const line = document.getElementById("notice");
  line.textContent = text;
  line.hidden = false;
}

function wantsCanvas() {
  if (new URLSearchParams(location.search).has("text")) return false;
  if (matchMedia("(forced-colors: active)").matches) return false; // colours chosen by the visitor hold in text only
  if (hasWebGl2()) return true;
  notice("This browser has no WebGL 2, so here is the reference as text.");
  return false;
}

async function bytesOf(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

// Once for both: Dear ImGui takes the bytes, and the document its faces from them.
async function loadFont([file, family, weight]) {
  const bytes = await bytesOf(files[file]);
  document.fonts.add(new FontFace(family, bytes.slice().buffer, { weight }));
  return bytes;
}

const leisure = () => new Promise((go) => (globalThis.requestIdleCallback ?? setTimeout)(go));

// The rest of the page, one piece after the other, and the search's index slice by slice, in the time that the visitor
// leaves. One may count one's bytes.
async function bringTheRest(bridge) {
  if (navigator.connection?.saveData) return;
  for (const piece of Pieces.rest) {
    await leisure();
    await bridge.bring(piece, 0);
  }
  await leisure();
  await program.bring("rest").catch((error) => bridge.missing(error));
  await index(bridge);
  performance.mark("whichcode:whole");
}

async function index(bridge) {
  do await leisure();
  while (!bridge.indexSome());
}

// The search of the pages without a program, of the address bar and of other sites: ?q=...
const asked = new URLSearchParams(location.search).get("q");
if (asked !== null && location.hash.length <= 2) {
  history.replaceState(null, "", `${location.pathname}#/search?q=${encodeURIComponent(asked)}`);
}

showTwin(location.hash);
const program = new Program(files, TABLE_SIZE);
const card = (code) => new URL(`${code}.json`, document.baseURI).href;
const pieces = new Pieces({ ...files, card }, program);
const bridge = new Bridge(pieces, notice, files.packs);
try {
  const starting = program.start({ bridge, canvas: document.getElementById("canvas") });
  const outline = bytesOf(files.outline);
  const fonts = Promise.all(faces.map(loadFont));
  pieces.expect(location.hash);
  const canvas = wantsCanvas();
  const [module, ...first] = await Promise.all([starting, outline, fonts]);
  bridge.start(module, ...first, canvas);
  await bridge.isReady;
  const asksForPack = new URLSearchParams(location.search).has("pack") || (!isFramed() && hasKeptPack());
  const isPacked = asksForPack ? bridge.bringPack() : null;
  if (!isFramed()) { // a part of somebody's page brings what it shows and no more
    await bringTheRest(bridge);
    if (isPacked) await isPacked.then(() => index(bridge)); // anew, over the catalog with the pack
    await keepOffline();
  }
} catch (error) {
  console.error(error);
  bridge.failed(error.message);
}
