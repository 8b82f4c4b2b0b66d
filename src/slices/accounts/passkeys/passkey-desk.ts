// The rows of the desk that are about an officer's own passkeys.
import { writtenDate } from "../../../platform/web/index.ts";
import { notThere, sentBy, typed } from "../desk/desk-form.ts";
import type { DeskContext, DeskRoute } from "../desk/desk-route.ts";
import { removePasskey, renamePasskey, showPasskey } from "./change-passkey.page.tsx";
import { listPasskeysPage, PASSKEYS_PATH, sendPasskeys } from "./list-passkeys.page.tsx";
import { mayChangeProofs } from "./may-change-proofs.ts";
import { readName } from "./passkey-name.ts";
import { askForPasskey, keepPasskey } from "./register-passkey.ts";
import { relyingPartyOf } from "./relying-party.ts";
import { passkeyWords } from "./words/index.ts";

export const PASSKEY_ROUTES: readonly DeskRoute[] = [
  { method: "GET", path: PASSKEYS_PATH, permission: "signed-in", audit: null, handle: listPasskeysPage },
  { method: "POST", path: PASSKEYS_PATH, permission: "signed-in", audit: "passkey.registered", handle: registerPasskey },
  { method: "POST", path: `${PASSKEYS_PATH}/options`, permission: "signed-in", audit: null, handle: sendOptions },
  { method: "GET", path: `${PASSKEYS_PATH}/:passkey`, permission: "signed-in", audit: null, handle: showPasskey },
  { method: "POST", path: `${PASSKEYS_PATH}/:passkey`, permission: "signed-in", audit: "passkey.renamed", handle: renamePasskey },
  { method: "POST", path: `${PASSKEYS_PATH}/:passkey/remove`, permission: "signed-in", audit: "passkey.removed", handle: removePasskey },
];

/** The question for the browser, for the script of the page. */
async function sendOptions(context: DeskContext) {
  if (context.person.isDemonstration) return await notThere(context);
  const { db, person, session, at, language, reply, request, installation } = context;
  const party = relyingPartyOf(request, installation);
  if (party === undefined || !(await mayChangeProofs(context))) {
    const { title, detail } = passkeyWords(language)[party === undefined ? "noParty" : "signInAgain"];
    return await reply.sendProblem({ code: "form-expired", status: 403, title, detail });
  }
  const site = installation.authority[language.code] ?? party.id;
  return await reply.header("cache-control", "no-store").send(await askForPasskey({ db, party, session: session.id, at }, person, site));
}

async function registerPasskey(context: DeskContext) {
  if (context.person.isDemonstration) return await notThere(context);
  const { db, person, session, who, at, today, language, reply, request, installation } = context;
  const words = passkeyWords(language);
  const party = relyingPartyOf(request, installation);
  const name = readName(context);
  if (party === undefined || !(await mayChangeProofs(context))) return await sendPasskeys(context, { status: 403, name: name.text });
  if (name.problem !== undefined) return await sendPasskeys(context, { status: 400, name: name.text, problems: [{ field: "name", message: words.register.tooLong }] });
  const named = name.text === "" ? words.register.unnamed(writtenDate(today, language)) : name.text;
  const refused = await keepPasskey({ db, party, session: session.id, who, at }, person, named, typed(sentBy(context), "credential"));
  if (refused !== undefined) return await sendPasskeys(context, { status: 400, name: name.text, refused: words.refusals[refused] });
  return await reply.redirect(`/${language.code}${PASSKEYS_PATH}?done=registered`, 303);
}
