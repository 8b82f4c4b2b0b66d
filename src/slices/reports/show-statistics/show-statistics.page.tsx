// The desk's own statistics: every number, of the reader's own desks.
import type { FastifyReply } from "fastify";
import { assetRows, type AssessorPack, type CountTable } from "../../../domain/casework/index.ts";
import { calendarDateOf } from "../../../domain/kernel/index.ts";
import { Link } from "../../../platform/web/index.ts";
import { YearsPlot, type YearSeries } from "../../../platform/web/plots/index.ts";
import { withinScope } from "../../../platform/db/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { countInformation } from "../../information/index.ts";
import { countPack } from "../count-requests/count-pack.ts";
import { legsInFull } from "../count-requests/published-legs.ts";
import { shownInFull } from "../count-requests/published-table.ts";
import { loadRowNames } from "../count-requests/row-names.ts";
import { wordsOf, type ReportWords } from "../words/index.ts";
import { InformationTable } from "./information-table.view.tsx";
import { countAssets, ledgerWords } from "../../ledger/index.ts";
import { AssetsTable } from "./assets-table.view.tsx";
import { LegsTable, PackTable } from "./pack-tables.view.tsx";
import { askedPeriod, StatisticsFrame } from "./statistics-frame.tsx";

export async function showStatistics(context: DeskContext): Promise<FastifyReply> {
  const words = wordsOf(context.language);
  const asked = askedPeriod(context);
  const pack = await countPack(context, asked.period);
  const names = await loadRowNames(context);
  const information = await withinScope(context.db, context.scope, async (tx) => await countInformation(tx, asked.period.fromYear, asked.period.cut));
  const assets = await withinScope(context.db, context.scope, async (tx) => await countAssets(tx, calendarDateOf(`${asked.period.fromYear}-01-01`), asked.period.cut));
  const period = { from: String(asked.period.fromYear), cut: asked.period.cut };
  return await context.reply.sendPage(
    { title: words.title, crumbs: [], density: "desk", section: "statistics", unlisted: true, status: Object.keys(asked.problems).length > 0 ? 400 : 200 },
    <StatisticsFrame title={words.title} state={words.counted(pack.counted)} asked={asked} words={words} actions={<><Link to="/desk/statistics/returns" query={period}>{words.returns.title}</Link> <Link to="/desk/statistics/pack" query={period}>{words.toPack}</Link></>}>
      <OverYears pack={pack} words={words} direction="outgoing" />
      <OverYears pack={pack} words={words} direction="incoming" />
      {pack.tables.map((table) => <PackTable key={table.table} shown={shownInFull(table)} names={names} words={words} />)}
      <LegsTable legs={legsInFull(pack.legs)} words={words} />
      <AssetsTable assets={assetRows(assets, 1)} kinds={ledgerWords(context.language).assets.kinds} words={{ ...words, assets: { ...words.assets, text: words.assets.deskText } }} />
      <InformationTable counts={information} country={(code) => names.row("balance", code)} words={words} />
    </StatisticsFrame>,
  );
}

function OverYears({ pack, words, direction }: { readonly pack: AssessorPack; readonly words: ReportWords; readonly direction: "outgoing" | "incoming" }) {
  const flow = pack.tables.find(({ table }) => table === `flow-${direction}`);
  if (flow === undefined || flow.rows.length < 2) return null;
  return <YearsPlot id={`years-${direction}`} title={words.overYears[direction]} description={words.overYearsText} series={seriesOf(flow, words, direction)} words={{ year: words.year }} />;
}

function seriesOf({ columns, rows }: CountTable, { series }: ReportWords, direction: "outgoing" | "incoming"): YearSeries[] {
  const points = (column: string) => rows.map(({ key, counts }) => ({ year: Number(key), count: counts[columns.indexOf(column)] ?? 0 }));
  return [
    { key: "made", label: series.made[direction], tone: "near", points: points("made") },
    { key: "executed", label: series.executed, tone: "good", points: points("executed") },
    { key: "pending", label: series.pending, tone: "wait", points: points("pending") },
  ];
}
