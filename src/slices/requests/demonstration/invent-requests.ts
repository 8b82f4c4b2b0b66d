// Invented requests as rows, whole and consistent: the way of each along its lane, its days, its desks, its numbers. Same seed, same rows.
import type { Part, StepActor } from "../../../domain/casework/index.ts";
import { addDays, type CalendarDate } from "../../../domain/kernel/index.ts";
import { inventCase, type InventedCase } from "./invented-cases.ts";
import { AGENCY, type InventedOffice } from "./invented-offices.ts";
import { WALKS, type Walk } from "./invented-walks.ts";
import { inventWhys, NO_REASON, type InventedWhy } from "./invented-reasons.ts";
import { chanceOf, type Chance } from "./seeded-random.ts";

export type InventedStep = { readonly id: string; readonly action: string; readonly from: string | null; readonly to: string; readonly on: CalendarDate; readonly by: string; readonly why: InventedWhy };

export type InventedRequest = {
  readonly id: string;
  readonly walk: Walk;
  readonly country: string;
  readonly matter: InventedCase;
  readonly stage: "investigation" | "trial";
  readonly urgent: boolean;
  readonly marking: "restricted" | "confidential";
  readonly openedOn: CalendarDate;
  readonly since: CalendarDate;
  readonly dueOn: CalendarDate | null;
  readonly steps: readonly InventedStep[];
  readonly desks: readonly { readonly part: Part; readonly unit: string; readonly post: string | null }[];
  readonly items: readonly { readonly id: string; readonly kind: string; readonly state: string }[];
};

const OF_PART: Readonly<Record<Exclude<Part, "authority">, string>> = { court: "district-court", agency: AGENCY, controlling: AGENCY, endorser: "state-home-department", executing: "crime-branch" };

const OVER = WALKS.filter(({ isOver }) => isOver);
/** Of a hundred requests that several offices made in ten years, how many are chosen among those that are over; of the rest some are too. */
const OVER_IN_HUNDRED = 75;

function chooseWalk(chance: Chance, walks: readonly Walk[]): Walk {
  let left = chance.below(walks.reduce((sum, { weight }) => sum + weight, 0));
  for (const walk of walks) {
    left -= walk.weight;
    if (left < 0) return walk;
  }
  throw new RangeError("weights do not add up");
}

/**
 * As many as are asked for, one after the other: a million need no more memory than one. The first have one of each way. Where there are several
 * offices, each gets as many; then the requests go back ten years, most are over, and names and contents are of as many words as in life.
 */
export function* inventRequests(count: number, seed: number, today: CalendarDate, offices: readonly InventedOffice[]): Generator<InventedRequest> {
  const chance = chanceOf(seed);
  const many = offices.length > 1;
  const choose = () => chooseWalk(chance, many && chance.below(100) < OVER_IN_HUNDRED ? OVER : WALKS);
  for (let n = 0; n < count; n += 1) {
    const office = many ? chance.one(offices) : offices[0];
    if (office === undefined) return;
    yield inventRequest(chance, (many ? undefined : WALKS[n]) ?? choose(), today, office, many);
  }
}

function inventRequest(chance: Chance, walk: Walk, today: CalendarDate, office: InventedOffice, many: boolean): InventedRequest {
  const country = chance.one(office.countries);
  const matter = inventCase(chance, walk.lane, many);
  const days = daysOf(chance, walk, today, many ? 3650 : 1400);
  const whys = inventWhys(chance, walk.steps, matter.kinds);
  const steps = walk.steps.map((step, index) => ({ id: chance.id(), action: step.action, from: step.from, to: step.to, on: days[index] ?? today, by: actorOf(step.by, country, office), why: whys[index] ?? NO_REASON }));
  const [since, openedOn] = [steps.at(-1)?.on ?? today, steps[0]?.on ?? today];
  return {
    id: chance.id(), walk, country, matter, stage: walk.lane === "commission" ? "trial" : "investigation", urgent: chance.below(12) === 0, marking: chance.below(6) === 0 ? "confidential" : "restricted",
    openedOn, since, dueOn: walk.isOver || walk.state === "draft" || chance.below(3) === 0 ? null : addDays(today, chance.below(70) - 10), steps, desks: desksOf(chance, walk, country, office),
    items: matter.kinds.map((kind) => ({ id: chance.id(), kind, state: itemState(walk, chance) })),
  };
}

/** Who of the invented office took the step; what courts and other States did, the desk wrote down. */
function actorOf(by: StepActor, country: string, { units, desks }: InventedOffice): string {
  const desk = desks[country] ?? "cooperation";
  const slug = { "investigating-officer": "investigating-officer", "controlling-officer": "controlling-officer", "endorsing-authority": "state-home-department", approver: "cooperation", "executing-authority": "crime-branch", desk, court: desk, "other-state": desk }[by];
  return units.get(slug)?.person ?? "system";
}

/** The last step lies up to a quarter of a year back, of what is over as many days as are said; between steps one to four weeks. */
function daysOf(chance: Chance, walk: Walk, today: CalendarDate, overSince: number): readonly CalendarDate[] {
  let day = addDays(today, -chance.below(walk.isOver ? overSince : 90));
  const days = [day];
  for (let index = 1; index < walk.steps.length; index += 1) {
    day = addDays(day, -(1 + chance.below(27)));
    days.unshift(day);
  }
  return days;
}

function desksOf(chance: Chance, { lane, steps }: Walk, country: string, { units, desks }: InventedOffice): InventedRequest["desks"] {
  const deskOf = (slug: string) => {
    const found = units.get(slug);
    return { unit: found?.unit ?? "", post: found?.post ?? null };
  };
  const authority = { part: "authority" as const, ...deskOf(desks[country] ?? "cooperation") };
  const has = (action: string) => steps.some((step) => step.action === action);
  const of = (part: keyof typeof OF_PART) => ({ part, ...deskOf(OF_PART[part]) });
  if (lane === "incoming") return [authority, ...(has("forward") ? [of("executing")] : []), ...(has("restrain") ? [of("court")] : [])];
  const received = has("endorse") ? [{ ...authority, post: has("allot") || chance.below(2) === 0 ? authority.post : null }] : [];
  return [{ ...of("agency"), post: units.get("investigating-officer")?.post ?? null }, { ...of("controlling"), post: units.get("controlling-officer")?.post ?? null }, ...(has("forward") ? [of("endorser")] : []), ...received, ...(has("apply-to-court") ? [of("court")] : [])];
}

function itemState({ state, steps }: Walk, chance: Chance): string {
  if (state === "refused") return "refused";
  if (state === "withdrawn") return "withdrawn";
  if (steps.some(({ action }) => action === "result" || action === "report")) return "done";
  return steps.some(({ action }) => action === "part-result") ? chance.one(["part", "done", "open"] as const) : "open";
}
