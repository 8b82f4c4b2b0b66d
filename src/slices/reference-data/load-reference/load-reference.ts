// The reference data in memory: what pages, the engine and imports ask. Built once per register version.
import { calendarDateOf, impreciseDateOf, type ImpreciseDate } from "../../../domain/kernel/index.ts";
import {
  buildPartyIndex, type BodyCode, type BodyRecord, type Dependency, type Membership, type PartyIndex, type PartyKind, type PartyName,
  type PartyRecord, type SourceId, type Stretch, type Succession, type SuccessionKind,
} from "../../../domain/parties/index.ts";
import {
  listBodyDescriptions, listMemberships, listPartyDescriptions, listPartyNames, listSources, listSuccessions, type Reader, type StoredSource,
} from "../reference-data.store.ts";

export type ReferenceIndex = {
  readonly parties: PartyIndex;
  readonly bodies: ReadonlyMap<BodyCode, BodyRecord>;
  readonly sources: ReadonlyMap<SourceId, StoredSource>;
};

type Row<List extends (...parts: never[]) => Promise<readonly unknown[]>> = Awaited<ReturnType<List>>[number];

/**
 * Everything the connection may see: the whole register, or, inside `asPublic`, what is published. With `knownAt`, as the
 * register stood at that instant (sources as they are today). An empty register gives an empty index.
 */
export async function loadReference(db: Reader, knownAt?: Date): Promise<ReferenceIndex> {
  const names = Map.groupBy(await listPartyNames(db, knownAt), (row) => row.party_code);
  const descriptions = await listPartyDescriptions(db, knownAt);
  const successions = await listSuccessions(db, knownAt);
  const memberships = Map.groupBy(await listMemberships(db, knownAt), (row) => row.body_code);
  const bodies = await listBodyDescriptions(db, knownAt);
  return {
    parties: buildPartyIndex(descriptions.map((row) => party(row, names.get(row.party_code) ?? [])), successions.map(succession)),
    bodies: new Map(bodies.map((row) => [row.body_code, body(row, memberships.get(row.body_code) ?? [])])),
    sources: new Map((await listSources(db)).map((row) => [row.id, row])),
  };
}

function party(row: Row<typeof listPartyDescriptions>, names: readonly Row<typeof listPartyNames>[]): PartyRecord {
  return {
    code: row.party_code,
    kind: row.kind as PartyKind,
    names: names.map((name) => ({ language: name.language, name: name.name, kind: name.kind as PartyName["kind"], ...stretch(name.named_from, name.named_until) })),
    variants: row.variants ?? [],
    otherCodes: row.other_codes ?? [],
    existence: stretch(row.exists_from, row.exists_until),
    of: row.dependencies as unknown as readonly Dependency[],
    source: row.source_id,
    ...(row.note !== null && { note: row.note }),
    ...(row.dates_source_id !== null && { datesSource: row.dates_source_id }),
  };
}

function succession(row: Row<typeof listSuccessions>): Succession {
  const { from_code: from, to_code: to, kind, succeeded_on: on, source_id: source } = row;
  return { from, to, kind: kind as SuccessionKind, source, ...(on !== null && { on: impreciseDateOf(on) }) };
}

function body(row: Row<typeof listBodyDescriptions>, memberships: readonly Row<typeof listMemberships>[]): BodyRecord {
  return {
    code: row.body_code,
    slug: row.slug,
    names: row.names as unknown as readonly PartyName[],
    memberships: memberships.map(membership),
    coverage: {
      extent: row.coverage as BodyRecord["coverage"]["extent"],
      asOf: calendarDateOf(row.covered_as_of),
      ...(row.covered_from !== null && { from: calendarDateOf(row.covered_from) }),
      ...(row.coverage_note !== null && { note: row.coverage_note }),
    },
    source: row.source_id,
    ...(row.party_code !== null && { party: row.party_code }),
    ...(row.established_on !== null && { establishedOn: impreciseDateOf(row.established_on) }),
    ...(row.note !== null && { note: row.note }),
  };
}

function membership(row: Row<typeof listMemberships>): Membership {
  return {
    party: row.party_code,
    source: row.source_id,
    ...stretch(row.member_from, row.member_until),
    ...(row.attested_on !== null && { attestedOn: impreciseDateOf(row.attested_on) }),
    ...(row.basis !== null && { basis: row.basis }),
  };
}

function stretch(from: string | null, until: string | null): Stretch {
  const date = (text: string): ImpreciseDate => impreciseDateOf(text);
  return { ...(from !== null && { from: date(from) }), ...(until !== null && { until: date(until) }) };
}
