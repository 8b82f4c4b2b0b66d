// A small invented office for tests: a division with two desks, a court and an agency outside it, who endorses and who executes, and one officer for each kind of role.
import type { FastifyInstance } from "fastify";
import { standingOf, type Marking, type PersonId, type PostId, type Role, type UnitId } from "../../src/domain/access/index.ts";
import { calendarDateOf } from "../../src/domain/kernel/index.ts";
import type { Database } from "../../src/platform/db/index.ts";
import { beginSession, scopeOf, SESSION_COOKIE, type Scope } from "../../src/slices/accounts/index.ts";
import { insertHolding, insertPerson, insertPost, insertUnit, listHoldings } from "../../src/slices/organisation/index.ts";

const FROM = calendarDateOf("2020-01-01");

/** Officer → unit, clearance and roles of the one post held. */
const OFFICERS = {
  recorder: ["register", "confidential", ["register-officer"]],
  approver: ["register", "secret", ["register-approver"]],
  "second-approver": ["register", "secret", ["register-approver"]],
  "canada-desk": ["canada", "confidential", ["desk-officer"]],
  "nepal-desk": ["nepal", "confidential", ["desk-officer"]],
  supervisor: ["division", "secret", ["supervisor"]],
  head: ["authority", "top-secret", ["authority-head"]],
  "court-officer": ["court", "restricted", ["outside-officer"]],
  investigator: ["bureau", "confidential", ["investigating-officer"]],
  controller: ["bureau", "confidential", ["controlling-officer"]],
  endorser: ["home-department", "confidential", ["endorsing-officer"]],
  "executing-officer": ["crime-branch", "confidential", ["executing-officer"]],
  auditor: ["authority", "secret", ["auditor"]],
  administrator: ["authority", "public", ["administrator"]],
} as const satisfies Readonly<Record<string, readonly [unit: string, clearance: Marking, roles: readonly Role[]]>>;

export type OfficerName = keyof typeof OFFICERS | "nobody";
export const OFFICER_NAMES = [...Object.keys(OFFICERS), "nobody"] as readonly OfficerName[];

export type Office = {
  readonly units: Readonly<Record<string, UnitId>>;
  readonly people: Readonly<Record<OfficerName, PersonId>>;
  readonly posts: Readonly<Record<keyof typeof OFFICERS, PostId>>;
};

/** Writes the office. `nobody` has an account and no post. */
export async function makeOffice(db: Database): Promise<Office> {
  return await db.transaction().execute(async (tx) => {
    const unit = async (slug: string, kind: Parameters<typeof insertUnit>[1]["kind"], parent: UnitId | null) => await insertUnit(tx, { slug, kind, parent, names: { en: `The ${slug}` }, from: FROM });
    const authority = await unit("authority", "authority", null);
    const division = await unit("division", "division", authority);
    const units: Record<string, UnitId> = {
      authority,
      division,
      register: await unit("register", "desk", division),
      canada: await unit("canada", "desk", division),
      nepal: await unit("nepal", "desk", division),
      court: await unit("court", "court", null),
      bureau: await unit("bureau", "agency", null),
      "home-department": await unit("home-department", "state-unit", null),
      "crime-branch": await unit("crime-branch", "state-unit", null),
    };
    const people: Record<string, PersonId> = { nobody: await insertPerson(tx, { name: "Nobody", signInName: "nobody" }) };
    const posts: Record<string, PostId> = {};
    for (const [name, [unitName, clearance, roles]] of Object.entries(OFFICERS)) {
      const person = await insertPerson(tx, { name: `The ${name}`, signInName: name });
      const post = await insertPost(tx, { slug: name, unit: units[unitName] ?? authority, titles: { en: `Post of the ${name}` }, clearance, roles, from: FROM });
      await insertHolding(tx, { post, person, from: FROM, by: "system" });
      people[name] = person;
      posts[name] = post;
    }
    return { units, people, posts } as Office;
  });
}

/** What the officer sees with on the day. */
export async function scopeFor(db: Database, person: PersonId, on = calendarDateOf("2026-11-22")): Promise<Scope> {
  return scopeOf(standingOf(person, await listHoldings(db, person), on));
}

export type SignedIn = { readonly cookies: Readonly<Record<string, string>>; readonly formToken: string; readonly session: string };

/** A session as sign-in makes it, with a second factor unless said otherwise. */
export async function signIn(db: Database, person: PersonId, at: Date, secondFactor = true): Promise<SignedIn> {
  const { token, session } = await db.transaction().execute((tx) => beginSession(tx, { person, means: "password", secondFactor, address: "127.0.0.1", agent: "test", at }));
  return { cookies: { [SESSION_COOKIE]: token }, formToken: session.formToken, session: session.id };
}

/** Sends a form of the desk, with the token of the session. */
export async function postForm(app: FastifyInstance, url: string, { cookies, formToken }: SignedIn, fields: Readonly<Record<string, string>>) {
  const payload = new URLSearchParams({ "form-token": formToken, ...fields }).toString();
  return await app.inject({ method: "POST", url, cookies: { ...cookies }, headers: { "content-type": "application/x-www-form-urlencoded" }, payload });
}
