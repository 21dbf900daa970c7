// The settings of the visitor, as the text that the program writes them in.

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
