// Offices nobody would set up: random trees of units, posts, roles and covers with ends, files of every marking, grants to anybody.
import fc from "fast-check";
import type { Client } from "pg";
import { MARKINGS, ROLE_NAMES, type Grant, type Grantee, type GuardedFile, type GuardedPaper, type PersonId, type PostId, type UnitId } from "../../src/domain/access/index.ts";
import { addDays } from "../../src/domain/kernel/index.ts";
import { insertGrant, TODAY } from "./records.ts";

const CODES = ["ALPHA", "BETA:1"];
const UNITS = 5;
const POSTS = 5;
const PEOPLE = 4;
const FILES = 4;

const id = (kind: number, index: number) => `00000000-0000-4000-8000-${String(kind * 1000 + index).padStart(12, "0")}`;
export const personId = (index: number) => id(1, index) as PersonId;
const unitId = (index: number) => id(2, index) as UnitId;
const postId = (index: number) => id(3, index) as PostId;
const fileId = (index: number) => id(4, index);
const paperId = (file: number, index: number) => id(5, file * 10 + index);

const day = fc.integer({ min: -2, max: 2 }).map((days) => addDays(TODAY, days));
/** Mostly of today; else near it, so that beginnings and ends fall on it. */
const term = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ from: addDays(TODAY, -9), until: addDays(TODAY, 9) }) },
  { weight: 1, arbitrary: fc.tuple(day, fc.integer({ min: 1, max: 3 })).map(([from, days]) => ({ from, until: addDays(from, days) })) },
);
const openTerm = fc.tuple(term, fc.boolean()).map(([{ from, until }, open]) => ({ from, until: open ? null : until }));
// Most of what is seen is marked low and most who see are cleared for more: random alone would shut out nearly everybody.
const marking = fc.constantFrom(...MARKINGS, "public", "restricted", "restricted");
const clearance = fc.constantFrom(...MARKINGS, "confidential", "secret", "top-secret", "top-secret");
const role = fc.constantFrom(...ROLE_NAMES, "desk-officer", "desk-officer", "supervisor", "supervisor", "authority-head", "outside-officer");
const codes = fc.oneof({ weight: 2, arbitrary: fc.constant([] as string[]) }, { weight: 1, arbitrary: fc.subarray(CODES) });

const posts = fc.tuple(
  ...Array.from({ length: POSTS }, (_, index) =>
    fc.record({
      id: fc.constant(postId(index)), unit: fc.integer({ min: 0, max: UNITS - 1 }).map(unitId), clearance, term: openTerm,
      roles: fc.uniqueArray(fc.record({ role, term: openTerm }), { minLength: 1, maxLength: 2, selector: (held) => held.role }),
      holder: fc.option(fc.record({ person: fc.integer({ min: 0, max: PEOPLE - 1 }).map(personId), term: openTerm }), { freq: 9 }),
      covers: fc.array(fc.record({ person: fc.integer({ min: 0, max: PEOPLE - 1 }).map(personId), term, ended: fc.boolean() }), { maxLength: 2 }),
      compartments: fc.uniqueArray(fc.record({ code: fc.constantFrom(...CODES), term: openTerm, approved: fc.boolean() }), { maxLength: 2, selector: ({ code }) => code }),
    }),
  ),
);

const grantee: fc.Arbitrary<Grantee> = fc.oneof(
  fc.integer({ min: 0, max: PEOPLE - 1 }).map((index) => ({ person: personId(index) })),
  fc.integer({ min: 0, max: POSTS - 1 }).map((index) => ({ post: postId(index) })),
  fc.integer({ min: 0, max: UNITS - 1 }).map((index) => ({ unit: unitId(index) })),
);
const grant = fc.record({ to: grantee, paper: fc.option(fc.integer({ min: 0, max: 2 })), term, needsSecond: fc.boolean(), approved: fc.boolean(), revoked: fc.boolean() });
const opening = fc.record({ person: fc.integer({ min: 0, max: PEOPLE - 1 }).map(personId), began: fc.constantFrom(-5, -1, 1), lasts: fc.constantFrom(2, 4) });

const file = fc.record({
  unit: fc.integer({ min: 0, max: UNITS - 1 }).map(unitId), marking, compartments: codes,
  papers: fc.array(fc.record({ marking, compartments: codes }), { minLength: 3, maxLength: 3 }),
  grants: fc.array(grant, { maxLength: 4 }),
  recused: fc.uniqueArray(fc.integer({ min: 0, max: PEOPLE - 1 }).map(personId), { maxLength: 1 }),
  openings: fc.array(opening, { maxLength: 1 }),
});

/** The parent of each unit but the first, among those before it; -1: none. */
const parents = fc.tuple(...Array.from({ length: UNITS - 1 }, (_, index) => fc.integer({ min: -1, max: index })));

export const randomOffice = fc.record({ parents, posts, files: fc.array(file, { minLength: FILES, maxLength: FILES }) });
export type RandomOffice = typeof randomOffice extends fc.Arbitrary<infer Value> ? Value : never;

