// What is done with spontaneous information: information about a criminal matter that one State gives another without being asked.
//
// UNCAC art. 46(4)-(5), UNTOC art. 18(4)-(5), Budapest Convention art. 26, in our own words: it may be given without a request where the
// giver believes that it helps the other's inquiries or may lead to a request. Who receives it keeps it confidential, and uses it within the
// limits set, where the giver asks for that. It may nevertheless be disclosed in the receiver's own proceedings where it clears an accused
// person: then the giver is told beforehand and, if it wishes, consulted; where that is not possible in an exceptional case, it is told
// without delay. Under Budapest art. 26(2) the receiver that cannot keep the conditions says so first, and the giver decides.
import type { Permission } from "../../access/index.ts";
import { design, law, type RuleSource } from "../evidence.ts";

export const INFORMATION_WAYS = ["received", "sent"] as const;
export type InformationWay = (typeof INFORMATION_WAYS)[number];

export const INFORMATION_STATES = { received: ["received", "passed", "kept", "declined"], sent: ["draft", "sent", "given-up"] } as const satisfies Readonly<Record<InformationWay, readonly string[]>>;
export type InformationState = (typeof INFORMATION_STATES)[InformationWay][number];

/** Limits on use and confidentiality that the giver set: none, not answered yet, accepted, not accepted. */
export const CONDITION_STATES = ["none", "open", "accepted", "refused"] as const;
export type ConditionState = (typeof CONDITION_STATES)[number];

/** What an act needs besides the day. */
export type InformationNeed = "reason" | "unit" | "channel" | "their-reference" | "basis";

export type InformationAct = {
  readonly act: string;
  readonly way: InformationWay;
  readonly from: readonly InformationState[];
  /** `null`: it stays where it is. */
  readonly to: InformationState | null;
  readonly permission: Permission;
  readonly needs: readonly InformationNeed[];
  /** What must stand about the conditions, and what stands afterwards. */
  readonly conditions?: { readonly from: readonly ConditionState[]; readonly to?: ConditionState };
  /** At most once. */
  readonly once?: true;
  readonly source: RuleSource;
};

const CONFIDENCE = "UNCAC art. 46(5), UNTOC art. 18(5)";
const ours = design("how the desk works");
const [EXAMINE, APPROVE] = ["request.examine", "request.approve"] as const;
const USABLE = { from: ["none", "accepted"] } as const satisfies InformationAct["conditions"];

/** THE TABLE of what is done with information. */
export const INFORMATION_ACTS = [
  { act: "acknowledge", way: "received", from: ["received", "passed", "kept", "declined"], to: null, permission: EXAMINE, needs: [], once: true, source: ours },
  { act: "accept-conditions", way: "received", from: ["received"], to: null, permission: EXAMINE, needs: [], conditions: { from: ["open"], to: "accepted" }, source: law(CONFIDENCE) },
  { act: "refuse-conditions", way: "received", from: ["received"], to: null, permission: EXAMINE, needs: ["reason"], conditions: { from: ["open"], to: "refused" }, source: law("Budapest Convention art. 26(2)") },
  { act: "pass", way: "received", from: ["received", "passed", "kept"], to: "passed", permission: EXAMINE, needs: ["unit"], conditions: USABLE, source: law(CONFIDENCE) },
  { act: "keep", way: "received", from: ["received"], to: "kept", permission: EXAMINE, needs: ["reason"], conditions: USABLE, source: ours },
  { act: "decline", way: "received", from: ["received", "kept"], to: "declined", permission: EXAMINE, needs: ["reason"], source: ours },
  { act: "notify-disclosure", way: "received", from: ["passed", "kept"], to: null, permission: EXAMINE, needs: ["reason"], conditions: { from: ["accepted"] }, source: law(CONFIDENCE) },
  { act: "disclose", way: "received", from: ["passed", "kept"], to: null, permission: EXAMINE, needs: ["reason"], conditions: { from: ["accepted"] }, source: law(CONFIDENCE) },
  { act: "tell-of-disclosure", way: "received", from: ["passed", "kept"], to: null, permission: EXAMINE, needs: [], conditions: { from: ["accepted"] }, source: law(CONFIDENCE) },
  { act: "send", way: "sent", from: ["draft"], to: "sent", permission: APPROVE, needs: ["basis", "channel"], source: law("UNCAC art. 46(4), UNTOC art. 18(4)") },
  { act: "give-up", way: "sent", from: ["draft"], to: "given-up", permission: EXAMINE, needs: ["reason"], source: ours },
  { act: "acknowledged", way: "sent", from: ["sent"], to: null, permission: EXAMINE, needs: ["their-reference"], once: true, source: ours },
  { act: "conditions-accepted", way: "sent", from: ["sent"], to: null, permission: EXAMINE, needs: [], conditions: { from: ["open"], to: "accepted" }, source: law(CONFIDENCE) },
  { act: "conditions-refused", way: "sent", from: ["sent"], to: null, permission: EXAMINE, needs: ["reason"], conditions: { from: ["open"], to: "refused" }, source: law("Budapest Convention art. 26(2)") },
  { act: "disclosure-notified", way: "sent", from: ["sent"], to: null, permission: EXAMINE, needs: ["reason"], source: law(CONFIDENCE) },
] as const satisfies readonly InformationAct[];

export type InformationActName = (typeof INFORMATION_ACTS)[number]["act"];

/** The instruments that speak of it, by the register's permanent ids, with their articles. Art. 26 of Budapest binds its parties alone. */
export const INFORMATION_ARTICLES: Readonly<Record<string, readonly string[]>> = { uncac: ["46(4)", "46(5)"], untoc: ["18(4)", "18(5)"], "coe-cybercrime": ["26"] };
