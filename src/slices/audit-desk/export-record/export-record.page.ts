// The entries of a search as CSV (RFC 4180), for whoever may take them away. The export is an entry first: if that cannot be written,
// nothing is sent. Then the rows flow as they are read, a page at a time, whatever their number.
import { Readable } from "node:stream";
import { stringify } from "csv-stringify";
import type { FastifyReply } from "fastify";
import { withinScope } from "../../../platform/db/index.ts";
import { sentBy, typed, type DeskContext } from "../../accounts/index.ts";
import { appendAudit, auditEvents, searchEntries, type AuditVocabulary, type EntryQuestion, type FoundEntry } from "../../audit/index.ts";
import { askedDetails, askedText, readQuestion } from "../entry-question.ts";
import { loadRecordView } from "../record-view.ts";
import { sendSearch } from "../search-record/search-record.page.tsx";
import { wordsOf } from "../words/index.ts";

const BATCH = 1000;
/** With a byte order mark, so that spreadsheets read it as UTF-8; text that starts like a formula is defused. */
const CSV = { header: true, bom: true, escape_formulas: true } as const;

export async function exportRecord(context: DeskContext, vocabularies: readonly AuditVocabulary[]): Promise<FastifyReply> {
  const { db, scope, who, reply, language, installation, today } = context;
  const view = await loadRecordView(context, vocabularies);
  const sent = sentBy(context);
  const asked = askedText((name) => typed(sent, name));
  const read = readQuestion(asked, view, wordsOf(language), installation.timeZone);
  if (read.problems.length > 0) return await sendSearch(context, view, asked, read, null);
  await withinScope(db, scope, (tx) => appendAudit(tx, who, auditEvents.event("audit-log.exported", "entries", askedDetails(asked))));
  const rows = Readable.from(rowsOf(context, read.question)).pipe(stringify({ ...CSV, columns: COLUMNS }));
  return await reply
    .header("content-disposition", `attachment; filename="record-${today}.csv"`)
    .header("cache-control", "no-store")
    .type("text/csv; charset=utf-8")
    .send(rows);
}

const COLUMNS = ["number", "at", "actor", "posts", "event", "record_kind", "record_id", "result", "why", "details", "address", "session", "erased_by", "hash"] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], string | number>>;

/** Read within the scope page by page: no transaction is held open while a slow reader takes its time. */
async function* rowsOf({ db, scope }: DeskContext, question: EntryQuestion): AsyncGenerator<Row> {
  let below: number | null = null;
  for (;;) {
    const before: number | null = below;
    const entries: readonly FoundEntry[] = await withinScope(db, scope, (tx) => searchEntries(tx, question, before, BATCH));
    for (const entry of entries) yield rowOf(entry);
    below = entries.at(-1)?.sequence ?? null;
    if (entries.length < BATCH) return;
  }
}

function rowOf({ sequence, at, actor, posts, event, kind, id, result, why, details, address, session, erasedBy, hash }: FoundEntry): Row {
  return {
    number: sequence, at: at.toISOString(), actor, posts: posts.join(" "), event, record_kind: kind, record_id: id, result, why: why ?? "",
    details: Object.keys(details).length === 0 ? "" : JSON.stringify(details), address: address ?? "", session: session ?? "", erased_by: erasedBy ?? "", hash,
  };
}
