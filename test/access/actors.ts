// Kinds of actor: one officer for each role, somebody without a post, and those whose rights hang on a day or on a second factor.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { standingOf, type PersonId, type Standing } from "../../src/domain/access/index.ts";
import { addDays } from "../../src/domain/kernel/index.ts";
import type { Database } from "../../src/platform/db/index.ts";
import { insertHolding, insertPerson, insertPost, listHoldings } from "../../src/slices/organisation/index.ts";
import { OFFICER_NAMES, signIn, type Office, type SignedIn } from "../support/office.ts";
import { TODAY } from "./records.ts";

export type Actor = { readonly name: string; readonly person: PersonId; readonly standing: Standing; readonly secondFactor: boolean; readonly signedIn: SignedIn };

export async function makeActors(db: Database, office: Office, at: Date): Promise<readonly Actor[]> {
  const covering = await insertCovering(db, office, "covering", addDays(TODAY, 1));
  const covered = await insertCovering(db, office, "covered-until-today", TODAY);
  const everybody = [
    ...OFFICER_NAMES.map((name) => ({ name: name as string, person: office.people[name], secondFactor: true })),
    { name: "covering the Canada desk", person: covering, secondFactor: false },
    { name: "covered the Canada desk until today", person: covered, secondFactor: false },
    { name: "supervisor without a second factor", person: office.people.supervisor, secondFactor: false },
  ];
  const actors: Actor[] = [];
  for (const one of everybody) actors.push({ ...one, standing: standingOf(one.person, await listHoldings(db, one.person), TODAY), signedIn: await signIn(db, one.person, at, one.secondFactor) });
  return actors;
}

async function insertCovering(db: Database, office: Office, signInName: string, until: ReturnType<typeof addDays>): Promise<PersonId> {
  return await db.transaction().execute(async (tx) => {
    const person = await insertPerson(tx, { name: signInName, signInName });
    // Who stands in is cleared by a post of one's own; this one has no role, and opens nothing by itself.
    const own = await insertPost(tx, { slug: `own-${signInName}`, unit: office.units["register"] ?? assert.fail(), titles: { en: "A post of one's own" }, clearance: "confidential", roles: [], from: addDays(TODAY, -900) });
    await insertHolding(tx, { post: own, person, from: addDays(TODAY, -900), by: "system" });
    await tx.insertInto("post_covers").values({ id: randomUUID(), post_id: office.posts["canada-desk"], person_id: person, kind: "absence", held_from: addDays(TODAY, -5), held_until: until, reason: "leave", recorded_by: "system" }).execute();
    return person;
  });
}
