// The register in memory, one per version: read once, kept until a change of the facts moves the version.
import { impreciseDateOf, type CalendarDate } from "../../../domain/kernel/index.ts";
import { asPublic, type Database } from "../../../platform/db/index.ts";
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
};

/** What is kept for one database and clock: the rows of one version, and the registers built from them. */
type Held = { readonly version: number; readonly rows: Promise<RegisterRows>; readonly built: Map<string, Register> };

/** Replays kept at once; each is a full register. */
const MOST_REPLAYS = 6;

const held = new WeakMap<Database, Map<RecordClock, Held>>();

/** The register as the reader of that clock may see it. Cheap while nothing changed: one look at the version. */
export async function loadRegister(db: Database, { clock, knownOn }: RegisterQuestion): Promise<Register> {
  const kept = await current(db, clock);
  const key = knownOn ?? "";
  const before = kept.built.get(key);
  if (before !== undefined) return before;
  const register = buildRegister(await kept.rows, clock, knownOn ?? null);
  if (kept.built.size >= MOST_REPLAYS) kept.built.delete([...kept.built.keys()].find((other) => other !== "") ?? "");
  kept.built.set(key, register);
  return register;
}

async function current(db: Database, clock: RecordClock): Promise<Held> {
  const byClock = held.get(db) ?? new Map<RecordClock, Held>();
  held.set(db, byClock);
  const version = await read(db, clock, (reader) => registerVersion(reader, clock === "published"));
  const before = byClock.get(clock);
  if (before !== undefined && before.version >= version) return before;
  const rows = read(db, clock, (reader) => readRows(reader, clock));
  const fresh: Held = { version, rows, built: new Map() };
  byClock.set(clock, fresh);
  // A failed read is not kept: the next question reads anew.
  rows.catch(() => byClock.get(clock) === fresh && byClock.delete(clock));
  return fresh;
}

/** The public's register is read with the public's rights: what it must not see cannot be in it. */
async function read<T>(db: Database, clock: RecordClock, work: (reader: Reader) => Promise<T>): Promise<T> {
  return clock === "published" ? await asPublic(db, work) : await work(db);
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
