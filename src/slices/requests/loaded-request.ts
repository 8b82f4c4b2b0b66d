// A request as one officer works on it: found within the scope, with its desks, items, steps, draft and check, and as what the officer acts.
import { actorsIn, laneOf, type DraftCheck, type Lane, type StepActor, type StoredRule } from "../../domain/casework/index.ts";
import type { ScopedTransaction } from "../../platform/db/index.ts";
import { listContentRules, loadProfile } from "../authorities/index.ts";
import type { Acting } from "./acting.ts";
import { checkRequest, dayOfReceipt } from "./check-request.ts";
import { EMPTY_DRAFT, readDraftContent, type DraftContent } from "./draft-content.ts";
import { findBasis, findDraft, findRequest, listCertifiedLanguages, listItems, listParts, listSteps, type RequestPart, type StoredBasis, type StoredItem, type StoredRequest, type StoredStep } from "./requests.store.ts";
import { listByOwnNumber } from "./search.store.ts";

export type LoadedRequest = {
  readonly request: StoredRequest;
  readonly lane: Lane<string, string>;
  readonly parts: readonly RequestPart[];
  /** As what the officer acts in it; none: it is read only. */
  readonly actors: ReadonlySet<StepActor>;
  readonly items: readonly StoredItem[];
  readonly steps: readonly StoredStep[];
  readonly content: DraftContent;
  readonly basis: StoredBasis | undefined;
  readonly check: DraftCheck;
  /** The office's own rules of contents. */
  readonly rules: readonly StoredRule[];
};

/** `undefined`: there is none for this officer. */
export async function openRequest(tx: ScopedTransaction, { standing, today }: Pick<Acting, "standing" | "today">, id: string): Promise<LoadedRequest | undefined> {
  const request = await findRequest(tx, id);
  if (request === undefined) return undefined;
  const [parts, items, steps, draft, basis] = [await listParts(tx, id), await listItems(tx, id), await listSteps(tx, id), await findDraft(tx, id), await findBasis(tx, id)];
  const content = draft === undefined ? EMPTY_DRAFT : readDraftContent(draft.content);
  const rules = await listContentRules(tx);
  const check = await checkTyped(tx, { today }, { request, items, steps, basis, rules }, content);
  return { request, lane: laneOf(request.lane), parts, actors: actorsIn(parts, standing), items, steps, content, basis, check, rules };
}

/** The request that bears the number as one of our own, now or before. `undefined`: there is none for this officer to work on. */
export async function openByOwnNumber(tx: ScopedTransaction, acting: Pick<Acting, "standing" | "today">, number: string): Promise<LoadedRequest | undefined> {
  for (const id of await listByOwnNumber(tx, number.slice(0, 120))) {
    const opened = await openRequest(tx, acting, id);
    if (opened !== undefined && opened.actors.size > 0) return opened;
  }
  return undefined;
}

/** What the check finds in contents that are typed and not stored, or in those that are. */
export async function checkTyped(tx: ScopedTransaction, { today }: Pick<Acting, "today">, { request, items, steps, basis, rules }: Pick<LoadedRequest, "request" | "items" | "steps" | "basis" | "rules">, content: DraftContent): Promise<DraftCheck> {
  return checkRequest({ request, items, content, basis, receivedOn: dayOfReceipt(steps, today), profile: await loadProfile(tx, request.country, today), rules, translated: await listCertifiedLanguages(tx, request.id, content) });
}
