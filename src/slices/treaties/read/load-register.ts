// The register in memory, one per version: read once, kept until a change of the facts moves the version.
import { calendarDateOf, impreciseDateOf, type CalendarDate } from "../../../domain/kernel/index.ts";
import { asPublic, withinScope, type Database, type Principals } from "../../../platform/db/index.ts";
import { listSources } from "../../reference-data/index.ts";
import type { Source } from "../register-entry.ts";
import { listFacts, listInstruments, registerVersion, type Reader } from "../treaties.store.ts";
import { buildRegister, type Register, type RegisterRows } from "./register.ts";
import type { RecordClock } from "./treaty-facts-of.ts";

export type RegisterQuestion = {
  /** `published`: what the public was shown; `recorded`: what the office knew, drafts included. */
  readonly clock: RecordClock;
  /** Replayed to the end of this day; absent: as it stands. */
  readonly knownOn?: CalendarDate;
  /** With whose eyes; of the recorded clock only. Absent: the operator's of the machine, who sees all. */
  readonly within?: Principals;
};

/** What is kept for one database and clock: the rows of one version, and the registers built from them. */
type Held = { readonly version: number; readonly rows: Promise<RegisterRows>; readonly built: Map<string, Register> };

/** Replays kept at once; each is a full register. */
const MOST_REPLAYS = 6;

/** By database, then by clock and clearance: facts are shut by their marking alone, so officers of one clearance see one register. */
const held = new WeakMap<Database, Map<string, Held>>();

/** The register as the reader of that clock may see it. Cheap while nothing changed: one look at the version. */
export async function loadRegister(db: Database, { clock, knownOn, within }: RegisterQuestion): Promise<Register> {
  const kept = await current(db, { clock, within: clock === "recorded" ? within : undefined });
  const rows = await kept.rows;
  const day = knownOn === undefined ? null : lastNewsBy(rows, clock, knownOn);
  const key = day ?? "";
  const before = kept.built.get(key);
  if (before !== undefined) return before;
  const register = buildRegister(rows, clock, day);
  if (kept.built.size >= MOST_REPLAYS) kept.built.delete([...kept.built.keys()].find((other) => other !== "") ?? "");
  kept.built.set(key, register);
  return register;
}

const newsDays = new WeakMap<RegisterRows, readonly CalendarDate[]>();

/**
 * The last day up to the one asked for on which anything came in: the days up to the next see the same register. `null`
 * where nothing came in later: the register as it stands.
 */
function lastNewsBy(rows: RegisterRows, clock: RecordClock, knownOn: CalendarDate): CalendarDate | null {
  const days = newsDays.get(rows) ?? daysOf(rows, clock);
  newsDays.set(rows, days);
  const last = days.findLast((day) => day <= knownOn);
  return last === undefined ? FIRST_DAY : last === days.at(-1) ? null : last;
}

const FIRST_DAY = calendarDateOf("0001-01-01");

function daysOf({ facts }: RegisterRows, clock: RecordClock): readonly CalendarDate[] {
  const days = facts.flatMap(({ recordedAt, publishedAt }) => (clock === "recorded" ? recordedAt : (publishedAt ?? [])));
  return [...new Set(days.map((at) => at.toISOString().slice(0, 10)))].sort().map(calendarDateOf);
}

type Eyes = { readonly clock: RecordClock; readonly within: Principals | undefined };

async function current(db: Database, eyes: Eyes): Promise<Held> {
  const { clock, within } = eyes;
  const byEyes = held.get(db) ?? new Map<string, Held>();
  held.set(db, byEyes);
  const key = within === undefined ? clock : `${clock} up to ${within.clearance}`;
  const version = await read(db, eyes, (reader) => registerVersion(reader, clock === "published"));
  const before = byEyes.get(key);
  if (before !== undefined && before.version >= version) return before;
  const rows = read(db, eyes, (reader) => readRows(reader, clock));
  const fresh: Held = { version, rows, built: new Map() };
  byEyes.set(key, fresh);
  // A failed read is not kept: the next question reads anew.
  rows.catch(() => byEyes.get(key) === fresh && byEyes.delete(key));
  return fresh;
}

/** The public's register is read with the public's rights: what it must not see cannot be in it. */
async function read<T>(db: Database, { clock, within }: Eyes, work: (reader: Reader) => Promise<T>): Promise<T> {
  if (clock === "published") return await asPublic(db, work);
  return within === undefined ? await work(db) : await withinScope(db, within, work);
}

/** The version is read first: a change that comes between makes the rows newer than their version, and they are read again. */
async function readRows(reader: Reader, clock: RecordClock): Promise<RegisterRows> {
  const version = await registerVersion(reader, clock === "published");
  const instruments = await listInstruments(reader);
  const facts = await listFacts(reader);
  const sources = new Map((await listSources(reader)).map((row): [string, Source] => [row.id, sourceOf(row)]));
  return { version, instruments, facts, sources };
}

type StoredSource = Awaited<ReturnType<typeof listSources>>[number];

function sourceOf({ id, title, address, publisher, dated_on, note }: StoredSource): Source {
  return { id, title, address, publisher, datedOn: dated_on === null ? null : impreciseDateOf(dated_on), note };
}
