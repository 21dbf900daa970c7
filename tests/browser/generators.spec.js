// <which-code> in what documentation generators make, each of the fixtures in tests/generators. `WHICHCODE` in them
// stands for the address of the site.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
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
  vitepress: async (from, to) => {
    const tools = join(fixtures, "vitepress/node_modules");
    await symlink(tools, join(from, "node_modules"));
    execFileSync(join(tools, ".bin/vitepress"), ["build", from, "--outDir", to], { stdio: "pipe" });
  },
};

let site;
let folder;
const servers = [];
before(async () => {
  site = await open();
  folder = await mkdtemp(join(tmpdir(), "whichcode-docs-"));
});
after(async () => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
  await site.close();
  await rm(folder, { recursive: true });
});

const built = new Map(); // by name: promises of the folder

function build(name) {
  if (!built.has(name)) built.set(name, make(name));
  return built.get(name);
}

async function make(name) {
  const from = join(folder, name);
  const to = join(folder, `${name}-site`);
  await cp(join(fixtures, name), from, { recursive: true, filter: (path) => !path.includes("node_modules") });
  for (const each of await readdir(from, { recursive: true })) {
    const path = join(from, each);
    if (!extname(path)) continue;
    await writeFile(path, (await readFile(path, "utf8")).replaceAll("WHICHCODE", site.address));
  }
  await generators[name](from, to);
  return to;
}

// Returns the address.
async function serveDocs(root) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const path = join(root, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    const bytes = await readFile(path).catch(() => null);
    response.writeHead(bytes ? 200 : 404, { "Content-Type": types[extname(path)] ?? "application/octet-stream" });
    response.end(bytes);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  servers.push(server);
  return `http://localhost:${server.address().port}/`;
}

// What the tab holds once its garbage is gone.
async function held(session) {
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const value = (name) => metrics.find((each) => each.name === name).value;
  return { nodes: value("Nodes"), listeners: value("JSEventListeners"), frames: value("Frames") };
}

test("vitepress: elements that come and go twenty times leave nothing behind", async () => {
  const address = await serveDocs(await build("vitepress"));
  const page = await site.browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await page.goto(address);
  const goAndComeBack = async () => {
    await page.getByRole("link", { name: "What is gone" }).click();
    await page.locator('which-code[code="410"]:not([inline])').scrollIntoViewIfNeeded();
    await shown(page, 1);
    await page.getByRole("link", { name: "410 Gone" }).first().waitFor();
    await page.getByRole("link", { name: "Back to the orders" }).click();
    await page.locator('which-code[code="404"]').scrollIntoViewIfNeeded();
    await shown(page, 1);
  };
  for (let round = 0; round < 4; ++round) await goAndComeBack(); // what is made once has been made
  const before = await held(session);
  for (let round = 0; round < 20; ++round) await goAndComeBack();
  const after = await held(session);
  assert.equal(after.frames, before.frames);
  // Twenty rounds with a leak of one card each would be hundreds.
  assert.ok(after.listeners < before.listeners + 20, `${before.listeners} listeners became ${after.listeners}`);
  assert.ok(after.nodes < before.nodes + 100, `${before.nodes} nodes became ${after.nodes}`);
  await page.close();
});

test("vitepress: a card follows its switch to the dark theme and back", async () => {
  const address = await serveDocs(await build("vitepress"));
  const page = await site.browser.newPage({ viewport: { width: 1400, height: 900 }, colorScheme: "light" });
  await page.goto(address);
  await shown(page, 1);
  const card = await frameIn(page, 1); // behind the code in the text
  const background = () => card.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  const becomes = (theme) => card.waitForFunction((wanted) => getComputedStyle(document.documentElement).colorScheme === wanted, theme);
  const light = await background();
  await page.getByRole("switch").first().click();
  await becomes("dark");
  await page.getByRole("switch").first().click();
  await becomes(light);
  await page.close();
});

for (const name of Object.keys(generators)) {
  test(`${name}: cards, a comparison, a code in the text, and the guide when it is wanted`, async () => {
    const address = await serveDocs(await build(name));
    const context = await site.browser.newContext({ viewport: { width: 1000, height: 900 } });
    const page = await context.newPage();
    const errors = [];
    page.on("pageerror", ({ stack }) => { if (stack.includes("which-code")) errors.push(stack); }); // a theme has its own
    await page.goto(address);
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
    });
}