export const PEOPLE_OF_OFFICE = Array.from({ length: PEOPLE }, (_, index) => personId(index));

export type GuardedRecord = { readonly id: string; readonly file: GuardedFile; readonly papers: readonly GuardedPaper[] };

/** What the rule is asked about. */
export function recordsOf({ files }: RandomOffice, now: Temporal.Instant): readonly GuardedRecord[] {
  return files.map(({ unit, papers, grants, openings, ...rest }, at) => ({
    id: fileId(at),
    papers: papers.map((paper, index) => ({ id: paperId(at, index), ...paper })),
    file: {
      unit, marking: rest.marking, compartments: rest.compartments, recused: rest.recused,
      grants: grants.map(({ paper, term: { from, until }, ...given }): Grant => ({ ...given, from, until, ...(paper === null ? {} : { paper: paperId(at, paper) }) })),
      openings: openings.map(({ person, began, lasts }) => ({ person, from: now.add({ hours: began }), until: now.add({ hours: began + lasts }) })),
    },
  }));
}

/** Empties the office and its files and writes these. As the owner: no trigger nor policy of an officer is asked. */
export async function writeOffice(client: Client, office: RandomOffice, records: readonly GuardedRecord[]): Promise<void> {
  await client.query("truncate people, units, posts, compartments, files cascade");
  for (const person of PEOPLE_OF_OFFICE) await client.query("insert into people (id, name, sign_in_name) values ($1, $2, $2)", [person, `person-${person}`]);
  for (const [index, parent] of [-1, ...office.parents].entries()) await client.query("insert into units (id, slug, kind, parent_id, held_from) values ($1, $2, 'desk', $3, '2020-01-01')", [unitId(index), `unit-${index}`, parent < 0 ? null : unitId(parent)]);
  for (const code of CODES) await client.query("insert into compartments (code, purpose) values ($1, 'test')", [code]);
  for (const post of office.posts) await writePost(client, post);
  for (const record of records) await writeFile(client, record);
}

async function writePost(client: Client, { id: post, unit, clearance: cleared, term: { from, until }, roles, holder, covers, compartments }: RandomOffice["posts"][number]): Promise<void> {
  await client.query("insert into posts (id, slug, unit_id, titles, clearance, held_from, held_until) values ($1, $2, $3, '{\"en\":\"post\"}', $4, $5, $6)", [post, `post-${post}`, unit, cleared, from, until]);
  for (const { role: name, term: held } of roles) await client.query("insert into post_roles (id, post_id, role, held_from, held_until) values (gen_random_uuid(), $1, $2, $3, $4)", [post, name, held.from, held.until]);
  if (holder !== null) await client.query("insert into post_holdings (id, post_id, person_id, held_from, held_until, recorded_by) values (gen_random_uuid(), $1, $2, $3, $4, 'system')", [post, holder.person, holder.term.from, holder.term.until]);
  for (const { person, term: held, ended } of covers) {
    await client.query("insert into post_covers (id, post_id, person_id, kind, held_from, held_until, reason, recorded_by, ended_at, ended_by) values (gen_random_uuid(), $1, $2, 'absence', $3, $4, 'leave', 'system', $5, $6)", [post, person, held.from, held.until, ended ? new Date() : null, ended ? "system" : null]);
  }
  for (const { code, term: held, approved } of compartments) {
    await client.query("insert into compartment_memberships (id, compartment_code, post_id, held_from, held_until, reason, proposed_by, approved_by, approved_at) values (gen_random_uuid(), $1, $2, $3, $4, 'work', 'system', $5, $6)", [code, post, held.from, held.until, approved ? "cli:second" : null, approved ? new Date() : null]);
  }
}

async function writeFile(client: Client, { id: file_, file: { unit, marking: closed, compartments, grants, recused, openings }, papers }: GuardedRecord): Promise<void> {
  await client.query("insert into files (id, reference, kind, subject, unit_id, post_id, marking, compartments, opened_by) values ($1, $2, 'policy', 'everything', $3, $4, $5, $6, 'system')", [file_, `T/2026/${Number(file_.slice(-4))}`, unit, postId(0), closed, compartments]);
  for (const paper of papers) await client.query("insert into papers (id, file_id, kind, title, body, marking, compartments, recorded_by) values ($1, $2, 'minute', 'everything', 'text', $3, $4, 'system')", [paper.id, file_, paper.marking, paper.compartments]);
  for (const [index, one] of grants.entries()) await insertGrant(client, file_, id(6, Number(file_.slice(-4)) * 10 + index), one);
  for (const person of recused) await client.query("insert into file_recusals (id, file_id, person_id, reason, recorded_by) values (gen_random_uuid(), $1, $2, 'interest', 'system')", [file_, person]);
  for (const { person, from, until } of openings) await client.query("insert into file_openings (id, file_id, reference, owner_post_id, person_id, purpose, opened_at, until_at) values (gen_random_uuid(), $1, 'T/2026/1', $2, $3, 'urgent', $4, $5)", [file_, postId(0), person, from.toString(), until.toString()]);
}
