// The division's page, top to bottom. Every number is counted from the list it links to.
import { Counts, Link, NameColumns, Notice, PageHead, StatusMark, type Count, type Place } from "../../../platform/web/index.ts";
import { YearsPlot } from "../../../platform/web/plots/index.ts";
import { titleOf } from "../answers/title.ts";
import { markOf } from "../answers/status-words.ts";
import { partyName, type PublicView } from "../public-view.ts";
import { wordsOf } from "../words/index.ts";
import { ClaimsTable } from "./claims-table.tsx";
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
      <p>{words.purpose}</p>
      <Counts counts={countsOf(answer, place)} />
      <Mlats view={view} place={place} answer={answer} />
      <Conventions view={view} place={place} answer={answer} />
      <section id="drugs">
        <h2>{words.drugs}</h2>
        <p>{words.drugsNote}</p>
        <h3>{words.drugAgreements(answer.drugAgreements.length)}</h3>
        <Names view={view} place={place} list={answer.drugAgreements} />
        <h3>{words.drugMous(answer.drugMous.length)}</h3>
        <Names view={view} place={place} list={answer.drugMous} />
      </section>
      <Regions view={view} place={place} answer={answer} />
      <section>
        <h2>{words.years}</h2>
        <YearsPlot id="years" title={words.years} captionHidden description={words.yearsDescription} series={yearsOf(view, place)} words={{ year: words.year }} />
      </section>
      <ClaimsTable view={view} place={place} />
    </>
  );
}

function countsOf(answer: DivisionAnswer, place: Place): Count[] {
  const words = wordsOf(place.language).division;
  const mla = { subject: "mla", participation: "bilateral" };
  const list = (query: Record<string, string>) => ({ to: "/treaties", query });
  return [
    { value: answer.mlats.inForce.length, label: words.countInForce, target: list({ ...mla, status: "in-force" }) },
    { value: answer.mlats.signedNotInForce.length, label: words.countSigned, target: list({ ...mla, status: "signed-not-in-force" }) },
    { value: answer.mlats.unknown.length, label: words.countUnknown, target: list({ ...mla, status: "unknown" }) },
    { value: answer.drugAgreements.length, label: words.countDrugs, target: list({ subject: "narcotic-drugs", form: "agreement", participation: "bilateral" }) },
    { value: answer.drugMous.length, label: words.countMous, target: list({ subject: "narcotic-drugs", form: "memorandum-of-understanding", participation: "bilateral" }) },
  ];
}

function Mlats({ view, place, answer }: DivisionProps) {
  const words = wordsOf(place.language).division;
  const { inForce, signedNotInForce, unknown, notConcluded } = answer.mlats;
  const basis = (name: string) => inForce.filter(({ stands }) => stands.basis === name).length;
  const since = signedNotInForce.filter(({ stands, treaty }) => stands.basis !== "derived" && (view.register.facts.get(treaty.entry.slug)?.attestations ?? []).every(({ status }) => status !== "not-in-force"));
  return (
    <section>
      <h2>{words.mlats}</h2>
      <p>{words.mlatBasis(basis("derived"), basis("attested"), basis("presumed"))}</p>
      <Names view={view} place={place} list={inForce} />
      <h3>{words.pending(signedNotInForce.length)}</h3>
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
    </section>
  );
}

/** States by name, each with the mark of its instrument that leads to the proof. */
export function Names({ view, place, list }: { readonly view: PublicView; readonly place: Place; readonly list: readonly WithState[] }) {
  const words = wordsOf(place.language);
  const named = list.map((one) => ({ ...one, name: partyName(view, one.state, place.dates.on, place.language.code) })).sort((a, b) => new Intl.Collator(place.language.code).compare(a.name, b.name));
  return (
    <NameColumns
      names={named.map(({ name, treaty, stands }) => ({
        key: treaty.entry.slug,
        name: (
          <>
            <StatusMark {...markOf(stands, words)} look="glyph" />{" "}
            <Link to={`/treaties/${treaty.entry.slug}`} query={{ why: 1 }}>
              {name}
            </Link>
          </>
        ),
      }))}
    />
  );
}

function Conventions({ view, place, answer }: DivisionProps) {
  const words = wordsOf(place.language);
  const waiting = answer.conventions.filter(({ standing }) => standing !== "in-force");
  const inForce = answer.conventions.filter(({ standing }) => standing === "in-force");
  return (
    <section id="conventions">
      <h2>{words.division.conventions}</h2>
      <p>{words.division.conventionsInForce(inForce.length, inForce.filter(({ ownStanding }) => ownStanding === "in-force").length, partyName(view, view.ownState, answer.on, place.language.code))}</p>
      {waiting.length === 0 ? null : (
        <ul>
          {waiting.map(({ treaty, standing, missing }) => (
            <li key={treaty.entry.slug}>
              <Link to={`/treaties/${treaty.entry.slug}`} query={{ why: 1 }}>
                {titleOf(treaty, place.language.code)}
              </Link>
              {": "}
              {words.status.standing[standing]}
              {missing.length === 0 ? "" : `; ${words.division.waitsFor(missing.map((code) => partyName(view, code, answer.on, place.language.code)))}`}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
