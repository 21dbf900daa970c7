// <which-code> in what documentation generators make, each of the fixtures in tests/generators. `WHICHCODE` in them
// stands for the address of the site.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { types } from "../../web/build/hosting.mjs";
import { frameIn, shown } from "./host.js";
import { open, overhang } from "./page.js";

const fixtures = fileURLToPath(new URL("../generators", import.meta.url));

// How each is built: from a folder into another one.
const generators = {
  html: (from, to) => cp(from, to, { recursive: true }),
  mkdocs: (from, to) => execFileSync("mkdocs", ["build", "--quiet", "--site-dir", to], { cwd: from }),
  sphinx: (from, to) => execFileSync("sphinx-build", ["-q", from, to]),
};

let site;
let folder;
before(async () => {
  site = await open();
  folder = await mkdtemp(join(tmpdir(), "whichcode-docs-"));
});
after(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

async function build(name) {
  const from = join(folder, name);
  const to = join(folder, `${name}-site`);
  await cp(join(fixtures, name), from, { recursive: true });
  for (const each of await readdir(from, { recursive: true })) {
    const path = join(from, each);
    if (!extname(path)) continue;
    await writeFile(path, (await readFile(path, "utf8")).replaceAll("WHICHCODE", site.address));
  }
  await generators[name](from, to);
  return to;
}

async function serveDocs(root) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const path = join(root, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    const bytes = await readFile(path).catch(() => null);
    response.writeHead(bytes ? 200 : 404, { "Content-Type": types[extname(path)] ?? "application/octet-stream" });
    response.end(bytes);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { address: `http://localhost:${server.address().port}/`, close: () => server.close() };
}

for (const name of Object.keys(generators)) {
  test(`${name}: cards, a comparison, a code in the text, and the guide when it is wanted`, async () => {
    const docs = await serveDocs(await build(name));
    const context = await site.browser.newContext({ viewport: { width: 1000, height: 900 } });
    const page = await context.newPage();
    const errors = [];
    page.on("pageerror", ({ stack }) => { if (stack.includes("which-code")) errors.push(stack); }); // a theme has its own
    await page.goto(docs.address);
    const element = (selector) => page.locator(`which-code${selector}`);
    for (const code of ["404", "401,403"]) await element(`[code="${code}"]`).scrollIntoViewIfNeeded();
    await shown(page, 2);
    await page.getByRole("link", { name: "409 Conflict" }).waitFor();
    await page.getByRole("button", { name: /decide/ }).click();
    await shown(page, 3);
    const all = await page.evaluate(() => [...document.querySelectorAll("which-code")].map((each) => each.getAttribute("view")));
    const guide = await frameIn(page, all.indexOf("decide"));
    await guide.getByRole("heading", { name: "Who sends this response?" }).waitFor();
    assert.deepEqual(errors, []);

    await page.setViewportSize({ width: 360, height: 740 });
    const wide = await page.evaluate(() => [...document.querySelectorAll("which-code")]
      .filter((each) => each.getBoundingClientRect().right > innerWidth).length);
    assert.equal(wide, 0, "nothing hangs over on a phone");
    assert.equal(await overhang(page), 0);
    await context.close();
    docs.close();
  });
}
