// What an administrator, or whoever runs the machine, may do with accounts: open, reset, close, end sessions. Each writes its audit
// entry in its own transaction; a refusal is a code, for the words of whoever asks.
import type { Database, DatabaseTransaction } from "../../../platform/db/index.ts";
import type { Keyring } from "../../../platform/keyring/index.ts";
import { appendAudit, type AuditWho } from "../../audit/index.ts";
import { closePersonRow, findPersonByEmail, findPersonBySignInName, insertPerson, type Person } from "../../organisation/index.ts";
import { listAliveSessions } from "../accounts.store.ts";
import { accountEvents } from "../account-events.ts";
import { deletePassword, deleteSecondFactor } from "../credentials.store.ts";
import { openEnrolment, type OpenedEnrolment } from "../enrolment/enrolment.ts";
import { deleteSubjectsOf } from "../openid/openid.store.ts";
import { deletePasskeysOf } from "../passkeys/passkeys.store.ts";
import { deleteOpenEnrolments } from "../enrolments.store.ts";
import { deletePendingOf, forgetBrowsersOf } from "../proving.store.ts";
import { endSessionsOf } from "../session/session.ts";

export type AccountTerms = { readonly who: AuditWho; readonly at: Date };

export type AccountRefusal = "no-such-account" | "closed" | "invented" | "own-account" | "bad-sign-in-name" | "sign-in-name-taken" | "email-taken" | "bad-email" | "no-name";

type Outcome<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly because: AccountRefusal };

export type NewAccount = { readonly name: string; readonly signInName: string; readonly email?: string | undefined };

/** A person with an account, and the one-time code to set it up with. What the person may do comes with a post. */
export async function openAccount(db: Database, keyring: Keyring, wish: NewAccount, { who, at }: AccountTerms): Promise<Outcome<{ readonly person: string; readonly enrolment: OpenedEnrolment }>> {
  const because = await refusalOfNew(db, wish);
  if (because !== undefined) return { ok: false, because };
  return await db.transaction().execute(async (tx) => {
    const person = await addPersonRow(tx, wish);
    await appendAudit(tx, who, accountEvents.event("account.opened", person, { demonstration: false }));
    return { ok: true, person, enrolment: await openEnrolment(tx, keyring, person, { by: who, at }) };
  });
}

export async function refusalOfNew(db: Database, { name, signInName, email }: NewAccount): Promise<AccountRefusal | undefined> {
  if (name.trim() === "") return "no-name";
  if (!/^[a-z0-9]+([._-][a-z0-9]+)*$/.test(signInName) || signInName.length > 64) return "bad-sign-in-name";
  if ((await findPersonBySignInName(db, signInName)) !== undefined) return "sign-in-name-taken";
  if (email === undefined) return undefined;
  if (!/^[^@\s]+@[^@\s]+$/.test(email)) return "bad-email";
  return (await findPersonByEmail(db, email.toLowerCase())) === undefined ? undefined : "email-taken";
}

export async function addPersonRow(tx: DatabaseTransaction, { name, signInName, email }: NewAccount) {
  return await insertPerson(tx, { name: name.trim(), signInName, ...(email === undefined ? {} : { email }) });
}

/** For a lost password or device, and where somebody else may know them: nothing of before opens anything, and a new code does. */
export async function resetAccount(db: Database, keyring: Keyring, signInName: string, terms: AccountTerms): Promise<Outcome<{ readonly person: string; readonly enrolment: OpenedEnrolment; readonly ended: number }>> {
  const { who, at } = terms;
  return await withAccount(db, signInName, terms, async (tx, person) => {
    await forgetProofs(tx, person);
    const ended = await endSessionsOf(tx, person.id, "account-reset", at, { by: who });
    await appendAudit(tx, who, accountEvents.event("account.reset", person.id));
    return { person: person.id, ended, enrolment: await openEnrolment(tx, keyring, person.id, { by: who, at }) };
  });
}

/** For good: the person signs in no more, and stays in the record. */
export async function closeAccount(db: Database, signInName: string, terms: AccountTerms): Promise<Outcome<{ readonly person: string; readonly ended: number }>> {
  const { who, at } = terms;
  return await withAccount(db, signInName, terms, async (tx, person) => {
    await closePersonRow(tx, person.id, at);
    await deleteSubjectsOf(tx, person.id);
    await forgetProofs(tx, person);
    const ended = await endSessionsOf(tx, person.id, "account-closed", at, { by: who });
    await appendAudit(tx, who, accountEvents.event("account.closed", person.id));
    return { person: person.id, ended };
  });
}

/** One session of anybody's; of one that is unknown or over there is none. */
export async function endOneSession(db: Database, session: string, { who, at }: AccountTerms): Promise<boolean> {
  const person = (await listAliveSessions(db)).find(({ id }) => id === session)?.person;
  if (person === undefined) return false;
  return (await db.transaction().execute(async (tx) => await endSessionsOf(tx, person, "ended-by-administrator", at, { only: session, by: who }))) === 1;
}

/** Of anybody, invented officers too. */
export async function endSessions(db: Database, signInName: string, { who, at }: AccountTerms): Promise<Outcome<{ readonly person: string; readonly ended: number }>> {
  const person = await findPersonBySignInName(db, signInName);
  if (person === undefined) return { ok: false, because: "no-such-account" };
  const ended = await db.transaction().execute(async (tx) => await endSessionsOf(tx, person.id, "ended-by-administrator", at, { by: who }));
  return { ok: true, person: person.id, ended };
}

/** Nobody resets or closes the own account this way: a stolen session must not get hold of it, and an office needs its last administrator. */
async function withAccount<T extends object>(db: Database, signInName: string, { who }: AccountTerms, work: (tx: DatabaseTransaction, person: Person) => Promise<T>): Promise<Outcome<T>> {
  const person = await findPersonBySignInName(db, signInName);
  if (person === undefined) return { ok: false, because: "no-such-account" };
  if (person.closedAt !== null) return { ok: false, because: "closed" };
  if (person.isDemonstration) return { ok: false, because: "invented" };
  if (who.actor === `person:${person.id}`) return { ok: false, because: "own-account" };
  return await db.transaction().execute(async (tx) => ({ ok: true, ...(await work(tx, person)) }));
}

async function forgetProofs(tx: DatabaseTransaction, { id }: Person): Promise<void> {
  await deletePassword(tx, id);
  await deleteSecondFactor(tx, id);
  await deletePasskeysOf(tx, id);
  await deletePendingOf(tx, id);
  await deleteOpenEnrolments(tx, id);
  await forgetBrowsersOf(tx, id);
}
