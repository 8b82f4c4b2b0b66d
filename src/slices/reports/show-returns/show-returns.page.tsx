// What came back from other States, and which rule would have caught it: by rule, and the reasons that no rule says yet.
import type { FastifyReply } from "fastify";
import { CONTENT_RULES, COUNTRY_RULES, OTHER_REASON, reportReturns, RETURN_VERDICTS, type CheckedRule, type MissingRule, type ReturnsOfRule, type RuleSource } from "../../../domain/casework/index.ts";
import { calendarDateOf } from "../../../domain/kernel/index.ts";
import { withinScope } from "../../../platform/db/index.ts";
import { DataTable, DateText, Empty, Link, Quiet, writtenDate } from "../../../platform/web/index.ts";
import { mayUse, type DeskContext } from "../../accounts/index.ts";
import { listContentRules, type KeptRule } from "../../authorities/index.ts";
import { listReturns, nameReasons, type StoredReturn } from "../../requests/index.ts";
import { loadRowNames, type RowNames } from "../count-requests/row-names.ts";
import { askedPeriod, StatisticsFrame } from "../show-statistics/statistics-frame.tsx";
import { wordsOf, type ReportWords } from "../words/index.ts";

export async function showReturns(context: DeskContext): Promise<FastifyReply> {
  const words = wordsOf(context.language);
  const asked = askedPeriod(context);
  const { fromYear, cut } = asked.period;
  const { returns, own } = await withinScope(context.db, context.scope, async (tx) => ({ returns: await listReturns(tx, calendarDateOf(`${fromYear}-01-01`), cut), own: await listContentRules(tx) }));
  const { rules, missing } = reportReturns(returns, rulesThere(own));
  const names = await loadRowNames(context);
  const shown = { returns, own, names, words, context };
  return await context.reply.sendPage(
    { title: words.returns.title, crumbs: [{ label: words.title, to: "/desk/statistics" }], density: "desk", section: "statistics", unlisted: true, status: Object.keys(asked.problems).length > 0 ? 400 : 200 },
    <StatisticsFrame title={words.returns.title} state={words.returns.state(returns.length)} asked={asked} words={words} actions={<Link to="/desk/statistics" query={{ from: String(fromYear), cut }}>{words.toStatistics}</Link>}>
      {returns.length === 0 ? <Empty title={words.nothing}><p>{words.returns.none}</p></Empty> : (
        <>
          <section>
            <h2>{words.returns.byRule}</h2>
            <p>{words.returns.byRuleText}</p>
            {rules.length === 0 ? <p>{words.nothing}</p> : <RuleTable rules={rules} {...shown} />}
          </section>
          <section>
            <h2>{words.returns.missing}</h2>
            <p>{words.returns.missingText}</p>
            {missing.length === 0 ? <p>{words.returns.noneMissing}</p> : <MissingTable missing={missing} {...shown} />}
          </section>
        </>
      )}
    </StatisticsFrame>,
  );
}

function rulesThere(own: readonly KeptRule[]): readonly CheckedRule[] {
  return [...[...CONTENT_RULES, ...COUNTRY_RULES].map(({ id }): CheckedRule => ({ id, since: null, learnedFrom: null, learnedFor: null })), ...own.map(({ code, since, learnedFrom, learnedFor }): CheckedRule => ({ id: code, since, learnedFrom: learnedFrom ?? null, learnedFor: learnedFor ?? null }))];
}

type Shown = { readonly returns: readonly StoredReturn[]; readonly own: readonly KeptRule[]; readonly names: RowNames; readonly words: ReportWords; readonly context: DeskContext };

function RuleTable({ rules, own, names, words: { returns: words }, context: { language } }: Shown & { readonly rules: readonly ReturnsOfRule[] }) {
  const nameOf = nameReasons(language, own);
  return (
    <DataTable<ReturnsOfRule>
      caption={words.byRule}
      captionHidden
      rows={rules}
      rowKey={({ rule }) => rule}
      columns={[
        { key: "rule", header: words.columns.reason, namesRow: true, cell: ({ rule }) => nameOf(rule, "gap") },
        { key: "times", header: words.columns.times, kind: "number", cell: ({ times }) => times },
        { key: "countries", header: words.columns.countries, cell: ({ countries }) => countries.map(({ country, times }) => `${names.row("balance", country)} ${times}`).join(", ") },
        { key: "did", header: words.columns.did, cell: ({ verdicts }) => <ul class="lines">{RETURN_VERDICTS.filter((one) => verdicts[one] > 0).map((one) => <li key={one}>{words.verdicts[one](verdicts[one])}</li>)}</ul> },
        { key: "source", header: words.columns.source, cell: ({ rule }) => <Quiet>{sourceSaid(rule, own, words)}</Quiet> },
      ]}
    />
  );
}

/** Where the rule stands, whether it can stop a draft at all, and since when where the office added it. */
function sourceSaid(rule: string, own: readonly KeptRule[], words: ReportWords["returns"]): string {
  const added = own.find(({ code }) => code === rule);
  const source: RuleSource | undefined = added?.source ?? [...CONTENT_RULES, ...COUNTRY_RULES].find(({ id }) => id === rule)?.source;
  const warns = added?.severity === "should" || source?.evidence === "unverified";
  return `${source?.cites ?? ""}${warns ? `; ${words.onlyWarns}` : ""}${added === undefined ? "" : `; ${words.ofOffice(added.since)}`}`;
}

function MissingTable({ missing, returns, own, names, words: { returns: words }, context }: Shown & { readonly missing: readonly MissingRule[] }) {
  const byId = new Map(returns.map((one) => [one.id, one]));
  const nameOf = nameReasons(context.language, own);
  const lines = missing.flatMap((one) => {
    const of = byId.get(one.return);
    return of === undefined ? [] : [{ ...one, of }];
  });
  return (
    <DataTable<(typeof lines)[number]>
      caption={words.missing}
      captionHidden
      rows={lines}
      rowKey={(line) => `${line.return} ${line.reason}`}
      columns={[
        { key: "words", header: words.columns.words, namesRow: true, cell: ({ reason, of }) => <span class="as-typed">{reason === OTHER_REASON ? (of.words ?? words.noWords) : words.goneRule(nameOf(reason, "gap"))}</span> },
        { key: "request", header: words.columns.request, cell: ({ of }) => <><Link to={`/desk/requests/${of.request}`} class="reference">{of.reference}</Link>{of.theirNumber === null ? null : <Quiet> {of.theirNumber}</Quiet>}</> },
        { key: "country", header: words.columns.country, cell: ({ of }) => names.row("balance", of.country) },
        { key: "on", header: words.columns.on, kind: "date", cell: ({ of }) => <DateText date={of.on} /> },
        { key: "rule", header: words.columns.rule, cell: (line) => <Learned line={line} context={context} words={words} /> },
      ]}
    />
  );
}

type LearnedProps = { readonly line: MissingRule & { readonly of: StoredReturn }; readonly context: DeskContext; readonly words: ReportWords["returns"] };

function Learned({ line: { learned, reason, of }, context, words }: LearnedProps) {
  if (learned !== null) return <>{words.covered(learned.rule, writtenDate(learned.since, context.language))}</>;
  if (!mayUse("content-rule.record", context)) return <Quiet>{words.noRule}</Quiet>;
  return <Link to="/desk/content-rules/new" query={{ return: of.id, for: reason, countries: of.country, source: words.sourceOf(of.on) }}>{words.addRule}</Link>;
}
