// The step of the request that the sending of a letter is: taken with it where the lane leads on from there, so that nothing is typed twice.
import { mayTake, type Channel as StepChannel } from "../../../domain/casework/index.ts";
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import { basisHolds, takeStep, type LoadedRequest, type StepOutcome, type StoredStep } from "../../requests/index.ts";
import type { Acting, LetterOffice } from "../letter-office.ts";
import type { Despatch, StoredLetter } from "../letters.store.ts";

/** Letters that are the request itself, or bring what a court issued. */
const CARRIERS: ReadonlySet<string> = new Set(["letter-of-request", "service-request", "forwarding-note"]);

/** Does the request wait for its despatch, is it this officer's, and can the letter be it? */
export function takesDespatchStep({ lane, request, actors }: Pick<LoadedRequest, "lane" | "request" | "actors">, { template }: Pick<StoredLetter, "template">): boolean {
  return CARRIERS.has(template) && lane.transitions.some(({ action, from, by }) => action === "despatch" && from.includes(request.state) && mayTake(actors, by));
}

/** The step that was taken with the letter. */
export function stepTakenWith(steps: readonly StoredStep[], letter: string): StoredStep | undefined {
  return steps.find(({ details }) => details["letter"] === letter);
}

/** In the transaction of the sending, under the id of that; what the table refuses is told, and the sending stands. */
export async function takeDespatchStep(tx: ScopedTransaction, acting: Acting, { office, register }: LetterOffice, { request }: LoadedRequest, letter: StoredLetter, { id, channel, proof, on }: Despatch): Promise<StepOutcome> {
  return await takeStep(tx, acting, office, {
    id, request: request.id, action: "despatch", after: request.stepCount, on, given: { channel: channel satisfies StepChannel, "despatch-proof": `${letter.reference}: ${proof}` }, letter: letter.id,
    basisHolds: (basis) => basisHolds({ register }, basis, acting.today),
  });
}
