// While a draft is typed: what stands in the form is sent a moment after the last key, kept by the office (it is not saved by that), and
// what the check says of it is put beside the fields. When the page is left or the laptop closed, what was typed last goes out too.
// Without this script the check speaks when the draft is saved.

const PAUSE = 1200;
/** Whoever types without a pause is not waited for longer than this; and after it what failed is tried anew. */
const LONGEST = 5000;

for (const form of document.querySelectorAll("form[data-typing]")) {
  const note = form.querySelector(".typing-note");
  const says = JSON.parse(note.dataset.says);
  let timer;
  let waits = false;
  let since = 0;
  let sending = 0;
  let underWay = null;

  const later = (pause) => {
    if (!waits) since = performance.now();
    waits = true;
    clearTimeout(timer);
    timer = setTimeout(send, Math.max(0, Math.min(pause, since + LONGEST - performance.now())));
  };

  const typed = () => new URLSearchParams([...new FormData(form), ["sending", String((sending += 1))]]);

  async function send() {
    if (underWay !== null) {
      timer = setTimeout(send, PAUSE);
      return;
    }
    waits = false;
    underWay = new AbortController();
    try {
      const answer = await fetch(form.dataset.typing, { method: "POST", body: typed(), redirect: "manual", signal: underWay.signal });
      if (answer.type === "opaqueredirect") note.textContent = says.signIn;
      else if (answer.ok) show(await answer.json());
      else {
        note.textContent = says.failed;
        later(LONGEST);
      }
    } catch (error) {
      if (error.name === "AbortError") return;
      note.textContent = says.paused;
      later(LONGEST);
    } finally {
      underWay = null;
    }
  }

  /** What the check says, each where it stands; the fields and what is typed in them are left alone. */
  function show({ note: kept, state, parts, fields, others }) {
    const gaps = new Map(parts.map((part) => [part.href, part.gaps]));
    for (const place of document.querySelectorAll("[data-live]")) {
      const { live } = place.dataset;
      if (live === "state") place.textContent = state;
      else if (gaps.has(live)) place.replaceChildren(gaps.get(live) === 0 ? element("span", "part-done", "✓") : element("strong", "late", gaps.get(live)));
      else place.replaceChildren(...(live === "others" ? others : (fields[live] ?? [])).map(finding));
    }
    note.textContent = kept;
  }

  form.addEventListener("input", () => later(PAUSE));
  form.addEventListener("submit", () => {
    waits = false;
    clearTimeout(timer);
    underWay?.abort();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "hidden" || !waits) return;
    // The browser takes no more than some 64 thousand signs so: what it does not take stays to be sent when the page is seen again.
    if (!navigator.sendBeacon(form.dataset.typing, typed())) return;
    waits = false;
    clearTimeout(timer);
  });
}

function finding({ must, severity, text, source }) {
  const line = element("p", must ? "finding finding-must" : "finding", "");
  line.append(element("strong", "", severity), ` ${text === "" ? "" : `${text} `}`, element("span", "quiet", source));
  return line;
}

function element(name, kind, text) {
  const made = document.createElement(name);
  if (kind !== "") made.className = kind;
  made.textContent = text;
  return made;
}
