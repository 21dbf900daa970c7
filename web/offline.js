// Registers the worker that keeps the site for the time without a network, at leisure; announces a new version and
// takes it when the visitor says so.

const bar = document.getElementById("news");

function announce(waiting) {
  const button = document.createElement("button");
  button.textContent = "Reload with it";
  button.addEventListener("click", () => waiting.postMessage("take over"));
  bar.replaceChildren("A new version of Whichcode is here. ", button);
  bar.hidden = false;
}

// A worker that has been fetched waits while an older one serves this page.
function watch(registration) {
  const { installing } = registration;
  installing?.addEventListener("statechange", () => {
    if (installing.state === "installed" && navigator.serviceWorker.controller) announce(registration.waiting ?? installing);
  });
}

export async function keepOffline() {
  try {
    const workers = navigator.serviceWorker;
    if (!workers || navigator.connection?.saveData) return;
    let hadOne = workers.controller !== null;
    workers.addEventListener("controllerchange", () => {
      if (hadOne) location.reload();
      hadOne = true;
    });
    const registration = await workers.register(new URL("sw.js", document.baseURI), { updateViaCache: "none" });
    if (registration.waiting && workers.controller) announce(registration.waiting);
    watch(registration);
    registration.addEventListener("updatefound", () => watch(registration));
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") registration.update().catch(() => {}); // no network: later
    });
  } catch (error) {
    console.info(`Whichcode is not kept for offline use: ${error.message}`); // forbidden here; all else works
  }
}
