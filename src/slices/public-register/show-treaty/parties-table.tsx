// Who did what under an instrument, and how each State stands on the day. A long list can be narrowed to a letter.
import { partyStatus, partyTotals, reservationsBy, type ActionType, type PartyCode, type TreatyFacts } from "../../../domain/treaty-law/index.ts";
import { addressHere, DataTable, DateText, Facets, Hidden, Link, Quiet, StatusMark, type Column, type Facet, type Place } from "../../../platform/web/index.ts";
import { FactSource } from "../answers/fact-source.tsx";
import { firstLetter } from "../answers/parties-by-letter.ts";
import { standingOf } from "../answers/standing.ts";
import { attestationIn, markOf } from "../answers/status-words.ts";
import { partyName, type PublicView, type Treaty } from "../public-view.ts";
import { wordsOf } from "../words/index.ts";

type PartiesProps = { readonly view: PublicView; readonly place: Place; readonly treaty: Treaty };

export type PartyRow = {
  readonly code: PartyCode;
  readonly name: string;
  readonly signed: string | null;
  readonly consented: string | null;
  readonly consentType: ActionType | null;
  readonly inForce: string | null;
  readonly until: string | null;
  readonly reservations: number;
  readonly sourceFact: string | null;
};

/** So many stand on a screen or two; more are filed by letter. */
const MOST_WITHOUT_LETTERS = 40;

export function PartiesTable({ view, place, treaty }: PartiesProps) {
  const words = wordsOf(place.language);
  const all = partyRows(view, place, treaty);
  if (all.length === 0) return null;
  const { history } = treaty;
  const { yes, presumed, unknown } = partyTotals([...history.parties.keys()].map((code) => partyStatus(history, code, place.dates.on)));
  const letters = [...new Set(all.map(({ name }) => firstLetter(name, place)))];
  const letter = letters.find((one) => one.toLowerCase() === askedLetter(place));
  const rows = letter === undefined ? all : all.filter(({ name }) => firstLetter(name, place) === letter);
  const usual = usualSource(view, all);
  return (
    <section id="parties">
      <h2>{words.treaty.parties}</h2>
      {all.length <= MOST_WITHOUT_LETTERS ? null : <Facets label={words.treaty.byLetter} facets={letterFacets(place, letters, letter)} />}
      <DataTable caption={words.treaty.partiesCaption(all.length, words.status.totals(yes, presumed, unknown), letter === undefined ? null : rows.length)} class="dense" columns={columnsOf({ view, place, treaty }, all, usual)} rows={rows} rowKey={({ code }) => code} />
      {usual === null ? null : (
        <p>
          {words.treaty.usualSource} <FactSource view={view} id={usual.fact} none={words.treaty.unsourced} />
        </p>
      )}
    </section>
  );
}

function askedLetter({ query }: Place): string | undefined {
  return query.findLast(([name]) => name === "letter")?.[1].trim().toLowerCase();
}

/** All, then each letter; the page opens at the table again. */
function letterFacets(place: Place, letters: readonly string[], now: string | undefined): Facet[] {
  const at = (letter: string | null) => ({ href: addressHere(place, { letter }, "parties") });
  return [{ key: "all", label: wordsOf(place.language).list.all, target: at(null), current: now === undefined }, ...letters.map((letter) => ({ key: letter, label: letter, target: at(letter), current: letter === now }))];
}

/** The source that stands behind nearly all rows is named once below the table. */
function usualSource(view: PublicView, rows: readonly PartyRow[]): { readonly fact: string; readonly label: string } | null {
  const named = rows.flatMap(({ sourceFact }) => (sourceFact === null ? [] : [{ fact: sourceFact, label: sourceTitle(view, sourceFact) }])).filter(({ label }) => label !== "");
  const [most] = [...Map.groupBy(named, ({ label }) => label).values()].sort((a, b) => b.length - a.length);
  const [first] = most ?? [];
  return first === undefined || most === undefined || most.length < 3 || most.length * 2 < rows.length ? null : first;
}

function sourceTitle({ register }: PublicView, fact: string): string {
  return register.known.get(fact)?.grounds.source?.title ?? "";
}

