// Whose account a subject of the provider is: linked once, found by issuer and subject ever after (ASVS 5.0, 10.5.2).
// Names and addresses move from one person to another; a subject never does.
import type { PersonId } from "../../../domain/access/index.ts";
import type { Database, DatabaseTransaction } from "../../../platform/db/index.ts";
import { appendAudit, type AuditActor } from "../../audit/index.ts";
import { findPerson, findPersonByEmail, type Person } from "../../organisation/index.ts";
import { accountEvents } from "../account-events.ts";
import type { OpenidProvider, ProvedSubject } from "./openid-provider.ts";
import { refusal, type OpenidRefusal } from "./openid-refusal.ts";
import { deleteLinkedSubject, findLinkedSubject, insertLinkedSubject, listSubjectsOf, type LinkedSubject, type OpenidSubject } from "./openid.store.ts";

/** The person that the subject is, or by the office's rule becomes now. */
export async function findOpenidPerson(db: Database, provider: OpenidProvider, proved: ProvedSubject, at: Date): Promise<Person | OpenidRefusal> {
  const subject: OpenidSubject = { issuer: provider.issuer, subject: proved.subject };
  const linked = await findLinkedSubject(db, subject);
  if (linked !== undefined) return openAccount(await findPerson(db, linked.person));
  if (!provider.linkByVerifiedEmail) return refusal("no-account", "not-linked");
  const email = await proved.verifiedEmail();
  if (email === undefined) return refusal("no-account", "no-verified-email");
  if (typeof email !== "string") return email;
  const person = openAccount(await findPersonByEmail(db, email));
  if ("because" in person) return person;
  const done = await db.transaction().execute(async (tx) => await linkSubject(tx, { ...subject, person: person.id, by: `person:${person.id}`, rule: "verified-email", at }));
  return done ? person : refusal("no-account", "linked-otherwise");
}

export type LinkWish = OpenidSubject & { readonly person: PersonId; readonly by: AuditActor; readonly rule: "administrator" | "verified-email"; readonly at: Date };

/** Says whether it was linked: a subject is one person, and a person has one subject at a provider. */
export async function linkSubject(tx: DatabaseTransaction, { issuer, subject, person, by, rule, at }: LinkWish): Promise<boolean> {
  if (!(await insertLinkedSubject(tx, { issuer, subject, person, linkedAt: at, linkedBy: by }))) return false;
  await appendAudit(tx, by, accountEvents.event("openid-subject.linked", person, { issuer, subject, rule }));
  return true;
}

/** Says whether there was such a link. */
export async function unlinkSubject(tx: DatabaseTransaction, { issuer, subject, person, by }: Omit<LinkWish, "rule" | "at">): Promise<boolean> {
  if (!(await deleteLinkedSubject(tx, { issuer, subject }, person))) return false;
  await appendAudit(tx, by, accountEvents.event("openid-subject.unlinked", person, { issuer, subject }));
  return true;
}

/** Everybody who is linked at the provider, by sign-in name. */
export async function listLinkedPeople(db: Database, issuer: string): Promise<readonly (LinkedSubject & { readonly signInName: string })[]> {
  const linked = await listSubjectsOf(db, issuer);
  const people = await Promise.all(linked.map(async (subject) => ({ ...subject, signInName: (await findPerson(db, subject.person))?.signInName ?? "" })));
  return people.sort((a, b) => (a.signInName < b.signInName ? -1 : 1));
}

function openAccount(person: Person | undefined): Person | OpenidRefusal {
  if (person === undefined) return refusal("no-account", "nobody");
  // Somebody invented is nobody whom a provider could prove.
  if (person.isDemonstration) return refusal("no-account", "invented");
  return person.closedAt === null ? person : refusal("no-account", "closed");
}
