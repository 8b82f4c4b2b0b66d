// `comity treaty derive`: treaties given as files, derived without any store. The same engine as the register's.
import { isBeyondCalendar, type CalendarDate } from "../../../domain/kernel/index.ts";
import { deriveTreaty, missingForEntry, treatyStatus, type Basis, type Missing, type PartyCode, type Reason, type TreatyHistory, type TreatyStatus, type UnknownReason, type World } from "../../../domain/treaty-law/index.ts";
import { derivedParties, derivedTerritories, territoriesOf, type DerivedParty, type DerivedTerritory, type Sovereigns } from "./derived-parties.ts";
import { openCaseFile, type CaseProblem, type OpenedCase } from "./open-case-file.ts";

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
  readonly territories: readonly DerivedTerritory[];
  readonly unknown: readonly UnknownReason[];
  readonly conflicts: TreatyHistory["conflicts"];
  /** Parts of the clause for which nothing is held: the rest is applied, and the answer stands under this. */
  readonly caveats: readonly Reason[];
  readonly why: Reason;
};

/** What the shipped reference data says of those that take part in treaties. */
export type Participants = { readonly ceased: ReadonlyMap<PartyCode, CalendarDate>; readonly sovereigns: Sovereigns };

type Question = Participants & { readonly on: CalendarDate; readonly knownOn?: CalendarDate };

export type DerivedCases = {
  /** One for each file asked for, in order: the derived treaty, or the file's problems. */
  readonly asked: readonly (DerivedCase | CaseProblem)[];
  /** Of the others, those that cannot be read. */
  readonly unreadable: readonly CaseProblem[];
};

/** @param files the treaties asked for; @param withFiles others they depend on (parents, denominators) */
export function deriveCaseFiles(files: readonly string[], withFiles: readonly string[], question: Question): DerivedCases {
  const asked = files.map(openCaseFile);
  const others = withFiles.map(openCaseFile);
  const byId = new Map<string, OpenedCase>();
  for (const opened of [...others, ...asked]) if ("facts" in opened) byId.set(opened.facts.id, opened);
  const world = worldOf(byId, question);
  // Two files may describe one treaty: each is answered from its own facts.
  const around = (opened: OpenedCase) => (byId.get(opened.facts.id) === opened ? world : worldOf(new Map([...byId, [opened.facts.id, opened]]), question));
  return {
    asked: asked.map((opened) => ("problems" in opened ? opened : answerWithin(opened, around(opened), question))),
    unreadable: others.filter((opened): opened is CaseProblem => "problems" in opened),
  };
}

/** An amendment of a protocol to a convention is three; whatever waits for a hundred others in a row is no treaty. */
const LONGEST_CHAIN = 100;

/** Derives each treaty once, those it depends on first; a circle of dependence, and an endless chain, find nothing at their end. */
function worldOf(byId: ReadonlyMap<string, OpenedCase>, { knownOn, ceased }: Question): World {
  const done = new Map<string, TreatyHistory | undefined>();
  let underWay = 0;
  const world: World = {
    ceased,
    history: (id) => {
      const opened = byId.get(id);
      if (done.has(id) || opened === undefined) return done.get(id);
      if (underWay === LONGEST_CHAIN) return undefined;
      done.set(id, undefined);
      underWay += 1;
      const history = deriveTreaty(opened.facts, world, knownOn);
      underWay -= 1;
      done.set(id, history);
      return history;
    },
  };
  return world;
}

/** Dates that are fine one by one can lead beyond the calendar: that is the file's fault, and costs only its own answer. */
function answerWithin(opened: OpenedCase, world: World, question: Question): DerivedCase | CaseProblem {
  try {
    return answer(opened, world, question);
  } catch (error) {
    if (!isBeyondCalendar(error)) throw error;
    return { file: opened.file, problems: ["its dates and delays lead beyond the year 9999"] };
  }
}

function answer({ facts, listed }: OpenedCase, world: World, { on, knownOn, sovereigns }: Question): DerivedCase {
  const history = world.history(facts.id) ?? deriveTreaty(facts, world, knownOn);
  const now = treatyStatus(history, on);
  const general = history.entryIntoForce;
  const inForceBy = general.date !== null && general.date <= on;
  return {
    id: facts.id,
    title: facts.title,
    on,
    knownOn: knownOn ?? null,
    status: now.status,
    basis: now.basis,
    entryIntoForce: general.date,
    missing: inForceBy ? [] : (missingForEntry(facts, world, on, knownOn) ?? []),
    parties: derivedParties(history, listed, territoriesOf(facts, history), on),
    territories: derivedTerritories(facts, history, listed, sovereigns, on),
    unknown: unknownsOn(history, now.unknown, on),
    conflicts: history.conflicts,
    caveats: history.caveats,
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
