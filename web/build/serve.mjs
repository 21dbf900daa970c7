// A static file server for development and tests, on the loopback only: right types, precompressed files where they are
// there, nothing outside the folder. Usage: node serve.mjs FOLDER [PORT]

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { pathToFileURL } from "node:url";

const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".otf": "font/otf",
  ".ttf": "font/ttf",
  ".md": "text/markdown; charset=utf-8",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8",
};

async function isFile(path) {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

// The file for a request path, or null for what lies outside or is not there.
async function resolve(folder, pathname) {
  let path;
  try {
    path = normalize(join(folder, decodeURIComponent(pathname)));
  } catch {
    return null; // a broken escape
  }
  if (path !== folder && !path.startsWith(folder + sep)) return null;
  if (pathname.endsWith("/")) path = join(path, "index.html");
  return (await isFile(path)) ? path : null;
}

async function answer(folder, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const found = await resolve(folder, new URL(request.url, "http://localhost").pathname);
  const path = found ?? join(folder, "404.html"); // as static hosts do
  if (found === null && !(await isFile(path))) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Not found\n");
    return;
  }
  const headers = {
    "Content-Type": types[extname(path)] ?? "application/octet-stream",
    "Cache-Control": "no-cache",
    Vary: "Accept-Encoding",
  };
  const brotli = /\bbr\b/.test(request.headers["accept-encoding"] ?? "") && (await isFile(`${path}.br`));
  if (brotli) headers["Content-Encoding"] = "br";
  response.writeHead(found === null ? 404 : 200, headers);
  if (request.method === "HEAD") response.end();
  else createReadStream(brotli ? `${path}.br` : path).pipe(response);
}

// Resolves with { port, close } once it listens. Port 0 takes a free one.
export function serve(folder, port) {
  const root = normalize(folder);
  const server = createServer((request, response) => {
    answer(root, request, response).catch((error) => response.writeHead(500).end(`${error.message}\n`));
  });
  return new Promise((fulfil, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => fulfil({ port: server.address().port, close: () => server.close() }));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, port = "8080"] = process.argv.slice(2);
  try {
    const { port: taken } = await serve(folder, Number(port));
    console.log(`Whichcode is at http://127.0.0.1:${taken}/`);
  } catch (error) {
    console.error(
      error.code === "EADDRINUSE"
        ? `Port ${port} is in use: choose another, as in ./build.sh serve 8081`
        : error.message,
    );
    process.exit(1);
  }
}
