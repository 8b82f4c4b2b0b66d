// The page of one instrument, top to bottom: what it is, how it stands and why, its life, its parties, what may follow.
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import { missingForEntry, treatyStatus, type ActionType, type PartyCode, type TreatyHistory } from "../../../domain/treaty-law/index.ts";
import { addressOf, ErrorSummary, Link, PageHead, StatusMark, writtenDate, type FieldProblem, type Place } from "../../../platform/web/index.ts";
import { TreatyLifePlot } from "../../../platform/web/plots/index.ts";
import { treatyWords } from "../../treaties/index.ts";
import { namedMissing } from "../answers/named-missing.ts";
import { missingWords, Proof } from "../answers/proof.tsx";
import { standingOf } from "../answers/standing.ts";
import { markOf, partySentence, treatySentence } from "../answers/status-words.ts";
import { titleOf } from "../answers/title.ts";
import { partyName, type PublicView, type Treaty } from "../public-view.ts";
import { wordsOf } from "../words/index.ts";
import { lifeOf } from "./life.ts";
import { PartiesTable } from "./parties-table.tsx";
import { Particulars } from "./particulars.tsx";
import { Relations } from "./relations.tsx";
import { ReservationsTable } from "./reservations-table.tsx";
import { WhatIf } from "./what-if.tsx";

/** An act that somebody imagines on this page, and the history as it would be. */
export type Hypothesis = { readonly state: PartyCode; readonly type: ActionType; readonly date: CalendarDate; readonly projected: TreatyHistory };

export type TreatyViewProps = {
  readonly view: PublicView;
  readonly place: Place;
  readonly treaty: Treaty;
  readonly hypothesis: Hypothesis | undefined;
  /** What is wrong with the act imagined, or with the letter asked for. */
  readonly problems: readonly FieldProblem[];
};

export function TreatyView({ view, place, treaty, hypothesis, problems }: TreatyViewProps) {
  const words = wordsOf(place.language);
  const codes = treatyWords(place.language.code);
  const { on } = place.dates;
  const { entry, history } = treaty;
  const stands = standingOf(treaty, on);
  const period = treatyStatus(history, on);
  const facts = view.register.facts.get(entry.slug);
  const life = facts === undefined ? undefined : lifeOf(view, place, treaty, facts);
  const isOpenToActs = entry.participation !== "bilateral" || (period.status !== "in-force" && facts?.clause?.entryIntoForce !== undefined);
  return (
    <>
      <PageHead
        kicker={words.treaty.formOf(codes.forms[entry.form], codes.participations[entry.participation], codes.bindings[entry.binding])}
        title={titleOf(treaty, place.language.code)}
        state={
          <>
            <p>
              <StatusMark {...markOf(stands, words)} look="chip" proof={{ href: "#why" }} /> {treatySentence(view, treaty, place.dates, place.language, words)}
            </p>
            <OwnStanding view={view} place={place} treaty={treaty} />
          </>
        }
        actions={entry.texts.length === 0 ? undefined : <Link to={`/treaties/${entry.slug}/text`}>{words.treaty.readText(entry.texts[0]?.articles.length ?? 0)}</Link>}
      />
      <ErrorSummary problems={problems} />
      <Proof view={view} place={place} why={period.why} unknown={period.unknown} conflicts={[...period.conflicts, ...history.conflicts]} title={words.treaty.why} own={entry.slug} />
      <Missing view={view} place={place} treaty={treaty} />
      {life === undefined ? null : (
        <section>
          <h2>{words.treaty.life}</h2>
          <TreatyLifePlot life={life} captionHidden />
        </section>
      )}
      <Particulars view={view} place={place} treaty={treaty} />
      <PartiesTable view={view} place={place} treaty={treaty} />
      <ReservationsTable view={view} place={place} treaty={treaty} />
      {isOpenToActs ? <WhatIf view={view} place={place} treaty={treaty} hypothesis={hypothesis} problems={problems} /> : null}
      <Relations view={view} place={place} treaty={treaty} />
      <Sources place={place} treaty={treaty} />
    </>
  );
}

/** How our own State stands under an instrument that is open to many, with the way to its proof. */
function OwnStanding({ view, place, treaty }: Omit<TreatyViewProps, "hypothesis" | "problems">) {
  const words = wordsOf(place.language);
  const { entry, history } = treaty;
  if (entry.participation === "bilateral" || !history.parties.has(view.ownState)) return null;
  const mark = markOf(standingOf(treaty, place.dates.on, view.ownState), words);
  const name = partyName(view, view.ownState, place.dates.on, place.language.code);
  return (
    <p>
      <StatusMark {...mark} look="chip" proof={{ to: `/treaties/${entry.slug}/parties/${view.ownState}`, query: { why: 1 } }} label={words.table.proof(name, mark.word)} />{" "}
      {partySentence(view, treaty, view.ownState, place.dates, place.language, words)}
    </p>
  );
}

/** What it waits for: as the rule has it, or as those say who attest it. */
function Missing({ view, place, treaty: { entry, history } }: Omit<TreatyViewProps, "hypothesis" | "problems">) {
  const words = wordsOf(place.language).treaty;
  const { on } = place.dates;
  const period = treatyStatus(history, on);
  const facts = view.register.facts.get(entry.slug);
  if (facts === undefined || period.status === "in-force") return null;
  const named = namedMissing(period.why);
  const missing = missingForEntry(facts, view.world, on) ?? (named.length === 0 ? [] : [{ kind: "named", parties: named } as const]);
  if (missing.length === 0) return null;
  return (
    <section>
      <h2>{words.missing}</h2>
      <ul>
        {missingWords(view, place, missing).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

function Sources({ place, treaty: { entry } }: Pick<TreatyViewProps, "place" | "treaty">) {
  const words = wordsOf(place.language).treaty;
  return (
    <section>
      <h2>{words.sources}</h2>
      <ul>
        {entry.sources.map((source) => {
          const text = words.sourceDated(source.title, source.datedOn === null ? null : writtenDate(source.datedOn, place.language));
          return <li key={source.id}>{source.address === null ? text : <Link href={source.address}>{text}</Link>}</li>;
        })}
      </ul>
      <p>
        {words.data}: <Link href={addressOf(place, `/treaties/${entry.slug}`, { on: place.dates.on }).replace(`/${place.language.code}/`, "/api/")}>JSON</Link> · <Link to={`/treaties/${entry.slug}/parties.csv`}>CSV</Link>
      </p>
    </section>
  );
}
