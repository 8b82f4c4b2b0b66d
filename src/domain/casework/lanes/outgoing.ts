// THE TABLES of the four outgoing lanes. What they share stands once; each lane adds how a paper comes to be ready for despatch.
// Sources: the procedure as the ministry's pages and the law give it; [B] and [C] of the notes are tagged reported and unverified.
import { design, law, reported } from "../evidence.ts";
import type { DeskOf, Lane, Transition } from "./lane.ts";

const DESKS = {
  draft: "agency",
  "controlling-review": "agency",
  endorsement: "endorser",
  received: "authority",
  scrutiny: "authority",
  "queried-agency": "agency",
  concurred: "agency",
  "before-court": "court",
  "letter-issued": "authority",
  ready: "authority",
  transmitted: "abroad",
  acknowledged: "abroad",
  "information-requested": "agency",
  "came-back": "authority",
  "queried-on-return": "agency",
  "in-execution": "abroad",
  "conditions-pending": "authority",
  postponed: "abroad",
  "partly-executed": "abroad",
  executed: "authority",
  "date-lapsed": "court",
  "ready-again": "authority",
  delivered: "agency",
  "withdrawal-notified": "abroad",
  lapsed: "none",
  rejected: "none",
  diverted: "none",
  "court-declined": "none",
  declined: "none",
  refused: "none",
  withdrawn: "none",
  closed: "none",
} as const satisfies Readonly<Record<string, DeskOf>>;

export type OutgoingState = keyof typeof DESKS;

export const OUTGOING_STATES = Object.keys(DESKS) as readonly OutgoingState[];

export type OutgoingAction =
  | "submit" | "return-to-officer" | "forward" | "return-to-agency" | "endorse" | "allot" | "query-agency" | "answer-query" | "let-lapse" | "reject" | "divert" | "approve" | "concur" | "apply-to-court"
  | "court-issues" | "court-declines" | "lodge" | "send-back" | "despatch" | "acknowledge" | "ask-information" | "come-back" | "send-again" | "answer-other-state" | "begin-execution" | "offer-conditions" | "accept-conditions"
  | "decline-conditions" | "postpone" | "resume" | "part-result" | "result" | "refuse" | "note-date-lapsed" | "fresh-date" | "withdraw" | "confirm-withdrawal" | "deliver" | "close";

type Row = Transition<OutgoingState, OutgoingAction>;

const ABROAD = ["acknowledged", "in-execution", "partly-executed"] as const;

/** Every state from which the agency may still say that nothing is needed any more (UNCAC art. 46(24)). */
const SENT = ["transmitted", "acknowledged", "information-requested", "came-back", "queried-on-return", "in-execution", "conditions-pending", "postponed", "partly-executed"] as const;

/** From blank page to scrutiny: the same in every lane. */
const BEFORE_SCRUTINY: readonly Row[] = [
  { action: "submit", from: ["draft"], to: "controlling-review", by: "investigating-officer", needs: ["case-reference", "complete"], source: reported("guidelines of 2019 as reported: the officer drafts, the controlling officer checks") },
  { action: "return-to-officer", from: ["controlling-review"], to: "draft", by: "controlling-officer", needs: ["gaps", "reason"], source: reported("guidelines of 2019 as reported") },
  { action: "forward", from: ["controlling-review"], to: "endorsement", by: "controlling-officer", needs: ["checklist-signed", "complete"], source: reported("controlling officer not below Superintendent of Police") },
  { action: "return-to-agency", from: ["endorsement"], to: "draft", by: "endorsing-authority", needs: ["gaps", "reason"], source: design("the State Home Department or the agency's headquarters endorses") },
  { action: "endorse", from: ["endorsement"], to: "received", by: "endorsing-authority", needs: ["opinion"], source: design("the State Home Department or the agency's headquarters endorses") },
  { action: "allot", from: ["received"], to: "scrutiny", by: "desk", needs: [], source: design("the authority's clock begins") },
  { action: "query-agency", from: ["scrutiny"], to: "queried-agency", by: "desk", needs: ["gaps", "reason", "due-date"], source: reported("the ministry raises queries, approves or rejects") },
  { action: "answer-query", from: ["queried-agency"], to: "scrutiny", by: "investigating-officer", needs: [], source: reported("the ministry raises queries, approves or rejects") },
  { action: "let-lapse", from: ["queried-agency"], to: "lapsed", by: "approver", needs: ["reason"], source: design("no answer after reminders") },
  { action: "reject", from: ["scrutiny"], to: "rejected", by: "approver", needs: ["gaps-or-ground", "reason"], source: reported("the ministry raises queries, approves or rejects") },
  { action: "divert", from: ["scrutiny"], to: "diverted", by: "desk", needs: ["reason", "channel"], source: law("BNSS s. 110; extradition, civil and police matters go elsewhere") },
];

