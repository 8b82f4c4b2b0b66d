// THE TABLE of incoming requests: receipt, form, merits, execution, return. Property has its own clocks within execution.
import { design, law } from "../evidence.ts";
import type { DeskOf, Lane, Transition } from "./lane.ts";

const DESKS = {
  received: "authority",
  acknowledged: "authority",
  "formal-check": "authority",
  "information-sought": "abroad",
  "merits-check": "authority",
  consultation: "abroad",
  "conditions-offered": "abroad",
  postponed: "authority",
  approved: "authority",
  "with-executing": "executing",
  "execution-query": "abroad",
  restrained: "court",
  confirmed: "court",
  forfeited: "authority",
  sharing: "authority",
  "authority-review": "authority",
  returned: "abroad",
  "no-reply": "none",
  redirected: "none",
  refused: "none",
  declined: "none",
  lifted: "none",
  withdrawn: "none",
  closed: "none",
} as const satisfies Readonly<Record<string, DeskOf>>;

export type IncomingState = keyof typeof DESKS;
export const INCOMING_STATES = Object.keys(DESKS) as readonly IncomingState[];

export type IncomingAction =
  | "acknowledge" | "begin-formal-check" | "seek-information" | "receive-information" | "close-unanswered" | "redirect" | "find-complete" | "consult" | "return-to-merits" | "refuse" | "postpone" | "offer-conditions"
  | "conditions-accepted" | "conditions-declined" | "review-postponement" | "approve" | "forward" | "query-other-state" | "answer-received" | "restrain" | "court-confirms" | "court-lifts" | "forfeit" | "share"
  | "report" | "find-incomplete" | "transmit-back" | "close" | "requester-withdraws";

const OPEN = ["received", "acknowledged", "formal-check", "information-sought", "merits-check", "consultation", "conditions-offered", "postponed", "approved", "with-executing", "execution-query", "authority-review"] as const;

export const INCOMING: Lane<IncomingState, IncomingAction> = {
  name: "incoming",
  begins: "received",
  desks: DESKS,
  transitions: [
    { action: "acknowledge", from: ["received"], to: "acknowledged", by: "desk", needs: ["other-reference"], source: design("registered and acknowledged at once; the sender is verified") },
    { action: "begin-formal-check", from: ["acknowledged"], to: "formal-check", by: "desk", needs: [], source: design("sender, basis, language, completeness") },
    { action: "seek-information", from: ["formal-check"], to: "information-sought", by: "desk", needs: ["gaps", "reason", "due-date"], source: law("UNCAC art. 46(16)") },
    { action: "receive-information", from: ["information-sought"], to: "formal-check", by: "other-state", needs: [], source: law("UNCAC art. 46(16)") },
    { action: "close-unanswered", from: ["information-sought"], to: "no-reply", by: "approver", needs: ["reason"], source: design("only after consultation") },
    { action: "redirect", from: ["formal-check"], to: "redirected", by: "desk", needs: ["reason", "channel"], source: design("not ours: the sender is told to whom it went") },
    { action: "find-complete", from: ["formal-check"], to: "merits-check", by: "desk", needs: [], source: design("complete in form") },
    { action: "consult", from: ["merits-check"], to: "consultation", by: "desk", needs: ["grounds-considered"], source: law("UNCAC art. 46(26): consult before refusing or postponing") },
    { action: "return-to-merits", from: ["consultation"], to: "merits-check", by: "desk", needs: ["reason"], source: law("UNCAC art. 46(26)") },
    { action: "refuse", from: ["consultation"], to: "refused", by: "approver", needs: ["grounds-considered", "ground", "reason"], source: law("UNCAC art. 46(21), (23): reasons are given") },
    { action: "postpone", from: ["consultation"], to: "postponed", by: "approver", needs: ["grounds-considered", "ground", "reason", "review-date"], source: law("UNCAC art. 46(25)") },
    // An offer that is accepted grants the request: what bars an approval bars the offer, and the acceptance where the basis changed meanwhile.
    // A condition that takes a ground away is written down with the ground: it does not arise under that condition.
    { action: "offer-conditions", from: ["consultation"], to: "conditions-offered", by: "approver", needs: ["grounds-considered", "nothing-bars-it", "conditions"], source: law("UNCAC art. 46(26)") },
    { action: "conditions-accepted", from: ["conditions-offered"], to: "approved", by: "other-state", needs: ["grounds-considered", "nothing-bars-it"], source: law("UNCAC art. 46(26)") },
    { action: "conditions-declined", from: ["conditions-offered"], to: "declined", by: "other-state", needs: [], source: law("UNCAC art. 46(26)") },
    { action: "review-postponement", from: ["postponed"], to: "merits-check", by: "desk", needs: [], source: law("UNCAC art. 46(25)") },
    { action: "approve", from: ["merits-check"], to: "approved", by: "approver", needs: ["grounds-considered", "nothing-bars-it", "route"], source: law("BNSS s. 113(1)") },
    { action: "forward", from: ["approved"], to: "with-executing", by: "desk", needs: ["route", "due-date"], source: law("BNSS ss. 113(1), 115(3)") },
    { action: "query-other-state", from: ["with-executing"], to: "execution-query", by: "desk", needs: ["gaps", "reason", "due-date"], source: law("UNCAC art. 46(16)") },
    { action: "answer-received", from: ["execution-query"], to: "with-executing", by: "other-state", needs: [], source: law("UNCAC art. 46(16)") },
    { action: "restrain", from: ["with-executing"], to: "restrained", by: "executing-authority", needs: ["order"], source: law("BNSS s. 117(1)") },
    { action: "court-confirms", from: ["restrained"], to: "confirmed", by: "court", needs: ["order"], source: law("BNSS s. 117(2): within thirty days, or the order is void") },
    { action: "court-lifts", from: ["restrained", "confirmed"], to: "lifted", by: "court", needs: ["order", "reason"], source: law("UNCAC art. 55(8): the requesting State is heard before") },
    { action: "forfeit", from: ["confirmed"], to: "forfeited", by: "court", needs: ["order"], source: law("BNSS s. 120") },
    { action: "share", from: ["forfeited"], to: "sharing", by: "approver", needs: ["reason"], source: law("UNCAC art. 57; sharing needs a treaty or the Government's decision") },
    { action: "report", from: ["with-executing"], to: "authority-review", by: "executing-authority", needs: ["items-updated"], source: law("BNSS s. 113(2): to the Central Government, never direct") },
    { action: "find-incomplete", from: ["authority-review"], to: "with-executing", by: "desk", needs: ["short-of", "reason"], source: design("what came back against what was asked") },
    { action: "transmit-back", from: ["authority-review", "confirmed", "sharing"], to: "returned", by: "desk", needs: ["despatch-proof", "items-updated"], source: law("BNSS s. 113(2)") },
    { action: "close", from: ["returned"], to: "closed", by: "desk", needs: ["receipt"], source: design("closed on acknowledgement") },
    { action: "requester-withdraws", from: [...OPEN], to: "withdrawn", by: "other-state", needs: [], source: law("UNCAC art. 46(24)") },
  ] satisfies readonly Transition<IncomingState, IncomingAction>[],
};
