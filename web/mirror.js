// Keeps real elements equal to the program's list of what is on the page. Knows elements, not what they are about.

const fieldEnd = "\x1f";
const recordEnd = "\x1e";

const tags = {
  banner: "header", navigation: "nav", search: "search", main: "main", contentinfo: "footer", region: "section",
  paragraph: "p", list: "ul", item: "li", termlist: "dl", term: "dt", definition: "dd", preformatted: "pre",
  status: "div", table: "table", row: "tr", columnheader: "th", rowheader: "th", cell: "td", group: "div",
  radiogroup: "div",
  text: "span", link: "a", button: "button", toggle: "button", checkbox: "button", radio: "button",
  searchfield: "input", textfield: "input", textarea: "textarea",
};

// Said again in words, since an element that is taken out of the flow may lose what its tag implies.
const roles = {
  status: "status", group: "group", radiogroup: "radiogroup", search: "search", checkbox: "checkbox", radio: "radio",
  list: "list", item: "listitem", table: "table", row: "row", columnheader: "columnheader", rowheader: "rowheader",
  cell: "cell", term: "term", definition: "definition",
};
const fields = new Set(["searchfield", "textfield", "textarea"]);
const pressedAttribute = { toggle: "aria-pressed", checkbox: "aria-checked", radio: "aria-checked" };

function tagOf(node) {
  return node.role === "heading" ? `h${node.level}` : tags[node.role];
}

function setAttribute(element, name, value) {
  if (value) element.setAttribute(name, value);
  else element.removeAttribute(name);
}

function fillField(element, node) {
  if (!node.states.includes("held") && element.value !== node.value) element.value = node.value;
  element.placeholder = node.hint;
  element.dataset.field = node.field;
  if (node.digits === "0") return;
  element.inputMode = "numeric";
  element.maxLength = Number(node.digits);
}

function fill(element, node) {
  const placed = Number(node.width) > 0;
  element.toggleAttribute("data-placed", placed);
  if (placed) {
    element.style.left = `${node.x}px`;
    element.style.top = `${node.y}px`;
    element.style.width = node.role === "text" && !node.states.includes("native") ? "auto" : `${node.width}px`;
    element.style.height = `${node.height}px`;
  }
  if (node.role === "text" || fields.has(node.role)) {
    element.style.fontSize = `${node.fontSize}px`;
    element.style.lineHeight = `${node.lineHeight}px`;
    element.dataset.tone = node.tone;
    element.dataset.face = node.face;
  }
  if (node.role === "text") {
    element.toggleAttribute("data-native", node.states.includes("native"));
    element.dataset.width = node.width; // as painted; the browser sets the same line by itself
    // In the text view pieces follow each other on a line: a space keeps their words apart.
    const apart = document.documentElement.dataset.view === "text" && !node.text.endsWith(" ") ? " " : "";
    if (element.textContent !== node.text + apart) element.textContent = node.text + apart;
  } else {
    setAttribute(element, "aria-label", node.text);
  }
  if (node.role === "link") {
    element.href = node.target;
    setAttribute(element, "aria-current", node.states.includes("current") ? "page" : "");
    const outside = /^https?:/.test(node.target);
    setAttribute(element, "target", outside ? "_blank" : "");
    setAttribute(element, "rel", outside ? "noopener" : "");
  }
  const pressed = pressedAttribute[node.role];
  if (pressed) element.setAttribute(pressed, String(node.states.includes("pressed")));
  if (fields.has(node.role)) fillField(element, node);
  element.toggleAttribute("data-aimed", node.states.includes("aimed"));
  setAttribute(element, "data-arrows", node.arrows === "0" ? "" : node.arrows);
}

function create(node) {
  const element = document.createElement(tagOf(node));
  element.dataset.id = node.id;
  if (roles[node.role]) element.setAttribute("role", roles[node.role]);
  if (element.localName === "button") element.type = "button";
  if (node.role === "columnheader") element.scope = "col";
  if (node.role === "rowheader") element.scope = "row";
  if (node.role === "heading" && node.level === "1") element.tabIndex = -1;
  if (node.role === "preformatted") element.tabIndex = 0;
  if (fields.has(node.role)) {
    element.autocomplete = "off";
    element.spellcheck = false;
    element.autocapitalize = "off";
  }
  if (element.localName === "input") {
    element.type = node.role === "searchfield" ? "search" : "text";
    element.enterKeyHint = "go";
  }
  if (element.localName === "textarea") element.wrap = "off";
  return element;
}

export class Mirror {
  #root;
  #known = new Map(); // id -> { element, record }
  #names = []; // of the fields of a record

  constructor(root) {
    this.#root = root;
  }

  // `text` holds a record for each node, `names` what their fields are called: src/platform/mirror_text.h.
  // Patches only what changed. What stays is never moved, so that focus, selection and half-typed text stay too.
  show(names, text, height) {
    this.#names = names.split(fieldEnd);
    const records = text.split(recordEnd);
    records.pop();
    const next = new Map();
    const nodes = records.map((record) => {
      const node = this.#parse(record);
      next.set(node.id, record);
      return node;
    });
    for (const [id, { element }] of this.#known) {
      if (next.has(id)) continue;
      element.remove();
      this.#known.delete(id);
    }
    const cursors = new Map(); // parent element -> the child that is due next
    for (const node of nodes) this.#place(node, next.get(node.id), cursors);
    this.#tellTabStops();
    this.#root.style.height = `${height}px`;
  }

  // Puts a new element in the place of this one, with all that is in it.
  renew(element) {
    const entry = this.#known.get(element.dataset.id);
    const node = this.#parse(entry.record);
    entry.element = create(node);
    fill(entry.element, node);
    entry.element.append(...element.childNodes);
    element.replaceWith(entry.element);
    return entry.element;
  }

  #parse(record) {
    const node = {};
    const values = record.split(fieldEnd);
    this.#names.forEach((name, i) => { node[name] = values[i]; });
    return node;
  }

  // A radio group is one stop of the Tab key: the chosen one, or the first.
  #tellTabStops() {
    for (const group of this.#root.querySelectorAll('[role="radiogroup"]')) {
      const radios = [...group.querySelectorAll('[role="radio"]')];
      const stop = radios.find((radio) => radio.getAttribute("aria-checked") === "true") ?? radios[0];
      for (const radio of radios) radio.tabIndex = radio === stop ? 0 : -1;
    }
  }

  #place(node, record, cursors) {
    const parent = node.parent === "0" ? this.#root : this.#known.get(node.parent).element;
    let due = cursors.has(parent) ? cursors.get(parent) : parent.firstChild;
    let entry = this.#known.get(node.id);
    if (!entry || entry.element.localName !== tagOf(node)) {
      const element = create(node);
      if (entry?.element === due) due = element; // a heading of another level takes its place
      entry?.element.replaceWith(element);
      entry = { element, record: "" };
      this.#known.set(node.id, entry);
    }
    const { element } = entry;
    if (entry.record !== record) {
      fill(element, node);
      entry.record = record;
    }
    if (element === due) {
      cursors.set(parent, element.nextSibling);
    } else {
      parent.insertBefore(element, due);
      cursors.set(parent, due);
    }
  }
}
