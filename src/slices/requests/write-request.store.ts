// The SQL that writes requests, within the officer's scope. Whether it may be done was decided before; the database asks once more.
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Marking, Permission, PostId, UnitId } from "../../domain/access/index.ts";
import type { AssistanceKind, DeskOf, ItemState, LaneName, Part, Series, Stage } from "../../domain/casework/index.ts";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import { codeOf, type ScopedTransaction } from "../../platform/db/index.ts";
import type { JsonObject } from "../../platform/db/schema.ts";
import { nameKeysOf } from "../../platform/spelling/index.ts";
import type { Direction, SubjectKind } from "./requests.store.ts";

export type DeskToJoin = { readonly part: Part; readonly unit: UnitId; readonly post: PostId | null };

export type RequestToOpen = {
  /** Made with the form: a form sent twice opens one request. */
  readonly id: string;
  readonly direction: Direction;
  readonly lane: LaneName;
  readonly procedureCode: string;
  readonly country: string;
  readonly title: string;
  readonly stage: Stage;
  readonly offences: readonly string[];
  readonly kinds: readonly AssistanceKind[];
  readonly urgent: boolean;
  readonly marking: Marking;
  readonly compartments: readonly string[];
  readonly series: Series;
  /** The unit that begins it, of the scope's own. */
  readonly unit: UnitId;
  readonly desks: readonly DeskToJoin[];
  readonly state: string;
  readonly liesWith: DeskOf;
  readonly waitsFor: Part | null;
  readonly on: CalendarDate;
  readonly dueOn: CalendarDate | null;
  readonly details: JsonObject;
};

/** Opens it under the next number of the series, and answers with that. @throws where the scope may not, or the id is taken. */
export async function insertRequest(tx: ScopedTransaction, opened: RequestToOpen): Promise<string> {
  const { rows } = await sql<{ reference: string }>`select open_request(${JSON.stringify(opened)}::jsonb) as reference`.execute(tx);
  return rows[0]?.reference ?? "";
}

export type StepToTake = {
  readonly id: string;
  readonly action: string;
  readonly from: string;
  readonly to: string;
  /** The number of steps that the officer saw. */
  readonly after: number;
  readonly permission: Permission;
  readonly on: CalendarDate;
  readonly reason: string | null;
  readonly dueOn: CalendarDate | null;
  /** The clock that ran goes on: no new day to be done by. */
  readonly keepsDue: boolean;
  readonly documents: readonly string[];
  readonly details: JsonObject;
  readonly reverses: string | null;
  readonly liesWith: DeskOf;
  readonly waitsFor: Part | null;
  readonly joins: readonly DeskToJoin[];
  readonly moves: readonly (DeskToJoin & { readonly fromUnit: UnitId })[];
  /** Gives the request a new number; the old one is voided or stays as an earlier one. */
  readonly series: Series | null;
  readonly voids: boolean;
};

/** Takes it and answers with its number; `null`: another step came before it, and nothing was done. */
export async function insertStep(tx: ScopedTransaction, request: string, step: StepToTake): Promise<number | null> {
  const { rows } = await sql<{ number: number | null }>`select take_request_step(${request}, ${JSON.stringify(step)}::jsonb) as number`.execute(tx);
  return rows[0]?.number ?? null;
}

/** Marks it as the step says that the same officer has just taken. False: the step does not bear it out, and nothing was changed. */
export async function markRequest(tx: ScopedTransaction, request: string, step: string): Promise<boolean> {
  const { rows } = await sql<{ marked: boolean }>`select mark_request(${request}, ${step}) as marked`.execute(tx);
  return rows[0]?.marked === true;
}

export type ItemToAdd = { readonly id: string; readonly kind: AssistanceKind; readonly target: string; readonly dueOn: CalendarDate | null };

