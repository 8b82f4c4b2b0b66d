// One step of a request: decided by the table of its lane, written with the state it leaves, its desks and the audit entry in one transaction.
import { decideStep, isReasonNeed, judgeRefusal, permissionFor, waitsFor, type GroundProblem, type Part, type StepRefusal, type Transition } from "../../../domain/casework/index.ts";
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import type { JsonObject } from "../../../platform/db/schema.ts";
import { appendAudit } from "../../audit/index.ts";
import type { Office } from "../../organisation/index.ts";
import type { Acting } from "../acting.ts";
import { groundsIn } from "../consider-grounds/weighed-grounds.ts";
import { openDeskFile } from "../desk-file.ts";
import { openRequest, type LoadedRequest } from "../loaded-request.ts";
import { requestEvents } from "../request-events.ts";
import { loadSeries } from "../request-number.ts";
import { listPapers, type StoredBasis, type StoredStep } from "../requests.store.ts";
import { changeItem, insertReference, insertStep, type ItemChange, type StepToTake } from "../write-request.store.ts";
import { keptCheck, needsAtHand, type KnownOfRequest } from "./step-at-hand.ts";
import { readGivenReasons, type Given } from "./given-reasons.ts";
import { dayRefusal, type DayRefusal } from "./step-day.ts";
import { desksOfStep, type ChosenDesk, type DesksOfStep } from "./step-desks.ts";

export type StepWanted = {
  /** Made with the form: a form sent twice takes one step. */
  readonly id: string;
  readonly request: string;
  readonly action: string;
  /** The number of steps that the officer saw. */
  readonly after: number;
  /** The day on which it happened. */
  readonly on: CalendarDate;
  readonly given: Given;
  readonly documents?: readonly string[];
  readonly items?: readonly ItemChange[];
  readonly desk?: ChosenDesk | undefined;
  /** The letter by whose sending it is taken. */
  readonly letter?: string;
  /** Asked of the register on the day: the basis chosen earlier may have fallen since. */
  readonly basisHolds: (basis: StoredBasis) => boolean;
};

export type TakeStepRefusal =
  | StepRefusal
  | { readonly code: "not-there" }
  /** The desk that it is handed to is to be chosen. */
  | { readonly code: "desk-needed"; readonly part: Part }
  | DayRefusal
  /** What the instrument, or what was found, says against refusing on the grounds chosen. */
  | { readonly code: "not-on-that-ground"; readonly against: readonly GroundProblem[] }
  /** Others were faster: what they did since the page was made. */
  | { readonly code: "changed-meanwhile"; readonly since: readonly StoredStep[] };

export type StepOutcome = { readonly ok: true; readonly number: number; readonly state: string } | { readonly ok: false; readonly refusal: TakeStepRefusal };

/** @throws where the form was sent before (`isTakenTwice`). */
export async function takeStep(tx: ScopedTransaction, acting: Acting, office: Office, wanted: StepWanted): Promise<StepOutcome> {
  const loaded = await openRequest(tx, acting, wanted.request);
  if (loaded === undefined) return refused({ code: "not-there" });
  const { request, lane, actors, parts, steps } = loaded;
  if (request.stepCount !== wanted.after) return refused({ code: "changed-meanwhile", since: steps.slice(wanted.after) });
  const needs = lane.transitions.find(({ action, from }) => action === wanted.action && from.includes(request.state))?.needs ?? [];
  const { given, codes, wordsLack } = readGivenReasons(wanted.action, needs, wanted.given, request.kinds, loaded.rules);
  const decision = decideStep(lane, wanted.action, { state: request.state, roles: actors, atHand: needsAtHand(wanted.action, given, wanted.items ?? [], knownOf(loaded, wanted.basisHolds)) });
  if (!decision.ok) return decision;
  const papers = new Set((wanted.documents ?? []).length === 0 ? [] : (await listPapers(tx, request.id)).map(({ id }) => id));
  if (wordsLack) return refused({ code: "needs", missing: ["reason"] });
  const against = groundProblems(loaded, wanted.action, codes);
  if (against.length > 0) return refused({ code: "not-on-that-ground", against });
  const wrongDay = dayRefusal(wanted.on, acting.today, { lane, steps }, needs);
  if (wrongDay !== undefined) return refused(wrongDay);
  const desks = await desksOfStep(tx, office, acting.today, request, wanted.action, parts, wanted.desk);
  if (!desks.ok) return refused({ code: "desk-needed", part: desks.part });
  const number = await insertStep(tx, request.id, await stepToTake(tx, acting, office, loaded, { ...wanted, codes, documents: (wanted.documents ?? []).filter((id) => papers.has(id)) }, decision.step, desks));
  if (number === null) return refused({ code: "changed-meanwhile", since: [] });
  await writeBeside(tx, acting, wanted, decision.step);
  const taken = parts.find(({ part }) => part === "authority");
  if (wanted.action === "allot" && taken !== undefined && request.file === null) await openDeskFile(tx, acting, office, request, taken.unit, wanted.desk?.post ?? taken.post);
  await appendAudit(tx, acting.who, requestEvents.event("step.taken", request.id, { step: wanted.action, from: request.state, to: decision.step.to, number }));
  return { ok: true, number, state: decision.step.to };
}

