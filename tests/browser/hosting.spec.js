// What hosts send with the site's files: under Debian's nginx, and under the server that does what Pages, Netlify and
// Cloudflare do.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { headersFile, nginxConfig } from "../../web/build/hosting.mjs";
import { serve } from "../../web/build/serve.mjs";
import { dist } from "./page.js";

const path = "/docs/whichcode/";

const freePort = () => new Promise((done) => {
  const probe = createServer().listen(0, "127.0.0.1", () => {
    const { port } = probe.address();
    probe.close(() => done(port));
  });
});

async function startNginx(folder) {
  const port = await freePort();
  await writeFile(join(folder, "nginx.conf"), `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error;
events {}
http { access_log off; client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder};
uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
${nginxConfig(dist, path, `127.0.0.1:${port}`)} }`);
  const child = spawn("/usr/sbin/nginx", ["-p", folder, "-e", join(folder, "error"), "-c", join(folder, "nginx.conf")]);
  for (let tries = 100; ; --tries) {
    if (await fetch(`http://127.0.0.1:${port}/`).catch(() => null)) break;
    if (tries === 0) throw new Error(await readFile(join(folder, "error"), "utf8"));
    await new Promise((done) => setTimeout(done, 50));
  }
  return { site: `http://127.0.0.1:${port}${path}`, close: () => child.kill() };
}

let folder;
const hosts = {};
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "whichcode-nginx-"));
  hosts.nginx = await startNginx(folder);
  const server = await serve(dist, 0);
  hosts["static hosts"] = { site: `http://127.0.0.1:${server.port}/`, close: server.close };
});
after(async () => {
  for (const { close } of Object.values(hosts)) close();
  await rm(folder, { recursive: true });
});

const hashedFile = async () => (await readdir(dist)).find((name) => /^app\.[0-9a-f]{10}\.js$/.test(name));

for (const name of ["nginx", "static hosts"]) {
  test(`${name}: pages, types, lifetimes, policy, readers`, async () => {
    const { site } = hosts[name];
    const page = await fetch(`${site}404/`);
    assert.equal(page.status, 200);
    assert.equal(page.headers.get("content-type"), "text/html; charset=utf-8");
    assert.equal(page.headers.get("cache-control"), "no-cache");
    assert.match(page.headers.get("content-security-policy"), /default-src 'none'/);
    assert.doesNotMatch(page.headers.get("content-security-policy"), /frame-ancestors/);
    assert.equal(page.headers.get("access-control-allow-origin"), null);
    const module = await fetch(`${site}which-code.js`);
    assert.equal(module.headers.get("access-control-allow-origin"), "*");
    assert.match(module.headers.get("content-type"), /^text\/javascript/);
    const data = await fetch(`${site}404.json`);
    assert.equal(data.headers.get("access-control-allow-origin"), "*");
    assert.equal(data.headers.get("content-type"), "application/json");
    const program = await fetch(site + await hashedFile());
    assert.match(program.headers.get("cache-control"), /immutable/);
    assert.equal((await fetch(`${site}manifest.webmanifest`)).headers.get("content-type"), "application/manifest+json");
  });

  test(`${name}: what is missing is said with 404, a folder without its slash is led there, files come compressed`, async () => {
    const { site } = hosts[name];
    const missing = await fetch(`${site}no/such/page`);
    assert.equal(missing.status, 404);
    assert.match(await missing.text(), /There is no page at this address/);
    const led = await fetch(`${site}404`, { redirect: "manual" });
    assert.equal(led.status, 301);
    assert.equal(new URL(led.headers.get("location"), led.url).href, `${site}404/`);
    const pressed = await fetch(`${site}404/`, { headers: { "Accept-Encoding": "gzip" } });
    assert.equal(pressed.headers.get("content-encoding"), "gzip");
    assert.match(pressed.headers.get("vary"), /accept-encoding/i);
    assert.match(await pressed.text(), /404 Not Found/);
    const again = await fetch(`${site}404/`, { headers: { "If-None-Match": pressed.headers.get("etag"), "Accept-Encoding": "gzip" } });
    assert.equal(again.status, 304);
  });
}

test("_headers says the same to Netlify and Cloudflare: policy for all, lifetimes, readers", async () => {
  const text = await readFile(join(dist, "_headers"), "utf8");
  const file = await hashedFile();
  assert.match(text, /^\/\*\n {2}Content-Security-Policy: default-src 'none'/);
  assert.ok(text.includes(`/${file}\n  Cache-Control: public, max-age=31536000, immutable`));
  assert.ok(text.includes("/which-code.js\n  Access-Control-Allow-Origin: *"));
  assert.ok(text.split("\n/").length < 100, "Cloudflare reads no more than a hundred rules");
  assert.equal(headersFile([]).includes("immutable"), false);
});

test("all that compresses lies there in both forms, which hold the same", async () => {
  const names = (await readdir(dist)).filter((name) => /\.(html|css|js|json|wasm|otf|ttf)$/.test(name));
  assert.ok(names.length > 100);
  const all = new Set(await readdir(dist));
  assert.deepEqual(names.filter((name) => !all.has(`${name}.br`) || !all.has(`${name}.gz`)), []);
});
