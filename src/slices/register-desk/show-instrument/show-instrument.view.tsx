// One instrument for officers: drafts first, with what may be done about them; then what is on record; then what is gone.
import type { ComponentChildren } from "preact";
import { Empty, ErrorSummary, FormToken, LongTextField, Link, Notice, PageHead, problemOf, SummaryList, Tag, addressOf, usePlace, writtenDate, type FieldProblem } from "../../../platform/web/index.ts";
import { isSecondPerson } from "../../../domain/access/index.ts";
import { mayUse, officeDay, type DeskContext } from "../../accounts/index.ts";
import { treatyWords, type RecordedFact } from "../../treaties/index.ts";
import { byWhatTheyWaitFor } from "../drafts/waiting-drafts.ts";
import { isFormKind } from "../record-fact/fact-fields.ts";
import { titleOfInstrument } from "../register-view.ts";
import { sayFact } from "../say-fact.ts";
import { wordsOf, type RegisterDeskWords } from "../words/index.ts";
import type { InstrumentPage, StatusNow } from "./instrument-page.ts";

export type InstrumentViewProps = { readonly page: InstrumentPage; readonly context: DeskContext; readonly problems: readonly FieldProblem[]; readonly chosen: readonly string[]; readonly remark: string };

export function InstrumentView({ page, context, problems, chosen, remark }: InstrumentViewProps) {
  const { language } = context;
  const words = wordsOf(language);
  const { instrument, view, waiting, standing, gone } = page;
  const { forEyes, forSource } = byWhatTheyWaitFor(waiting, (fact) => fact);
  const path = `/desk/register/treaties/${instrument.slug}`;
  const mayRecord = mayUse("register.record", context);
  return (
    <>
      <PageHead
        kicker={instrument.slug}
        title={titleOfInstrument(view, instrument.slug, language.code)}
        state={page.asPublic === null ? words.notPublic : statusText(page.asPublic, context)}
        actions={mayRecord ? <Link to={`${path}/record`} class="button">{words.record}</Link> : undefined}
        dated={false}
      />
      <ErrorSummary problems={problems} />
      <StatusRows page={page} context={context} words={words} />
      {forEyes.length === 0 ? null : <Drafts page={{ ...page, waiting: forEyes }} context={context} problems={problems} chosen={chosen} remark={remark} />}
      {forSource.length === 0 ? null : (
        <section>
          <h2>{words.forSource(forSource.length)}</h2>
          <FactTable facts={forSource} page={page} context={context} caption={words.forSource(forSource.length)} />
        </section>
      )}
      <section>
        <h2>{words.facts}</h2>
        {standing.length === 0 ? <Empty title={words.notPublic} /> : <FactTable facts={standing} page={page} context={context} caption={words.factsCount(standing.length)} />}
      </section>
      {gone.length === 0 ? null : (
        <details class="more">
          <summary>{words.history} ({gone.length})</summary>
          <FactTable facts={gone} page={page} context={context} caption={words.history} past />
        </details>
      )}
    </>
  );
}

function statusText({ status, basis, entryIntoForce }: StatusNow, { language }: DeskContext): string {
  const { statuses, bases } = treatyWords(language.code);
  if (status === "unknown") return wordsOf(language).statusUnknown;
  return wordsOf(language).statusLine(statuses[status], bases[basis], entryIntoForce === null ? null : writtenDate(entryIntoForce, language));
}

/** What the drafts would change, before anybody publishes them. */
function StatusRows({ page: { instrument, asPublic, withDrafts, waiting }, context, words }: { readonly page: InstrumentPage; readonly context: DeskContext; readonly words: RegisterDeskWords }) {
  const rows = [
    ...(asPublic === null ? [] : [{ label: words.asPublic, value: <>{statusText(asPublic, context)} · <Link to={`/treaties/${instrument.slug}`}>{words.publicPage}</Link></> }]),
    ...(withDrafts === null || waiting.length === 0 ? [] : [{ label: words.withDrafts, value: statusText(withDrafts, context) }]),
  ];
  return rows.length === 0 ? null : <SummaryList rows={rows} />;
}

