// Text on its way out of the page and into it: the clipboard, files saved and files chosen.

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement("textarea"); // older browsers, and frames without the permission
    area.value = text;
    area.className = "unseen";
    document.body.append(area);
    const before = document.activeElement;
    area.select();
    document.execCommand("copy");
    area.remove();
    before?.focus();
  }
}

export function saveFile(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // the browser may still be asking where to put it
}

// More than the program takes of any text: what it refuses need not be whole.
const mostBytes = 33 << 20;

// What a file says. Shells of Windows write UTF-16, with a mark.
export async function textOf(file) {
  const bytes = new Uint8Array(await file.slice(0, mostBytes).arrayBuffer());
  const mark = `${bytes[0]} ${bytes[1]}`;
  const encoding = { "255 254": "utf-16le", "254 255": "utf-16be" }[mark] ?? "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

// Lets files be dropped anywhere on the page while `takes()`; `take(files)` has at least one.
export function listenToDrops({ takes, take }) {
  const holdsFiles = (event) => event.dataTransfer?.types.includes("Files") && takes();
  document.addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault(); // else the browser leaves the page for the file
    event.dataTransfer.dropEffect = "copy";
  });
  document.addEventListener("drop", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer.files.length > 0) take([...event.dataTransfer.files]);
  });
}

// Resolves with the file that the visitor chooses, of `types` as the attribute `accept` lists them; never, if none.
export function pickFile(types) {
  return new Promise((fulfil) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = types;
    input.addEventListener("change", () => fulfil(input.files[0]));
    input.click();
  });
}
