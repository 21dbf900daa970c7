// Somebody else's page with <which-code> in it: of another origin, under the strict policy that the element promises to
// live with, with the module among its own files.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { open as openSite } from "./page.js";

const dist = new URL("../../dist/", import.meta.url);

// `site` as page.js has it, and `host`: the address of the other origin, where /?body=… is a page with that body.
export async function open(options) {
  const site = await openSite(options);
  const policy = `default-src 'none'; script-src 'self'; style-src 'self'; frame-src ${site.address}`;
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, "http://localhost");
    const files = { "/which-code.js": "which-code.js", "/second.js": "which-code.js" };
    if (files[pathname]) {
      response.writeHead(200, { "Content-Type": "text/javascript" }).end(await readFile(new URL(files[pathname], dist)));
      return;
    }
    if (pathname === "/host.css") {
      response.writeHead(200, { "Content-Type": "text/css" }).end(searchParams.get("css") ?? "");
      return;
    }
    const css = searchParams.get("css");
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy });
    response.end(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Orders API</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${css ? `<link rel="stylesheet" href="/host.css?css=${encodeURIComponent(css)}">` : ""}
<script type="module" src="/which-code.js" data-base="${site.address}" data-auto="main code" blocking="render"></script>
${searchParams.get("head") ?? ""}</head><body><main>${searchParams.get("body") ?? ""}</main></body></html>`);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    ...site,
    host: `http://localhost:${server.address().port}/`,
    async close() {
      await site.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

// A visit to a page with that body. `errors` collects what it complains about; `received()`: the bytes of the bodies of
// all answers so far, as they travelled.
export async function embed(site, body, { css, head, prepare, width = 1000, height = 800, ...options } = {}) {
  const context = await site.browser.newContext({ viewport: { width, height }, ...options });
  const page = await context.newPage();
  const errors = [];
  const answers = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    const isAnswer = /status of 404/.test(message.text()); // an unknown code is one
    if (message.type() === "error" && !isAnswer) errors.push(message.text());
  });
  page.on("requestfinished", (request) => answers.push(request));
  if (prepare) await page.addInitScript(prepare);
  const query = new URLSearchParams({ body, ...(css && { css }), ...(head && { head }) });
  await page.goto(`${site.host}?${query}`);
  const received = async () => {
    let sum = 0;
    for (const request of answers) {
      const isAsked = request.url().startsWith(site.address) || request.url().endsWith("which-code.js");
      if (isAsked) sum += (await request.sizes()).responseBodySize;
    }
    return sum;
  };
  return { page, context, errors, received };
}

// The elements of the page whose frame shows its content, once there are that many.
export async function shown(page, count) {
  await page.waitForFunction((wanted) =>
    [...document.querySelectorAll("which-code")].filter((each) => each.shadowRoot.querySelector("div.on")).length >= wanted,
  count, { polling: 50 }); // by time: by animation frames it would ask for some itself
}

// The frame of the nth element, once it has one.
export async function frameIn(page, index = 0) {
  const handle = await page.waitForFunction((at) =>
    document.querySelectorAll("which-code")[at]?.shadowRoot.querySelector("iframe"), index, { polling: 50 });
  return handle.asElement().contentFrame();
}
