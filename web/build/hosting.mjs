// What a host has to say with each file: its type, how long it may be kept, who may read it, what the page may do.
// The server for development says it, and the files for hosts are made from it: `_headers` and nginx.conf.

import { extname } from "node:path";
import { pathToFileURL } from "node:url";

export const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".ts": "text/plain; charset=utf-8",
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

export const compressible = new Set([
  ".html", ".css", ".js", ".ts", ".svg", ".wasm", ".otf", ".ttf", ".txt", ".json", ".md", ".xml", ".webmanifest",
]);

// The most that any page of the site does; each page's own policy allows less. Who may put the site into a frame is
// the host's to say (frame-ancestors): everybody, unless it adds to this.
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
  "connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'self'";

const always = {
  "Content-Security-Policy": policy,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};
// What other sites read: data, and the module of their pages.
const shared = ["catalog.json", "catalog.schema.json", "suggest.json", "llms.txt", "llms-full.txt", "which-code.js",
  "which-code.d.ts"];
const sharedPattern = new RegExp(`(^|/)([1-5]\\d\\d\\.(json|md)|${shared.join("|").replaceAll(".", "\\.")})$`);
const hashed = /\.[0-9a-f]{10}\.[a-z]+$/;

// For a path below the site's folder: "404/index.html".
export function headersOf(path) {
  return {
    ...always,
    "Content-Type": types[extname(path)] ?? "application/octet-stream",
    "Cache-Control": hashed.test(path) ? "public, max-age=31536000, immutable" : "no-cache",
    ...(sharedPattern.test(path) ? { "Access-Control-Allow-Origin": "*" } : {}),
  };
}

const lines = (headers) => Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`).join("\n");

// Netlify and Cloudflare Pages read this file; each rule adds to those before. `files`: the paths in the site.
export function headersFile(files) {
  const rules = [`/*\n${lines({ ...always })}`];
  for (const path of files.filter((each) => hashed.test(each)))
    rules.push(`/${path}\n  Cache-Control: public, max-age=31536000, immutable`);
  for (const path of [...shared, "*.json", "*.md"]) rules.push(`/${path}\n  Access-Control-Allow-Origin: *`);
  for (const [path, type] of [["*.webmanifest", types[".webmanifest"]], ["*.md", types[".md"]]])
    rules.push(`/${path}\n  Content-Type: ${type}`);
  return `${rules.join("\n")}\n`;
}

// For nginx: a file for its http block (conf.d/whichcode.conf). `folder`: where the site lies; `path`: where it shall
// be, as "/whichcode/"; `port`: to listen on.
export function nginxConfig(folder, path, port = 80) {
  const said = Object.entries(always).map(([name, value]) => `    add_header ${name} "${value}" always;`);
  const suffixes = Object.entries(types).map(([suffix, type]) => `      ${type.replace(/;.*/, "")} ${suffix.slice(1)};`);
  return `# Whichcode under nginx. It sends the .gz files that lie beside; with the brotli module add "brotli_static on;".
# Who may put the site into a frame is yours to say: add frame-ancestors to the policy.
map $uri $whichcode_lifetime {
  default "no-cache";
  "~${hashed.source}" "public, max-age=31536000, immutable";
}
map $uri $whichcode_readers {
  default "";
  "~${sharedPattern.source.replaceAll("\\/", "/")}" "*";
}
server {
  listen ${port};
  absolute_redirect off;
  location ${path} {
    alias "${folder}/";
    index index.html;
    error_page 404 ${path}404.html;
    gzip_static on;
    gzip_vary on;
    charset utf-8;
    charset_types text/html text/css text/javascript text/markdown text/plain;
    types {
${suffixes.join("\n")}
    }
${said.join("\n")}
    add_header Cache-Control $whichcode_lifetime always;
    add_header Access-Control-Allow-Origin $whichcode_readers;
  }
}
`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, path = "/whichcode/"] = process.argv.slice(2);
  if (!folder) console.error("Usage: node web/build/hosting.mjs FOLDER [PATH], for a file of nginx");
  else process.stdout.write(nginxConfig(folder, path));
  process.exitCode = folder ? 0 : 64;
}
