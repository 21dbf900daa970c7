// What an address brings besides the place that it names.

// Within this visit `?style=` asks for a house style, for all places that obey one.
export function obeyStyle() {
  const style = new URLSearchParams(location.search).get("style");
  if (style === null || /[?&]style=/.test(location.hash)) return;
  const hash = location.hash.length > 2 ? location.hash : "#/";
  const joint = hash.includes("?") ? "&" : "?";
  history.replaceState(history.state, "", `${hash}${joint}style=${encodeURIComponent(style)}`);
}

// The text that the bookmark of the settings brings to be checked, taken out of the address; null where there is none.
// A broken escape stays as it came: Check says what is wrong with it.
export function takeResponse() {
  const [, response] = /^#\/check\?response=(.*)$/s.exec(location.hash) ?? [];
  if (response === undefined) return null;
  history.replaceState(history.state, "", "#/check");
  try {
    return decodeURIComponent(response);
  } catch {
    return response;
  }
}
