// Decides between canvas and text, loads the program and its fonts, and says plainly when that fails.

import { Bridge } from "./bridge.js";
import createProgram from "./whichcode.js";

const fontFiles = ["text.otf", "strong.otf", "mono.ttf"]; // in the order of ui::Face

function hasWebGl2() {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("webgl2");
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
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

async function bytesOf(url) {
  const response = await fetch(new URL(url, import.meta.url));
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

const bridge = new Bridge();
try {
  const canvas = wantsCanvas();
  const more = bytesOf("more.json");
  const [module, catalog, ...fonts] = await Promise.all([
    createProgram({ bridge, canvas: document.getElementById("canvas") }),
    bytesOf("catalog.json"),
    ...fontFiles.map(bytesOf),
  ]);
  // Home can do without the second part for a moment; a link into the page may need all of it.
  const wholeFirst = location.hash.length > 2;
  bridge.start(module, catalog, fonts, canvas, wholeFirst ? await more : null);
  if (!wholeFirst) bridge.addPack(await more);
} catch (error) {
  console.error(error);
  bridge.failed(error.message);
}
