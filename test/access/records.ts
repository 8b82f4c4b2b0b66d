// Every kind of file there is to guard: by marking, compartment, unit, grant, recusal, broken glass. Each with three papers, and with
// words that occur nowhere else, so that a page can be searched for what it must not show.
import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { MARKINGS, type Grant, type GuardedFile, type GuardedPaper, type Marking, type PostId } from "../../src/domain/access/index.ts";
import { addDays, calendarDateOf } from "../../src/domain/kernel/index.ts";
import type { TestDatabase } from "../support/database.ts";
import type { Office } from "../support/office.ts";

export const TODAY = calendarDateOf("2026-11-22");

export type FileRecord = {
  readonly title: string;
  readonly id: string;
  readonly reference: string;
  readonly owner: PostId;
  readonly file: GuardedFile;
  /** `lowering`: one of the paper, decided long ago. */
  readonly papers: readonly (GuardedPaper & { readonly word: string; readonly lowering: string })[];
  /** Occurs in the file's subject and nowhere else. */
  readonly word: string;
  /** A grant taken back, a wall taken down, a lowering decided, a notice read: answering them once more changes nothing. */
  readonly answered: { readonly grant: string; readonly recusal: string; readonly lowering: string; readonly opening: string };
};

type Wanted = Pick<GuardedFile, "unit" | "marking"> & Partial<GuardedFile>;

/** Also makes the compartment: the supervisor is in it; the head was proposed and nobody agreed. */
export async function makeRecords(database: TestDatabase, office: Office, now: Temporal.Instant): Promise<readonly FileRecord[]> {
  return await database.asOwner(async (client) => {
    await client.query("insert into compartments (code, purpose) values ('PROTECTION', 'protected persons')");
    await client.query(
      "insert into compartment_memberships (id, compartment_code, post_id, held_from, reason, proposed_by, approved_by, approved_at) values (gen_random_uuid(), 'PROTECTION', $1, $3, 'oversight', 'system', 'cli:second', now()), (gen_random_uuid(), 'PROTECTION', $2, $3, 'asked', 'system', null, null)",
      [office.posts.supervisor, office.posts.head, TODAY],
    );
    const records: FileRecord[] = [];
    for (const [title, wanted] of wantedRecords(office, now)) records.push(await insertRecord(client, office, `zq${records.length}x`, title, wanted));
    return records;
  });
}

function wantedRecords({ people, posts, units }: Office, now: Temporal.Instant): readonly (readonly [title: string, wanted: Wanted])[] {
  const unit = (name: string) => units[name] ?? fail(name);
  const grant = (more: Partial<Grant> & Pick<Grant, "to">): Grant => ({ from: TODAY, until: calendarDateOf("2026-12-01"), needsSecond: false, approved: false, revoked: false, ...more });
  const file = { unit: unit("canada"), marking: "restricted" as Marking };
  const hour = { from: now.subtract({ hours: 1 }), until: now.add({ hours: 1 }) };
  const nepal = { person: people["nepal-desk"] };
  return [
    ...["canada", "division", "court"].flatMap((owner) => MARKINGS.map((marking) => [`${marking} of ${owner}`, { unit: unit(owner), marking }] as const)),
    ["in a compartment", { ...file, compartments: ["PROTECTION"] }],
    ["granted to a person", { ...file, grants: [grant({ to: nepal })] }],
    ["granted to a person cleared for less", { ...file, marking: "secret", grants: [grant({ to: nepal })] }],
    ["granted to a post", { ...file, grants: [grant({ to: { post: posts["court-officer"] } }), grant({ to: { post: posts["court-officer"] }, paper: "second" })] }],
    ["granted to a unit", { ...file, grants: [grant({ to: { unit: unit("court") } })] }],
    ["granted to an officer without files", { ...file, grants: [grant({ to: { person: people.auditor } })] }],
    ["one paper granted", { ...file, grants: [grant({ to: nepal, paper: "first" })] }],
    ["one paper granted, and the file raised since", { ...file, marking: "secret", grants: [grant({ to: nepal, paper: "lower" })] }],
    ["granted outside and not yet agreed to", { ...file, grants: [grant({ to: { unit: unit("court") }, needsSecond: true })] }],
    ["granted outside and agreed to", { ...file, grants: [grant({ to: { unit: unit("court") }, needsSecond: true, approved: true })] }],
    ["a grant that was taken back", { ...file, grants: [grant({ to: nepal, revoked: true })] }],
    ["a grant that has ended", { ...file, grants: [grant({ to: nepal, from: calendarDateOf("2026-11-01"), until: TODAY })] }],
    ["a grant to come", { ...file, grants: [grant({ to: nepal, from: addDays(TODAY, 1) })] }],
    ["with the desk officer recused", { ...file, recused: [people["canada-desk"]] }],
    ["with a recused officer who was granted it", { ...file, recused: [people["nepal-desk"]], grants: [grant({ to: nepal })] }],
    ["opened by breaking the glass", { ...file, marking: "top-secret", compartments: ["PROTECTION"], openings: [{ ...nepal, ...hour }] }],
    ["opened by breaking the glass, and that is over", { ...file, unit: unit("court"), openings: [{ person: people.head, from: now.subtract({ hours: 9 }), until: now.subtract({ hours: 1 }) }] }],
    ["opened by breaking the glass by somebody walled off", { ...file, recused: [people.head], openings: [{ person: people.head, ...hour }] }],
  ];
}

