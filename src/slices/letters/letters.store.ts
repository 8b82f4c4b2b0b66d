// The SQL of letters. Every function but the public look-up works within a scope: row security decides what there is.
import { sql } from "kysely";
import type { Marking, PostId } from "../../domain/access/index.ts";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import type { DatabaseTransaction, ScopedTransaction } from "../../platform/db/index.ts";
import type { JsonObject } from "../../platform/db/schema.ts";
import { sheet, type Sheet } from "../../platform/letters/index.ts";
import type { LetterLanguage } from "./frame/frame-words.ts";

/** A letter hangs on a request or on spontaneous information. */
export type HomeId = { readonly kind: "request" | "information"; readonly id: string };

export type Signature = { readonly on: CalendarDate; readonly at: Date; readonly by: string; readonly post: PostId; readonly sheet: Sheet; readonly code: string; readonly sha256: string };

export type StoredLetter = {
  readonly id: string;
  readonly of: HomeId;
  readonly number: number;
  readonly template: string;
  readonly templateVersion: number;
  readonly language: LetterLanguage;
  readonly frame: JsonObject;
  readonly content: JsonObject;
  readonly marking: Marking;
  readonly reference: string;
  readonly supersedes: string | null;
  /** The letter that took its place. */
  readonly supersededBy: string | null;
  readonly madeAt: Date;
  readonly madeBy: string;
  readonly signed: Signature | null;
  readonly withdrawn: { readonly at: Date; readonly by: string; readonly because: string } | null;
};

function letters(tx: ScopedTransaction) {
  return tx.selectFrom("letters").leftJoin("letters as later", "later.supersedes", "letters.id").selectAll("letters").select("later.id as superseded_by");
}

type Row = Awaited<ReturnType<ReturnType<typeof letters>["executeTakeFirstOrThrow"]>>;

function storedLetter(row: Row): StoredLetter {
  const { signed_on: on, signed_at: at, signed_by: by, signed_post_id: post, code, pdf_sha256: sha256 } = row;
  return {
    id: row.id, of: row.information_id === null ? { kind: "request", id: row.request_id ?? "" } : { kind: "information", id: row.information_id }, number: row.number, template: row.template, templateVersion: row.template_version, language: row.language as LetterLanguage, frame: row.frame as JsonObject, content: row.content as JsonObject,
    marking: row.marking as Marking, reference: row.reference, supersedes: row.supersedes, supersededBy: row.superseded_by, madeAt: row.made_at, madeBy: row.made_by,
    signed: on === null || at === null || by === null || post === null || code === null || sha256 === null ? null : { on, at, by, post: post as PostId, sheet: sheet.parse(row.sheet), code, sha256 },
    withdrawn: row.withdrawn_at === null || row.withdrawn_by === null || row.withdrawn_because === null ? null : { at: row.withdrawn_at, by: row.withdrawn_by, because: row.withdrawn_because },
  };
}

export async function findLetter(tx: ScopedTransaction, id: string): Promise<StoredLetter | undefined> {
  const row = await letters(tx).where("letters.id", "=", id).executeTakeFirst();
  return row === undefined ? undefined : storedLetter(row);
}

const columnOf = ({ kind }: HomeId) => `${kind}_id` as const;

/** In the order of making. */
export async function listLetters(tx: ScopedTransaction, of: HomeId): Promise<readonly StoredLetter[]> {
  return (await letters(tx).where(`letters.${columnOf(of)}`, "=", of.id).orderBy("letters.number").execute()).map(storedLetter);
}

export type LetterToMake = Pick<StoredLetter, "id" | "of" | "template" | "templateVersion" | "language" | "frame" | "content" | "marking" | "reference" | "supersedes">;

/** @throws where the id is taken, or another letter took that one's place meanwhile. */
export async function insertLetter(tx: ScopedTransaction, letter: LetterToMake, number: number, by: string): Promise<void> {
  const { id, of, template, templateVersion, language, frame, content, marking, reference, supersedes } = letter;
  await tx
    .insertInto("letters")
    .values({ id, [columnOf(of)]: of.id, number, template, template_version: templateVersion, language, frame: JSON.stringify(frame), content: JSON.stringify(content), marking, reference, supersedes, made_by: by })
    .execute();
}

