// The grounds on which assistance can be refused or postponed, and what is to be asked of each before it is. Treaties differ: an
// instrument's own rule comes first, with its article; where it is silent the general table stands, as a model and no law of ours.
// UNCAC art. 46(8), (9), (21) to (23), (25), (26), read; Mutual Assistance in Criminal Matters Act 1992 (New Zealand), read, as the model.
import { law, type RuleSource } from "./evidence.ts";

export const REFUSAL_GROUNDS = [
  /** Not made in conformity with the treaty. */
  "form",
  "sovereignty-and-public-order",
  /** The own law would forbid the act for a like offence. */
  "domestic-law-forbids",
  /** Contrary to the own system of assistance. */
  "contrary-to-legal-system",
  "no-dual-criminality",
  /** Trivial, or a burden out of proportion. */
  "de-minimis",
  "political-offence",
  /** Asked for on account of race, religion, sex, nationality or opinion. */
  "persecution",
  "military-offence",
  "double-jeopardy",
  "death-penalty",
  "own-proceedings",
  "safety-of-person",
  "no-consent",
  "bank-secrecy",
  "fiscal-matter",
] as const;
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number];

/** `postpone`: it can only put off. `never`: the instrument forbids to refuse on it alone. */
export const GROUND_RULES = ["must", "may", "postpone", "never"] as const;
export type GroundRule = (typeof GROUND_RULES)[number];

/** What one instrument says of a ground. */
export type TermOfRefusal = { readonly ground: RefusalGround; readonly rule: GroundRule; readonly articles: readonly string[] };

export type GeneralGround = { readonly ground: RefusalGround; readonly rule: GroundRule; /** What must come before a refusal. */ readonly first: "ask" | "consult" | "none"; readonly source: RuleSource };

const newZealand = law("Mutual Assistance in Criminal Matters Act 1992 (New Zealand), as a model");
const uncac = (paragraph: string) => law(`UNCAC art. 46(${paragraph}), as a model`);

/** Consultation comes before any refusal or postponement (UNCAC art. 46(26)); a defect of form is asked about first. */
export const GENERAL_GROUNDS: readonly GeneralGround[] = [
  { ground: "form", rule: "may", first: "ask", source: newZealand },
  { ground: "sovereignty-and-public-order", rule: "must", first: "consult", source: newZealand },
  { ground: "domestic-law-forbids", rule: "must", first: "consult", source: newZealand },
  { ground: "contrary-to-legal-system", rule: "may", first: "consult", source: law("UNCAC art. 46(21)(d), as a model") },
  { ground: "no-dual-criminality", rule: "may", first: "consult", source: newZealand },
  { ground: "de-minimis", rule: "may", first: "consult", source: newZealand },
  { ground: "political-offence", rule: "must", first: "consult", source: newZealand },
  { ground: "persecution", rule: "must", first: "consult", source: newZealand },
  { ground: "military-offence", rule: "must", first: "consult", source: newZealand },
  { ground: "double-jeopardy", rule: "must", first: "consult", source: newZealand },
  { ground: "death-penalty", rule: "may", first: "consult", source: newZealand },
  { ground: "own-proceedings", rule: "postpone", first: "consult", source: uncac("25") },
  { ground: "safety-of-person", rule: "may", first: "consult", source: newZealand },
  { ground: "no-consent", rule: "must", first: "none", source: newZealand },
  { ground: "bank-secrecy", rule: "never", first: "none", source: uncac("8") },
  { ground: "fiscal-matter", rule: "never", first: "none", source: uncac("22") },
];

export type GroundToCheck = GeneralGround & {
  /** The instrument's own word, where somebody has read it there; its rule then stands in `rule`. */
  readonly articles: readonly string[] | null;
};

/** Every ground, each under the instrument's own rule where it has one. `terms` empty: nobody has read the instrument for it. */
export function groundsToCheck(terms: readonly TermOfRefusal[]): readonly GroundToCheck[] {
  return GENERAL_GROUNDS.map((general) => {
    const own = terms.find(({ ground }) => ground === general.ground);
    return own === undefined ? { ...general, articles: null } : { ...general, rule: own.rule, articles: own.articles };
  });
}

/** What the desk found: does the ground arise, and why. */
export type GroundFinding = { readonly ground: RefusalGround; readonly arises: "yes" | "no" | "not-clear"; readonly why: string };

export type GroundsJudgement = {
  /** Not answered, answered without saying why, or not clear: the merits are not checked yet. */
  readonly open: readonly RefusalGround[];
  readonly mustRefuse: readonly RefusalGround[];
  readonly mayRefuse: readonly RefusalGround[];
  readonly mayPostpone: readonly RefusalGround[];
  /** Raised, though the instrument forbids to refuse on it. */
  readonly notAGround: readonly RefusalGround[];
  /** What has to be done before refusing: partial and conditional grant come first where they can. */
  readonly askFirst: boolean;
  readonly consultFirst: boolean;
};

/** Findings in; what follows from them out. A ground that must be considered and was not keeps the merits open. */
export function judgeGrounds(grounds: readonly GroundToCheck[], findings: readonly GroundFinding[]): GroundsJudgement {
  const found = new Map(findings.map((finding) => [finding.ground, finding]));
  const arising = (rule: GroundRule) => grounds.filter((one) => one.rule === rule && found.get(one.ground)?.arises === "yes");
  const names = (some: readonly GroundToCheck[]) => some.map(({ ground }) => ground);
  const weighed = [...arising("must"), ...arising("may"), ...arising("postpone")];
  return {
    open: names(grounds.filter(({ ground }) => {
      const finding = found.get(ground);
      return finding === undefined || finding.arises === "not-clear" || finding.why.trim() === "";
    })),
    mustRefuse: names(arising("must")),
    mayRefuse: names(arising("may")),
    mayPostpone: names(arising("postpone")),
    notAGround: names(arising("never")),
    askFirst: weighed.some(({ first }) => first === "ask"),
    consultFirst: weighed.some(({ first }) => first === "consult"),
  };
}
