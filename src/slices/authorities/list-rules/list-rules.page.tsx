// Every rule of what a request must hold, with what it rests on: the table, what countries are asked, and what the office added.
import type { FastifyReply } from "fastify";
import { COLUMNS, CONTENT_RULES, COUNTRY_RULES, type ContentRule, type RuleSource } from "../../../domain/casework/index.ts";
import { withinScope } from "../../../platform/db/index.ts";
import { DataTable, DateText, Empty, Link, PageHead, Tag, type Language } from "../../../platform/web/index.ts";
import { mayUse, type DeskContext } from "../../accounts/index.ts";
import { listPersonNames } from "../../organisation/index.ts";
import { listRuleWordings, type KeptRule } from "../authorities.store.ts";
import { GoneRules } from "./correct-rule.page.tsx";
import { wordsOf, type AuthorityWords } from "../words/index.ts";

export async function showRules(context: DeskContext): Promise<FastifyReply> {
  const { db, scope, language, reply } = context;
  const { rules: words } = wordsOf(language);
  const mayRecord = mayUse("content-rule.record", context);
  const { own, gone, people } = await withinScope(db, scope, async (tx) => {
    const all = await listRuleWordings(tx);
    const left = all.filter(({ goneBy }) => goneBy !== null);
    return { own: all.filter(({ goneBy }) => goneBy === null), gone: left, people: await listPersonNames(tx, left.map(({ recordedBy, goneBy }) => goneBy?.by ?? recordedBy)) };
  });
  return await reply.sendPage(
    { title: words.title, crumbs: [], density: "desk", section: "content-rules", unlisted: true },
    <>
      <PageHead title={words.title} state={words.state(CONTENT_RULES.length + COUNTRY_RULES.length, own.length)} actions={mayRecord ? <Link to="/desk/content-rules/new" class="button-quiet">{words.add}</Link> : undefined} dated={false} />
      <section>
        <h2>{words.own}</h2>
        {own.length === 0 ? <Empty title={words.none}><p>{words.noneText}</p></Empty> : <OwnRules rules={own} language={language} mayRecord={mayRecord} />}
        {gone.length === 0 ? null : <details class="more"><summary>{words.gone(gone.length)}</summary><GoneRules rules={gone} people={people} context={context} /></details>}
      </section>
      <section>
        <h2>{words.table}</h2>
        <p>{words.tableText}</p>
        <TableRules language={language} />
      </section>
      <section>
        <h2>{words.country}</h2>
        <CountryRules language={language} />
      </section>
    </>,
  );
}

export function SourceCell({ source: { evidence, cites }, language }: { readonly source: RuleSource; readonly language: Language }) {
  return <><Tag>{wordsOf(language).evidence[evidence]}</Tag> {cites}</>;
}

function OwnRules({ rules, language, mayRecord }: { readonly rules: readonly KeptRule[]; readonly language: Language; readonly mayRecord: boolean }) {
  const { rules: words } = wordsOf(language);
  const { columns } = words;
  const appliesTo = ({ kinds, countries, instruments }: KeptRule) => [...kinds, ...countries, ...instruments].join(", ") || words.everything;
  return (
    <DataTable<KeptRule>
      caption={words.own}
      captionHidden
      class="dense"
      rows={rules}
      rowKey={({ id }) => id}
      columns={[
        { key: "rule", header: columns.rule, namesRow: true, cell: ({ code }) => <code>{code}</code> },
        { key: "field", header: columns.field, cell: ({ field }) => <code>{field}</code> },
        { key: "applies", header: columns.appliesTo, cell: appliesTo },
        { key: "severity", header: columns.severity, cell: ({ severity }) => words.severities[severity] },
        { key: "mend", header: columns.mend, cell: ({ mend }) => mend },
        { key: "source", header: columns.source, cell: ({ source }) => <SourceCell source={source} language={language} /> },
        { key: "since", header: columns.since, kind: "date", cell: ({ since }) => <DateText date={since} /> },
        ...(mayRecord ? [{ key: "act", header: words.correct, cell: ({ id, code }: KeptRule) => <Link to={`/desk/content-rules/${id}`} label={words.correctRule(code)}>{words.correct}</Link> }] : []),
      ]}
    />
  );
}

function TableRules({ language }: { readonly language: Language }) {
  const { rules: words } = wordsOf(language);
  const { columns } = words;
  return (
    <DataTable<ContentRule>
      caption={words.table}
      captionHidden
      class="dense"
      rows={CONTENT_RULES}
      rowKey={({ id }) => id}
      columns={[
        { key: "rule", header: columns.rule, namesRow: true, cell: ({ id }) => <code>{id}</code> },
        { key: "when", header: columns.when, cell: ({ by }) => <ul class="lines">{saidOf(by, words).map((line) => <li key={line}>{line}</li>)}</ul> },
        { key: "source", header: columns.source, cell: ({ source }) => <SourceCell source={source} language={language} /> },
      ]}
    />
  );
}

/** "Must: every kind", or for each weight the kinds that have it. A row of the table has a letter for each of its columns. */
function saidOf(by: string, { asked, contentColumns, everyKind }: AuthorityWords["rules"]): readonly string[] {
  return (["M", "C", "O"] as const).flatMap((weight) => {
    const kinds = COLUMNS.filter((_, column) => by[column] === weight);
    return kinds.length === 0 ? [] : [`${asked[weight]}: ${kinds.length === COLUMNS.length ? everyKind : kinds.map((kind) => contentColumns[kind]).join(", ")}`];
  });
}

function CountryRules({ language }: { readonly language: Language }) {
  const { rules: words } = wordsOf(language);
  const { columns } = words;
  return (
    <DataTable<(typeof COUNTRY_RULES)[number]>
      caption={words.country}
      captionHidden
      class="dense"
      rows={COUNTRY_RULES}
      rowKey={({ id }) => id}
      columns={[
        { key: "rule", header: columns.rule, namesRow: true, cell: ({ id }) => <code>{id}</code> },
        { key: "severity", header: columns.severity, cell: ({ severity }) => words.severities[severity] },
        { key: "source", header: columns.source, cell: ({ source }) => <SourceCell source={source} language={language} /> },
      ]}
    />
  );
}
