// Who did what under an instrument, and how each State stands on the day.
import { partyStatus, partyTotals, reservationsBy, type PartyCode, type TreatyFacts } from "../../../domain/treaty-law/index.ts";
import { DataTable, DateText, Link, StatusMark, type Column, type Place } from "../../../platform/web/index.ts";
import { sourceOf } from "../answers/proof.tsx";
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
  readonly inForce: string | null;
  readonly until: string | null;
  readonly reservations: number;
  readonly sourceFact: string | null;
};

export function PartiesTable({ view, place, treaty }: PartiesProps) {
  const words = wordsOf(place.language);
  const rows = partyRows(view, place, treaty);
  if (rows.length === 0) return null;
  const { entry, history } = treaty;
  const { yes, presumed, unknown } = partyTotals([...history.parties.keys()].map((code) => partyStatus(history, code, place.dates.on)));
  // A column of blanks would read as "none made".
  const reserved = rows.some(({ reservations }) => reservations > 0);
  const date = (value: string | null) => (value === null ? "" : <DateText date={value} />);
  const columns: Column<PartyRow>[] = [
    { key: "state", header: words.treaty.state, namesRow: true, cell: ({ code, name }) => <Link to={`/treaties/${entry.slug}/parties/${code}`}>{name}</Link> },
    {
      key: "status",
      header: words.treaty.status,
      cell: ({ code, name }) => {
        const mark = markOf(standingOf(treaty, place.dates.on, code), words);
        return <StatusMark {...mark} proof={{ to: `/treaties/${entry.slug}/parties/${code}`, query: { why: 1 } }} label={words.table.proof(name, mark.word)} />;
      },
    },
    { key: "signed", header: words.treaty.signed, kind: "date", cell: ({ signed }) => date(signed) },
    { key: "consented", header: words.treaty.consented, kind: "date", cell: ({ consented }) => date(consented) },
    { key: "inForce", header: words.treaty.inForce, kind: "date", cell: ({ inForce }) => date(inForce) },
    { key: "until", header: words.treaty.until, kind: "date", cell: ({ until }) => date(until) },
    ...(reserved ? [{ key: "reservations", header: words.treaty.reservations, kind: "number" as const, cell: ({ reservations }: PartyRow) => (reservations === 0 ? "" : reservations) }] : []),
    { key: "source", header: words.treaty.source, cell: ({ sourceFact }) => (sourceFact === null ? "" : <FactSource view={view} id={sourceFact} none={words.treaty.unsourced} />) },
  ];
  return (
    <section>
      <h2>{words.treaty.parties}</h2>
      <DataTable caption={words.treaty.partiesCaption(rows.length, words.status.totals(yes, presumed, unknown))} columns={columns} rows={rows} rowKey={({ code }) => code} />
      {reserved ? null : <p>{words.treaty.noReservations}</p>}
    </section>
  );
}

function FactSource({ view, id, none }: { readonly view: PublicView; readonly id: string; readonly none: string }) {
  const source = sourceOf(view, id);
  if (source === null) return <>{none}</>;
  return source.href === undefined ? <>{source.label}</> : <Link href={source.href}>{source.label}</Link>;
}

/** One row a State on the list, in order of its name. */
export function partyRows(view: PublicView, place: Place, { entry, history }: Treaty): PartyRow[] {
  const facts = view.register.facts.get(entry.slug);
  const collator = new Intl.Collator(place.language.code);
  return [...history.parties.values()]
    .map(({ code, memberships }): PartyRow => {
      const acts = facts === undefined ? [] : actsOf(facts, code);
      const consent = acts.find(({ consents }) => consents);
      const last = memberships.at(-1);
      return {
        code,
        name: partyName(view, code, place.dates.on, place.language.code),
        signed: acts.find(({ signs }) => signs)?.date ?? null,
        consented: consent?.date ?? null,
        inForce: memberships[0]?.from ?? null,
        until: last?.until ?? null,
        reservations: facts === undefined ? 0 : reservationsBy(facts, code, place.dates.on).length,
        // Without acts of its own it is on the list for the statement that its status rests on.
        sourceFact: consent?.id ?? acts[0]?.id ?? attestationIn(partyStatus(history, code, place.dates.on).why, view)?.id ?? null,
      };
    })
    .sort((a, b) => collator.compare(a.name, b.name));
}

type ActOf = { readonly id: string; readonly date: string; readonly signs: boolean; readonly consents: boolean };

const SIGNS = new Set(["signature", "definitiveSignature", "signatureAdReferendum", "successionToSignature"]);
const REMARKS = new Set(["territorialApplication", "reservation", "declaration", "objection"]);

function actsOf(facts: TreatyFacts, code: PartyCode): ActOf[] {
  return facts.actions
    .filter(({ state, type }) => state === code && !REMARKS.has(type))
    .map(({ id, date, type }) => ({ id, date, signs: SIGNS.has(type), consents: !SIGNS.has(type) || type === "definitiveSignature" }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}
