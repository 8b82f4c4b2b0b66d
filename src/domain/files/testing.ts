// A file, a post and an officer for the tests of this module; each test changes what it is about.
import type { PersonId, PostId, Seen, Standing, UnitId } from "../access/index.ts";
import type { DeskFile, PostOfOffice } from "./desk-file.ts";
import type { Decision } from "./file-refusal.ts";

const id = <T extends string>(name: string) => name as T;

export const OURS: Seen = { sees: true, by: "organisation" };
export const GRANTED: Seen = { sees: true, by: "grant" };
export const BROKEN: Seen = { sees: true, by: "break-glass" };

export function fileForTest(changes: Partial<DeskFile> = {}): DeskFile {
  return { unit: id<UnitId>("canada"), organisation: id<UnitId>("authority"), post: id<PostId>("canada-desk"), marking: "restricted", compartments: [], version: 3, closed: false, ...changes };
}

export function postForTest(changes: Partial<PostOfOffice> = {}): PostOfOffice {
  return { id: id<PostId>("nepal-desk"), unit: id<UnitId>("nepal"), organisation: id<UnitId>("authority"), clearance: "confidential", compartments: new Set(), keepsFiles: true, ...changes };
}

type Officer = Pick<Standing, "units" | "clearance" | "compartments">;

export function officerForTest(changes: Partial<Officer> = {}): Officer {
  return { units: new Set([id<UnitId>("canada")]), clearance: "confidential", compartments: new Set(["PROTECTION"]), ...changes };
}

export const unit = (name: string) => id<UnitId>(name);
export const person = (name: string) => id<PersonId>(name);

/** The codes of the refusals; none: agreed. */
export function codesOf(decision: Decision): readonly string[] {
  return decision.ok ? [] : decision.refusals.map(({ code }) => code);
}
