// The settings of the visitor, as the text that the program writes them in, and whether there is a team's pack beside them.

const preferencesKey = "whichcode:preferences";

// Storage may be forbidden; then settings last as long as the page.
export function readPreferences() {
  try {
    return localStorage.getItem(preferencesKey) ?? "";
  } catch {
    return "";
  }
}

export function writePreferences(text) {
  try {
    localStorage.setItem(preferencesKey, text);
  } catch {
    // Said nowhere: losing a colour theme is no loss of work.
  }
}

export const packKey = "whichcode:pack";

export function hasKeptPack() {
  try {
    return localStorage.getItem(packKey) !== null;
  } catch {
    return false;
  }
}
