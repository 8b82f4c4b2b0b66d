// The front page: what this is, a search, the day's counts, where to go.
import type { FastifyReply } from "fastify";
import { nextKnownChanges } from "../../../domain/treaty-law/index.ts";
import { Counts, DateText, FilterForm, Link, PageHead, SummaryList, TextField, type Count } from "../../../platform/web/index.ts";
import { listHistories, listTreaties } from "../public-view.ts";
import type { PageContext } from "../routes.ts";
import { changeText, treatyTitle } from "../show-changes/change-words.ts";
import { divisionAnswer } from "../show-division/division-answer.ts";
import { wordsOf } from "../words/index.ts";

const ENTRIES = [["treaties", "/treaties"], ["states", "/states"], ["bodies", "/bodies"], ["cooperation", "/international-cooperation"], ["changes", "/changes"], ["about", "/about"]] as const;

export async function showHome({ view, request, reply }: PageContext): Promise<FastifyReply> {
  const { place } = request;
  const words = wordsOf(place.language);
  const all = listTreaties(view).length;
  const q = place.query.findLast(([name]) => name === "q")?.[1].trim() ?? "";
  if (q !== "") return await reply.redirect(`/${place.language.code}/treaties?${new URLSearchParams({ q }).toString()}`, 303);
  const answer = divisionAnswer(view, place.dates.on);
  const counts: Count[] = [
    { value: all, label: words.home.all, target: { to: "/treaties" } },
    { value: answer.mlats.inForce.length, label: words.division.countInForce, target: { to: "/treaties", query: { subject: "mla", participation: "bilateral", status: "in-force" } } },
    { value: answer.mlats.signedNotInForce.length, label: words.division.countSigned, target: { to: "/treaties", query: { subject: "mla", participation: "bilateral", status: "signed-not-in-force" } } },
    { value: answer.mlats.unknown.length, label: words.division.countUnknown, target: { to: "/treaties", query: { subject: "mla", participation: "bilateral", status: "unknown" } } },
    { value: answer.drugAgreements.length, label: words.division.countDrugs, target: { to: "/international-cooperation" } },
  ];
  const next = nextKnownChanges(listHistories(view), place.dates.on).slice(0, 5);
  return await reply.sendPage(
    { title: words.site.register, section: "home" },
    <>
      <PageHead title={words.site.register} state={words.home.count(all)} />
      <FilterForm label={words.home.search} filtered={false}>
        <TextField name="q" label={words.home.searchLabel} value="" kind="search" width="full" />
      </FilterForm>
      <section>
        <h2>{words.home.now}</h2>
        <Counts counts={counts} />
      </section>
      <section>
        <h2>{words.home.where}</h2>
        <SummaryList rows={ENTRIES.map(([key, to]) => ({ key, label: <Link to={to}>{words.home.entries[key][0]}</Link>, value: words.home.entries[key][1] }))} />
      </section>
      {next.length === 0 ? null : (
        <section>
          <h2>{words.home.next}</h2>
          <ul>
            {next.map((change) => (
              <li key={`${change.on} ${change.treaty} ${change.party ?? ""}`}>
                <DateText date={change.on} />: <Link to={`/treaties/${change.treaty}`}>{treatyTitle(view, change.treaty, place)}</Link>, {changeText(view, change, place)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>,
  );
}
