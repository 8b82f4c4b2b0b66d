// The queue by keys: j and k move along its rows, o or Enter opens, x chooses, / goes to the search, ? tells the keys. In a field every key
// is the field's. The keys can be switched off (WCAG 2.2, 2.1.4) and the browser remembers it. The page does all of it without script too.

const REMEMBERED = "comity.queue-keys";
const keys = document.querySelector("[data-queue-keys]");
const dialog = keys.querySelector("[data-keys-dialog]");
const on = keys.querySelector("[data-keys-on]");

keys.hidden = false;
on.checked = remembered() !== "off";
on.addEventListener("change", () => remember(on.checked ? "on" : "off"));
keys.querySelector("[data-keys-open]").addEventListener("click", () => dialog.showModal());
keys.querySelector("[data-keys-close]").addEventListener("click", () => dialog.close());

const DOES = {
  j: () => move(1),
  k: () => move(-1),
  o: () => current()?.querySelector("a.reference")?.click(),
  x: () => current()?.querySelector("input[name=request]")?.click(),
  "/": () => {
    const search = document.getElementById("field-q");
    search.focus();
    search.select();
  },
  "?": () => dialog.showModal(),
};

document.addEventListener("keydown", (event) => {
  if (!on.checked || dialog.open || event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
  const does = Object.hasOwn(DOES, event.key) ? DOES[event.key] : undefined;
  if (does === undefined) return;
  event.preventDefault();
  does();
});

/** A box that chooses a row is no field to write in. */
function isField(target) {
  return target instanceof Element && target.closest("input:not([name=request]), textarea, select, [contenteditable]") !== null;
}

function rows() {
  return [...document.querySelectorAll(".desk-queue tbody tr")];
}

function current() {
  return rows().find((row) => row.contains(document.activeElement));
}

/** To the next row or the one before; from elsewhere on the page to the first or the last. */
function move(by) {
  const all = rows();
  const at = all.indexOf(current());
  const next = at === -1 ? all.at(by === 1 ? 0 : -1) : all[Math.min(all.length - 1, Math.max(0, at + by))];
  next?.querySelector("a.reference")?.focus();
}

function remembered() {
  try {
    return localStorage.getItem(REMEMBERED);
  } catch {
    return null;
  }
}

/** Where the browser keeps nothing, it holds for this page. */
function remember(value) {
  try {
    localStorage.setItem(REMEMBERED, value);
  } catch {
    on.checked = value === "on";
  }
}
