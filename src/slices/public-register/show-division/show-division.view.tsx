// The division's page, top to bottom. Every number is counted from the list it links to.
import { Counts, Facets, Link, NameColumns, Notice, PageHead, Quiet, StatusMark, type Count, type Facet, type Place } from "../../../platform/web/index.ts";
import type { PartyCode } from "../../../domain/treaty-law/index.ts";
import { YearsPlot } from "../../../platform/web/plots/index.ts";
import { titleOf, titleParts } from "../answers/title.ts";
import { markOf } from "../answers/status-words.ts";
import { partyName, type PublicView } from "../public-view.ts";
import { wordsOf } from "../words/index.ts";
import { ClaimsTable } from "./claims-table.tsx";
import { ConventionsTable } from "./conventions-table.tsx";
import type { DivisionAnswer, WithState } from "./division-answer.ts";
import { Regions } from "./regions.tsx";
import { yearsOf } from "./years.ts";

export type DivisionProps = { readonly view: PublicView; readonly place: Place; readonly answer: DivisionAnswer };

export function DivisionView({ view, place, answer }: DivisionProps) {
  const words = wordsOf(place.language).division;
  const own = partyName(view, view.ownState, answer.on, place.language.code);
  return (
    <>
      <PageHead title={words.title} state={<p>{words.state(own, answer.mlats.inForce.length)}</p>} />
      <Counts counts={countsOf(answer, place, own)} />
      <p>{words.purpose}</p>
      <Facets label={words.onThisPage} facets={partsOf(place).map(([id, label]): Facet => ({ key: id, label, target: { href: `#${id}` }, current: false }))} />
      <Mlats view={view} place={place} answer={answer} />
      <ConventionsTable view={view} place={place} answer={answer} />
      <section id="drugs">
        <h2>{words.drugs}</h2>
        <p>{words.drugsNote}</p>
        <h3>{words.drugAgreements(answer.drugAgreements.length, statesOf(answer.drugAgreements))}</h3>
        <Listed view={view} place={place} list={answer.drugAgreements} />
        <h3>{words.drugMous(answer.drugMous.length, statesOf(answer.drugMous))}</h3>
        <Listed view={view} place={place} list={answer.drugMous} />
      </section>
      <Regions view={view} place={place} answer={answer} />
      <section id="over-the-years">
        <h2>{words.years}</h2>
        <YearsPlot id="years" title={words.years} captionHidden description={words.yearsDescription} series={yearsOf(view, place)} words={{ year: words.year }} />
      </section>
      <ClaimsTable view={view} place={place} />
    </>
  );
}

/** Each number leads to the list that it is counted from. */
function countsOf(answer: DivisionAnswer, place: Place, own: string): Count[] {
  const words = wordsOf(place.language).division;
  return [
    { value: answer.mlats.inForce.length, label: words.countInForce, target: { href: "#mlats" } },
    { value: answer.mlats.signedNotInForce.length, label: words.countSigned, target: { href: "#signed" } },
    { value: answer.mlats.unknown.length, label: words.countUnknown, target: { href: "#unknown" } },
    { value: answer.conventions.filter(({ ownStands }) => ownStands.standing === "in-force").length, label: words.countConventions(own), target: { href: "#conventions" } },
    { value: answer.drugAgreements.length, label: words.countDrugs, target: { href: "#drugs" } },
    { value: answer.drugMous.length, label: words.countMous, target: { href: "#drugs" } },
  ];
}

function Mlats({ view, place, answer }: DivisionProps) {
  const words = wordsOf(place.language).division;
  const { inForce, signedNotInForce, unknown, notConcluded, notKnownConcluded } = answer.mlats;
  const basis = (name: string) => inForce.filter(({ stands }) => stands.basis === name).length;
  const since = signedNotInForce.filter(({ stands, treaty }) => stands.basis !== "derived" && (view.register.facts.get(treaty.entry.slug)?.attestations ?? []).every(({ status }) => status !== "not-in-force"));
  return (
    <section id="mlats">
      <h2>{words.mlats}</h2>
      <p>{words.mlatBasis(basis("derived"), basis("attested"), basis("presumed"))}</p>
      <Names view={view} place={place} list={inForce} />
      <h3 id="signed">{words.pending(signedNotInForce.length)}</h3>
      {signedNotInForce.length === 0 ? <p>{words.nonePending}</p> : <Names view={view} place={place} list={signedNotInForce} />}
      {since.map(({ treaty }) => (
        <Notice key={treaty.entry.slug}>
          <p>
            {words.notOnOldList(titleOf(treaty, place.language.code))} <Link to={`/treaties/${treaty.entry.slug}`} query={{ why: 1 }}>{words.why}</Link>
          </p>
        </Notice>
      ))}
      <h3 id="unknown">{words.unknown(unknown.length)}</h3>
      <p>{words.unknownMeaning(notConcluded.length)}</p>
      {unknown.length === 0 ? null : <Names view={view} place={place} list={unknown} />}
      {notKnownConcluded.length === 0 ? null : (
        <>
          <p>
            {words.notKnownConcluded(notKnownConcluded.length)} <Link to="/treaties" query={{ subject: "mla", participation: "bilateral", state: view.ownState, status: "unknown" }}>{words.allUnknown(unknown.length + notKnownConcluded.length)}</Link>
          </p>
          <Names view={view} place={place} list={notKnownConcluded} />
        </>
      )}
    </section>
  );
}

/** The parts of the page, in their order. */
function partsOf({ language }: Place): (readonly [id: string, label: string])[] {
  const words = wordsOf(language).division;
  return [["mlats", words.mlatsPart], ["signed", words.signedPart], ["unknown", words.unknownPart], ["conventions", words.conventions], ["drugs", words.drugs], ["regions", words.regions], ["over-the-years", words.yearsPart], ["claims", words.claims]];
}

/** Instruments that most are only listed as: what is known of their force is said in a sentence, and marked where it is known. */
function Listed({ view, place, list }: { readonly view: PublicView; readonly place: Place; readonly list: readonly WithState[] }) {
  const words = wordsOf(place.language).division;
  const known = list.filter(({ stands }) => stands.standing !== "unknown").length;
  return (
    <>
      {list.length === 0 ? null : <p>{words.forceKnown(known, list.length)}</p>}
      <Names view={view} place={place} list={list} marked={known > 0} />
    </>
  );
}

function statesOf(list: readonly WithState[]): number {
  return new Set(list.map(({ state }) => state)).size;
}

/** States by name, each with the mark of its instrument that leads to the proof. */
function Names({ view, place, list, marked = true }: { readonly view: PublicView; readonly place: Place; readonly list: readonly WithState[]; readonly marked?: boolean }) {
  const words = wordsOf(place.language);
  const named = list.map((one) => ({ ...one, name: partyName(view, one.state, place.dates.on, place.language.code) })).sort((a, b) => new Intl.Collator(place.language.code).compare(a.name, b.name));
  // Two instruments with one State are told apart by what they are.
  const isTwice = (state: PartyCode) => list.filter((one) => one.state === state).length > 1;
  return (
    <NameColumns
      names={named.map(({ name, state, treaty, stands }) => ({
        key: treaty.entry.slug,
        name: (
          <>
            {marked ? <><StatusMark {...markOf(stands, words)} look="glyph" />{" "}</> : null}
            <Link to={`/treaties/${treaty.entry.slug}`} query={{ why: 1 }}>
              {name}
            </Link>
            {isTwice(state) ? <> <Quiet>{titleParts(view, treaty, place.dates.on, place.language.code).shown}</Quiet></> : null}
          </>
        ),
      }))}
    />
  );
}
