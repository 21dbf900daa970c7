// Registers the worker that keeps the site for the time without a network, at leisure; announces a new version and
// takes it when the visitor says so.

const bar = document.getElementById("news");

function announce(words, take) {
  const button = document.createElement("button");
  button.textContent = "Reload with it";
  button.addEventListener("click", take);
  bar.replaceChildren(`${words} `, button);
  bar.hidden = false;
}

let isAsked = false; // the visitor has said so, here

function offer(waiting) {
  announce("A new version of Whichcode is here.", () => {
    isAsked = true;
    waiting.postMessage("take over");
  });
}

// A worker that has been fetched waits while an older one serves this page.
function watch(registration) {
  const { installing } = registration;
  installing?.addEventListener("statechange", () => {
    if (installing.state === "installed" && navigator.serviceWorker.controller) offer(registration.waiting ?? installing);
  });
}

// After the first one another worker means another version; in another tab its visitor has said so.
function listen(workers) {
  let hadOne = workers.controller !== null;
  workers.addEventListener("controllerchange", () => {
    if (isAsked) location.reload();
    else if (hadOne) announce("A new version of Whichcode was taken in another tab.", () => location.reload());
    hadOne = true;
  });
}

async function leave(workers) {
  const registration = await workers.getRegistration(document.baseURI);
  registration?.active?.postMessage("leave");
}

// With `?offline=no` all that was kept goes, and nothing is kept during the visit.
export async function keepOffline() {
  try {
    const workers = navigator.serviceWorker;
    if (!workers) return;
    if (new URLSearchParams(location.search).get("offline") === "no") return await leave(workers);
    if (navigator.connection?.saveData) return;
    listen(workers);
    const registration = await workers.register(new URL("sw.js", document.baseURI), { updateViaCache: "none" });
    if (registration.waiting && workers.controller) offer(registration.waiting);
    watch(registration);
    registration.addEventListener("updatefound", () => watch(registration));
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") registration.update().catch(() => {}); // no network: later
    });
  } catch (error) {
    console.info(`Whichcode is not kept for offline use: ${error.message}`); // forbidden here; all else works
  }
}
