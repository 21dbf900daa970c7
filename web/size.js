// The size of the window, and that of the canvas in the pixels of the screen.

// Calls `resized(width, height)`, in CSS pixels, now and whenever either changes; the canvas has its size by then.
export function listenToSize(canvas, resized) {
  const root = document.documentElement;
  const resize = () => {
    const width = root.clientWidth;
    const height = window.innerHeight;
    const wide = Math.round(width * window.devicePixelRatio);
    const high = Math.round(height * window.devicePixelRatio);
    if (canvas.width !== wide) canvas.width = wide; // an assignment clears it, even of what it is already
    if (canvas.height !== high) canvas.height = high;
    resized(width, height);
  };
  const observer = new ResizeObserver(resize);
  observer.observe(root);
  observer.observe(canvas);
  window.addEventListener("resize", resize);
  // Zooming changes the ratio alone: a query for the present one fires when it no longer holds.
  const watchRatio = () => {
    matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`).addEventListener("change", () => {
      resize();
      watchRatio();
    }, { once: true });
  };
  watchRatio();
  resize();
}
