// The pack as it leaves the house: small numbers hidden, each table with its definition, and what is asked for and not counted.
import type { FastifyReply } from "fastify";
import { SMALLEST_PUBLISHED } from "../../../domain/casework/index.ts";
import { DataTable, FormToken, Link, Notice } from "../../../platform/web/index.ts";
import { BarsPlot } from "../../../platform/web/plots/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { ledgerWords } from "../../ledger/index.ts";
import { loadPublishedPack, pendingByAge, type PublishedPack } from "../count-requests/published-pack.ts";
import { wordsOf, type ReportWords } from "../words/index.ts";
import { AssetsTable } from "./assets-table.view.tsx";
import { LegsTable, PackTable } from "./pack-tables.view.tsx";
import { askedPeriod, StatisticsFrame } from "./statistics-frame.tsx";

/** @param undrawable signs for which no font of the paper has a picture: the PDF was asked for and could not be made. */
export async function showPack(context: DeskContext, undrawable: readonly string[] = []): Promise<FastifyReply> {
  const words = wordsOf(context.language);
  const asked = askedPeriod(context);
  const { fromYear, cut } = asked.period;
  const pack = await loadPublishedPack(context, asked.period);
  const status = undrawable.length > 0 ? 422 : Object.keys(asked.problems).length > 0 ? 400 : 200;
  return await context.reply.sendPage(
    { title: words.packTitle, crumbs: [{ label: words.title, to: "/desk/statistics" }], density: "desk", section: "statistics", unlisted: true, status },
    <StatisticsFrame title={words.packTitle} state={words.counted(pack.counted)} asked={asked} words={words} actions={<Link to="/desk/statistics" query={{ from: String(fromYear), cut }}>{words.toStatistics}</Link>}>
      {undrawable.length === 0 ? null : <Notice tone="caution"><p>{words.undrawable(undrawable.join(" "))}</p></Notice>}
      <Notice><p>{words.hiddenText(SMALLEST_PUBLISHED)} {words.notClaimed}</p></Notice>
      <form method="post">
        <FormToken />
        <input type="hidden" name="from" value={fromYear} />
        <input type="hidden" name="cut" value={cut} />
        <p class="row-acts"><button type="submit" class="button" name="as" value="pdf">{words.takeAwayPdf}</button> <button type="submit" class="button-quiet" name="as" value="csv">{words.takeAway}</button></p>
      </form>
      <Ages pack={pack} words={words} direction="outgoing" />
      <Ages pack={pack} words={words} direction="incoming" />
      {pack.tables.map((shown) => <PackTable key={shown.table} shown={shown} names={pack.names} words={words} />)}
      <LegsTable legs={pack.legs} words={words} />
      <AssetsTable assets={pack.assets} kinds={ledgerWords(context.language).assets.kinds} words={words} />
      <NotCounted words={words} />
    </StatisticsFrame>,
  );
}

function Ages({ pack, words, direction }: { readonly pack: PublishedPack; readonly words: ReportWords; readonly direction: "outgoing" | "incoming" }) {
  return <BarsPlot id={`ages-${direction}`} title={words.pendingByAge[direction]} description={words.pendingByAgeText} bars={pendingByAge(pack, direction)} words={{ name: words.pendingByAge[direction], count: words.requests }} />;
}

function NotCounted({ words: { missing } }: { readonly words: ReportWords }) {
  return (
    <section id="not-counted">
      <h2>{missing.title}</h2>
      <p>{missing.text}</p>
      <DataTable<readonly [string, string]> caption={missing.title} captionHidden rows={missing.list} rowKey={([asked]) => asked} columns={[{ key: "asked", header: missing.asked, namesRow: true, cell: ([asked]) => asked }, { key: "why", header: missing.why, cell: ([, why]) => why }]} />
    </section>
  );
}
