// What a page costs in a browser: bytes and time to its first frame, frames while idle, CPU for a frame, memory. Every
// visit is a first one: a context of its own has an empty cache.

export const ours = { mark: "whichcode:ready", script: /\/whichcode[^/]*\.js$/, frame: "_wc_frame" };
export const blank = { mark: "blank:ready", script: /\/blank[^/]*\.js$/, frame: "_blank_frame" };

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

const readyAt = (page, kind) => page.evaluate((mark) => performance.getEntriesByName(mark)[0].startTime, kind.mark);

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

// Milliseconds from navigation to the first frame.
export async function timeToReady(browser, address, kind, { slow = false } = {}) {
  const { page, context } = await visit(browser, address, async (fresh, itsContext) => {
    if (!slow) return;
    const session = await itsContext.newCDPSession(fresh);
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

// Puts the program where the measures find it: the module is a secret of the page otherwise.
async function exposeProgram(page, kind) {
  await page.route(kind.script, (route) => {
    const real = `${route.request().url()}?real`;
    const body = `import create from ${JSON.stringify(real)};
      export default async (options) => (globalThis.program = await create(options));`;
    return route.fulfill({ contentType: "text/javascript", body });
  });
}

// Scrolls through a page, a place a frame, and counts the frames that were painted. The blank page has nowhere to go
// and paints all the time.
const scrollThrough = async ({ frame, isBlank, places }) => {
  const program = globalThis.program;
  const real = program[frame];
  let painted = 0;
  program[frame] = () => {
    painted += 1;
    real();
  };
  const room = document.documentElement.scrollHeight - innerHeight;
  const mustAsk = !isBlank && room < places; // nowhere to scroll to: nothing else asks for a frame
  for (let place = 0; place < places; ++place) {
    window.scrollTo(0, 1 + Math.floor((place * room) / places));
    await new Promise((next) =>
      requestAnimationFrame(() => {
        if (mustAsk) program[frame]();
        next();
      }),
    );
  }
  program[frame] = real;
  return isBlank ? places : painted;
};

// Milliseconds of CPU for a painted frame: of the scripts, and of all that the page's thread does. Waiting for the GPU,
// which is another process and here only software, is no CPU of the page. The quickest of some rounds counts, so that
// what else runs on the machine does not.
async function cpuOfFrame(page, context, kind) {
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
    const frames = await page.evaluate(scrollThrough, { frame: kind.frame, isBlank: kind === blank, places: 30 });
    const after = await measure();
    for (const part of ["script", "thread"])
      best[part] = Math.min(best[part], ((after[part] - before[part]) * 1000) / frames);
  }
  return best;
}

export async function frameCost(browser, address, kind) {
  const { page, context } = await visit(browser, address, (fresh) => exposeProgram(fresh, kind));
  await page.waitForTimeout(1500); // what arrives after the first frame has arrived
  const cost = await cpuOfFrame(page, context, kind);
  await context.close();
  return cost;
}

// By page, the heaviest first.
export async function frameCosts(browser, address) {
  const costs = [];
  for (const page of pages) costs.push({ page: page || "#/", ...(await frameCost(browser, address + page, ours)) });
  return costs.sort((a, b) => b.thread - a.thread);
}

export async function memoryAtRest(browser, address) {
  const { page, context } = await visit(browser, address, (fresh) => exposeProgram(fresh, ours));
  await page.waitForTimeout(3000);
  const bytes = await page.evaluate(() => globalThis.program.HEAPU8.length);
  await context.close();
  return bytes;
}
