// What a page costs in a browser: bytes and time to its first frame, frames while idle, CPU for a frame, memory. Every
// visit is a first one: a context of its own has an empty cache.

export const ours = { mark: "whichcode:ready" };
// The same, until what the place shows is there: it may need a later piece.
export const shown = { ...ours, mark: "whichcode:shown" };
export const blank = { mark: "blank:ready" };

// Lighthouse's slow 4G: where the bytes are what one waits for.
const slowNetwork = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};

const viewport = { width: 1280, height: 800 };

// Pages are long, and differ in how much there is to lay out.
const pages = [
  "",
  "#/?show=all",
  "#/4xx",
  "#/404",
  "#/401",
  "#/search?q=not%20found",
  "#/situations",
  "#/decide",
  "#/compare/401,403,404,409,422",
  "#/rules",
  "#/check",
  "#/quiz",
  "#/settings",
];

async function visit(browser, address, prepare = async () => {}) {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  await prepare(page, context);
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(() => ["ready", "text", "failed"].includes(document.documentElement.dataset.app), null, {
    timeout: 120_000,
  });
  const outcome = await page.evaluate(() => document.documentElement.dataset.app);
  if (outcome !== "ready") throw new Error(`${address} ended as "${outcome}"`);
  return { page, context };
}

async function readyAt(page, kind) {
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, kind.mark, { timeout: 120_000 });
  return page.evaluate((mark) => performance.getEntriesByName(mark)[0].startTime, kind.mark);
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

// Milliseconds from navigation to the first frame.
export async function timeToReady(browser, address, kind, { slow = false, cpu = 1 } = {}) {
  const { page, context } = await visit(browser, address, async (fresh, itsContext) => {
    const session = await itsContext.newCDPSession(fresh);
    if (cpu > 1) await session.send("Emulation.setCPUThrottlingRate", { rate: cpu });
    if (!slow) return;
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", slowNetwork);
  });
  const time = await readyAt(page, kind);
  await context.close();
  return time;
}

// The bytes of content that came in, as compressed, until the first frame on a slow network; and by file. Of a file
// that was still coming in, the part that had.
export async function bytesToReady(browser, address, kind) {
  const parts = []; // { path, bytes, at }, `at` in the browser's seconds
  const paths = new Map(); // by request
  let started;
  const { page, context } = await visit(browser, address, async (fresh, itsContext) => {
    const session = await itsContext.newCDPSession(fresh);
    session.on("Network.requestWillBeSent", ({ requestId, request, timestamp }) => {
      started ??= timestamp;
      paths.set(requestId, new URL(request.url).pathname);
    });
    session.on("Network.dataReceived", ({ requestId, encodedDataLength, timestamp }) => {
      parts.push({ path: paths.get(requestId), bytes: encodedDataLength, at: timestamp });
    });
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", slowNetwork);
  });
  const ready = await readyAt(page, kind);
  const files = await page.evaluate(() =>
    [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
      // Nothing was transferred for what the cache had.
      .filter(({ responseEnd, transferSize }) => responseEnd > 0 && transferSize > 0)
      .map(({ name, encodedBodySize, responseEnd }) => ({
        path: new URL(name).pathname,
        bytes: encodedBodySize,
        end: responseEnd,
      })),
  );
  await context.close();
  const byFile = new Map();
  const add = (path, bytes) => byFile.set(path, (byFile.get(path) ?? 0) + bytes);
  const whole = files.filter(({ end }) => end <= ready);
  for (const { path, bytes } of whole) add(path, bytes);
  for (const { path, bytes, at } of parts) {
    if ((at - started) * 1000 <= ready && !whole.some((file) => file.path === path)) add(path, bytes);
  }
  return { byFile, total: [...byFile.values()].reduce((sum, bytes) => sum + bytes, 0) };
}

export async function framesWhileIdle(browser, address, seconds) {
  const { page, context } = await visit(browser, address, (fresh) =>
    fresh.addInitScript(() => {
      globalThis.framesRun = 0;
      const request = globalThis.requestAnimationFrame.bind(globalThis);
      globalThis.requestAnimationFrame = (run) =>
        request((time) => {
          globalThis.framesRun += 1;
          run(time);
        });
    }),
  );
  await page.waitForTimeout(2000); // what arrives after the first frame has arrived
  const before = await page.evaluate(() => globalThis.framesRun);
  await page.waitForTimeout(seconds * 1000);
  const frames = (await page.evaluate(() => globalThis.framesRun)) - before;
  await context.close();
  return frames;
}

// Counts the pictures that are painted, by the one call that each makes to say how large it is, and keeps the memory of
// the program where the measures find it.
function watchProgram() {
  globalThis.painted = 0;
  const viewport = WebGL2RenderingContext.prototype.viewport;
  WebGL2RenderingContext.prototype.viewport = function (...values) {
    globalThis.painted += 1;
    return viewport.apply(this, values);
  };
  const instantiate = WebAssembly.instantiateStreaming.bind(WebAssembly);
  WebAssembly.instantiateStreaming = async (source, imports) => {
    const result = await instantiate(source, imports);
    const exported = Object.values(result.instance.exports);
    globalThis.programMemory = exported.find((each) => each instanceof WebAssembly.Memory);
    return result;
  };
}

// Scrolls through a page, a place a frame, and counts the frames that were painted. The blank page has nowhere to go
// and paints all the time.
const scrollThrough = async (places) => {
  const before = globalThis.painted;
  const room = document.documentElement.scrollHeight - innerHeight;
  for (let place = 0; place < places; ++place) {
    window.scrollTo(0, 1 + Math.floor((place * room) / places));
    if (room < places) window.dispatchEvent(new Event("scroll")); // nowhere to scroll to: nothing else asks for a frame
    await new Promise((next) => requestAnimationFrame(next));
  }
  await new Promise((next) => requestAnimationFrame(next));
  return globalThis.painted - before;
};

// Milliseconds of CPU for a painted frame: of the scripts, and of all that the page's thread does. Waiting for the GPU,
// which is another process and here only software, is no CPU of the page. The quickest of some rounds counts, so that
// what else runs on the machine does not.
async function cpuOfFrame(page, context) {
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const measure = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    const seconds = (metric) => metrics.find(({ name }) => name === metric).value;
    return { script: seconds("ScriptDuration"), thread: seconds("TaskDuration") };
  };
  const best = { script: Infinity, thread: Infinity };
  for (let round = 0; round < 6; ++round) {
    const before = await measure();
    const frames = await page.evaluate(scrollThrough, 30);
    const after = await measure();
    for (const part of ["script", "thread"])
      best[part] = Math.min(best[part], ((after[part] - before[part]) * 1000) / frames);
  }
  return best;
}

export async function frameCost(browser, address) {
  const { page, context } = await visit(browser, address, (fresh) => fresh.addInitScript(watchProgram));
  await page.waitForTimeout(1500); // what arrives after the first frame has arrived
  const cost = await cpuOfFrame(page, context);
  await context.close();
  return cost;
}

// By page, the heaviest first.
export async function frameCosts(browser, address) {
  const costs = [];
  for (const page of pages) costs.push({ page: page || "#/", ...(await frameCost(browser, address + page)) });
  return costs.sort((a, b) => b.thread - a.thread);
}

export async function memoryAtRest(browser, address) {
  const { page, context } = await visit(browser, address, (fresh) => fresh.addInitScript(watchProgram));
  await page.waitForTimeout(3000);
  const bytes = await page.evaluate(() => globalThis.programMemory.buffer.byteLength);
  await context.close();
  return bytes;
}