function Drafts({ page, context, problems, chosen, remark }: InstrumentViewProps) {
  const place = usePlace();
  const words = wordsOf(context.language);
  const path = `/desk/register/treaties/${page.instrument.slug}`;
  const mayPublish = mayUse("register.publish", context);
  const others = page.waiting.filter(({ recordedBy }) => isSecondPerson(recordedBy, context.actor));
  return (
    <section>
      <h2>{words.drafts}</h2>
      <form method="post" action={addressOf(place, `${path}/publish`)}>
        <FormToken />
        <FactTable facts={page.waiting} page={page} context={context} caption={words.waiting(page.waiting.length)} chosen={mayPublish ? chosen : undefined} />
        {mayPublish && others.length > 0 ? (
          <div class="form">
            <LongTextField name="remark" label={words.returnRemark} value={remark} rows={2} problem={problemOf(problems, "remark")} />
            <p class="form-actions">
              <button type="submit" class="button">{words.publish}</button>{" "}
              <button type="submit" class="button-quiet" formAction={addressOf(place, `${path}/return`)}>{words.returnThem}</button>
            </p>
          </div>
        ) : null}
        {mayPublish && others.length === 0 ? <Notice><p>{words.ownNotPublished}</p></Notice> : null}
      </form>
    </section>
  );
}

type FactTableProps = {
  readonly facts: readonly RecordedFact[];
  readonly page: InstrumentPage;
  readonly context: DeskContext;
  readonly caption: string;
  /** The ids ticked; absent: nothing can be chosen. */
  readonly chosen?: readonly string[] | undefined;
  readonly past?: boolean;
};

function FactTable({ facts, page, context, caption, chosen, past = false }: FactTableProps) {
  const words = wordsOf(context.language);
  const { columns } = words;
  return (
    <div class="table-frame">
      <table class="data">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {chosen === undefined ? null : <th scope="col">{columns.choose}</th>}
            <th scope="col">{columns.kind}</th>
            <th scope="col">{columns.says}</th>
            <th scope="col">{columns.source}</th>
            <th scope="col">{columns.by}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.fact}</th>
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => <FactRow key={fact.id} fact={fact} page={page} context={context} chosen={chosen} past={past} />)}
        </tbody>
      </table>
    </div>
  );
}

function FactRow({ fact, page, context, chosen, past }: Omit<FactTableProps, "facts" | "caption"> & { readonly fact: RecordedFact }) {
  const { language, today } = context;
  const words = wordsOf(language);
  const { kinds, markings } = treatyWords(language.code);
  const own = !isSecondPerson(fact.recordedBy, context.actor);
  const says = sayFact(fact, { view: page.view, language, on: today });
  const written = (at: Date) => writtenDate(officeDay(at, context.installation.timeZone), language);
  const cell = (label: string, content: ComponentChildren) => <td data-label={label}><span class="cell">{content}</span></td>;
  return (
    <tr>
      {chosen === undefined ? null : cell(words.columns.choose, own ? words.own : <input type="checkbox" name="fact" value={fact.id} checked={chosen.includes(fact.id)} aria-label={`${kinds[fact.kind]}: ${says}`} />)}
      <th scope="row"><span class="cell">{kinds[fact.kind]} {fact.marking === "public" ? null : <Tag>{markings[fact.marking]}</Tag>}</span></th>
      {cell(words.columns.says, says)}
      {cell(words.columns.source, fact.sourceId ?? words.unsourced)}
      {cell(words.columns.by, <>{page.people.get(fact.recordedBy) ?? (fact.recordedBy === "system" ? words.comityItself : fact.recordedBy)}, {written(fact.recordedAt)}</>)}
      {cell(words.columns.state, stateOf(fact, past === true, words, written))}
      {cell(words.columns.fact, <FactActions fact={fact} page={page} context={context} past={past === true} />)}
    </tr>
  );
}

function stateOf(fact: RecordedFact, past: boolean, words: RegisterDeskWords, written: (at: Date) => string): string {
  const published = fact.publishedAt === null ? words.draft : words.published(written(fact.publishedAt));
  return past && fact.kind !== "retraction" ? `${published}, ${words.superseded}` : published;
}

function FactActions({ fact, page, context, past }: { readonly fact: RecordedFact; readonly page: InstrumentPage; readonly context: DeskContext; readonly past: boolean }) {
  const words = wordsOf(context.language);
  const id = <code>{fact.id.slice(0, 8)}</code>;
  if (past || fact.kind === "retraction" || !mayUse("register.record", context)) return id;
  const path = `/desk/register/treaties/${page.instrument.slug}/facts/${fact.id}`;
  return (
    <>
      {id}{" "}
      {isFormKind(fact.kind) ? <Link to={`${path}/correct`} label={`${words.correct} ${fact.id.slice(0, 8)}`}>{words.correct}</Link> : null}{" "}
      {fact.kind === "description" ? null : <Link to={`${path}/retract`} label={`${words.retract} ${fact.id.slice(0, 8)}`}>{words.retract}</Link>}
    </>
  );
}
