// Large files in parts: each file chosen is sent piece by piece, goes on by itself when the line was lost, and where it stopped when
// the same file is chosen again, on another day too. The form is then sent without the bytes. Without this script the form sends them.

const PART = 1024 * 1024;
/** Small files go with the form itself. */
const SMALL = 2 * PART;

for (const form of document.querySelectorAll("form[data-uploads]")) {
  const field = form.elements.files;
  const progress = form.querySelector(".upload-progress");
  const says = JSON.parse(progress.dataset.says);
  form.addEventListener("submit", async (event) => {
    const large = [...field.files].filter((file) => file.size > SMALL);
    if (large.length === 0) return;
    event.preventDefault();
    const button = event.submitter ?? form.querySelector("button[type=submit]");
    if (button.disabled) return;
    button.disabled = true;
    try {
      for (const file of large) add(form, await sendFile(form, file, line(progress, file, says)));
      keepOnly(field, [...field.files].filter((file) => file.size <= SMALL));
      form.submit();
    } catch (error) {
      button.disabled = false;
      progress.lastElementChild.textContent += ` ${error.signedOut === true ? says.signIn : says.failed}`;
    }
  });
}

/** The whole file, part after part; answers with the upload's id. */
async function sendFile(form, file, say) {
  const started = await patiently(say, () => post(form.dataset.uploads, new URLSearchParams({ ...token(form), name: file.name, size: String(file.size), stamp: String(file.lastModified) })));
  let { received } = started;
  while (received < file.size) {
    const part = file.slice(received, received + PART);
    const body = new FormData();
    body.append("form-token", form.elements["form-token"].value);
    body.append("at", String(received));
    body.append("sha256", await hashOf(part));
    body.append("part", part, "part");
    ({ received } = await patiently(say, () => post(`${form.dataset.uploads}/${started.upload}/parts`, body)));
    say("part", Math.floor((100 * received) / file.size));
  }
  say("done");
  return started.upload;
}

/** Asks again for as long as the line is down; an answer is an answer, that of another place too. */
async function patiently(say, ask) {
  for (let wait = 1000; ; wait = Math.min(wait * 2, 30_000)) {
    try {
      return await ask();
    } catch (error) {
      if (error.refused === true || error.signedOut === true) throw error;
      say("paused");
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

async function post(address, body) {
  const answer = await fetch(address, { method: "POST", body, headers: { accept: "application/json" } });
  if (answer.redirected || answer.status === 403) throw Object.assign(new Error("signed out"), { signedOut: true });
  if (answer.ok || answer.status === 409) return await answer.json();
  if (answer.status === 422 || answer.status === 404) throw Object.assign(new Error("refused"), { refused: true });
  throw new Error(`answered ${answer.status}`);
}

function token(form) {
  return { "form-token": form.elements["form-token"].value };
}

async function hashOf(blob) {
  const digest = await crypto.subtle.digest("SHA-256", await blob.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A line of its own for each file. */
function line(progress, file, says) {
  progress.hidden = false;
  const item = progress.appendChild(document.createElement("li"));
  const say = (what, percent) => {
    item.textContent = what === "part" ? `${file.name}: ${percent} % ${says.part}` : `${file.name}: ${says[what]}`;
  };
  say("waiting");
  return say;
}

function add(form, upload) {
  const input = form.appendChild(document.createElement("input"));
  Object.assign(input, { type: "hidden", name: "upload", value: upload });
}

function keepOnly(field, files) {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  field.files = transfer.files;
}