/** A column without anything in it would read as "none"; it is left out. */
function columnsOf({ view, place, treaty }: PartiesProps, all: readonly PartyRow[], usual: { readonly label: string } | null): Column<PartyRow>[] {
  const words = wordsOf(place.language);
  const { entry } = treaty;
  const page = (code: PartyCode) => `/treaties/${entry.slug}/parties/${code}`;
  const date = (value: string | null) => (value === null ? "" : <DateText date={value} />);
  const isOther = (fact: string | null) => fact !== null && sourceTitle(view, fact) !== usual?.label;
  const columns: readonly (Column<PartyRow> & { readonly filled: (row: PartyRow) => boolean })[] = [
    { key: "state", header: words.treaty.state, namesRow: true, filled: () => true, cell: ({ code, name }) => <Link to={page(code)}>{name}</Link> },
    {
      key: "status",
      header: words.treaty.status,
      filled: () => true,
      cell: ({ code, name }) => {
        const mark = markOf(standingOf(treaty, place.dates.on, code), words);
        return <StatusMark {...mark} proof={{ to: page(code), query: { why: 1 } }} label={words.table.proof(name, mark.word)} />;
      },
    },
    { key: "signed", header: words.treaty.signed, kind: "date", filled: ({ signed }) => signed !== null, cell: ({ signed }) => date(signed) },
    {
      key: "consented",
      header: words.treaty.consented,
      kind: "date",
      filled: ({ consented }) => consented !== null,
      cell: ({ consented, consentType }) => (consented === null ? "" : <><DateText date={consented} />{consentType === null ? null : <> <Quiet>{words.fact.acts[consentType]}</Quiet></>}</>),
    },
    { key: "inForce", header: words.treaty.inForce, kind: "date", filled: ({ inForce }) => inForce !== null, cell: ({ inForce }) => date(inForce) },
    { key: "until", header: words.treaty.until, kind: "date", filled: ({ until }) => until !== null, cell: ({ until }) => date(until) },
    { key: "reservations", header: words.treaty.reservations, kind: "number", filled: ({ reservations }) => reservations > 0, cell: ({ code, name, reservations }) => (reservations === 0 ? "" : <Link to={page(code)} fragment="reservations">{reservations}<Hidden> {words.treaty.reservations}, {name}</Hidden></Link>) },
    { key: "authority", header: words.treaty.authorities, filled: ({ code }) => entry.authorities.some(({ party }) => party === code), cell: ({ code }) => <Authority place={place} treaty={treaty} code={code} /> },
    { key: "source", header: words.treaty.source, filled: ({ sourceFact }) => isOther(sourceFact), cell: ({ sourceFact }) => (sourceFact === null || !isOther(sourceFact) ? "" : <FactSource view={view} id={sourceFact} none={words.treaty.unsourced} />) },
  ];
  return columns.filter(({ filled }) => all.some(filled));
}

/** Who sends and receives requests for the party, and by which road. */
function Authority({ place, treaty: { entry }, code }: Pick<PartiesProps, "place" | "treaty"> & { readonly code: PartyCode }) {
  const words = wordsOf(place.language).treaty;
  return <>{entry.authorities.filter(({ party }) => party === code).map(({ name, channel }) => `${name}, ${words.channel[channel]}`).join("; ")}</>;
}

/** One row a State on the list, in order of its name. */
export function partyRows(view: PublicView, place: Place, { entry, history }: Treaty): PartyRow[] {
  const facts = view.register.facts.get(entry.slug);
  const collator = new Intl.Collator(place.language.code);
  const acts = facts === undefined ? new Map<string | null, ActOf[]>() : actsByState(facts);
  return [...history.parties.values()]
    .map(({ code, memberships }): PartyRow => {
      const own = acts.get(code) ?? [];
      const consent = own.find(({ consents }) => consents);
      const last = memberships.at(-1);
      return {
        code,
        name: partyName(view, code, place.dates.on, place.language.code),
        signed: own.find(({ signs }) => signs)?.date ?? null,
        consented: consent?.date ?? null,
        consentType: consent?.type ?? null,
        inForce: memberships[0]?.from ?? null,
        until: last?.until ?? null,
        reservations: facts === undefined ? 0 : reservationsBy(facts, code, place.dates.on).length,
        // Without acts of its own it is on the list for the statement that its status rests on.
        sourceFact: consent?.id ?? own[0]?.id ?? attestationIn(partyStatus(history, code, place.dates.on).why, view)?.id ?? null,
      };
    })
    .sort((a, b) => collator.compare(a.name, b.name));
}

type ActOf = { readonly id: string; readonly date: string; readonly type: ActionType; readonly signs: boolean; readonly consents: boolean };

const SIGNS = new Set(["signature", "definitiveSignature", "signatureAdReferendum", "successionToSignature"]);
const REMARKS = new Set(["territorialApplication", "reservation", "declaration", "objection"]);

function actsByState(facts: TreatyFacts): Map<string | null, ActOf[]> {
  const acts = facts.actions
    .filter(({ type }) => !REMARKS.has(type))
    .map(({ id, state, date, type }) => ({ id, state, date, type, signs: SIGNS.has(type), consents: !SIGNS.has(type) || type === "definitiveSignature" }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return Map.groupBy(acts, ({ state }) => state);
}