/** From despatch to closed file: the same in every lane. */
const AFTER_DESPATCH: readonly Row[] = [
  { action: "despatch", from: ["ready"], to: "transmitted", by: "desk", needs: ["legal-basis", "channel", "despatch-proof"], source: law("UNCAC art. 46(13)") },
  { action: "acknowledge", from: ["transmitted"], to: "acknowledged", by: "other-state", needs: [], source: law("UNCAC art. 46(24)") },
  { action: "ask-information", from: ["transmitted", ...ABROAD], to: "information-requested", by: "other-state", needs: ["gaps", "due-date"], also: ["other-reference"], source: law("UNCAC art. 46(16)") },
  { action: "come-back", from: ["transmitted", "acknowledged", "in-execution"], to: "came-back", by: "other-state", needs: ["gaps", "reason"], also: ["other-reference"], source: law("UNCAC art. 46(15), (21)(a): a request that is not as the treaty asks; some send it back unregistered") },
  // The other State has had it: the agency's answer leads back here and not to scrutiny, from where a request ends that nobody abroad ever saw.
  { action: "query-agency", from: ["came-back"], to: "queried-on-return", by: "desk", needs: ["gaps", "reason", "due-date"], source: law("UNCAC art. 46(15), (16)") },
  { action: "answer-query", from: ["queried-on-return"], to: "came-back", by: "investigating-officer", needs: [], source: law("UNCAC art. 46(15), (16)") },
  { action: "send-again", from: ["came-back"], to: "transmitted", by: "desk", needs: ["complete", "legal-basis", "channel", "despatch-proof"], source: law("UNCAC art. 46(13)") },
  { action: "answer-other-state", from: ["information-requested"], to: "acknowledged", by: "desk", needs: ["despatch-proof"], source: law("UNCAC art. 46(16)") },
  { action: "begin-execution", from: ["acknowledged"], to: "in-execution", by: "other-state", needs: [], source: law("UNCAC art. 46(17)") },
  { action: "offer-conditions", from: ["acknowledged", "in-execution"], to: "conditions-pending", by: "other-state", needs: ["conditions"], source: law("UNCAC art. 46(26)") },
  { action: "accept-conditions", from: ["conditions-pending"], to: "in-execution", by: "approver", needs: [], source: law("UNCAC art. 46(26)") },
  { action: "decline-conditions", from: ["conditions-pending"], to: "declined", by: "approver", needs: ["reason"], source: law("UNCAC art. 46(26)") },
  { action: "postpone", from: ["acknowledged", "in-execution"], to: "postponed", by: "other-state", needs: ["ground", "reason", "review-date"], source: law("UNCAC art. 46(25)") },
  { action: "resume", from: ["postponed"], to: "in-execution", by: "other-state", needs: [], source: law("UNCAC art. 46(25)") },
  { action: "part-result", from: [...ABROAD], to: "partly-executed", by: "other-state", needs: ["items-updated", "part-because"], source: design("each item has its own result") },
  { action: "result", from: [...ABROAD], to: "executed", by: "other-state", needs: ["items-updated", "inventory"], source: design("certificates and inventory per kind") },
  { action: "refuse", from: ["transmitted", ...ABROAD, "postponed"], to: "refused", by: "other-state", needs: ["ground", "reason"], source: law("UNCAC art. 46(21), (23)") },
  { action: "withdraw", from: [...SENT], to: "withdrawal-notified", by: "desk", needs: ["reason", "despatch-proof"], source: law("UNCAC art. 46(24): the requested State is told promptly") },
  { action: "withdraw", from: ["draft", "controlling-review", "endorsement", "received", "scrutiny", "queried-agency", "ready"], to: "withdrawn", by: "investigating-officer", needs: ["reason"], source: design("nothing was sent") },
  { action: "confirm-withdrawal", from: ["withdrawal-notified"], to: "withdrawn", by: "other-state", needs: [], source: law("UNCAC art. 46(24)") },
  { action: "deliver", from: ["executed"], to: "delivered", by: "desk", needs: ["receipt"], source: design("to court or agency, restrictions on use with it") },
  { action: "close", from: ["delivered"], to: "closed", by: "desk", needs: ["originals-back"], source: design("originals returned, retained data purged") },
];

