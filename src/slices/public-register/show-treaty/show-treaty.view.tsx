// The page of one instrument, top to bottom.
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import { missingForEntry, treatyStatus, type ActionType, type PartyCode, type TreatyHistory } from "../../../domain/treaty-law/index.ts";
import { DateText, Link, PageHead, StatusMark, SummaryList, type Place } from "../../../platform/web/index.ts";
import { TreatyLifePlot } from "../../../platform/web/plots/index.ts";
import { treatyWords } from "../../treaties/index.ts";
import { missingWords, Proof } from "../answers/proof.tsx";
import { titleOf } from "../answers/title.ts";
import { standingOf } from "../answers/standing.ts";
import { markOf, treatySentence } from "../answers/status-words.ts";
import { partyName, type PublicView, type Treaty } from "../public-view.ts";
import { wordsOf } from "../words/index.ts";
import { lifeOf } from "./life.ts";
import { PartiesTable } from "./parties-table.tsx";
import { Particulars } from "./particulars.tsx";
import { WhatIf } from "./what-if.tsx";

/** An act that somebody imagines on this page, and the history as it would be. */
export type Hypothesis = { readonly state: PartyCode; readonly type: ActionType; readonly date: CalendarDate; readonly projected: TreatyHistory };

export type TreatyViewProps = { readonly view: PublicView; readonly place: Place; readonly treaty: Treaty; readonly hypothesis: Hypothesis | undefined };

export function TreatyView({ view, place, treaty, hypothesis }: TreatyViewProps) {
  const words = wordsOf(place.language);
  const codes = treatyWords(place.language.code);
  const { on } = place.dates;
  const { entry, history } = treaty;
  const stands = standingOf(treaty, on);
  const period = treatyStatus(history, on);
  const facts = view.register.facts.get(entry.slug);
  const missing = facts === undefined || period.status === "in-force" ? [] : (missingForEntry(facts, view.world, on) ?? []);
  const life = facts === undefined ? undefined : lifeOf(view, place, treaty, facts);
  return (
    <>
      <PageHead
        kicker={words.treaty.formOf(codes.forms[entry.form], codes.participations[entry.participation], codes.bindings[entry.binding])}
        title={titleOf(treaty, place.language.code)}
        state={
          <p>
            <StatusMark {...markOf(stands, words)} look="chip" proof={{ href: "#why" }} /> {treatySentence(view, treaty, place.dates, place.language, words)}
          </p>
        }
      />
      <Proof view={view} place={place} why={period.why} unknown={period.unknown} conflicts={[...period.conflicts, ...history.conflicts]} title={words.treaty.why} />
      {missing.length === 0 ? null : (
        <section>
          <h2>{words.treaty.missing}</h2>
          <ul>
            {missingWords(view, place, missing).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      <Particulars view={view} place={place} treaty={treaty} />
      {life === undefined ? null : (
        <section>
          <h2>{words.treaty.life}</h2>
          <TreatyLifePlot life={life} />
        </section>
      )}
      <PartiesTable view={view} place={place} treaty={treaty} />
      {entry.participation === "bilateral" ? null : <WhatIf view={view} place={place} treaty={treaty} hypothesis={hypothesis} />}
      <Notes place={place} treaty={treaty} view={view} />
      <section>
        <h2>{words.treaty.sources}</h2>
        <ul>
          {entry.sources.map((source) => {
            const text = words.treaty.sourceDated(source.title, source.datedOn);
            return <li key={source.id}>{source.address === null ? text : <Link href={source.address}>{text}</Link>}</li>;
          })}
        </ul>
        <p>
          {words.treaty.data}: <Link href={`/api/treaties/${entry.slug}?on=${on}`}>JSON</Link> · <Link to={`/treaties/${entry.slug}/parties.csv`}>CSV</Link>
        </p>
      </section>
    </>
  );
}

function Notes({ view, place, treaty: { entry } }: Omit<TreatyViewProps, "hypothesis">) {
  const words = wordsOf(place.language);
  const rows = [
    ...entry.relations.map((relation, n) => ({
      key: `r${n}`,
      label: words.treaty.relation[relation.kind],
      value: relation.treaty === null ? relation.named : <Link to={`/treaties/${relation.treaty}`}>{relation.named}</Link>,
    })),
    ...entry.notes.map((note, n) => ({ key: `n${n}`, label: words.treaty.noteKind[note.kind], value: note.text })),
    ...entry.authorities.map((authority, n) => ({ key: `a${n}`, label: partyName(view, authority.party, place.dates.on, place.language.code), value: `${authority.name}, ${words.treaty.channel[authority.channel]}` })),
    ...entry.registrations.map((one, n) => ({ key: `g${n}`, label: words.treaty.registered, value: <>{one.series} {one.number} {one.on === null ? null : <DateText date={one.on} />}</> })),
  ];
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{words.treaty.notes}</h2>
      <SummaryList rows={rows} />
    </section>
  );
}
