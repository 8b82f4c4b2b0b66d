// All the SQL of the slice: what is known of countries, and the rules that the office has added. Statements are never changed.
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { CountryFact, Evidence, RuleSource, StoredRule } from "../../domain/casework/index.ts";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import type { Database, DatabaseTransaction } from "../../platform/db/index.ts";
import type { JsonObject } from "../../platform/db/schema.ts";
import type { Statement } from "./fact-shapes.ts";

/** Any connection: what it may see and write, its role decides. */
export type Reader = Database | DatabaseTransaction;

export type StoredFact = CountryFact & {
  readonly party: string;
  readonly address: string | null;
  readonly recordedAt: Date;
  readonly recordedBy: string;
  /** The statement that took its place, or withdrew it; `null`: it stands. */
  readonly goneBy: { readonly reason: string; readonly at: Date; readonly by: string } | null;
};

/** Every statement, of one country or of all, the newest last; what was superseded too. */
export async function listCountryFacts(db: Reader, party?: string): Promise<readonly StoredFact[]> {
  const query = db.selectFrom("country_facts").selectAll().orderBy("recorded_at").orderBy("id");
  const rows = await (party === undefined ? query : query.where("party_code", "=", party)).execute();
  const after = new Map(rows.flatMap((row) => (row.supersedes === null ? [] : [[row.supersedes, row] as const])));
  return rows.filter(({ withdrawn }) => !withdrawn).map((row) => {
    const later = after.get(row.id);
    return {
      id: row.id, party: row.party_code, kind: row.kind, says: row.says, from: row.from_on, until: row.until_on, source: sourceOf(row.evidence, row.source),
      address: row.source_address, recordedAt: row.recorded_at, recordedBy: row.recorded_by,
      goneBy: later === undefined ? null : { reason: later.reason ?? "", at: later.recorded_at, by: later.recorded_by },
      // What was stored was checked against the shape of its kind.
    } as unknown as StoredFact;
  });
}

function sourceOf(evidence: string, cites: string): RuleSource {
  return { evidence: evidence as Evidence, cites };
}

export type Correction = { readonly of: string; readonly reason: string };

/** Records it; with `corrects` in the place of an earlier one. The database refuses one of another kind or country. */
export async function insertCountryFact(tx: Reader, { party, kind, says, from, until, source, address, evidence }: Statement, by: string, corrects?: Correction): Promise<string> {
  const id = randomUUID();
  await tx.insertInto("country_facts").values({
    id, party_code: party, kind, says: says as unknown as JsonObject, from_on: from ?? null, until_on: until ?? null, source, source_address: address ?? null, evidence, recorded_by: by,
    supersedes: corrects?.of ?? null, reason: corrects?.reason ?? null,
  }).execute();
  return id;
}

/** Takes it back without anything in its place. */
export async function withdrawCountryFact(tx: Reader, fact: Pick<StoredFact, "id" | "party" | "kind" | "source">, reason: string, by: string): Promise<void> {
  await tx.insertInto("country_facts").values({ id: randomUUID(), party_code: fact.party, kind: fact.kind, says: {}, source: fact.source.cites, evidence: fact.source.evidence, recorded_by: by, supersedes: fact.id, withdrawn: true, reason }).execute();
}

export type KeptRule = StoredRule & { readonly id: string; /** The day from which a rule of this name is asked. */ readonly since: CalendarDate; readonly recordedBy: string };

/** A wording of a rule; `goneBy`: what took its place, or took it back. */
export type RuleWording = KeptRule & { readonly goneBy: { readonly reason: string; readonly at: Date; readonly by: string; readonly withdrawn: boolean } | null };

/** The rules that stand; the wording that holds of each. */
export async function listContentRules(db: Reader): Promise<readonly KeptRule[]> {
  return (await listRuleWordings(db)).filter(({ goneBy }) => goneBy === null);
}

/** Every wording there ever was, by name and then in the order of recording. */
export async function listRuleWordings(db: Reader): Promise<readonly RuleWording[]> {
  const rows = await db.selectFrom("content_rules").selectAll().orderBy("code").orderBy("recorded_at").execute();
  const after = new Map(rows.flatMap((row) => (row.supersedes === null ? [] : [[row.supersedes, row] as const])));
  const first = new Map(rows.toReversed().map((row) => [row.code, row.recorded_at]));
  return rows.filter(({ withdrawn }) => !withdrawn).map((row) => {
    const later = after.get(row.id);
    return {
      ...(row.says as unknown as Omit<StoredRule, "code" | "source">), id: row.id, code: row.code, source: sourceOf(row.evidence, row.source),
      since: (first.get(row.code) ?? row.recorded_at).toISOString().slice(0, 10) as CalendarDate, recordedBy: row.recorded_by,
      goneBy: later === undefined ? null : { reason: later.reason ?? "", at: later.recorded_at, by: later.recorded_by, withdrawn: later.withdrawn },
    };
  });
}

/** Takes it back without anything in its place. @throws the database's unique violation where another officer changed it first. */
export async function withdrawContentRule(tx: Reader, { id, code, source, severity }: Pick<KeptRule, "id" | "code" | "source" | "severity">, reason: string, by: string): Promise<void> {
  await tx.insertInto("content_rules").values({ id: randomUUID(), code, says: { severity }, source: source.cites, evidence: source.evidence, recorded_by: by, supersedes: id, withdrawn: true, reason }).execute();
}

/** A new rule, or a new wording of one. @throws the database's unique violation where the code is taken. */
export async function insertContentRule(tx: Reader, { code, source, ...says }: StoredRule, by: string, corrects?: Correction): Promise<string> {
  const id = randomUUID();
  await tx.insertInto("content_rules").values({ id, code, says: says as unknown as JsonObject, source: source.cites, evidence: source.evidence, recorded_by: by, supersedes: corrects?.of ?? null, reason: corrects?.reason ?? null }).execute();
  return id;
}

/** Did a return that the scope sees give this reason? Requests keep their steps: the database's function tells it. */
export async function gaveReason(tx: Reader, step: string, reason: string): Promise<boolean> {
  const { rows } = await sql<{ gave: boolean }>`select return_gave_reason(${step}, ${reason}) as gave`.execute(tx);
  return rows[0]?.gave === true;
}
