// May this person see this file, this paper? Three layers: marking and compartments exclude, the unit includes, a grant includes
// for one record. A recusal shuts whatever else would open; break-glass opens for hours what the first two shut.
//
// The same rule stands in the database as row security (migrations/0007_need_to_know.sql); test/access holds the two equal.
import type { CalendarDate } from "../kernel/index.ts";
import { covers, type Marking } from "./marking.ts";
import type { PersonId, PostId, Standing, UnitId } from "./standing.ts";

export type Grantee = { readonly person: PersonId } | { readonly post: PostId } | { readonly unit: UnitId };

export type Grant = {
  readonly to: Grantee;
  /** Absent: the whole file. */
  readonly paper?: string;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  /** Outside the file's organisation: nothing is opened until a second officer agreed. */
  readonly needsSecond: boolean;
  readonly approved: boolean;
  readonly revoked: boolean;
};

/** Break-glass: from the instant it was opened, for hours. */
export type Opening = { readonly person: PersonId; readonly from: Temporal.Instant; readonly until: Temporal.Instant };

export type GuardedFile = {
  readonly unit: UnitId;
  readonly marking: Marking;
  readonly compartments: readonly string[];
  readonly grants: readonly Grant[];
  /** Recusals that stand. */
  readonly recused: readonly PersonId[];
  readonly openings: readonly Opening[];
};

export type GuardedPaper = { readonly id: string; readonly marking: Marking; readonly compartments: readonly string[] };

export type Seen =
  | { readonly sees: true; readonly by: "organisation" | "grant" | "break-glass" }
  | { readonly sees: false; readonly because: "no-permission" | "recused" | "marking" | "compartment" | "not-granted" };

/** May the person see the file's own header? `at` tells whether a broken glass is still open. */
export function seesFile(who: Standing, file: GuardedFile, at: Temporal.Instant): Seen {
  const shut = shutOrBroken(who, file, at) ?? excluded(who, file);
  if (shut !== undefined) return shut;
  if (who.units.has(file.unit)) return { sees: true, by: "organisation" };
  return file.grants.some((grant) => grant.paper === undefined && opens(grant, who)) ? { sees: true, by: "grant" } : { sees: false, because: "not-granted" };
}

/** May the person see this paper of the file? Its own marking and compartments stand beside the file's, which may have been raised since. */
export function seesPaper(who: Standing, file: GuardedFile, paper: GuardedPaper, at: Temporal.Instant): Seen {
  const shut = shutOrBroken(who, file, at) ?? excluded(who, paper) ?? excluded(who, file);
  if (shut !== undefined) return shut;
  if (file.grants.some((grant) => grant.paper === paper.id && opens(grant, who))) return { sees: true, by: "grant" };
  return seesFile(who, file, at);
}

function shutOrBroken(who: Standing, file: GuardedFile, at: Temporal.Instant): Seen | undefined {
  // Who reads no files sees none, whatever was granted: administrators and auditors.
  if (!who.permissions.has("file.read")) return { sees: false, because: "no-permission" };
  if (file.recused.includes(who.person)) return { sees: false, because: "recused" };
  return file.openings.some((opening) => isOpen(opening, who.person, at)) ? { sees: true, by: "break-glass" } : undefined;
}

function isOpen({ person, from, until }: Opening, who: PersonId, at: Temporal.Instant): boolean {
  return person === who && Temporal.Instant.compare(from, at) <= 0 && Temporal.Instant.compare(at, until) < 0;
}

function excluded(who: Standing, { marking, compartments }: Pick<GuardedFile, "marking" | "compartments">): Seen | undefined {
  if (!covers(who.clearance, marking)) return { sees: false, because: "marking" };
  return compartments.every((code) => who.compartments.has(code)) ? undefined : { sees: false, because: "compartment" };
}

function opens(grant: Grant, who: Standing): boolean {
  if (grant.revoked || (grant.needsSecond && !grant.approved) || who.on < grant.from || who.on >= grant.until) return false;
  const { to } = grant;
  if ("person" in to) return to.person === who.person;
  return "post" in to ? who.posts.includes(to.post) : who.units.has(to.unit);
}