/** The next number within the request or information; the transaction keeps it until it ends. */
export async function nextNumber(tx: ScopedTransaction, of: HomeId): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${of.id}, 31))`.execute(tx);
  const { last } = await tx.selectFrom("letters").select((eb) => eb.fn.max("number").as("last")).where(columnOf(of), "=", of.id).executeTakeFirstOrThrow();
  return 1 + ((last as number | null) ?? 0);
}

export type SignatureToWrite = Pick<Signature, "on" | "by" | "post" | "sheet" | "code" | "sha256"> & { readonly pdf: Uint8Array; readonly bases: readonly JsonObject[] };

/** False: it was signed or withdrawn meanwhile, and nothing was written. */
export async function writeSignature(tx: ScopedTransaction, letter: string, { on, by, post, sheet: signed, code, sha256, pdf, bases }: SignatureToWrite): Promise<boolean> {
  const done = await tx
    .updateTable("letters")
    .set({ signed_on: on, signed_at: sql<Date>`now()`, signed_by: by, signed_post_id: post, sheet: JSON.stringify(signed), code, pdf_sha256: sha256, bases: JSON.stringify(bases) })
    .where("id", "=", letter)
    .where("signed_at", "is", null)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  if (done.numUpdatedRows === 0n) return false;
  await tx.insertInto("letter_papers").values({ letter_id: letter, pdf: Buffer.from(pdf) }).execute();
  return true;
}

/** The bytes that were signed. */
export async function findPaper(tx: ScopedTransaction, letter: string): Promise<Buffer | undefined> {
  return (await tx.selectFrom("letter_papers").select("pdf").where("letter_id", "=", letter).executeTakeFirst())?.pdf;
}

/** False: it was withdrawn already. */
export async function writeWithdrawal(tx: ScopedTransaction, letter: string, because: string, by: string): Promise<boolean> {
  const done = await tx.updateTable("letters").set({ withdrawn_at: sql<Date>`now()`, withdrawn_by: by, withdrawn_because: because }).where("id", "=", letter).where("withdrawn_at", "is", null).executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export const CHANNELS = ["central-authority", "diplomatic", "electronic", "interpol", "post", "courier", "by-hand"] as const;
export type Channel = (typeof CHANNELS)[number];

export type Despatch = { readonly id: string; readonly channel: Channel; readonly addressee: string; readonly copies: number; readonly on: CalendarDate; readonly proof: string; /** Take the request's step with it. */ readonly step?: boolean };
export type StoredDespatch = Omit<Despatch, "step"> & { readonly by: string; readonly at: Date };

export async function insertDespatch(tx: ScopedTransaction, letter: string, { id, channel, addressee, copies, on, proof }: Despatch, by: string): Promise<void> {
  await tx.insertInto("letter_despatches").values({ id, letter_id: letter, channel, addressee, copies, sent_on: on, proof, recorded_by: by }).execute();
}

export async function listDespatches(tx: ScopedTransaction, letter: string): Promise<readonly StoredDespatch[]> {
  const rows = await tx.selectFrom("letter_despatches").selectAll().where("letter_id", "=", letter).orderBy("sent_on").orderBy("recorded_at").execute();
  return rows.map((row) => ({ id: row.id, channel: row.channel as Channel, addressee: row.addressee, copies: row.copies, on: row.sent_on, proof: row.proof, by: row.recorded_by, at: row.recorded_at }));
}

export type StoredOverride = { readonly id: string; readonly instrument: string; readonly reason: string; readonly askedBy: string; readonly askedAt: Date; readonly agreed: { readonly by: string; readonly at: Date } | null };

/** Of a request, in the order of asking; for information none is asked. */
export async function listOverrides(tx: ScopedTransaction, request: string): Promise<readonly StoredOverride[]> {
  const rows = await tx.selectFrom("letter_overrides").selectAll().where("request_id", "=", request).orderBy("asked_at").execute();
  return rows.map((row) => ({ id: row.id, instrument: row.instrument, reason: row.reason, askedBy: row.asked_by, askedAt: row.asked_at, agreed: row.agreed_at === null || row.agreed_by === null ? null : { by: row.agreed_by, at: row.agreed_at } }));
}

/** Asked once for each instrument. False: somebody did before. */
export async function insertOverride(tx: ScopedTransaction, request: string, { id, instrument, reason }: Pick<StoredOverride, "id" | "instrument" | "reason">, by: string): Promise<boolean> {
  const done = await tx.insertInto("letter_overrides").values({ id, request_id: request, instrument, reason, asked_by: by }).onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

/** @throws where it is the one who asked: the database wants two. */
export async function agreeToOverride(tx: ScopedTransaction, request: string, id: string, by: string): Promise<boolean> {
  const done = await tx.updateTable("letter_overrides").set({ agreed_at: sql<Date>`now()`, agreed_by: by }).where("id", "=", id).where("request_id", "=", request).where("agreed_at", "is", null).executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Is this reading to be recorded? Once a session and hour. */
export async function isReadingNoted(tx: ScopedTransaction, session: string, letter: string): Promise<boolean> {
  const { rows } = await sql<{ noted: boolean }>`select note_reading(${session}, ${letter}) as noted`.execute(tx);
  return rows[0]?.noted === true;
}

/** Which letters of a request or information went out, by their ids. */
export async function listSent(tx: ScopedTransaction, of: HomeId): Promise<ReadonlyMap<string, CalendarDate>> {
  const rows = await tx.selectFrom("letter_despatches").innerJoin("letters", "letters.id", "letter_despatches.letter_id").select(["letter_id", "sent_on"]).where(`letters.${columnOf(of)}`, "=", of.id).orderBy("sent_on", "desc").execute();
  return new Map(rows.map(({ letter_id, sent_on }) => [letter_id, sent_on]));
}

/** Whether a paper with the code was issued on the day; told to everybody who knows both, and nothing else is. */
export async function verifyLetter(tx: DatabaseTransaction, code: string, on: CalendarDate): Promise<{ readonly sha256: string; readonly withdrawn: boolean } | undefined> {
  const { rows } = await sql<{ sha256: string; withdrawn: boolean }>`select sha256, withdrawn from verify_letter(${code}, ${on}::date)`.execute(tx);
  return rows[0];
}
