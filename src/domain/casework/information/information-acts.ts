// What is done with spontaneous information: information about a criminal matter that one State gives another without being asked.
//
// UNCAC art. 46(4)-(5), UNTOC art. 18(4)-(5), Budapest Convention art. 26, in our own words: it may be given without a request where the
// giver believes that it helps the other's inquiries or may lead to a request. Who receives it keeps it confidential, and uses it within the
// limits set, where the giver asks for that. It may nevertheless be disclosed in the receiver's own proceedings where it clears an accused
// person: then the giver is told beforehand and, if it wishes, consulted; where that is not possible in an exceptional case, it is told
// without delay. Under Budapest art. 26(2) the receiver that cannot keep the conditions says so first, and the giver decides whether it is
// given all the same. Art. 26 has no word on what clears an accused person; the two Conventions of the United Nations have none on refusing.
import type { Permission } from "../../access/index.ts";
import { design, law, type RuleSource } from "../evidence.ts";

export const INFORMATION_WAYS = ["received", "sent"] as const;
export type InformationWay = (typeof INFORMATION_WAYS)[number];

export const INFORMATION_STATES = { received: ["received", "passed", "kept", "declined"], sent: ["draft", "sent", "given-up"] } as const satisfies Readonly<Record<InformationWay, readonly string[]>>;
export type InformationState = (typeof INFORMATION_STATES)[InformationWay][number];

/** Limits on use and confidentiality that the giver set: none, not answered yet, accepted, not accepted, lifted by the giver. */
export const CONDITION_STATES = ["none", "open", "accepted", "refused", "lifted"] as const;
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
  /** What of the instruments it rests on; none: our own order. */
  readonly rests?: keyof typeof RULES;
};

/** By the instruments that speak of it, their articles. Where none of them is the basis, none of them binds. */
const RULES = {
  giving: { uncac: "UNCAC art. 46(4)", untoc: "UNTOC art. 18(4)", "coe-cybercrime": "Budapest Convention art. 26(1)" },
  conditions: { uncac: "UNCAC art. 46(5)", untoc: "UNTOC art. 18(5)", "coe-cybercrime": "Budapest Convention art. 26(2)" },
  exculpatory: { uncac: "UNCAC art. 46(5)", untoc: "UNTOC art. 18(5)" },
  refusing: { "coe-cybercrime": "Budapest Convention art. 26(2)" },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** @param basis the chosen instrument's id; `null`: none is chosen, or no treaty. @returns the article that binds the two, or our own order. */
export function sourceOfAct({ rests }: Pick<InformationAct, "rests">, basis: string | null): RuleSource {
  const articles: Readonly<Record<string, string>> = rests === undefined ? {} : RULES[rests];
  const cites = basis === null ? undefined : articles[basis];
  return cites === undefined ? design("how the desk works") : law(cites);
}

const [EXAMINE, APPROVE] = ["request.examine", "request.approve"] as const;
const USABLE = { from: ["none", "accepted", "lifted"] } as const satisfies InformationAct["conditions"];

/** What was set and was not lifted: it binds, or would. */
const STANDING = { from: ["open", "accepted", "refused"] } as const satisfies InformationAct["conditions"];
const RECEIVED = INFORMATION_STATES.received;

/** THE TABLE of what is done with information. */
export const INFORMATION_ACTS = [
  { act: "acknowledge", way: "received", from: RECEIVED, to: null, permission: EXAMINE, needs: [], once: true },
  { act: "accept-conditions", way: "received", from: ["received"], to: null, permission: EXAMINE, needs: [], conditions: { from: ["open", "refused"], to: "accepted" }, rests: "conditions" },
  { act: "refuse-conditions", way: "received", from: ["received"], to: null, permission: EXAMINE, needs: ["reason"], conditions: { from: ["open"], to: "refused" }, rests: "refusing" },
  // The giver's answer to that, or its own word later on: its conditions fall, stand, or it does not give the information at all.
  { act: "conditions-lifted", way: "received", from: ["received", "passed", "kept"], to: null, permission: EXAMINE, needs: ["reason"], conditions: { from: STANDING.from, to: "lifted" }, rests: "conditions" },
  { act: "conditions-upheld", way: "received", from: ["received"], to: null, permission: EXAMINE, needs: ["reason"], conditions: { from: ["refused"], to: "open" }, rests: "refusing" },
  { act: "withheld", way: "received", from: ["received"], to: "declined", permission: EXAMINE, needs: ["reason"], conditions: { from: ["refused"] }, rests: "refusing" },
  { act: "pass", way: "received", from: ["received", "passed", "kept"], to: "passed", permission: EXAMINE, needs: ["unit"], conditions: USABLE, rests: "conditions" },
  { act: "keep", way: "received", from: ["received"], to: "kept", permission: EXAMINE, needs: ["reason"], conditions: USABLE },
  { act: "decline", way: "received", from: ["received", "kept"], to: "declined", permission: EXAMINE, needs: ["reason"] },
  // What clears an accused person is kept back by no condition, however it stands about it and wherever the matter does.
  { act: "notify-disclosure", way: "received", from: RECEIVED, to: null, permission: EXAMINE, needs: ["reason"], conditions: STANDING, rests: "exculpatory" },
  { act: "disclose", way: "received", from: RECEIVED, to: null, permission: EXAMINE, needs: ["reason"], conditions: STANDING, rests: "exculpatory" },
  { act: "tell-of-disclosure", way: "received", from: RECEIVED, to: null, permission: EXAMINE, needs: [], conditions: { from: ["open", "accepted", "refused", "lifted"] }, rests: "exculpatory" },
  { act: "send", way: "sent", from: ["draft"], to: "sent", permission: APPROVE, needs: ["basis", "channel"], rests: "giving" },
  { act: "give-up", way: "sent", from: ["draft"], to: "given-up", permission: EXAMINE, needs: ["reason"] },
  { act: "acknowledged", way: "sent", from: ["sent"], to: null, permission: EXAMINE, needs: ["their-reference"], once: true },
  { act: "conditions-accepted", way: "sent", from: ["sent"], to: null, permission: EXAMINE, needs: [], conditions: { from: ["open", "refused"], to: "accepted" }, rests: "conditions" },
  { act: "conditions-refused", way: "sent", from: ["sent"], to: null, permission: EXAMINE, needs: ["reason"], conditions: { from: ["open"], to: "refused" }, rests: "refusing" },
  { act: "lift-conditions", way: "sent", from: ["sent"], to: null, permission: APPROVE, needs: ["reason"], conditions: { from: STANDING.from, to: "lifted" }, rests: "conditions" },
  { act: "uphold-conditions", way: "sent", from: ["sent"], to: null, permission: APPROVE, needs: ["reason"], conditions: { from: ["refused"], to: "open" }, rests: "refusing" },
  { act: "disclosure-notified", way: "sent", from: ["sent"], to: null, permission: EXAMINE, needs: ["reason"], rests: "exculpatory" },
] as const satisfies readonly InformationAct[];

export type InformationActName = (typeof INFORMATION_ACTS)[number]["act"];

/** The instruments that speak of it, by the register's permanent ids, with their articles. Art. 26 of Budapest binds its parties alone. */
export const INFORMATION_ARTICLES: Readonly<Record<string, readonly string[]>> = { uncac: ["46(4)", "46(5)"], untoc: ["18(4)", "18(5)"], "coe-cybercrime": ["26"] };
