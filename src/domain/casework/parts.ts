// Which desks take part in a request, whose turn it is in each state, and who may act for a desk.
import type { Permission, UnitId } from "../access/index.ts";
import type { DeskOf, Lane, StepActor } from "./lanes/lane.ts";

/** The desks of a request: of the agency two, since the officer who drafts and the one who checks need not sit in one unit. */
export const PARTS = ["agency", "controlling", "endorser", "authority", "court", "executing"] as const;
export type Part = (typeof PARTS)[number];

const OF_DESK: Readonly<Record<DeskOf, Part | null>> = { agency: "agency", endorser: "endorser", authority: "authority", court: "court", executing: "executing", abroad: null, none: null };

/** Whose turn it is: the desk on which the file lies, and of the agency's two the controlling one while it checks. Null: nobody's here. */
export function waitsFor<State extends string>({ desks }: Pick<Lane<State, string>, "desks">, state: State): Part | null {
  return state === "controlling-review" ? "controlling" : OF_DESK[desks[state]];
}

/** What an officer must be allowed to act as each. Null: nobody here acts as that; others write it down. */
export const STEP_PERMISSIONS = {
  "investigating-officer": "request.draft",
  "controlling-officer": "request.control",
  "endorsing-authority": "request.endorse",
  desk: "request.examine",
  approver: "request.approve",
  "executing-authority": "request.execute",
  court: "request.court",
  "other-state": null,
} as const satisfies Readonly<Record<StepActor, Permission | null>>;

/**
 * Who writes down what others did. A court that has a desk here takes its own steps; where it has none, or does not come to it, the authority
 * or the agency that applied to it does, with the court's paper.
 */
export const RECORDED_BY: Readonly<Partial<Record<StepActor, readonly StepActor[]>>> = {
  court: ["desk", "investigating-officer"],
  "other-state": ["desk"],
  "executing-authority": ["desk"],
};

const ACTORS: Readonly<Record<Part, readonly StepActor[]>> = {
  agency: ["investigating-officer"],
  controlling: ["controlling-officer"],
  endorser: ["endorsing-authority"],
  authority: ["desk", "approver"],
  executing: ["executing-authority"],
  court: ["court"],
};

/** As what an officer acts in a request: by the desks that are of the officer's own units, as far as the posts allow. A grant lets nobody act. */
export function actorsIn(desks: readonly { readonly part: Part; readonly unit: UnitId }[], who: { readonly units: ReadonlySet<UnitId>; readonly permissions: ReadonlySet<Permission> }): ReadonlySet<StepActor> {
  const actors = desks.filter(({ unit }) => who.units.has(unit)).flatMap(({ part }) => ACTORS[part]);
  return new Set(actors.filter((actor) => allows(who.permissions, STEP_PERMISSIONS[actor])));
}

function allows(permissions: ReadonlySet<Permission>, permission: Permission | null): boolean {
  return permission !== null && permissions.has(permission);
}

/** The permission with which a step is taken: that of its actor, or of who writes down what others did. */
export function permissionFor(by: StepActor, actors: ReadonlySet<StepActor>): Permission {
  const own = actors.has(by) ? STEP_PERMISSIONS[by] : null;
  const recorder = (RECORDED_BY[by] ?? []).find((one) => actors.has(one));
  return own ?? STEP_PERMISSIONS[recorder ?? "desk"] ?? STEP_PERMISSIONS.desk;
}
