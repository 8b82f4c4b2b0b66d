// The answer in three tables: what may carry the request, what does not and why, and what nobody can tell.
import type { Caution, Coverage, LegalBasis, NotABasis } from "../../../domain/casework/index.ts";
import { DataTable, Link, Quiet, StatusMark, SummaryList, writtenDate } from "../../../platform/web/index.ts";
import { treatyWords } from "../../treaties/index.ts";
import { termsOf } from "../basis-register.ts";
import { wordsOf } from "../words/index.ts";
import { nameOf, offenceName, sayCaution, sayWhyNot, titleOfInstrument, type Told } from "./basis-sentences.ts";

export function BasesTable({ told, bases }: { readonly told: Told; readonly bases: readonly LegalBasis[] }) {
  const words = wordsOf(told.language);
  const { columns } = words;
  return (
    <DataTable<LegalBasis>
      caption={words.basesCaption(bases.length)}
      captionHidden
      class="dense"
      rows={bases}
      rowKey={({ instrument }) => instrument?.id ?? "reciprocity"}
      rowId={({ instrument }) => `basis-${instrument?.id ?? "reciprocity"}`}
      columns={[
        { key: "basis", header: columns.basis, namesRow: true, cell: (basis) => <Named told={told} basis={basis} /> },
        { key: "standing", header: columns.standing, cell: (basis) => <Standing told={told} basis={basis} /> },
        { key: "covers", header: columns.covers, cell: (basis) => <Covers told={told} basis={basis} /> },
        { key: "cautions", header: columns.cautions, cell: (basis) => <Cautions told={told} basis={basis} /> },
      ]}
    />
  );
}

type RowProps = { readonly told: Told; readonly basis: LegalBasis };

function Named({ told, basis: { instrument, rank } }: RowProps) {
  const words = wordsOf(told.language);
  if (instrument === null) return <>{words.reciprocity}</>;
  return (
    <>
      <Link to={`/treaties/${instrument.id}`}>{titleOfInstrument(told, instrument.id)}</Link>
      <br />
      <Quiet>{words.ranks[rank]}</Quiet>
    </>
  );
}

/** The mark leads to the proof on the register's page of the pair. */
function Standing({ told, basis: { instrument } }: RowProps) {
  const words = wordsOf(told.language);
  if (instrument === null) return null;
  const { basis } = instrument.relation.period;
  const word = words.inForce[basis];
  // The day from which somebody merely attests it is not told as the beginning.
  const dated = told.register.world.history(instrument.id)?.entryIntoForce.date ?? null;
  const since = dated === null ? null : instrument.relation.since;
  return (
    <>
      <StatusMark kind={basis === "presumed" ? "in-force-presumed" : "in-force"} word={word} proof={proofOf(instrument.relation.between, instrument.id)} label={`${titleOfInstrument(told, instrument.id)}: ${word}`} />
      {since === null ? null : <><br /><Quiet>{words.since(writtenDate(since, told.language))}</Quiet></>}
    </>
  );
}

function proofOf([a, b]: readonly [string, string], id: string) {
  return { to: `/between/${a}/${b}`, fragment: `why-${id}` };
}

/** One line each; where nothing at all is recorded, one sentence for all. */
function Covers({ told, basis: { instrument, kinds, offences } }: RowProps) {
  const words = wordsOf(told.language);
  const covered: readonly (readonly [name: string, coverage: Coverage])[] = [
    ...[...kinds].map(([kind, coverage]) => [words.kinds[kind], coverage] as const),
    ...[...offences].map(([offence, coverage]) => [offenceName(told, offence), coverage] as const),
  ];
  if (instrument === null || covered.length === 0) return <>{words.notSaid}</>;
  if (covered.every(([, { answer }]) => answer === "unknown")) return <>{words.allUnknown}</>;
  return (
    <ul class="lines">
      {covered.map(([name, coverage]) => (
        <li key={name}>
          {name}: {coverage.answer === "yes" ? words.article(coverage.articles) : <strong>{words.coverage[coverage.answer]}</strong>}
          {coverage.answer === "yes" && coverage.onlyAs !== undefined ? ` (${words.onlyAs(coverage.onlyAs.map((offence) => offenceName(told, offence)).join(", "))})` : null}
          {coverage.answer === "yes" && coverage.inGeneral === true ? ` (${words.inGeneral})` : null}
        </li>
      ))}
    </ul>
  );
}

