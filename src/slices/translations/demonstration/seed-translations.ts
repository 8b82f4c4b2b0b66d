// Writes the invented papers and their translations as their officers would: each within the scope of its desk's officer, so that the database
// asks whether the officer may, the files through the store of documents, each act with its entry in the record.
import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { standingOf } from "../../../domain/access/index.ts";
import { addDays, type CalendarDate } from "../../../domain/kernel/index.ts";
import { blobsIn, incomingIn } from "../../../platform/blobs/index.ts";
import { withinScope, type Database, type ScopedTransaction } from "../../../platform/db/index.ts";
import { createTypesetter, sheet, type Typesetter } from "../../../platform/letters/index.ts";
import { scopeOf } from "../../accounts/index.ts";
import { appendAudit, type AuditWho } from "../../audit/index.ts";
import { keepUploads, type Keeping } from "../../documents/index.ts";
import { findPersonBySignInName, listHoldings } from "../../organisation/index.ts";
import { findRequest, searchRequests, type StoredRequest } from "../../requests/index.ts";
import { translationEvent } from "../translation-events.ts";
import { insertEvent, insertTranslation, type TranslationEvent } from "../translations.store.ts";
import { INVENTED_TRANSLATIONS, type InventedText, type InventedTranslation } from "./invented-texts.ts";

export type SeedTerms = { readonly dataFolder: string; readonly at: Date; readonly today: CalendarDate };

type Writing = { readonly tx: ScopedTransaction; readonly keeping: Keeping; readonly who: AuditWho; readonly terms: SeedTerms; readonly typeset: Typesetter };

/** Into the office and the requests that were invented a moment ago; says how many there are now. */
export async function seedTranslations(db: Database, terms: SeedTerms): Promise<number> {
  const typeset = createTypesetter();
  let written = 0;
  for (const invented of INVENTED_TRANSLATIONS) {
    const person = await findPersonBySignInName(db, invented.by);
    if (person === undefined) continue;
    const standing = standingOf(person.id, await listHoldings(db, person.id), terms.today);
    const actor = `person:${person.id}` as const;
    const who: AuditWho = { actor, posts: standing.posts };
    const keeping: Keeping = { blobs: blobsIn(terms.dataFolder), incoming: incomingIn(terms.dataFolder), actor, who, at: terms.at };
    written += await withinScope(db, scopeOf(standing), async (tx) => await writeTranslation({ tx, keeping, who, terms, typeset }, invented));
  }
  return written;
}

/** Of the first request to that State that lies abroad; none: none is written. */
async function writeTranslation(writing: Writing, invented: InventedTranslation): Promise<number> {
  const { tx, terms, keeping: { actor } } = writing;
  const found = (await searchRequests(tx, `CA/OUT/MLA/${invented.country}/`, 50)).toSorted((a, b) => (a.reference < b.reference ? 1 : -1)).find(({ liesWith }) => liesWith === "abroad");
  const request = found === undefined ? undefined : await findRequest(tx, found.id);
  if (request === undefined) return 0;
  const day = (ago: number) => addDays(terms.today, -ago);
  const [ordered = 0] = invented.acts.map(([, ago]) => ago);
  const document = await keepPaper(writing, request, invented.original, { way: "own", from: null, on: day(ordered + 2) });
  const id = randomUUID();
  const events: TranslationEvent[] = [];
  for (const [index, [act, ago]] of invented.acts.entries()) {
    const received = act === "receive" && invented.translated !== null ? await keepPaper(writing, request, invented.translated, { way: "in", from: invented.translator, on: day(ago) }) : null;
    events.push({ id: randomUUID(), number: index + 1, act, on: day(ago), document: received, certifiedBy: act === "certify" ? invented.translator : null, statement: act === "certify" ? invented.statement : null, reason: null, by: actor });
  }
  const [order, ...rest] = events;
  if (order === undefined) return 0;
  const words = invented.original.paragraphs.join(" ").split(/\s+/).length;
  await insertTranslation(tx, { id, request: request.id, document, draft: null, from: invented.original.language, to: invented.to, pages: 1, words, translator: invented.translator, translatorKind: invented.translatorKind, dueOn: day(invented.dueDaysAgo), by: actor }, order);
  for (const event of rest) await insertEvent(tx, { id, request: request.id }, event);
  for (const { act } of events) await appendAudit(tx, writing.who, translationEvent(act, request.id, { translation: id }));
  return 1;
}

type Came = { readonly way: "in" | "own"; readonly from: string | null; readonly on: CalendarDate };

/** The paper set in type and kept as a document of the request; its id. */
async function keepPaper({ tx, keeping, terms, typeset }: Writing, request: StoredRequest, text: InventedText, came: Came): Promise<string> {
  const set = typeset(sheetOf(text, came.on));
  if (!set.ok) throw new Error(`an invented paper cannot be set in type: ${set.undrawable.join(" ")}`);
  const id = randomUUID();
  const { size } = (await keeping.incoming.append(id, 0, Readable.from([Buffer.from(set.pdf)]), set.pdf.length)) ?? { size: 0 };
  const upload = { id, name: text.name, size, stamp: "", at: terms.at, kind: "pdf", scan: "not-scanned" as const, sha256: await keeping.incoming.hashOf(id) };
  const { marking, compartments } = request;
  const [kept] = await keepUploads(tx, keeping, [upload], { of: { kind: "request", id: request.id }, way: came.way, language: text.language, marking, compartments, receivedFrom: came.from, receivedOn: came.on, original: undefined });
  await keeping.incoming.discard(id);
  return kept?.outcome === "same" ? kept.as.id : id;
}

function sheetOf({ language, title, paragraphs }: InventedText, dated: CalendarDate) {
  const none = { label: "", value: "" };
  return sheet.parse({
    layout: "letter", language, title, dated, letterhead: { names: [{ language, lines: [title] }], address: [] }, marking: null, urgency: null, reference: none, date: none, references: [], through: null, addressee: [], subject: null, salutation: null,
    blocks: paragraphs.map((text) => ({ kind: "plain", text })), closing: null, signatory: null, seal: null, enclosures: null, copies: null, foot: { code: null, verify: "", pages: "" }, watermark: null,
  });
}
