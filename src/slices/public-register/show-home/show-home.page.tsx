// The front page: whose register it is, a search for any day, the day in a sentence and in numbers, what changed lately and
// what is known to come, and the ways in. Nothing on it is typed.
import type { FastifyReply } from "fastify";
import { addressOf, askedValue, Counts, Columns, DateField, DatedList, FilterForm, Letters, Link, PageHead, TextField, writtenDate, type Count, type FieldProblem } from "../../../platform/web/index.ts";
import { badInput } from "../../../platform/web/problems.ts";
import { partiesByLetter } from "../answers/parties-by-letter.ts";
import { listTreaties, partyName } from "../public-view.ts";
import type { PageContext } from "../routes.ts";
import { divisionAnswer } from "../show-division/division-answer.ts";
import { wordsOf } from "../words/index.ts";
import { comingItems, latestItems } from "./lately.tsx";

export async function showHome({ view, request, reply }: PageContext): Promise<FastifyReply> {
  const { place } = request;
  const words = wordsOf(place.language);
  const problems: FieldProblem[] = [];
  const q = askedValue(place, "q", problems);
  if (problems.length > 0) return await reply.sendProblem(badInput(problems, place.words));
  if (q !== undefined) return await reply.redirect(addressOf(place, "/treaties", { q }), 303);
  const all = listTreaties(view).length;
  const { mlats, drugAgreements, conventions } = divisionAnswer(view, place.dates.on);
  const mla = { subject: "mla", participation: "bilateral", state: view.ownState };
  const own = partyName(view, view.ownState, place.dates.on, place.language.code);
  const counts: Count[] = [
    { value: all, label: words.home.all, target: { to: "/treaties" } },
    { value: mlats.inForce.length, label: words.division.countInForce, target: { to: "/treaties", query: { ...mla, status: "in-force" } } },
    { value: mlats.signedNotInForce.length, label: words.division.countSigned, target: { to: "/treaties", query: { ...mla, status: "signed-not-in-force" } } },
    { value: mlats.unknown.length, label: words.division.countUnknown, target: { to: "/international-cooperation", fragment: "unknown" } },
    { value: conventions.filter(({ ownStands }) => ownStands.standing === "in-force").length, label: words.division.countConventions(own), target: { to: "/international-cooperation", fragment: "conventions" } },
    { value: drugAgreements.length, label: words.division.countDrugs, target: { to: "/international-cooperation", fragment: "drugs" } },
  ];
  const [lately, coming] = [latestItems(view, place), comingItems(view, place)];
  const letters = [...partiesByLetter(view, place).keys()];
  return await reply.sendPage(
    { title: words.site.register, section: "home" },
    <>
      <PageHead kicker={own} title={words.site.register} state={words.home.sentence(writtenDate(place.dates.on, place.language), own, mlats.inForce.length, mlats.signedNotInForce.length, mlats.unknown.length)} />
      <FilterForm label={words.home.search} button={words.home.find} filtered={false} to="/treaties" ownDay>
        <TextField name="q" label={words.home.searchLabel} value="" kind="search" width="full" />
        <DateField name="on" label={words.home.searchDay} value={place.dates.on} />
      </FilterForm>
      <Counts counts={counts} />
      <Columns>
        <section>
          <h2>{words.home.lately}</h2>
          {lately.length === 0 ? <p>{words.changes.none}</p> : <DatedList items={lately} />}
          <p>
            <Link to="/changes">{words.home.allChanges}</Link> · <Link to="/changes/learnt">{words.changes.learnt}</Link>
          </p>
        </section>
        <div>
          <section>
            <h2>{words.home.next}</h2>
            {coming.length === 0 ? <p>{words.changes.noneNext}</p> : <DatedList items={coming} />}
            <p>
              <Link to="/calendar.ics">{words.home.calendar}</Link>
            </p>
          </section>
          <section>
            <h2>{words.division.title}</h2>
            <p>
              {words.home.division} <Link to="/international-cooperation">{words.home.divisionLink}</Link>
            </p>
          </section>
          <section>
            <h2>{words.home.states}</h2>
            <p>{words.home.statesText}</p>
            <Letters label={words.home.letters} letters={letters} to="/states" />
          </section>
        </div>
      </Columns>
      <p>
        {words.home.count} <Link to="/about">{words.about.title}</Link>
      </p>
    </>,
  );
}
