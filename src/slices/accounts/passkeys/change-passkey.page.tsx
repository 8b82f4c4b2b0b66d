// One passkey: another name for it, or away with it.
import { addressOf, ErrorSummary, FormToken, Notice, PageHead, problemOf, TextField, usePlace, writtenInstant, type FieldProblem } from "../../../platform/web/index.ts";
import { unknownAddress } from "../../../platform/web/problems.ts";
import { appendAudit } from "../../audit/index.ts";
import { accountEvents } from "../account-events.ts";
import type { DeskContext } from "../desk/desk-route.ts";
import { PASSKEYS_PATH, SignInAgain } from "./list-passkeys.page.tsx";
import { mayChangeProofs } from "./may-change-proofs.ts";
import { readName } from "./passkey-name.ts";
import { deletePasskey, listPasskeys, setPasskeyName, type Passkey } from "./passkeys.store.ts";
import { passkeyWords } from "./words/index.ts";

export async function showPasskey(context: DeskContext) {
  return await sendPasskey(context);
}

/** Another name, on record. */
export async function renamePasskey(context: DeskContext) {
  const { db, person, actor, language, reply, request } = context;
  const name = readName(request.body);
  if (name.problem !== undefined || name.text === "") return await sendPasskey(context, [{ field: "name", message: name.problem === undefined ? passkeyWords(language).one.nameMissing : passkeyWords(language).register.tooLong }], name.text);
  const id = idIn(request.params);
  const done = await db.transaction().execute(async (tx) => {
    if (!(await setPasskeyName(tx, person.id, id, name.text))) return false;
    await appendAudit(tx, actor, accountEvents.event("passkey.renamed", person.id, { passkey: id }));
    return true;
  });
  return done ? await reply.redirect(`/${language.code}${PASSKEYS_PATH}?done=renamed`, 303) : await notThere(context);
}

/** Gone for good; the record says so. */
export async function removePasskey(context: DeskContext) {
  const { db, person, actor, language, reply, request } = context;
  if (!(await mayChangeProofs(context))) return await sendPasskey(context);
  const id = idIn(request.params);
  const done = await db.transaction().execute(async (tx) => {
    if (!(await deletePasskey(tx, person.id, id))) return false;
    await appendAudit(tx, actor, accountEvents.event("passkey.removed", person.id, { passkey: id }));
    return true;
  });
  return done ? await reply.redirect(`/${language.code}${PASSKEYS_PATH}?done=removed`, 303) : await notThere(context);
}

async function sendPasskey(context: DeskContext, problems: readonly FieldProblem[] = [], typed?: string) {
  const { db, person, reply, request, language } = context;
  const passkey = (await listPasskeys(db, person.id)).find(({ id }) => id === idIn(request.params));
  if (passkey === undefined) return await notThere(context);
  const crumbs = [{ label: passkeyWords(language).title, to: PASSKEYS_PATH }];
  const status = problems.length > 0 ? 400 : request.method === "POST" ? 403 : 200;
  return await reply.sendPage(
    { title: passkey.name, density: "desk", section: "account", unlisted: true, crumbs, status },
    <PasskeyView passkey={passkey} may={await mayChangeProofs(context)} problems={problems} name={typed ?? passkey.name} />,
  );
}

type PasskeyProps = { readonly passkey: Passkey; readonly may: boolean; readonly problems: readonly FieldProblem[]; readonly name: string };

function PasskeyView({ passkey, may, problems, name }: PasskeyProps) {
  const place = usePlace();
  const { language } = place;
  const words = passkeyWords(language);
  const path = `${PASSKEYS_PATH}/${passkey.id}`;
  const undated = { on: null, "known-on": null };
  const instant = (at: Date | null) => (at === null ? words.neverUsed : writtenInstant(at.toTemporalInstant(), language));
  return (
    <>
      <ErrorSummary problems={problems} />
      <PageHead kicker={words.title} title={passkey.name} state={words.one.state(instant(passkey.registeredAt), instant(passkey.usedAt))} dated={false} />
      {passkey.blockedAt === null ? null : <Notice title={words.blocked} tone="problem"><p>{words.one.blocked}</p></Notice>}
      <form method="post" action={addressOf(place, path, undated)}>
        <FormToken />
        <TextField name="name" label={words.register.name} value={name} problem={problemOf(problems, "name")} required />
        <p><button type="submit" class="button-quiet">{words.one.rename}</button></p>
      </form>
      <section aria-labelledby="remove">
        <h2 id="remove">{words.one.removeTitle}</h2>
        {may ? (
          <form method="post" action={addressOf(place, `${path}/remove`, undated)}>
            <FormToken />
            <p>{words.one.removeDetail}</p>
            <p><button type="submit" class="button">{words.one.remove}</button></p>
          </form>
        ) : (
          <SignInAgain back={path} />
        )}
      </section>
    </>
  );
}

async function notThere({ reply, request: { place } }: DeskContext) {
  return await reply.sendProblem(unknownAddress(place.path, place.words));
}

/** An id that is none finds nothing, like that of somebody else. */
function idIn(params: unknown): string {
  const id: unknown = typeof params === "object" && params !== null && "passkey" in params ? params.passkey : undefined;
  return typeof id === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : "00000000-0000-0000-0000-000000000000";
}
