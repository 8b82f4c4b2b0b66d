// What grounds that were gone through mean for the steps that follow. Where the instrument itself makes a ground one on which assistance must
// be refused, nothing is approved while it arises; what it says is never a ground is none; before a refusal the other State is asked or consulted.
import type { GroundFinding, GroundRule, GroundToCheck, RefusalGround } from "./refusal-grounds.ts";
import { OTHER_REASON } from "./step-reasons.ts";

/** A ground as it was gone through, under the rule that held for it; `articles`: of the instrument, `null`: by the general table alone, which is a model and no law of ours. */
export type ConsideredGround = GroundFinding & { readonly rule: GroundRule; readonly articles: readonly string[] | null; readonly first: GroundToCheck["first"] };

/** Each finding with its rule, as the step that goes through the grounds keeps it. */
export function consideredGrounds(grounds: readonly GroundToCheck[], findings: readonly GroundFinding[]): readonly ConsideredGround[] {
  return findings.flatMap((finding) => {
    const known = grounds.find(({ ground }) => ground === finding.ground);
    return known === undefined ? [] : [{ ...finding, rule: known.rule, articles: known.articles, first: known.first }];
  });
}

/** Those that stand in the way of an approval: they arise, and the instrument's own word is that assistance must be refused. */
export function barsToApproval(considered: readonly ConsideredGround[]): readonly ConsideredGround[] {
  return considered.filter(({ arises, rule, articles }) => arises === "yes" && rule === "must" && articles !== null);
}

export type GroundProblem = {
  readonly ground: RefusalGround;
  readonly articles: readonly string[] | null;
  /** The instrument forbids to refuse on it; it does not arise; it can only put off (UNCAC art. 46(25)); a defect of form is asked about first. */
  readonly because: "never" | "does-not-arise" | "only-postpones" | "ask-first";
};

/**
 * May assistance be refused or put off on these grounds? Codes chosen with the step, what was gone through and whether the other State was
 * asked for what is missing in; what stands against each out. Something else, said in words, is left to the approver.
 */
export function judgeRefusal(action: "refuse" | "postpone", codes: readonly string[], considered: readonly ConsideredGround[], asked: boolean): readonly GroundProblem[] {
  return codes.filter((code) => code !== OTHER_REASON).flatMap((code): readonly GroundProblem[] => {
    const found = considered.find(({ ground }) => ground === code);
    if (found === undefined) return [{ ground: code as RefusalGround, articles: null, because: "does-not-arise" }];
    const problem = (because: GroundProblem["because"]): readonly GroundProblem[] => [{ ground: found.ground, articles: found.articles, because }];
    if (found.rule === "never") return problem("never");
    if (found.arises !== "yes") return problem("does-not-arise");
    if (action === "refuse" && found.rule === "postpone") return problem("only-postpones");
    return action === "refuse" && found.first === "ask" && !asked ? problem("ask-first") : [];
  });
}
