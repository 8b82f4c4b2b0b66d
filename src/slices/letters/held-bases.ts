// What the engine holds for a request on a day: what carries it, what binds the two States at all, and what instruments are called.
import type { BasisAnswer, BasisQuestion } from "../../domain/casework/index.ts";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import { findBasisFor, type BasisRegister } from "../legal-basis/index.ts";
import type { StoredRequest } from "../requests/index.ts";

export type HeldBases = {
  /** On what this request may rest, by its kinds of assistance, its offences and its stage. */
  readonly carrying: BasisAnswer;
  /** What is in force between the two, whatever it covers: a refusal may cite what does not carry the request. */
  readonly binding: BasisAnswer;
  /** Instruments that two officers answer for, though the engine does not hold them. */
  readonly overridden: readonly string[];
  /** Every instrument of the register by its id, with the names it goes by. */
  readonly names: ReadonlyMap<string, readonly string[]>;
};

export type AskedRequest = Pick<StoredRequest, "direction" | "country" | "kinds" | "offences" | "stage">;

/** The engine's answer for the request on the day; `own`: the State whose office this is. */
export function askEngine(register: BasisRegister, request: AskedRequest, own: string, on: CalendarDate, overridden: readonly string[] = []): HeldBases {
  const question = questionOf(request, own, on);
  return { carrying: findBasisFor(register, question), binding: findBasisFor(register, { ...question, kinds: [], offences: [] }), overridden, names: namesOf(register) };
}

export function questionOf({ direction, country, kinds, offences, stage }: AskedRequest, own: string, on: CalendarDate): BasisQuestion {
  const [requesting, requested] = direction === "outgoing" ? [own, country] : [country, own];
  return { requesting, requested, on, kinds, offences, stage };
}

const kept = new WeakMap<BasisRegister["published"], ReadonlyMap<string, readonly string[]>>();

function namesOf({ published }: BasisRegister): ReadonlyMap<string, readonly string[]> {
  const names = kept.get(published) ?? new Map([...published.entries].map(([slug, { titles }]) => [slug, titles.map(({ text }) => text)]));
  kept.set(published, names);
  return names;
}
