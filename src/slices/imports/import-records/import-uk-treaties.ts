// Takes a file of UK Treaties Online: reads, plans, and stores in one transaction with its audit entry.
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { Database } from "../../../platform/db/index.ts";
import { appendAudit, type AuditActor } from "../../audit/index.ts";
import { loadReference } from "../../reference-data/index.ts";
import { enterDocument, loadRegister, publishDraftsOf } from "../../treaties/index.ts";
import { importEvents } from "../import-events.ts";
import { listImported, raiseReviews, saveImported } from "../imports.store.ts";
import { readUkLine } from "../uk-treaties/uk-record.ts";
import { foldedTitle, planImport, type ImportPlan } from "./plan-import.ts";

export const UK_REGISTER = "uk-treaties-online";

export type ImportTerms = { readonly actor: AuditActor; readonly at: Date; readonly today: CalendarDate; readonly publish: boolean; readonly dryRun: boolean; readonly progress: (line: string) => void };

export type ImportResult = ImportPlan & { readonly read: number; readonly counts: { readonly new: number; readonly changed: number; readonly unchanged: number; readonly unreadable: number; readonly review: number } };
export type ImportOutcome = { readonly ok: true; readonly result: ImportResult } | { readonly ok: false; readonly message: string };

/** The file's text in; what was done, or would be. A file in which no line can be read is refused as a whole. */
export async function importUkTreaties(db: Database, text: string, terms: ImportTerms): Promise<ImportOutcome> {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/).map((line, index) => ({ line, row: index + 1 })).filter(({ line }) => line.trim() !== "");
  if (lines.length === 0) return { ok: false, message: "the file is empty; it should hold one JSON record a line" };
  terms.progress(`reading ${lines.length} lines …`);
  const reads = lines.map(({ line, row }) => readUkLine(line, row));
  if (reads.every(({ ok }) => !ok)) return { ok: false, message: "no line of the file can be read as a record of UK Treaties Online; nothing was stored" };
  const plan = planImport(reads, await knownTo(db));
  const unreadableRows = new Set(plan.unreadable.map(({ row }) => row)).size;
  const count = (wanted: string) => plan.rows.filter(({ outcome }) => outcome === wanted).length;
  const counts = { new: count("new"), changed: count("changed"), unchanged: count("unchanged"), unreadable: unreadableRows, review: new Set(plan.reviews.map(({ recordId }) => recordId)).size };
  if (!terms.dryRun && plan.save.length > 0) {
    terms.progress(`storing ${plan.save.length} records in one transaction …`);
    const stored = await enterDocument(db, plan.document, { ...terms, alongside: (tx) => keep(tx, plan, terms.at) }, "skip", () => [importEvents.event("register.imported", UK_REGISTER, { ...counts, published: terms.publish })]);
    if (!stored.ok) return { ok: false, message: stored.faults.slice(0, 20).map(({ at, message }) => `${at}: ${message}`).join("\n") };
  }
  if (!terms.dryRun && terms.publish) await publishEarlier(db, plan, terms.actor);
  return { ok: true, result: { ...plan, read: lines.length, counts } };
}

/** What an earlier run took without showing it: published now, in one transaction with its audit entry. */
async function publishEarlier(db: Database, plan: ImportPlan, actor: AuditActor): Promise<void> {
  const slugs = plan.rows.map(({ slug }) => slug);
  await db.transaction().execute(async (tx) => {
    const published = await publishDraftsOf(tx, slugs);
    if (published > 0) await appendAudit(tx, actor, importEvents.event("import.published", UK_REGISTER, { facts: published }));
  });
}

async function keep(tx: Parameters<typeof saveImported>[0], plan: ImportPlan, at: Date): Promise<void> {
  await saveImported(tx, UK_REGISTER, plan.save, at);
  await raiseReviews(tx, UK_REGISTER, plan.reviews, at);
}

async function knownTo(db: Database) {
  const { parties } = await loadReference(db);
  const imported = await listImported(db, UK_REGISTER);
  const { entries } = await loadRegister(db, { clock: "recorded" });
  const own = [...entries.values()].filter(({ slug }) => !/^uk-\d+$/.test(slug));
  return { parties, imported, titles: new Map(own.flatMap(({ slug, titles }) => titles.map(({ text }): [string, string] => [foldedTitle(text), slug]))) };
}
