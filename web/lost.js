// The page for what is missing is sent at any address, so its links cannot know how deep they stand. It asks for this
// script at several depths; the first that is found says where the site is, and all addresses are taken from there.
if (!document.querySelector("base")) {
  const base = document.createElement("base");
  base.href = new URL(".", document.currentScript.src).href;
  document.head.prepend(base);
  for (const link of document.querySelectorAll("link[href]")) link.href = link.getAttribute("href");
  for (const image of document.images) image.src = image.getAttribute("src");
  const script = document.createElement("script");
  script.src = "twin.js";
  document.head.append(script);
}