/** Under the next number within the request. */
export async function insertItem(tx: ScopedTransaction, request: string, { id, kind, target, dueOn }: ItemToAdd, by: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${request}, 30))`.execute(tx);
  const { last } = await tx.selectFrom("request_items").select((eb) => eb.fn.max("number").as("last")).where("request_id", "=", request).executeTakeFirstOrThrow();
  await tx.insertInto("request_items").values({ id, request_id: request, number: 1 + ((last as number | null) ?? 0), kind, target, due_on: dueOn, added_by: by }).execute();
}

export type ItemChange = { readonly id: string; readonly target?: string; readonly state?: ItemState; readonly result?: string; readonly restrictions?: string; readonly dueOn?: CalendarDate | null };

/** By the request's id too: an address that mixes two requests changes nothing. False: there is none. */
export async function changeItem(tx: ScopedTransaction, request: string, { id, dueOn, ...change }: ItemChange): Promise<boolean> {
  const done = await tx.updateTable("request_items").set({ ...change, ...(dueOn === undefined ? {} : { due_on: dueOn }) }).where("id", "=", id).where("request_id", "=", request).executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** The next version of the draft. False: another officer saved that version first, and nothing was written. */
export async function insertDraft(tx: ScopedTransaction, request: string, after: number, content: JsonObject, by: string): Promise<boolean> {
  const moved = await tx.updateTable("requests").set({ draft_version: after + 1 }).where("id", "=", request).where("draft_version", "=", after).executeTakeFirst();
  if (moved.numUpdatedRows === 0n) return false;
  await tx.insertInto("request_drafts").values({ request_id: request, version: after + 1, content: JSON.stringify(content), saved_by: by }).execute();
  return true;
}

/** What of the header may be written anew while it is drafted. */
export type HeaderChange = Partial<{ readonly title: string; readonly kinds: readonly AssistanceKind[]; readonly offences: readonly string[]; readonly stage: Stage; readonly urgent: boolean; readonly hearingOn: CalendarDate | null; readonly file: string }>;

export async function changeHeader(tx: ScopedTransaction, request: string, { kinds, offences, hearingOn, file, ...change }: HeaderChange): Promise<void> {
  const columns = {
    ...change,
    ...(kinds === undefined ? {} : { kinds: [...kinds] }),
    ...(offences === undefined ? {} : { offences: [...offences] }),
    ...(hearingOn === undefined ? {} : { hearing_on: hearingOn }),
    ...(file === undefined ? {} : { file_id: file }),
  };
  if (Object.keys(columns).length > 0) await tx.updateTable("requests").set(columns).where("id", "=", request).execute();
}

export type SubjectToAdd = { readonly id: string; readonly item: string | null; readonly kind: SubjectKind; readonly name: string; readonly variants: readonly string[]; readonly details: JsonObject };

export async function insertSubject(tx: ScopedTransaction, request: string, { id, item, kind, name, variants, details }: SubjectToAdd, by: string): Promise<void> {
  await tx.insertInto("request_subjects").values({ id, request_id: request, item_id: item, kind, name, variants: [...variants], name_keys: [...nameKeysOf([name, ...variants])], details: JSON.stringify(details), added_by: by }).execute();
}

/** Strikes it out; it stays on record. */
export async function strikeSubject(tx: ScopedTransaction, request: string, id: string, by: string): Promise<boolean> {
  const done = await tx.updateTable("request_subjects").set({ struck_at: sql<Date>`now()`, struck_by: by }).where("id", "=", id).where("request_id", "=", request).where("struck_at", "is", null).executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** A number that somebody gave it. The same number of the same kind twice is one. */
export async function insertReference(tx: ScopedTransaction, request: string, kind: string, number: string, by: string): Promise<void> {
  await tx.insertInto("request_references").values({ id: randomUUID(), request_id: request, kind, number, recorded_by: by }).onConflict((conflict) => conflict.columns(["request_id", "kind", "number"]).doNothing()).execute();
}

export async function insertBasis(tx: ScopedTransaction, request: string, basis: JsonObject, by: string): Promise<void> {
  await tx.insertInto("request_bases").values({ id: randomUUID(), request_id: request, basis: JSON.stringify(basis), chosen_by: by }).execute();
}

/** A form sent twice breaks the key of what the first one wrote. */
export function isTakenTwice(error: unknown): boolean {
  return codeOf(error) === "23505";
}

export const LINK_KINDS = ["supplementary", "re-request", "next-in-chain", "follows-information", "follows-preservation", "related"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** The same link twice is one. */
export async function insertLink(tx: ScopedTransaction, { from, to, kind }: { readonly from: string; readonly to: string; readonly kind: LinkKind }, by: string): Promise<void> {
  await tx.insertInto("request_links").values({ id: randomUUID(), from_request_id: from, to_request_id: to, kind, recorded_by: by }).onConflict((conflict) => conflict.columns(["from_request_id", "to_request_id", "kind"]).doNothing()).execute();
}
