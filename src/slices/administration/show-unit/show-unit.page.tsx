// One unit: what it is called and was called, and its posts.
import type { FastifyReply } from "fastify";
import { isCurrent } from "../../../domain/access/index.ts";
import { Link, SummaryList, writtenDate } from "../../../platform/web/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { loadOffice, unitName } from "../../organisation/index.ts";
import { Actions } from "../actions/action-form.view.tsx";
import type { RefusedForm } from "../actions/office-action.ts";
import { subjectOf } from "../actions/run-action.ts";
import { notThere, sendOfficePage } from "../office-page.tsx";
import { PostCells } from "../show-office/show-office.page.tsx";
import { wordsOf } from "../words/index.ts";

export async function showUnit(context: DeskContext, subject = subjectOf(context), refused?: RefusedForm): Promise<FastifyReply> {
  const { db, language, today } = context;
  const words = wordsOf(language);
  const office = await loadOffice(db);
  const unit = office.units.find(({ slug }) => slug === subject);
  if (unit === undefined) return await notThere(context);
  const above = office.units.find(({ id }) => id === unit.parent);
  const period = (from: string, until: string | null) => words.period(writtenDate(from, language), until === null ? null : writtenDate(until, language));
  const posts = office.posts.filter((post) => post.unit === unit.id && isCurrent(post, today));
  return await sendOfficePage(
    context,
    { title: unitName(unit, language.code, today), kicker: words.kinds[unit.kind], state: period(unit.from, unit.until), refused },
    <>
      <SummaryList
        rows={[
          { label: words.slug, value: <code>{unit.slug}</code> },
          ...(above === undefined ? [] : [{ label: words.parent, value: <Link to={`/desk/office/units/${above.slug}`}>{unitName(above, language.code, today)}</Link> }]),
          ...unit.names.map(({ name, language: code, from, until }) => ({ label: `${words.name} (${code})`, value: `${name}, ${period(from, until)}` })),
        ]}
      />
      <div class="table-frame">
        <table class="data">
          <caption>{words.posts}</caption>
          <thead><tr><th scope="col">{words.post}</th><th scope="col">{words.holder}</th><th scope="col">{words.standingIn}</th><th scope="col">{words.clearance}</th></tr></thead>
          <tbody>{posts.map((post) => <tr key={post.id}><PostCells post={post} office={office} context={context} /></tr>)}</tbody>
        </table>
      </div>
      <Actions keys={["add-post", "rename-unit", "close-unit"]} subject={subject} office={office} context={context} refused={refused} />
    </>,
  );
}
