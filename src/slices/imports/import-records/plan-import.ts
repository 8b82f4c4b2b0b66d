// What an import would do, row by row, before anything is stored. Pure: records and what is known in, a plan out.
import { createHash } from "node:crypto";
import type { PartyIndex } from "../../../domain/parties/index.ts";
import { documentInstrument, factsOfDocument, type DocumentInstrument, type InstrumentDocument } from "../../treaties/index.ts";
import type { ImportedRecord, Review } from "../imports.store.ts";
import { instrumentOf, UK_SOURCE } from "../uk-treaties/uk-instrument.ts";
import type { RecordRead, Unreadable } from "../uk-treaties/uk-record.ts";

export type ImportKnown = {
  readonly parties: PartyIndex;
  readonly imported: ReadonlyMap<string, ImportedRecord>;
  /** Folded titles of instruments on record that did not come from this register, to their slugs. */
  readonly titles: ReadonlyMap<string, string>;
};

export type RowOutcome = { readonly row: number; readonly id: string; readonly slug: string; readonly outcome: "new" | "changed" | "unchanged"; readonly title: string };

export type ImportPlan = {
  readonly rows: readonly RowOutcome[];
  readonly unreadable: readonly Unreadable[];
  readonly reviews: readonly Review[];
  /** Records taken before that the file no longer holds: kept, and told. */
  readonly gone: readonly string[];
  readonly unknownFields: readonly string[];
  readonly document: InstrumentDocument;
  readonly save: readonly ImportedRecord[];
};

/** Reads the file's lines as records and holds them against what was taken before. */
export function planImport(reads: readonly RecordRead[], known: ImportKnown): ImportPlan {
  const rows: RowOutcome[] = [];
  const unreadable: Unreadable[] = [];
  const reviews: Review[] = [];
  const save: ImportedRecord[] = [];
  const instruments: DocumentInstrument[] = [];
  const seen = new Map<string, string>();
  const ids = new Set<string>();
  const unknownFields = new Set<string>();
  for (const read of reads) {
    if (!read.ok) {
      unreadable.push(...read.problems);
      continue;
    }
    const { record, row } = read;
    const id = String(record.id);
    for (const field of read.unknownFields) unknownFields.add(field);
    if (ids.has(id)) {
      unreadable.push({ row, id, field: "id", message: "is the id of an earlier row; each record has its own" });
      continue;
    }
    ids.add(id);
    const { slug, instrument, unresolved } = instrumentOf(record, known.parties);
    const parsed = documentInstrument.safeParse(instrument);
    if (!parsed.success) {
      unreadable.push(...parsed.error.issues.map((issue) => ({ row, id, field: issue.path.join("."), message: issue.message })));
      continue;
    }
    const fingerprint = createHash("sha256").update(JSON.stringify(instrument)).digest("hex");
    const before = known.imported.get(id);
    const outcome = before === undefined ? "new" : before.fingerprint === fingerprint ? "unchanged" : "changed";
    rows.push({ row, id, slug, outcome, title: record.title });
    reviews.push(...questionsOf(id, record.title, `${record.signed_event_date ?? ""}|${record.country_name ?? ""}`, unresolved, known, seen));
    if (outcome === "unchanged") continue;
    instruments.push(before === undefined ? parsed.data : superseding(parsed.data, before));
    save.push({ recordId: id, slug, fingerprint, instrument });
  }
  const gone = [...known.imported.keys()].filter((id) => !ids.has(id));
  return { rows, unreadable, reviews, gone, unknownFields: [...unknownFields].sort(), document: { sources: [UK_SOURCE], instruments, claims: [] }, save };
}

function questionsOf(id: string, title: string, circumstances: string, unresolved: readonly string[], known: ImportKnown, seen: Map<string, string>): Review[] {
  const folded = foldedTitle(title);
  const found: Review[] = [];
  const onRecord = known.titles.get(folded);
  if (onRecord !== undefined) found.push({ recordId: id, question: "same-title-on-record", details: { title, slug: onRecord } });
  const key = `${folded}|${circumstances}`;
  const earlier = seen.get(key);
  if (earlier !== undefined) found.push({ recordId: id, question: "twice-in-file", details: { title, record: earlier } });
  seen.set(key, earlier ?? id);
  if (unresolved.length > 0) found.push({ recordId: id, question: "name-not-resolved", details: { title, names: unresolved } });
  return found;
}

/** Without case, accents, punctuation, articles and the year in a title: what two lists of one treaty share. */
export function foldedTitle(title: string): string {
  const words = title.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim().split(" ");
  return words.filter((word) => !["the", "of", "on", "and", "for", "against", "in", "to"].includes(word) && !/^(1[89]|20)\d\d$/.test(word)).join(" ");
}

/** A changed record's facts replace those of the same kind that it no longer prints; nothing is deleted. */
function superseding(instrument: DocumentInstrument, before: ImportedRecord): DocumentInstrument {
  const earlier = documentInstrument.safeParse(before.instrument);
  if (!earlier.success) return instrument;
  const factsOf = (one: DocumentInstrument) => factsOfDocument({ sources: [UK_SOURCE], instruments: [one], claims: [] }, false).facts;
  const now = factsOf(instrument);
  const kept = new Set(now.map(({ fact }) => fact.id));
  const old = factsOf(earlier.data);
  const had = new Set(old.map(({ fact }) => fact.id));
  const replaced = old.filter(({ fact }) => !kept.has(fact.id));
  const copy = structuredClone(instrument) as Record<string, unknown>;
  for (const { fact, at } of now) {
    if (had.has(fact.id)) continue;
    const index = replaced.findIndex((one) => one.fact.kind === fact.kind);
    const [previous] = index < 0 ? [] : replaced.splice(index, 1);
    if (previous !== undefined) statementAt(copy, at).grounds.supersedes = previous.fact.id;
  }
  return copy as DocumentInstrument;
}

type Statement = { grounds: { supersedes?: string } };

/** `instruments[0].titles[1]` → that statement of the instrument. */
function statementAt(instrument: Record<string, unknown>, at: string): Statement {
  const [, name = "", index] = /\.(\w+)(?:\[(\d+)\])?$/.exec(at) ?? [];
  const found = instrument[name];
  return (index === undefined ? found : (found as readonly unknown[])[Number(index)]) as Statement;
}