/** Of an incoming request: of one that goes out, another State refuses on whatever ground it gives. */
function groundProblems({ request, steps, basis }: LoadedRequest, action: string, codes: readonly string[]): readonly GroundProblem[] {
  if (request.direction !== "incoming" || (action !== "refuse" && action !== "postpone")) return [];
  return judgeRefusal(action, codes, groundsIn({ steps, basis }), steps.some((step) => step.action === "seek-information" || step.action === "query-other-state"));
}

/** What the file itself tells of what a step needs. */
export function knownOf(loaded: LoadedRequest, basisHolds: StepWanted["basisHolds"]): KnownOfRequest {
  return { ...loaded, caseReference: loaded.content.fields["caseReference"] ?? "", basisHolds: loaded.basis !== undefined && basisHolds(loaded.basis) };
}

function refused(refusal: TakeStepRefusal): StepOutcome {
  return { ok: false, refusal };
}

async function stepToTake(tx: ScopedTransaction, { today }: Acting, office: Office, { request, lane, actors, check, steps }: LoadedRequest, wanted: StepWanted & { readonly codes: readonly string[]; readonly documents: readonly string[] }, row: Transition<string, string>, desks: DesksOfStep & { readonly ok: true }): Promise<StepToTake> {
  const given = Object.fromEntries([...row.needs, ...(row.also ?? [])].flatMap((need) => (wanted.given[need] === undefined || isReasonNeed(need) ? [] : [[need, wanted.given[need]]])));
  const dueOn = (wanted.given["due-date"] ?? wanted.given["review-date"] ?? wanted.given["validity-date"] ?? null) as CalendarDate | null;
  const liesWith = lane.desks[row.to] ?? "none";
  const registry = desks.joins.find(({ part }) => part === "authority");
  const unitSlug = office.units.find(({ id }) => id === registry?.unit)?.slug ?? "";
  return {
    id: wanted.id, action: wanted.action, from: request.state, to: row.to, after: wanted.after, permission: permissionFor(row.by, actors), on: wanted.on, reason: wanted.given.reason?.trim() || null,
    dueOn, keepsDue: dueOn === null && liesWith === request.liesWith, documents: wanted.documents, reverses: null, liesWith, waitsFor: waitsFor(lane, row.to), joins: desks.joins, moves: desks.moves,
    details: { ...given, ...(wanted.letter === undefined ? {} : { letter: wanted.letter }), ...(wanted.codes.length === 0 ? {} : { reasons: [...wanted.codes] }), ...(row.needs.includes("complete") ? { check: keptCheck(check, steps), asked: [...check.asked] } : {}), ...itemsOf(wanted.items ?? []), ...(desks.joins.length === 0 ? {} : { desks: desks.joins.map((desk) => ({ ...desk })) }) },
    // The authority's own number is given when its desk comes in.
    series: registry === undefined ? null : await loadSeries(tx, { ...request, unit: registry.unit, unitSlug, on: today }),
    voids: false,
  };
}

function itemsOf(items: readonly ItemChange[]): JsonObject {
  return items.length === 0 ? {} : { items: items.map((change) => ({ ...change })) };
}

/** What stands beside the step in rows of its own: items as they are now, and the other side's number. */
async function writeBeside(tx: ScopedTransaction, { actor }: Acting, { request, given, items }: StepWanted, { needs, also = [] }: Transition<string, string>): Promise<void> {
  for (const change of items ?? []) await changeItem(tx, request, change);
  const number = given["other-reference"]?.trim() ?? "";
  if (number !== "" && [...needs, ...also].includes("other-reference")) await insertReference(tx, request, "other-state", number, actor);
}
