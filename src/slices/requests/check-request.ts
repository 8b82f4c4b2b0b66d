// The check of a request against the completeness table: its draft, its items, the basis chosen, and what is known of the country.
import { checkDraft, judgeHearing, MINISTRYS_LEAD_TIME, type AnswerCondition, type Condition, type ConditionAnswer, type DraftCheck, type DraftItem, type Finding } from "../../domain/casework/index.ts";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import type { DraftContent } from "./draft-content.ts";
import { filledFields } from "./draft-content.ts";
import type { StoredBasis, StoredItem, StoredRequest } from "./requests.store.ts";

export type CheckedRequest = {
  readonly request: Pick<StoredRequest, "urgent" | "hearingOn" | "offences">;
  readonly items: readonly Pick<StoredItem, "id" | "kind" | "state">[];
  readonly content: DraftContent;
  readonly basis: StoredBasis | undefined;
  /** The day on which the papers would be with the authority. */
  readonly today: CalendarDate;
  /** What the country's profile says; absent: nobody has recorded it. */
  readonly profile?: Partial<Readonly<Record<Condition, ConditionAnswer>>>;
};

export function checkRequest({ request, items, content, basis, today, profile = {} }: CheckedRequest): DraftCheck {
  const asked = items.filter(({ state }) => state !== "withdrawn");
  const filled = new Set([...filledFields(content.fields), ...(basis === undefined ? [] : ["legalBasis"]), ...(request.offences.length === 0 ? [] : ["offences"])]);
  const answer: AnswerCondition = (condition, item) => profile[condition] ?? answerOf(condition, item, request, basis);
  const check = checkDraft({ filled, items: asked.map(({ id, kind }) => ({ id, kind, filled: filledFields(content.items[id]) })) }, answer);
  return { ...check, findings: [...check.findings, ...asked.flatMap((item) => hearingFinding(item, request.hearingOn, today))] };
}

/** Process for a hearing that is too near is not sent without somebody answering for it; with nothing to spare it warns. */
function hearingFinding({ id, kind }: Pick<StoredItem, "id" | "kind">, hearingOn: CalendarDate | null, today: CalendarDate): readonly Finding[] {
  if (kind !== "service-of-process" || hearingOn === null) return [];
  const { verdict } = judgeHearing(hearingOn, today);
  return verdict === "fits" ? [] : [{ rule: "hearing-lead-time", field: "timeLimit", item: id, severity: verdict === "block" ? "must" : "should", source: MINISTRYS_LEAD_TIME.source }];
}

/** What the draft itself tells. What depends on the other State and is not recorded stays unknown: a question, never a silence. */
function answerOf(condition: Condition, item: DraftItem, request: CheckedRequest["request"], basis: StoredBasis | undefined): ConditionAnswer {
  switch (condition) {
    case "urgent":
      return request.urgent ? "yes" : "no";
    case "no-treaty":
      return basis === undefined ? "unknown" : basis.basis["rank"] === "reciprocity" ? "yes" : "no";
    case "person-is-witness-or-suspect":
      return item.kind === "statement" || item.kind === "video-testimony" ? "yes" : "unknown";
    case "address-known":
      return item.filled.has("person") ? "yes" : "unknown";
    case "person-travels":
      return item.kind === "attendance" || item.kind === "transfer-in-custody" ? "yes" : "unknown";
    case "property-in-question":
      return item.kind === "restraint" || item.kind === "confiscation" || item.kind === "trace-proceeds" ? "yes" : "unknown";
    default:
      return "unknown";
  }
}
