// The element's side of the talk with its frames (web/framed.js has the other). A message counts when it comes from a
// frame that we made, from the site that we asked, and in our version of the talk; any other is ignored.

const version = 1;
const frames = new Set(); // each { frame, origin, hear }

addEventListener("message", ({ source, origin, data }) => {
  if (data?.whichcode !== version) return;
  for (const each of frames)
    if (each.frame.contentWindow === source && each.origin === origin) each.hear(data);
});

// Listens to `frame`; returns how to speak to it, and how to stop.
export function talkTo(frame, hear) {
  const { origin } = new URL(frame.src);
  const each = { frame, origin, hear };
  frames.add(each);
  return {
    say: (type, content) => frame.contentWindow?.postMessage({ whichcode: version, type, ...content }, origin),
    stop: () => frames.delete(each),
  };
}