/** What the column before says already. */
const SAID_BESIDE: ReadonlySet<Caution["code"]> = new Set<Caution["code"]>(["scope-not-recorded", "kinds-in-general", "kinds-outside", "offences-outside", "offences-in-part"]);

function Cautions({ told, basis: { instrument, cautions } }: RowProps) {
  const words = wordsOf(told.language);
  if (instrument === null) return <>{words.reciprocityNote}</>;
  const said = cautions.filter(({ code }) => !SAID_BESIDE.has(code));
  if (said.length === 0) return <>{words.notSaid}</>;
  return <ul class="lines">{said.map((caution) => <li key={caution.code}>{sayCaution(told, instrument, caution)}</li>)}</ul>;
}

export function NotTable({ told, nots, caption }: { readonly told: Told; readonly nots: readonly NotABasis[]; readonly caption: string }) {
  const { columns } = wordsOf(told.language);
  return (
    <DataTable<NotABasis>
      caption={caption}
      captionHidden
      class="dense"
      rows={nots}
      rowKey={({ instrument }) => instrument.id}
      columns={[
        { key: "instrument", header: columns.instrument, namesRow: true, cell: ({ instrument }) => <Link to={`/treaties/${instrument.id}`}>{titleOfInstrument(told, instrument.id)}</Link> },
        { key: "why", header: columns.why, cell: (not) => <>{sayWhyNot(told, not).join(" ")} <Proof told={told} not={not} /></> },
      ]}
    />
  );
}

function Proof({ told, not: { instrument } }: { readonly told: Told; readonly not: NotABasis }) {
  const words = wordsOf(told.language);
  return <Link {...proofOf(instrument.relation.between, instrument.id)} label={words.proofOf(titleOfInstrument(told, instrument.id))}>{words.proof}</Link>;
}

/** What the best basis asks of a request, and what it says of refusing one; each with its article. */
export function TermsOfBasis({ told, basis: { instrument } }: RowProps) {
  const words = wordsOf(told.language);
  const { requirements, grounds, groundRules } = treatyWords(told.language.code);
  const terms = instrument === null ? undefined : termsOf(told.register, instrument.id);
  if (instrument === null) return null;
  if (terms === undefined) return <section><h2>{words.terms(titleOfInstrument(told, instrument.id))}</h2><p>{words.noTerms}</p></section>;
  return (
    <section>
      <h2>{words.terms(titleOfInstrument(told, instrument.id))}</h2>
      {terms.grounds.provenance === "recalled" ? <p>{words.cautions["scope-from-memory"]}</p> : null}
      <SummaryList
        rows={[
          { label: words.asks, value: <ul class="lines">{terms.requirements.map(({ what, articles }) => <li key={what}>{requirements[what]} <Quiet>{words.article(articles)}</Quiet></li>)}</ul> },
          { label: words.refusals, value: <ul class="lines">{terms.refusals.map(({ ground, rule, articles }) => <li key={ground}>{grounds[ground]}: {groundRules[rule]} <Quiet>{words.article(articles)}</Quiet></li>)}</ul> },
        ]}
      />
    </section>
  );
}

/** Who sends and receives requests, as far as the register records it for the first basis. */
export function Authorities({ told, basis: { instrument } }: RowProps) {
  const words = wordsOf(told.language);
  const { question: { requesting, requested } } = told;
  const recorded = (instrument === null ? [] : (told.register.published.entries.get(instrument.id)?.authorities ?? [])).filter(({ party }) => party === requesting || party === requested);
  return (
    <section>
      <h2>{words.authorities}</h2>
      {recorded.length === 0 ? <p>{words.noAuthority}</p> : <ul class="plain">{recorded.map(({ party, name, channel }) => <li key={party}>{words.authority(nameOf(told, party), name)} <Quiet>{words.channels[channel]}</Quiet></li>)}</ul>}
    </section>
  );
}
