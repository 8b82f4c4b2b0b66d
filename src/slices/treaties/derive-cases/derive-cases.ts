// `comity treaty derive`: treaties given as files, derived without any store. The same engine as the register's.
import { readFileSync, statSync } from "node:fs";
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import {
  deriveTreaty,
  missingForEntry,
  periodOn,
  readCaseFile,
  treatyStatus,
  type Basis,
  type Missing,
  type PartyCode,
  type PartyStatus,
  type Reason,
  type TreatyFacts,
  type TreatyHistory,
  type TreatyStatus,
  type UnknownReason,
  type World,
} from "../../../domain/treaty-law/index.ts";

/** One line of `--json`: the treaty on a day. `periods` are the stretches of being bound, `[from, until)`. */
export type DerivedCase = {
  readonly id: string;
  readonly title: string;
  readonly on: CalendarDate;
  readonly knownOn: CalendarDate | null;
  readonly status: TreatyStatus;
  readonly basis: Basis;
  /** The day of general entry into force, also where it lies after `on`; `null` where there is none or it is unknown. */
  readonly entryIntoForce: CalendarDate | null;
  readonly missing: readonly Missing[];
  readonly parties: readonly DerivedParty[];
  readonly unknown: readonly UnknownReason[];
  readonly conflicts: TreatyHistory["conflicts"];
  readonly why: Reason;
};

export type DerivedParty = {
  readonly code: PartyCode;
  readonly state: string;
  readonly status: PartyStatus;
  readonly basis: Basis;
  readonly periods: readonly { readonly from: CalendarDate; readonly until: CalendarDate | null }[];
  readonly provisional: readonly { readonly from: CalendarDate | null; readonly until: CalendarDate | null }[];
};

export type CaseProblem = { readonly file: string; readonly problems: readonly string[] };

type Question = { readonly on: CalendarDate; readonly knownOn?: CalendarDate; readonly ceased: ReadonlyMap<PartyCode, CalendarDate> };
type Opened = { readonly file: string; readonly facts: TreatyFacts; readonly names: ReadonlyMap<PartyCode, string> };

/**
 * @param files the treaties asked for; @param withFiles others they depend on (parents, denominators)
 * @returns one result a file asked for, in order: the derived treaty, or the file's problems
 */
export function deriveCaseFiles(files: readonly string[], withFiles: readonly string[], question: Question): (DerivedCase | CaseProblem)[] {
  const asked = files.map(open);
  const others = withFiles.map(open);
  const byId = new Map<string, Opened>();
  for (const opened of [...others, ...asked]) if ("facts" in opened) byId.set(opened.facts.id, opened);
  const world = worldOf(byId, question);
  const broken = others.filter((opened): opened is CaseProblem => "problems" in opened);
  return [...broken, ...asked.map((opened) => ("problems" in opened ? opened : answer(opened, world, question)))];
}

/** The largest file that is read: the largest real status list known has 0.2 MB. */
const LARGEST = 50_000_000;

function open(file: string): Opened | CaseProblem {
  let json: unknown;
  try {
    if (statSync(file).size > LARGEST) return { file, problems: [`is larger than ${LARGEST / 1_000_000} MB; a treaty file holds one treaty`] };
    json = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    return { file, problems: [`cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`] };
  }
  const read = readCaseFile(json);
  return read.ok ? { file, facts: read.facts, names: namesIn(json) } : { file, problems: read.problems };
}

/** Derives each treaty once, those it depends on first; a circle of dependence finds nothing at its end. */
function worldOf(byId: ReadonlyMap<string, Opened>, { knownOn, ceased }: Question): World {
  const done = new Map<string, TreatyHistory | undefined>();
  const world: World = {
    ceased,
    history: (id) => {
      const opened = byId.get(id);
      if (done.has(id) || opened === undefined) return done.get(id);
      done.set(id, undefined);
      const history = deriveTreaty(opened.facts, world, knownOn);
      done.set(id, history);
      return history;
    },
  };
  return world;
}

function answer({ facts, names }: Opened, world: World, { on, knownOn }: Question): DerivedCase {
  const history = world.history(facts.id) ?? deriveTreaty(facts, world, knownOn);
  const now = treatyStatus(history, on);
  const general = history.entryIntoForce;
  const missing = now.status === "in-force" || general.date !== null && general.date <= on ? [] : (missingForEntry(facts, world, on, knownOn) ?? []);
  const parties = [...history.parties.values()].sort((a, b) => (a.code < b.code ? -1 : 1)).map((party): DerivedParty => {
    const { status, basis } = periodOn(party.periods, on);
    const spans = (list: readonly { from: CalendarDate | null; until: CalendarDate | null }[]) => list.map(({ from, until }) => ({ from, until }));
    return {
      code: party.code,
      state: names.get(party.code) ?? party.code,
      status,
      basis,
      periods: party.memberships.map(({ from, until }) => ({ from, until })),
      provisional: spans(party.provisional),
    };
  });
  return {
    id: facts.id,
    title: facts.title,
    on,
    knownOn: knownOn ?? null,
    status: now.status,
    basis: now.basis,
    entryIntoForce: general.date,
    missing,
    parties,
    unknown: unknownsOn(history, now.unknown, on),
    conflicts: history.conflicts,
    why: now.why,
  };
}

/** Why parts of the answer are unknown: of the treaty itself, and of the States the list does not cover. */
function unknownsOn(history: TreatyHistory, own: readonly UnknownReason[], on: CalendarDate): UnknownReason[] {
  const reasons: UnknownReason[] = [...own];
  if (!history.entryIntoForce.known) reasons.push(...history.entryIntoForce.unknown);
  if (history.extent !== "complete") reasons.push({ code: history.extent === "partial" ? "list-partial" : "list-to-threshold", params: {} });
  if (history.recordEnds === null || history.recordEnds < on) reasons.push({ code: "list-ends", params: { until: history.recordEnds } });
  return reasons.filter((one, index) => reasons.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === index);
}

function namesIn(json: unknown): ReadonlyMap<PartyCode, string> {
  const names = new Map<PartyCode, string>();
  const parties = typeof json === "object" && json !== null && "parties" in json && Array.isArray(json.parties) ? json.parties : [];
  for (const party of parties as { code?: unknown; state?: unknown }[]) {
    if (typeof party?.code === "string" && typeof party.state === "string") names.set(party.code, party.state);
  }
  return names;
}
