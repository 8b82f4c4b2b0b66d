// The auditor's search over the record of what was done. A search with a condition is itself an entry: who looked for whom.
import type { FastifyReply } from "fastify";
import { withinScope } from "../../../platform/db/index.ts";
import { addressHere, addressOf, ErrorSummary, FormToken, Link, PageHead } from "../../../platform/web/index.ts";
import { mayUse, type DeskContext } from "../../accounts/index.ts";
import { appendAudit, auditEvents, findLatestCheckpoint, searchEntries, type AuditVocabulary, type FoundEntry } from "../../audit/index.ts";
import { askedDetails, askedText, FIELDS, isNarrowed, readQuestion, type AskedText, type QuestionRead } from "../entry-question.ts";
import { loadRecordView, type RecordView } from "../record-view.ts";
import { wordsOf } from "../words/index.ts";
import { EntryFilter } from "./entry-filter.view.tsx";
import { EntryTable } from "./entry-table.view.tsx";

const PER_PAGE = 50;

export async function searchRecord(context: DeskContext, vocabularies: readonly AuditVocabulary[]): Promise<FastifyReply> {
  const { language, installation, request } = context;
  const words = wordsOf(language);
  const view = await loadRecordView(context, vocabularies);
  const value = (name: string) => request.place.query.findLast(([field]) => field === name)?.[1] ?? "";
  const asked = askedText(value);
  const { question, problems } = readQuestion(asked, view, words, installation.timeZone);
  const before = value("before");
  const found = before !== "" && !/^[1-9]\d{0,14}$/.test(before) ? [{ field: "before", message: words.problems.before }] : [];
  return await sendSearch(context, view, asked, { question, problems: [...problems, ...found] }, before === "" ? null : Number(before));
}

/** The page for what was asked; with problems, the form alone and nothing found. */
export async function sendSearch(context: DeskContext, view: RecordView, asked: AskedText, { question, problems }: QuestionRead, before: number | null): Promise<FastifyReply> {
  const { db, scope, who, reply, language } = context;
  const words = wordsOf(language);
  const { entries, last } = await withinScope(db, scope, async (tx) => {
    // One more than is shown tells whether there are older ones.
    const entries = problems.length > 0 ? [] : await searchEntries(tx, question, before, PER_PAGE + 1);
    const last = await findLatestCheckpoint(tx);
    if (problems.length === 0 && before === null && isNarrowed(asked)) await appendAudit(tx, who, auditEvents.event("audit-log.searched", "entries", askedDetails(asked)));
    return { entries, last };
  });
  const shown = entries.slice(0, PER_PAGE);
  const state = last === undefined ? words.unsigned : words.state(String(last.size), view.moment(last.madeAt));
  return await reply.sendPage(
    { title: words.title, crumbs: [], density: "desk", section: "audit", unlisted: true, status: problems.length > 0 ? 422 : 200 },
    <>
      <PageHead title={words.title} state={state} dated={false} />
      <ErrorSummary problems={problems} />
      <EntryFilter asked={asked} view={view} words={words} problems={problems} />
      {problems.length > 0 ? null : <EntryTable entries={shown} view={view} words={words} />}
      <More context={context} shown={shown} hasOlder={entries.length > PER_PAGE} isFirst={before === null} />
      {problems.length === 0 && shown.length > 0 && mayUse("audit.export", context) ? <ExportForm context={context} asked={asked} /> : null}
    </>,
  );
}

type MoreProps = { readonly context: DeskContext; readonly shown: readonly FoundEntry[]; readonly hasOlder: boolean; readonly isFirst: boolean };

function More({ context: { language, request }, shown, hasOlder, isFirst }: MoreProps) {
  const words = wordsOf(language);
  const last = shown.at(-1);
  if (!hasOlder && isFirst) return null;
  return (
    <nav class="pagination" aria-label={words.pages}>
      <ul>
        {isFirst ? null : <li><Link href={addressHere(request.place, { before: null })}>{words.newest}</Link></li>}
        {hasOlder && last !== undefined ? <li><Link href={addressHere(request.place, { before: last.sequence })} rel="next">{words.older}</Link></li> : null}
      </ul>
    </nav>
  );
}

function ExportForm({ context: { language, request }, asked }: { readonly context: DeskContext; readonly asked: AskedText }) {
  const words = wordsOf(language);
  return (
    <form method="post" action={addressOf(request.place, "/desk/audit/export")} class="actions">
      <FormToken />
      {FIELDS.map((name) => (asked[name] === "" ? null : <input key={name} type="hidden" name={name} value={asked[name]} />))}
      <button type="submit" class="button-quiet">{words.export}</button>
      <span class="quiet"> {words.exportNote}</span>
    </form>
  );
}

