// All parties in memory, found by code and by every way of writing their names. Built once per register version.
import { nameKey, type NameKey } from "./name-key.ts";
import type { PartyCode, PartyRecord, Stretch, Succession } from "./party.ts";

/** One party that goes, or went, by a name. */
export type Bearer = Stretch & { readonly party: PartyCode };

export type PartyIndex = {
  readonly parties: ReadonlyMap<PartyCode, PartyRecord>;
  /** Upper-case code, own or other, to the party's code. */
  readonly codes: ReadonlyMap<string, PartyCode>;
  readonly ordered: ReadonlyMap<string, readonly Bearer[]>;
  readonly unordered: ReadonlyMap<string, readonly Bearer[]>;
  readonly successions: readonly Succession[];
};

/** @throws RangeError where two parties claim one code, or a party named by another is not among them: the seeds are broken. */
export function buildPartyIndex(records: readonly PartyRecord[], successions: readonly Succession[]): PartyIndex {
  const parties = new Map(records.map((record) => [record.code, record]));
  const codes = codesOf(records);
  const ordered = new Map<string, Bearer[]>();
  const unordered = new Map<string, Bearer[]>();
  for (const record of records) {
    for (const [key, bearer] of bearersOf(record)) {
      addTo(ordered, key.ordered, bearer);
      addTo(unordered, key.unordered, bearer);
    }
  }
  mustExist(records, successions, parties);
  return { parties, codes, ordered, unordered, successions };
}

/** @throws RangeError where the register has no such party. */
export function loadParty(index: PartyIndex, code: PartyCode): PartyRecord {
  const record = index.parties.get(code);
  if (record === undefined) throw new RangeError(`no such party: ${code}`);
  return record;
}

/** Successions out of the party: who continued or succeeded it. */
export function successorsOf(index: PartyIndex, code: PartyCode): readonly Succession[] {
  return index.successions.filter((link) => link.from === code);
}

/** Successions into the party: whom it continues or succeeded. */
export function predecessorsOf(index: PartyIndex, code: PartyCode): readonly Succession[] {
  return index.successions.filter((link) => link.to === code);
}

function codesOf(records: readonly PartyRecord[]): ReadonlyMap<string, PartyCode> {
  const codes = new Map<string, PartyCode>();
  for (const record of records) {
    for (const code of [record.code, ...record.otherCodes]) {
      const taken = codes.get(code.toUpperCase());
      if (taken !== undefined) throw new RangeError(`the code ${code} names both ${taken} and ${record.code}`);
      codes.set(code.toUpperCase(), record.code);
    }
  }
  return codes;
}

function bearersOf(record: PartyRecord): readonly (readonly [NameKey, Bearer])[] {
  const dated = record.names.map(({ name, from, until }) => [name, { party: record.code, ...stretchOf(from, until) }] as const);
  const always = record.variants.map((variant) => [variant, { party: record.code }] as const);
  return [...dated, ...always].flatMap(([name, bearer]) => {
    const key = nameKey(name);
    return key === undefined ? [] : [[key, bearer] as const];
  });
}

function stretchOf(from: Stretch["from"], until: Stretch["until"]): Stretch {
  return { ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
}

function addTo(map: Map<string, Bearer[]>, key: string, bearer: Bearer): void {
  const bearers = map.get(key);
  if (bearers === undefined) map.set(key, [bearer]);
  else bearers.push(bearer);
}

function mustExist(records: readonly PartyRecord[], successions: readonly Succession[], parties: ReadonlyMap<PartyCode, PartyRecord>): void {
  const named = [...records.flatMap((record) => record.of.map((dependency) => dependency.party)), ...successions.flatMap((link) => [link.from, link.to])];
  const missing = named.find((code) => !parties.has(code));
  if (missing !== undefined) throw new RangeError(`no such party: ${missing}`);
}