const APPROVAL: Row = { action: "approve", from: ["scrutiny"], to: "ready", by: "approver", needs: ["legal-basis", "signatory", "complete"], source: reported("the ministry examines, approves and sends") };

/** Concurrence is not issue: the court may refuse, alter or delay. */
const THROUGH_COURT: readonly Row[] = [
  { action: "concur", from: ["scrutiny"], to: "concurred", by: "approver", needs: ["legal-basis", "validity-date", "complete"], source: reported("no application to the court without the ministry's prior concurrence") },
  { action: "apply-to-court", from: ["concurred"], to: "before-court", by: "investigating-officer", needs: [], source: law("BNSS s. 112(1)") },
  { action: "court-issues", from: ["before-court"], to: "letter-issued", by: "court", needs: ["order"], source: law("BNSS s. 112(1)") },
  { action: "court-declines", from: ["before-court"], to: "court-declined", by: "court", needs: ["order", "reason"], source: law("BNSS s. 112(1)") },
  { action: "lodge", from: ["letter-issued"], to: "ready", by: "desk", needs: ["matches-draft", "signatory"], source: law("BNSS s. 112(2): sent in the manner the Central Government specifies") },
  { action: "send-back", from: ["letter-issued"], to: "scrutiny", by: "desk", needs: ["gaps", "reason"], source: design("the letter differs from what was concurred in") },
];

/** A hearing that passed unserved needs a fresh date of the court: a new process under the same request, which the other State knows of. */
const HEARING: readonly Row[] = [
  { action: "note-date-lapsed", from: ["transmitted", ...ABROAD], to: "date-lapsed", by: "desk", needs: ["reason"], source: design("the hearing date passed unserved") },
  { action: "fresh-date", from: ["date-lapsed"], to: "ready-again", by: "court", needs: ["order"], source: law("BNSS s. 110") },
  { action: "despatch", from: ["ready-again"], to: "transmitted", by: "desk", needs: ["legal-basis", "channel", "despatch-proof"], source: law("UNCAC art. 46(13)") },
  { action: "withdraw", from: ["date-lapsed", "ready-again"], to: "withdrawal-notified", by: "desk", needs: ["reason", "despatch-proof"], source: law("UNCAC art. 46(24): the requested State is told promptly") },
];

function lane(name: string, own: readonly Row[]): Lane<OutgoingState, OutgoingAction> {
  return { name, begins: "draft", desks: DESKS, transitions: [...BEFORE_SCRUTINY, ...own, ...AFTER_DESPATCH] };
}

export const OUTGOING_LANES = {
  /** The authority signs and sends under a treaty or convention. */
  "request-of-authority": lane("request-of-authority", [APPROVAL]),
  /** Issued by a court on the officer's application during the investigation (BNSS s. 112; CrPC s. 166A). */
  "letter-rogatory": lane("letter-rogatory", THROUGH_COURT),
  /** Issued by a court at the trial stage (BNSS ss. 319, 320; CrPC ss. 284, 285). */
  commission: lane("commission", THROUGH_COURT),
  /** Summons, warrants and other judicial process, in duplicate (BNSS s. 110; CrPC s. 105). */
  "service-of-process": lane("service-of-process", [APPROVAL, ...HEARING]),
} as const;

export type OutgoingLane = keyof typeof OUTGOING_LANES;
