// A static file server for development and tests, on the loopback only. It does what GitHub Pages, Netlify and Cloudflare
// do with such a folder: index.html for a folder, 404.html for what is missing, files compressed beforehand, tags to ask
// again by. Nothing outside the folder. Usage: node serve.mjs FOLDER [PORT]

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { headersOf } from "./hosting.mjs";

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

// The form of the file that the browser takes and that lies there: ["br", its path], or of the plain file ["", path].
async function formOf(path, accepted) {
  for (const [coding, suffix] of [["br", ".br"], ["gzip", ".gz"]])
    if (accepted.includes(coding) && (await isFile(path + suffix))) return [coding, path + suffix];
  return ["", path];
}

async function send(path, status, extra, request, response) {
  const [coding, form] = await formOf(path, request.headers["accept-encoding"] ?? "");
  const { size, mtimeMs } = await stat(form);
  const headers = { ...extra, Vary: "Accept-Encoding", ETag: `"${size.toString(36)}-${mtimeMs.toString(36)}"` };
  if (coding) headers["Content-Encoding"] = coding;
  if (status === 200 && request.headers["if-none-match"] === headers.ETag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(status, { ...headers, "Content-Length": size });
  if (request.method === "HEAD") response.end();
  else createReadStream(form).pipe(response);
}

async function answer(folder, headersFor, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const { pathname, search } = new URL(request.url, "http://localhost");
  const path = await resolve(folder, pathname);
  if (path !== null) {
    await send(path, 200, headersFor(path.slice(folder.length + 1)), request, response);
    return;
  }
  // A folder without its slash is led there, as static hosts do.
  if (await resolve(folder, `${pathname}/`)) {
    response.writeHead(301, { Location: `${pathname}/${search}` }).end();
    return;
  }
  const missing = join(folder, "404.html");
  if (await isFile(missing)) await send(missing, 404, headersFor("404.html"), request, response);
  else response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Not found\n");
}

// Resolves with { port, close } once it listens. Port 0 takes a free one. `headersFor`: what is sent with a file, by its
// path in the folder.
export function serve(folder, port, headersFor = headersOf) {
  const root = normalize(folder);
  const server = createServer((request, response) => {
    answer(root, headersFor, request, response).catch((error) => response.writeHead(500).end(`${error.message}\n`));
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
