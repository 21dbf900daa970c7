// What a link shows before the program is ready: the twin of its place, which the command has rendered from the
// catalog. index.html itself holds that of Home.

// The address of a place's twin below the site, or null where it has none.
function twinOf(hash) {
  const [, place = "", item = ""] = /^#\/([^/?]*)(?:\/([^?]*))?/.exec(hash) ?? [];
  if (/^[1-5](\d\d|xx)$/.test(place)) return `${place}/`;
  if (place === "compare" && item) return `compare/${item}/`;
  if (place === "rules" || place === "situations") return `${place}/`;
  return null;
}

// Resolves once it is shown, or once it is clear that there is none: then the place of the words stays empty.
export async function showTwin(hash) {
  if (hash.length <= 2) return; // Home
  const start = document.getElementById("start");
  const main = start.querySelector("main");
  main.replaceChildren();
  const twin = twinOf(hash);
  if (twin === null) return;
  const address = new URL(twin, document.baseURI);
  const response = await fetch(address).catch(() => null);
  if (!response?.ok || document.documentElement.dataset.app !== "loading") return;
  const words = new DOMParser().parseFromString(await response.text(), "text/html").querySelector("main");
  for (const link of words.querySelectorAll("[href]")) link.href = new URL(link.getAttribute("href"), address);
  main.replaceWith(document.adoptNode(words));
}
