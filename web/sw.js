// The site without a network. One cache holds one version whole: it is filled beside the one in use, and takes its
// place only when it is complete and the visitor says so. What a cache lacks or holds broken is fetched anew, which
// Workbox's precaching leaves to us, and which costs less than its 5.4 KB.
// `FILES`, path -> hash of its content, and `VERSION`, of all of them, are put in by web/build/offline.mjs.

const files = FILES;
const prefix = `whichcode ${registration.scope} `;
const cacheName = prefix + VERSION;

const addressOf = (path) => new URL(path, registration.scope).href;

// The path in the site that a request is for: without query and hash, "" for the folder and for index.html.
function pathOf(request) {
  const url = new URL(request.url);
  const plain = url.origin + url.pathname;
  if (!plain.startsWith(registration.scope)) return null;
  return decodeURIComponent(plain.slice(registration.scope.length)).replace(/(^|\/)index\.html$/, "$1");
}

// Whether the content is that of this version: what is broken, or of another one, is not.
async function isSound(response, path) {
  if (response?.status !== 200) return false;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer()));
  const hash = Array.from(digest.subarray(0, 4), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hash === files[path];
}

// What is the same in another cache of ours need not travel again.
async function copyFrom(path) {
  for (const name of await caches.keys()) {
    const other = name.startsWith(prefix) && (await caches.match(addressOf(path), { cacheName: name }));
    if (other && (await isSound(other, path))) return other;
  }
  return null;
}

async function bring(path) {
  const response = await fetch(addressOf(path), { cache: "no-cache", credentials: "same-origin" });
  // One that was led here could not answer a navigation.
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}

// A few at a time: the visitor may be fetching, too.
async function fill() {
  const cache = await caches.open(cacheName);
  const here = new Set((await cache.keys()).map(({ url }) => url));
  const paths = Object.keys(files).filter((path) => !here.has(addressOf(path)));
  const next = async () => {
    for (let path = paths.shift(); path !== undefined; path = paths.shift()) {
      const response = (await copyFrom(path)) ?? (await bring(path));
      if (!(await isSound(response, path))) throw new Error(`${path} is not of this version`);
      await cache.put(addressOf(path), response);
    }
  };
  await Promise.all([next(), next(), next(), next()]);
}

async function dropOthers() {
  for (const name of await caches.keys()) if (name.startsWith(prefix) && name !== cacheName) await caches.delete(name);
}

async function answer(request, path) {
  try {
    const cache = await caches.open(cacheName);
    const kept = await cache.match(addressOf(path));
    if (await isSound(kept, path)) return kept;
    const response = await bring(path);
    if (await isSound(response, path)) await cache.put(addressOf(path), response.clone());
    return response;
  } catch {
    return fetch(request); // a cache that cannot be opened or written stops nobody
  }
}

async function leave() {
  for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
  await registration.unregister();
}

addEventListener("install", (event) => event.waitUntil(fill()));
addEventListener("activate", (event) => event.waitUntil(dropOthers().then(() => clients.claim())));
addEventListener("message", (event) => {
  if (event.data === "take over") skipWaiting();
  if (event.data === "leave") event.waitUntil(leave());
});
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const path = pathOf(request);
  if (path === null) return;
  if (Object.hasOwn(files, path)) event.respondWith(answer(request, path));
  else if (request.mode === "navigate" && Object.hasOwn(files, `${path}/`))
    event.respondWith(Response.redirect(addressOf(`${path}/`) + new URL(request.url).search)); // as hosts do
  else if (request.mode === "navigate") {
    // What is missing is said without a network as well.
    event.respondWith(fetch(request).catch(() => caches.match(addressOf("404.html"), { cacheName })));
  }
});
