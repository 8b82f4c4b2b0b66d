// People: added with the name they sign in with, renamed. How they prove who they are is the accounts slice's.
import type { Database } from "../../../platform/db/index.ts";
import { renamePersonRow } from "../keep-office.store.ts";
import { organisationEvents } from "../organisation-events.ts";
import { insertPerson } from "../record-office.store.ts";
import { keepOffice, refuse, type OfficeOutcome, type OfficeTerms } from "./office-command.ts";

const SIGN_IN_NAME = /^[a-z0-9]+([._-][a-z0-9]+)*$/;
const EMAIL = /^[^@\s]+@[^@\s]+$/;

export type PersonRequest = { readonly name: string; readonly signInName: string; readonly email: string | null };

export async function addPerson(db: Database, { name, signInName, email }: PersonRequest, terms: OfficeTerms): Promise<OfficeOutcome> {
  return await keepOffice(db, terms, ({ people }) => {
    const all = [...people.values()];
    if (name.trim() === "") return refuse("name", "needed");
    if (!SIGN_IN_NAME.test(signInName) || signInName.length > 64) return refuse("signInName", "not-a-sign-in-name");
    if (all.some((person) => person.signInName === signInName)) return refuse("signInName", "sign-in-name-taken", signInName);
    if (email !== null && !EMAIL.test(email)) return refuse("email", "not-an-email");
    if (email !== null && all.some((person) => person.email?.toLowerCase() === email.toLowerCase())) return refuse("email", "email-taken");
    return {
      write: async (tx) => await insertPerson(tx, { name: name.trim(), signInName, ...(email === null ? {} : { email }) }),
      event: (subject) => organisationEvents.event("person.added", subject),
    };
  });
}

export async function renamePerson(db: Database, { person: id, name, email }: { readonly person: string; readonly name: string; readonly email: string | null }, terms: OfficeTerms): Promise<OfficeOutcome> {
  return await keepOffice(db, terms, ({ people }) => {
    const person = [...people.values()].find((one) => one.id === id);
    if (person === undefined) return refuse("person", "no-person", id);
    if (name.trim() === "") return refuse("name", "needed");
    if (email !== null && !EMAIL.test(email)) return refuse("email", "not-an-email");
    if (email !== null && [...people.values()].some((one) => one.id !== id && one.email?.toLowerCase() === email.toLowerCase())) return refuse("email", "email-taken");
    if (person.name === name.trim() && person.email === email) return refuse("name", "nothing-different");
    return {
      write: async (tx) => {
        await renamePersonRow(tx, person.id, name.trim(), email);
        return id;
      },
      event: (subject) => organisationEvents.event("person.renamed", subject),
    };
  });
}
