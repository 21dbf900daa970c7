// The site without a network. One cache holds one version whole: it is filled beside the one in use, and takes its
// place only when it is complete and the visitor says so. What a cache lacks or holds broken is fetched anew.
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

const isSound = (response) => response?.status === 200;

// What is the same in another cache of ours need not travel again: its name bears its hash.
async function copyFrom(path) {
  if (!/\.[0-9a-f]{10}\.\w+$/.test(path)) return undefined;
  const other = await caches.match(addressOf(path));
  return isSound(other) ? other : undefined;
}

async function bring(path) {
  const response = await fetch(addressOf(path), { cache: "no-cache", credentials: "same-origin" });
  if (!isSound(response)) throw new Error(`${path} answered ${response.status}`);
  // One that was led here could not answer a navigation.
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}

// A few at a time: the visitor may be fetching, too.
async function fill() {
  const cache = await caches.open(cacheName);
  const here = new Set((await cache.keys()).map(({ url }) => url));
  const paths = Object.keys(files).filter((path) => !here.has(addressOf(path)));
  const next = async () => {
    for (let path = paths.shift(); path !== undefined; path = paths.shift())
      await cache.put(addressOf(path), (await copyFrom(path)) ?? (await bring(path)));
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
    if (isSound(kept)) return kept;
    const response = await bring(path);
    await cache.put(addressOf(path), response.clone());
    return response;
  } catch {
    return fetch(request); // a cache that cannot be opened or written stops nobody
  }
}

addEventListener("install", (event) => event.waitUntil(fill()));
addEventListener("activate", (event) => event.waitUntil(dropOthers().then(() => clients.claim())));
addEventListener("message", ({ data }) => {
  if (data === "take over") skipWaiting();
});
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const path = pathOf(request);
  if (path === null) return;
  if (Object.hasOwn(files, path)) event.respondWith(answer(request, path));
  else if (request.mode === "navigate" && Object.hasOwn(files, `${path}/`)) event.respondWith(answer(request, `${path}/`));
  else if (request.mode === "navigate") {
    // What is missing is said without a network as well.
    event.respondWith(fetch(request).catch(() => caches.match(addressOf("404.html"), { cacheName })));
  }
});
