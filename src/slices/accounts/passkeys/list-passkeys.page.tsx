// An officer's own passkeys: which there are, and a form for another.
import { DataTable, ErrorSummary, Link, Notice, PageHead, problemOf, TextField, usePlace, type Column, type FieldProblem } from "../../../platform/web/index.ts";
import { notThere } from "../desk/desk-form.ts";
import type { DeskContext } from "../desk/desk-route.ts";
import { officeTime } from "../office-time.ts";
import { PasskeyForm } from "./passkey-form.view.tsx";
import { SignInAgain } from "./passkey-first.view.tsx";
import { listPasskeys, type Passkey } from "./passkeys.store.ts";
import { relyingPartyOf } from "./relying-party.ts";
import { mayChangeProofs } from "./may-change-proofs.ts";
import { accountWords } from "../words/index.ts";
import { passkeyWords } from "./words/index.ts";

export const PASSKEYS_PATH = "/desk/account/passkeys";

export async function listPasskeysPage(context: DeskContext) {
  // Somebody invented has nothing to prove.
  return context.person.isDemonstration ? await notThere(context) : await sendPasskeys(context);
}

export type PasskeysShown = { readonly status?: number; readonly problems?: readonly FieldProblem[]; readonly name?: string; readonly refused?: string };

/** The page, also as the answer to a form that could not be taken. */
export async function sendPasskeys(context: DeskContext, { status = 200, problems = [], name = "", refused }: PasskeysShown = {}) {
  const { db, person, language, reply, request, installation } = context;
  const passkeys = await listPasskeys(db, person.id);
  const party = relyingPartyOf(request, installation);
  const change = party === undefined ? "no-party" : (await mayChangeProofs(context)) ? "may" : "sign-in-again";
  return await reply.sendPage(
    { title: passkeyWords(language).title, density: "desk", section: "account", crumbs: [{ label: accountWords(language).own.title, to: "/desk/account" }], unlisted: true, status, script: "passkeys" },
    <PasskeysView timeZone={installation.timeZone} passkeys={passkeys} change={change} problems={problems} name={name} refused={refused} />,
  );
}

type PasskeysProps = { readonly timeZone: string; readonly passkeys: readonly Passkey[]; readonly change: "may" | "sign-in-again" | "no-party"; readonly problems: readonly FieldProblem[]; readonly name: string; readonly refused: string | undefined };

function PasskeysView({ timeZone, passkeys, change, problems, name, refused }: PasskeysProps) {
  const place = usePlace();
  const words = passkeyWords(place.language);
  const said = place.query.find(([key]) => key === "done")?.[1];
  return (
    <>
      <ErrorSummary problems={problems} />
      <PageHead title={words.title} state={words.state(passkeys.length)} dated={false} />
      {refused === undefined ? null : <Notice tone="problem"><p role="alert">{refused}</p></Notice>}
      {said === "registered" || said === "renamed" || said === "removed" ? <Notice><p>{words.done[said]}</p></Notice> : null}
      <div class="prose">
        <p>{words.explanation}</p>
        <p>{words.advice}</p>
      </div>
      {passkeys.length === 0 ? null : <PasskeyTable passkeys={passkeys} timeZone={timeZone} />}
      <section aria-labelledby="register">
        <h2 id="register">{words.register.title}</h2>
        {change === "may" ? (
          <PasskeyForm ceremony="register" path={PASSKEYS_PATH} button={words.register.button}>
            <TextField name="name" label={words.register.name} hint={words.register.nameHint} value={name} problem={problemOf(problems, "name")} />
          </PasskeyForm>
        ) : change === "no-party" ? (
          <Notice title={words.noParty.title} tone="caution"><p>{words.noParty.detail}</p></Notice>
        ) : (
          <SignInAgain back={PASSKEYS_PATH} />
        )}
      </section>
    </>
  );
}

function PasskeyTable({ passkeys, timeZone }: Pick<PasskeysProps, "passkeys" | "timeZone">) {
  const { language } = usePlace();
  const words = passkeyWords(language);
  const instant = (at: Date) => officeTime(at, timeZone, language);
  const columns: readonly Column<Passkey>[] = [
    { key: "name", header: words.columns.name, namesRow: true, cell: ({ name }) => name },
    { key: "registered", header: words.columns.registered, kind: "date", cell: ({ registeredAt }) => instant(registeredAt) },
    { key: "used", header: words.columns.used, kind: "date", cell: ({ usedAt }) => (usedAt === null ? words.neverUsed : instant(usedAt)) },
    { key: "kept", header: words.columns.kept, cell: ({ backedUp, blockedAt }) => (blockedAt !== null ? words.blocked : backedUp ? words.kept.several : words.kept.one) },
    { key: "change", header: words.columns.change, cell: ({ id, name }) => <Link to={`${PASSKEYS_PATH}/${id}`} label={words.change(name)}>{words.changeShort}</Link> },
  ];
  return <DataTable caption={words.title} captionHidden columns={columns} rows={passkeys} rowKey={({ id }) => id} />;
}
