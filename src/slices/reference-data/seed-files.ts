// The files of seeds/reference: one record a line, facts with their sources. Read and checked before anything is stored.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { findCalendarDate, findImpreciseDate, type CalendarDate, type ImpreciseDate } from "../../domain/kernel/index.ts";
import type { BodyRecord, Membership, PartyRecord, Succession } from "../../domain/parties/index.ts";
import { projectRoot } from "../../platform/config/index.ts";

const impreciseDate = z.string().refine((text) => findImpreciseDate(text) !== undefined, "not a year, month or day").transform((text) => text as ImpreciseDate);
const calendarDate = z.string().refine((text) => findCalendarDate(text) !== undefined, "not a day").transform((text) => text as CalendarDate);
const code = z.string().min(2);
const sourceId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const stretch = z.strictObject({ from: impreciseDate.exactOptional(), until: impreciseDate.exactOptional() });

const source = z.strictObject({
  id: sourceId,
  title: z.string().min(1),
  address: z.url().exactOptional(),
  publisher: z.string().min(1).exactOptional(),
  datedOn: impreciseDate.exactOptional(),
  provenance: z.enum(["sourced", "recalled"]),
  note: z.string().exactOptional(),
});

const name = stretch.extend({ language: z.string().default("en"), name: z.string().min(1), kind: z.enum(["short", "official", "informal"]) });

const party = z.strictObject({
  code,
  kind: z.enum(["state", "former-state", "territory", "organisation", "other-participant"]),
  names: z.array(name).min(1),
  variants: z.array(z.string().min(1)).default([]),
  otherCodes: z.array(code).default([]),
  existence: stretch.default({}),
  of: z.array(stretch.extend({ party: code })).default([]),
  note: z.string().exactOptional(),
  source: sourceId,
  datesSource: sourceId.exactOptional(),
});

const isoNames = z.strictObject({ code, alpha3: z.string().length(3), spellings: z.array(z.string().min(1)), hi: z.string().min(1), fr: z.string().min(1) });

const succession = z.strictObject({
  from: code,
  to: code,
  kind: z.enum(["continuation", "succession", "union", "dissolution", "separation"]),
  on: impreciseDate.exactOptional(),
  source: sourceId,
});

const body = z.strictObject({
  code,
  slug: z.string().regex(/^[a-z]+$/),
  names: z.array(name).min(1),
  party: code.exactOptional(),
  establishedOn: impreciseDate.exactOptional(),
  coverage: z.strictObject({ extent: z.enum(["complete", "partial"]), from: calendarDate.exactOptional(), asOf: calendarDate, note: z.string().exactOptional() }),
  note: z.string().exactOptional(),
  source: sourceId,
});

const membership = stretch.extend({ body: code, party: code, attestedOn: impreciseDate.exactOptional(), basis: z.string().exactOptional(), source: sourceId });

export type SourceRecord = z.infer<typeof source>;

/** Everything the folder holds, as the domain and the store take it. */
export type ReferenceSeeds = {
  readonly sources: readonly SourceRecord[];
  readonly parties: readonly PartyRecord[];
  readonly successions: readonly Succession[];
  readonly bodies: readonly BodyRecord[];
};

const PARTY_FILES = ["states.json", "former-states.json", "territories.json", "organisations.json", "other-participants.json"];

/** Reads the folder of seeds. @throws with the file and the place in it where a record is not as it must be. */
export function readReferenceSeeds(folder = join(projectRoot(), "seeds", "reference")): ReferenceSeeds {
  const rows = <T>(file: string, schema: z.ZodType<T>) => readRows(join(folder, file), schema);
  const iso = new Map(rows("iso-3166-1.json", isoNames).map((entry) => [entry.code, entry]));
  const memberships = Map.groupBy(rows("body-memberships.json", membership), (entry) => entry.body);
  return {
    sources: rows("sources.json", source),
    parties: PARTY_FILES.flatMap((file) => rows(file, party)).map((record) => withIsoNames(record, iso.get(record.code))),
    successions: rows("successions.json", succession),
    bodies: rows("bodies.json", body).map((record) => ({ ...record, memberships: (memberships.get(record.code) ?? []).map(withoutBody) })),
  };
}

function readRows<T>(file: string, schema: z.ZodType<T>): readonly T[] {
  const read = z.array(schema).safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (read.success) return read.data;
  throw new Error(`${file}: ${z.prettifyError(read.error)}`);
}

/** The list of codes adds the third letter, the spellings other lists use, and the name in Hindi and French. */
function withIsoNames(record: PartyRecord, iso: z.infer<typeof isoNames> | undefined): PartyRecord {
  if (iso === undefined) return record;
  const translated = [{ language: "hi", name: iso.hi, kind: "short" as const }, { language: "fr", name: iso.fr, kind: "short" as const }];
  const known = new Set(record.names.map(({ name: text }) => text).concat(record.variants));
  const spellings = iso.spellings.filter((spelling) => !known.has(spelling));
  return { ...record, names: [...record.names, ...translated], variants: [...record.variants, ...spellings], otherCodes: [iso.alpha3, ...record.otherCodes] };
}

function withoutBody({ body: _, ...rest }: z.infer<typeof membership>): Membership {
  return rest;
}
