// The seeds as rows: one content for each fact table, every column named, absent values as null.
import type { PartyName, PartyRecord } from "../../../domain/parties/index.ts";
import type { FactContent, FactTable, StoredSource } from "../reference-data.store.ts";
import type { ReferenceSeeds, SourceRecord } from "../seed-files.ts";

export type SeedFacts = Readonly<Record<FactTable, readonly FactContent[]>>;

export function seedFacts(seeds: ReferenceSeeds): SeedFacts {
  return {
    party_descriptions: seeds.parties.map(description),
    party_names: seeds.parties.flatMap((party) => party.names.map((name, position) => partyName(party, name, position))),
    party_successions: seeds.successions.map((link) => ({ from_code: link.from, to_code: link.to, kind: link.kind, succeeded_on: link.on ?? null, source_id: link.source })),
    body_descriptions: seeds.bodies.map((body) => ({
      body_code: body.code,
      names: body.names.map((name) => ({ ...name })),
      party_code: body.party ?? null,
      established_on: body.establishedOn ?? null,
      coverage: body.coverage.extent,
      covered_from: body.coverage.from ?? null,
      covered_as_of: body.coverage.asOf,
      coverage_note: body.coverage.note ?? null,
      note: body.note ?? null,
      source_id: body.source,
    })),
    body_memberships: seeds.bodies.flatMap((body) =>
      body.memberships.map((membership, position) => ({
        body_code: body.code,
        position,
        party_code: membership.party,
        member_from: membership.from ?? null,
        member_until: membership.until ?? null,
        attested_on: membership.attestedOn ?? null,
        basis: membership.basis ?? null,
        source_id: membership.source,
      })),
    ),
  };
}

export function seedSource(source: SourceRecord): StoredSource {
  const { id, title, provenance, address = null, publisher = null, datedOn = null, note = null } = source;
  return { id, title, address, publisher, dated_on: datedOn, provenance, note };
}

function description(party: PartyRecord): FactContent {
  return {
    party_code: party.code,
    kind: party.kind,
    variants: [...party.variants],
    other_codes: [...party.otherCodes],
    exists_from: party.existence.from ?? null,
    exists_until: party.existence.until ?? null,
    dependencies: party.of.map((dependency) => ({ ...dependency })),
    note: party.note ?? null,
    source_id: party.source,
    dates_source_id: party.datesSource ?? null,
  };
}

/** That a party bears a name is the list's to say; when it did may come from elsewhere. */
function partyName(party: PartyRecord, { language, name, kind, from, until }: PartyName, position: number): FactContent {
  const dated = from !== undefined || until !== undefined;
  return {
    party_code: party.code,
    position,
    language,
    name,
    kind,
    named_from: from ?? null,
    named_until: until ?? null,
    source_id: party.source,
    dates_source_id: dated ? (party.datesSource ?? null) : null,
  };
}
