// One country: every statement with its source and how far it can be trusted, what nobody recorded, and what was replaced.
import type { FastifyReply } from "fastify";
import { COUNTRY_FACT_KINDS, profileOn, type CountryProfile } from "../../../domain/casework/index.ts";
import type { PartyIndex } from "../../../domain/parties/index.ts";
import { withinScope } from "../../../platform/db/index.ts";
import { DataTable, DateText, Link, PageHead, Quiet, Tag, writtenDate, type Column } from "../../../platform/web/index.ts";
import { mayUse, notThere, officeDay, partOf, type DeskContext } from "../../accounts/index.ts";
import { listPersonNames } from "../../organisation/index.ts";
import { loadReference } from "../../reference-data/index.ts";
import { listCountryFacts, type StoredFact } from "../authorities.store.ts";
import { nameOfCountry } from "../list-countries/list-countries.page.tsx";
import { sayCountryFact } from "../say-fact.ts";
import { wordsOf } from "../words/index.ts";

export type OpenedCountry = { readonly party: string; readonly name: string; readonly facts: readonly StoredFact[]; readonly people: ReadonlyMap<string, string> };

/** The country of the address with all that was ever recorded of it; `undefined` where there is no such party. */
export async function openCountry(context: DeskContext): Promise<OpenedCountry | undefined> {
  const { db, scope } = context;
  const party = partOf(context, "party");
  return await withinScope(db, scope, async (tx) => {
    const parties: PartyIndex = (await loadReference(tx)).parties;
    if (!parties.parties.has(party)) return undefined;
    const facts = await listCountryFacts(tx, party);
    const people = await listPersonNames(tx, facts.flatMap(({ recordedBy, goneBy }) => [recordedBy, ...(goneBy === null ? [] : [goneBy.by])]));
    return { party, name: nameOfCountry(parties, party, context), facts, people };
  });
}

export async function showCountry(context: DeskContext): Promise<FastifyReply> {
  const opened = await openCountry(context);
  if (opened === undefined) return await notThere(context);
  const { language, reply, today } = context;
  const words = wordsOf(language);
  const standing = opened.facts.filter(({ goneBy }) => goneBy === null);
  const profile = profileOn(opened.party, standing, today);
  const gone = opened.facts.filter(({ goneBy }) => goneBy !== null);
  const mayRecord = mayUse("register.record", context);
  return await reply.sendPage(
    { title: opened.name, crumbs: [{ label: words.navigation, to: "/desk/countries" }], density: "desk", section: "countries", unlisted: true },
    <>
      <PageHead title={opened.name} state={words.countryState(standing.length, profile.missing.length)} actions={mayRecord ? <Link to={`/desk/countries/${opened.party}/record`} class="button-quiet">{words.record}</Link> : undefined} dated={false} />
      <p>{words.evidenceHint}</p>
      {standing.length === 0 ? null : <Statements context={context} opened={opened} facts={standing.toSorted(byKind)} mayRecord={mayRecord} />}
      <Missing context={context} party={opened.party} profile={profile} mayRecord={mayRecord} />
      {gone.length === 0 ? null : (
        <details class="more">
          <summary>{words.gone(gone.length)}</summary>
          <Statements context={context} opened={opened} facts={gone} mayRecord={false} />
        </details>
      )}
    </>,
  );
}

function byKind(a: StoredFact, b: StoredFact): number {
  return COUNTRY_FACT_KINDS.indexOf(a.kind) - COUNTRY_FACT_KINDS.indexOf(b.kind) || a.recordedAt.getTime() - b.recordedAt.getTime();
}

type StatementsProps = { readonly context: DeskContext; readonly opened: OpenedCountry; readonly facts: readonly StoredFact[]; readonly mayRecord: boolean };

function Statements({ context: { language, installation }, opened, facts, mayRecord }: StatementsProps) {
  const words = wordsOf(language);
  const { columns } = words;
  const person = (by: string) => opened.people.get(by) ?? by;
  const shown: Column<StoredFact>[] = [
    { key: "kind", header: columns.kind, namesRow: true, cell: ({ kind }) => words.kinds[kind] },
    { key: "says", header: columns.says, cell: (fact) => sayCountryFact(fact, language) },
    { key: "source", header: columns.source, cell: ({ source, address }) => <><Tag>{words.evidence[source.evidence]}</Tag> {address === null ? source.cites : <Link href={address}>{source.cites}</Link>}</> },
    { key: "holds", header: columns.holds, cell: ({ from, until }) => [...(from === null ? [] : [words.from(writtenDate(from, language))]), ...(until === null ? [] : [words.until(writtenDate(until, language))])].join(", ") || words.always },
    { key: "by", header: columns.recordedBy, cell: ({ recordedAt, recordedBy }) => <>{person(recordedBy)}, <DateText date={officeDay(recordedAt, installation.timeZone)} /></> },
  ];
  const reason: Column<StoredFact> = { key: "reason", header: columns.reason, cell: ({ goneBy }) => (goneBy === null ? null : `${goneBy.reason} (${person(goneBy.by)})`) };
  const act: Column<StoredFact> = { key: "act", header: words.correct, cell: (fact) => <Link to={`/desk/countries/${opened.party}/statements/${fact.id}`} label={words.correctKind(words.kinds[fact.kind])}>{words.correct}</Link> };
  const all = facts.some(({ goneBy }) => goneBy !== null) ? [...shown, reason] : mayRecord ? [...shown, act] : shown;
  return <DataTable<StoredFact> caption={opened.name} captionHidden class="dense" rows={facts} rowKey={({ id }) => id} columns={all} />;
}

type MissingProps = { readonly context: DeskContext; readonly party: string; readonly profile: CountryProfile; readonly mayRecord: boolean };

function Missing({ context: { language }, party, profile: { missing }, mayRecord }: MissingProps) {
  const words = wordsOf(language);
  if (missing.length === 0) return null;
  return (
    <section>
      <h2>{words.missing}</h2>
      <p>{words.missingText}</p>
      <ul class="columns-of-names">{missing.map((kind) => <li key={kind}>{mayRecord ? <Link to={`/desk/countries/${party}/record`} query={{ kind }}>{words.kinds[kind]}</Link> : <Quiet>{words.kinds[kind]}</Quiet>}</li>)}</ul>
    </section>
  );
}
