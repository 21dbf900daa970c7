// Where Whichcode is, which codes it has, and which theme the page around has. `CARDS` stands for the list of codes and
// comparisons: web/build/element.mjs puts it in.

const script = [...document.querySelectorAll("script[src]")].find(({ src }) => src === import.meta.url);

export const options = script?.dataset ?? {};

// Number or "401,403" -> the name, and how many characters of running text its card has.
export const cards = new Map(
  CARDS.split("\n").map((line) => {
    const [, code, name, size] = /^([\d,]+)(.*?)(\w\w)$/.exec(line);
    return [code, { name, size: parseInt(size, 36) }];
  }),
);

// The folder of the site: told by the element, the script, or by where the script lies.
export function siteOf(element) {
  const told = element.getAttribute("base") ?? options.base ?? new URL(".", import.meta.url).href;
  return new URL(told.endsWith("/") ? told : `${told}/`, document.baseURI).href;
}

const dark = matchMedia("(prefers-color-scheme: dark)");

export function themeOf(element) {
  const asked = element.getAttribute("theme");
  if (asked === "light" || asked === "dark") return asked;
  const scheme = getComputedStyle(element).colorScheme;
  if (!scheme.includes("dark")) return "light";
  return !scheme.includes("light") || dark.matches ? "dark" : "light";
}

// Calls back whenever the theme of the page may have changed; returns how to stop.
const told = new Set();
const tell = () => told.forEach((each) => each());
dark.addEventListener("change", tell);
const switches = new MutationObserver(tell);
for (const each of [document.documentElement, document.body])
  if (each) switches.observe(each, { attributes: true });

export function onTheme(change) {
  told.add(change);
  return () => told.delete(change);
}
