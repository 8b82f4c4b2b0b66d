// Passkeys: asks the browser for one and puts what it answers into the form, which is then sent like any other.
// The page says everything in words already; this only shows which of them apply.

for (const form of document.querySelectorAll("form[data-passkey]")) {
  const say = (what) => {
    for (const text of form.querySelectorAll("[data-passkey-says]")) text.hidden = text.dataset.passkeySays !== what;
  };
  const able = typeof PublicKeyCredential === "function" && typeof PublicKeyCredential.parseRequestOptionsFromJSON === "function";
  if (!able) {
    say("unable");
    continue;
  }
  for (const part of form.querySelectorAll("[data-passkey-part]")) part.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = event.submitter ?? form.querySelector("button");
    if (button.disabled) return;
    button.disabled = true;
    say("waiting");
    try {
      form.elements.credential.value = JSON.stringify(await answer(form));
      form.submit();
    } catch (error) {
      button.disabled = false;
      say(reasonOf(error));
    }
  });
}

/** The challenge from the server in, the authenticator's answer out. */
async function answer(form) {
  const asked = await fetch(form.dataset.passkeyOptions, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { accept: "application/json" } });
  if (!asked.ok || asked.redirected) throw new Error("no challenge");
  const options = await asked.json();
  const credential =
    form.dataset.passkey === "register"
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  return credential.toJSON();
}

function reasonOf(error) {
  if (error.name === "InvalidStateError") return "known";
  if (error.name === "NotAllowedError" || error.name === "AbortError") return "stopped";
  return "failed";
}
