// The pack as it leaves the house: small numbers hidden, each table with its definition.
import type { FastifyReply } from "fastify";
import { SMALLEST_PUBLISHED } from "../../../domain/casework/index.ts";
import { FormToken, Link, Notice } from "../../../platform/web/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { countPack } from "../count-requests/count-pack.ts";
import { shownPublished } from "../count-requests/published-table.ts";
import { loadRowNames } from "../count-requests/row-names.ts";
import { wordsOf } from "../words/index.ts";
import { LegsTable, PackTable } from "./pack-tables.view.tsx";
import { publishedLegs } from "../count-requests/published-legs.ts";
import { askedPeriod, StatisticsFrame } from "./statistics-frame.tsx";

export async function showPack(context: DeskContext): Promise<FastifyReply> {
  const words = wordsOf(context.language);
  const asked = askedPeriod(context);
  const { fromYear, cut } = asked.period;
  const pack = await countPack(context, asked.period);
  const names = await loadRowNames(context);
  return await context.reply.sendPage(
    { title: words.packTitle, crumbs: [{ label: words.title, to: "/desk/statistics" }], density: "desk", section: "statistics", unlisted: true, status: Object.keys(asked.problems).length > 0 ? 400 : 200 },
    <StatisticsFrame title={words.packTitle} state={words.counted(pack.counted)} asked={asked} words={words} actions={<Link to="/desk/statistics" query={{ from: String(fromYear), cut }}>{words.toStatistics}</Link>}>
      <Notice><p>{words.hiddenText(SMALLEST_PUBLISHED)}</p></Notice>
      <form method="post">
        <FormToken />
        <input type="hidden" name="from" value={fromYear} />
        <input type="hidden" name="cut" value={cut} />
        <p><button type="submit" class="button">{words.takeAway}</button></p>
      </form>
      {shownPublished(pack).map((shown) => <PackTable key={shown.table} shown={shown} names={names} words={words} />)}
      <LegsTable legs={publishedLegs(pack.legs)} words={words} />
    </StatisticsFrame>,
  );
}
