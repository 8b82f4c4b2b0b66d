// Every rule of what a request must hold, with what it rests on: the table, what countries are asked, and what the office added.
import type { FastifyReply } from "fastify";
import { COLUMNS, CONTENT_RULES, COUNTRY_RULES, type ContentRule, type RuleSource } from "../../../domain/casework/index.ts";
import { withinScope } from "../../../platform/db/index.ts";
import { DataTable, Empty, Link, PageHead, Tag, type Language } from "../../../platform/web/index.ts";
import { mayUse, type DeskContext } from "../../accounts/index.ts";
import { listContentRules, type KeptRule } from "../authorities.store.ts";
import { wordsOf, type AuthorityWords } from "../words/index.ts";

export async function showRules(context: DeskContext): Promise<FastifyReply> {
  const { db, scope, language, reply } = context;
  const { rules: words } = wordsOf(language);
  const own = await withinScope(db, scope, async (tx) => await listContentRules(tx));
  return await reply.sendPage(
    { title: words.title, crumbs: [], density: "desk", section: "content-rules", unlisted: true },
    <>
      <PageHead title={words.title} state={words.state(CONTENT_RULES.length + COUNTRY_RULES.length, own.length)} actions={mayUse("register.record", context) ? <Link to="/desk/content-rules/new" class="button-quiet">{words.add}</Link> : undefined} dated={false} />
      <section>
        <h2>{words.own}</h2>
        {own.length === 0 ? <Empty title={words.none}><p>{words.noneText}</p></Empty> : <OwnRules rules={own} language={language} />}
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

function OwnRules({ rules, language }: { readonly rules: readonly KeptRule[]; readonly language: Language }) {
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
