// One passkey: another name for it, or away with it.
import { addressOf, ErrorSummary, FormToken, Notice, PageHead, problemOf, TextField, usePlace, type FieldProblem } from "../../../platform/web/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { accountEvents } from "../account-events.ts";
import { idOf, notThere } from "../desk/desk-form.ts";
import type { DeskContext } from "../desk/desk-route.ts";
import { officeTime } from "../office-time.ts";
import { accountWords } from "../words/index.ts";
import { PASSKEYS_PATH } from "./list-passkeys.page.tsx";
import { mayChangeProofs } from "./may-change-proofs.ts";
import { SignInAgain } from "./passkey-first.view.tsx";
import { readName } from "./passkey-name.ts";
import { deletePasskey, listPasskeys, setPasskeyName, type Passkey } from "./passkeys.store.ts";
import { passkeyWords } from "./words/index.ts";

export async function showPasskey(context: DeskContext) {
  return await sendPasskey(context);
}

/** Another name, on record. */
export async function renamePasskey(context: DeskContext) {
  const { db, person, who, language, reply } = context;
  const words = passkeyWords(language);
  const [id, name] = [idOf(context, "passkey"), readName(context)];
  if (id === undefined) return await notThere(context);
  const wrong = name.problem === undefined ? words.one.nameMissing : words.register.tooLong;
  if (name.problem !== undefined || name.text === "") return await sendPasskey(context, [{ field: "name", message: wrong }], name.text);
  const done = await db.transaction().execute(async (tx) => {
    if (!(await setPasskeyName(tx, person.id, id, name.text))) return false;
    await appendAudit(tx, who, accountEvents.event("passkey.renamed", person.id, { passkey: id }));
    return true;
  });
  return done ? await reply.redirect(`/${language.code}${PASSKEYS_PATH}?done=renamed`, 303) : await notThere(context);
}

/** Gone for good; the record says so. */
export async function removePasskey(context: DeskContext) {
  const { db, person, who, language, reply } = context;
  const id = idOf(context, "passkey");
  if (id === undefined) return await notThere(context);
  if (!(await mayChangeProofs(context))) return await sendPasskey(context);
  const done = await db.transaction().execute(async (tx) => {
    if (!(await deletePasskey(tx, person.id, id))) return false;
    await appendAudit(tx, who, accountEvents.event("passkey.removed", person.id, { passkey: id }));
    return true;
  });
  return done ? await reply.redirect(`/${language.code}${PASSKEYS_PATH}?done=removed`, 303) : await notThere(context);
}

async function sendPasskey(context: DeskContext, problems: readonly FieldProblem[] = [], typed?: string) {
  const { db, person, reply, request, language, installation } = context;
  const wanted = idOf(context, "passkey");
  const passkey = (await listPasskeys(db, person.id)).find(({ id }) => id === wanted);
  if (passkey === undefined) return await notThere(context);
  const crumbs = [{ label: accountWords(language).own.title, to: "/desk/account" }, { label: passkeyWords(language).title, to: PASSKEYS_PATH }];
  const status = problems.length > 0 ? 400 : request.method === "POST" ? 403 : 200;
  return await reply.sendPage(
    { title: passkey.name, density: "desk", section: "account", unlisted: true, crumbs, status },
    <PasskeyView timeZone={installation.timeZone} passkey={passkey} may={await mayChangeProofs(context)} problems={problems} name={typed ?? passkey.name} />,
  );
}

type PasskeyProps = { readonly timeZone: string; readonly passkey: Passkey; readonly may: boolean; readonly problems: readonly FieldProblem[]; readonly name: string };

function PasskeyView({ timeZone, passkey, may, problems, name }: PasskeyProps) {
  const place = usePlace();
  const { language } = place;
  const words = passkeyWords(language);
  const path = `${PASSKEYS_PATH}/${passkey.id}`;
  const undated = { on: null, "known-on": null };
  const instant = (at: Date | null) => (at === null ? words.neverUsed : officeTime(at, timeZone, language));
  return (
    <>
      <ErrorSummary problems={problems} />
      <PageHead title={passkey.name} state={words.one.state(instant(passkey.registeredAt), instant(passkey.usedAt))} dated={false} />
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
