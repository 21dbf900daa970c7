// sw.js and manifest.webmanifest: what makes the site installable, and there without a network.

import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const skipped = /(\.br|\.gz|^_headers|^sw\.js|\/?which-code\.d\.ts|sitemap\.xml|opensearch\.xml|robots\.txt|NOTICE\.txt)$/;

// What is kept for the time without a network: the program and every page; data for machines is not. The names of
// codes and comparisons are told by pattern, so that the list stays short.
async function kept(folder) {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((each) => each.isFile())
    .map((each) => join(each.path, each.name).slice(folder.length + 1));
  const forMachines = /(^|\/)([1-5]\d\d\.md|llms[^/]*\.txt|catalog\.json|catalog\.schema\.json|suggest\.json)$/;
  return files.filter((each) => !skipped.test(each) && !forMachines.test(each)).sort();
}

const shortcut = (name, hash) => ({ name, url: `./${hash}` });

const manifest = (icons) => ({
  name: "Whichcode",
  short_name: "Whichcode",
  description: "Which HTTP status code should I return, and what did this one mean?",
  id: "./",
  start_url: "./",
  scope: "./",
  display: "standalone",
  background_color: "#f6f7f9",
  theme_color: "#3046c4",
  icons: [{ src: "icon.svg", sizes: "any", type: "image/svg+xml" }, ...icons],
  shortcuts: [shortcut("Search", "#/search"), shortcut("Practise", "#/quiz"), shortcut("Check", "#/check")],
});

// From our own drawing, where the tool for it is installed; phones want pixels, desktops take the drawing.
async function icons(folder) {
  const made = [];
  for (const size of [192, 512]) {
    const name = `icon-${size}.png`;
    try {
      execFileSync("rsvg-convert", ["-w", size, "-h", size, "assets/icons/icon.svg", "-o", join(folder, name)]);
    } catch (error) {
      if (error.code === "ENOENT") return made;
      throw error;
    }
    made.push({ src: name, sizes: `${size}x${size}`, type: "image/png", purpose: "any" });
  }
  return made;
}

export async function buildManifest(folder) {
  await writeFile(join(folder, "manifest.webmanifest"), `${JSON.stringify(manifest(await icons(folder)), null, 1)}\n`);
}

// Last of all: it lists what is there.
export async function buildWorker(folder) {
  const files = {};
  for (const name of await kept(folder))
    files[name.replace(/(^|\/)index\.html$/, "$1")] = createHash("sha256").update(await readFile(join(folder, name)))
      .digest("hex").slice(0, 8);
  const list = JSON.stringify(files);
  const version = createHash("sha256").update(list).digest("hex").slice(0, 10);
  execFileSync("esbuild", [
    "web/sw.js", "--minify", "--target=es2022", "--log-level=warning",
    `--define:FILES=${list}`, `--define:VERSION=${JSON.stringify(version)}`, `--outfile=${join(folder, "sw.js")}`,
  ], { stdio: "inherit" });
}