function fail(name: string): never {
  throw new Error(`the office has no ${name}`);
}

async function insertRecord(client: Client, office: Office, word: string, title: string, { unit, marking, compartments = [], grants = [], recused = [], openings = [] }: Wanted): Promise<FileRecord> {
  const [id, reference, owner] = [randomUUID(), `T/2026/${word.replaceAll(/\D/g, "")}`, office.posts.supervisor];
  await client.query("insert into files (id, reference, kind, subject, unit_id, post_id, marking, compartments, opened_by) values ($1, $2, 'policy', $3, $4, $5, $6, $7, 'system')", [id, reference, `${title} ${word}subject everything`, unit, owner, marking, compartments]);
  const papers = [
    { name: "first", marking, compartments: [] },
    { name: "second", marking: "secret" as const, compartments: [] },
    { name: "third", marking, compartments: ["PROTECTION"] },
    { name: "lower", marking: "restricted" as const, compartments: [] },
  ].map((paper) => ({ ...paper, id: randomUUID(), lowering: randomUUID(), word: `${word}${paper.name}` }));
  for (const paper of papers) {
    await client.query("insert into papers (id, file_id, kind, title, body, marking, compartments, recorded_by) values ($1, $2, 'paper', $3, $4, $5, $6, 'system')", [paper.id, id, `about ${paper.word}`, `text of ${paper.word} everything`, paper.marking, paper.compartments]);
    await client.query("insert into paper_marking_changes (id, file_id, paper_id, was_marking, was_compartments, marking, compartments, reason, needs_second, proposed_by, decided_at, decided_by, accepted) values ($1, $2, $3, $4, $5, 'public', '{}', 'old', true, 'system', now(), 'cli:second', false)", [paper.lowering, id, paper.id, paper.marking, paper.compartments]);
  }
  const named = grants.map((grant) => (grant.paper === undefined ? grant : { ...grant, paper: papers.find(({ name }) => name === grant.paper)?.id ?? "" }));
  for (const grant of named) await insertGrant(client, id, randomUUID(), grant);
  for (const person of recused) await client.query("insert into file_recusals (id, file_id, person_id, reason, recorded_by) values (gen_random_uuid(), $1, $2, 'interest', 'system')", [id, person]);
  for (const { person, from, until } of openings) await insertOpening(client, id, randomUUID(), person, from, until);
  const answered = await insertAnswered(client, id, office, openings[0]?.from ?? Temporal.Instant.from("2026-01-01T00:00Z"));
  return { title, id, reference, owner, word, papers, answered, file: { unit, marking, compartments, grants: named, recused, openings } };
}

/** Also used with random grants. */
export async function insertGrant(client: Client, file: string, id: string, { to, paper, from, until, needsSecond, approved, revoked }: Grant): Promise<void> {
  const [person, post, unit] = ["person" in to ? to.person : null, "post" in to ? to.post : null, "unit" in to ? to.unit : null];
  await client.query(
    "insert into file_grants (id, file_id, paper_id, person_id, post_id, unit_id, held_from, held_until, reason, needs_second, granted_by, approved_by, approved_at, revoked_by, revoked_at) values ($1, $2, $3, $4, $5, $6, $7, $8, 'work', $9, 'system', $10, $11, $12, $13)",
    [id, file, paper ?? null, person, post, unit, from, until, needsSecond, approved ? "cli:second" : null, approved ? new Date() : null, revoked ? "cli:second" : null, revoked ? new Date() : null],
  );
}

export async function insertOpening(client: Client, file: string, id: string, person: string, from: Temporal.Instant, until: Temporal.Instant): Promise<void> {
  await client.query(
    "insert into file_openings (id, file_id, reference, owner_post_id, person_id, purpose, opened_at, until_at, seen_by_owner, seen_by_owner_at, seen_by_auditor, seen_by_auditor_at) select $1, id, reference, post_id, $3, 'urgent', $4, $5, 'system', now(), 'system', now() from files where id = $2",
    [id, file, person, from.toString(), until.toString()],
  );
}

async function insertAnswered(client: Client, file: string, { people }: Office, before: Temporal.Instant): Promise<FileRecord["answered"]> {
  const answered = { grant: randomUUID(), recusal: randomUUID(), lowering: randomUUID(), opening: randomUUID() };
  await insertGrant(client, file, answered.grant, { to: { person: people.nobody }, from: TODAY, until: addDays(TODAY, 9), needsSecond: true, approved: false, revoked: true });
  await client.query("insert into file_recusals (id, file_id, person_id, reason, recorded_by, lifted_at, lifted_by) values ($1, $2, $3, 'interest', 'system', now(), 'cli:second')", [answered.recusal, file, people.nobody]);
  await client.query("insert into marking_changes (id, file_id, marking, compartments, reason, proposed_by, decided_at, decided_by, accepted) values ($1, $2, 'public', '{}', 'old', 'system', now(), 'cli:second', false)", [answered.lowering, file]);
  await insertOpening(client, file, answered.opening, people.nobody, before.subtract({ hours: 50 }), before.subtract({ hours: 46 }));
  return answered;
}
