// Which desks a step brings in, and with whom the request lies after it.
import type { PostId, UnitId } from "../../../domain/access/index.ts";
import type { Part } from "../../../domain/casework/index.ts";
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import type { Office } from "../../organisation/index.ts";
import { highestDesk, postsFor } from "../office-desks.ts";
import { findCountryDesk, type RequestPart, type StoredRequest } from "../requests.store.ts";
import type { DeskToJoin, StepToTake } from "../write-request.store.ts";

/** Chosen with the step: the desk to bring in, or the post to lie with. */
export type ChosenDesk = { readonly unit: UnitId; readonly post: PostId | null };

/** The desk that a step hands to. By the officer's choice, but for the authority's, which follows from the country. */
const BRINGS_IN: Readonly<Record<string, Part>> = { "outgoing submit": "controlling", "outgoing forward": "endorser", "outgoing endorse": "authority", "outgoing apply-to-court": "court", "incoming forward": "executing", "incoming restrain": "court" };

/** A court without a desk here takes part all the same: its steps are written down for it. */
const MAY_BE_MISSING: ReadonlySet<Part> = new Set(["court"]);

/** Steps that say with whom of the own desk it lies from now on. */
const ALLOTS: Readonly<Record<string, Part>> = { allot: "authority", "begin-formal-check": "authority" };

export type DesksOfStep = { readonly ok: true; readonly joins: StepToTake["joins"]; readonly moves: StepToTake["moves"] } | { readonly ok: false; readonly part: Part };

/** The part that a step brings in, where it is not there yet: its page asks for the desk. */
export function partToChoose(request: Pick<StoredRequest, "direction">, action: string, parts: readonly RequestPart[]): Part | undefined {
  const part = BRINGS_IN[`${request.direction} ${action}`];
  return part === undefined || part === "authority" || (part !== "executing" && parts.some((one) => one.part === part)) ? undefined : part;
}

export function partToAllot(action: string): Part | undefined {
  return ALLOTS[action];
}

export async function desksOfStep(tx: ScopedTransaction, office: Office, today: CalendarDate, request: StoredRequest, action: string, parts: readonly RequestPart[], chosen: ChosenDesk | undefined): Promise<DesksOfStep> {
  const part = BRINGS_IN[`${request.direction} ${action}`];
  if (part !== undefined && (part === "executing" || !parts.some((one) => one.part === part))) {
    const desk = part === "authority" ? await deskOfCountry(tx, office, today, request) : deskChosen(office, today, part, chosen);
    if (desk === undefined && MAY_BE_MISSING.has(part) && chosen === undefined) return { ok: true, joins: [], moves: [] };
    return desk === undefined ? { ok: false, part } : { ok: true, joins: [desk], moves: [] };
  }
  const allotted = ALLOTS[action];
  const own = allotted === undefined || chosen === undefined ? undefined : parts.find((one) => one.part === allotted && one.unit === chosen.unit);
  return { ok: true, joins: own === undefined || chosen === undefined ? [] : [{ part: own.part, unit: own.unit, post: chosen.post }], moves: [] };
}

/** Only a unit with a post that may act for the part, and only a post of that unit that may. */
export function deskChosen(office: Office, today: CalendarDate, part: Part, chosen: ChosenDesk | undefined): DeskToJoin | undefined {
  const posts = postsFor(office, part, today).filter(({ unit }) => unit === chosen?.unit);
  if (chosen === undefined || posts.length === 0 || (chosen.post !== null && !posts.some(({ id }) => id === chosen.post))) return undefined;
  return { part, unit: chosen.unit, post: chosen.post };
}

async function deskOfCountry(tx: ScopedTransaction, office: Office, today: CalendarDate, { country }: StoredRequest): Promise<DeskToJoin | undefined> {
  const unit = (await findCountryDesk(tx, country, today)) ?? highestDesk(office, today);
  return unit === undefined ? undefined : { part: "authority", unit, post: null };
}
