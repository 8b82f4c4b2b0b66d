// How far a rule of procedure can be trusted; the tag travels with the rule into pages, checks and exports.

/**
 * `law`: read in the law, the treaty or the official page. `reported`: read in a press or study page about the official text, a
 * default that the office may change. `unverified`: background knowledge, shown as such and never cited as a guideline. `design`:
 * our own decision, not law.
 */
export type Evidence = "law" | "reported" | "unverified" | "design";

export type RuleSource = { readonly evidence: Evidence; /** Where it stands: "UNCAC art. 46(15)(a)", "BNSS s. 112". */ readonly cites: string };

const tagged = (evidence: Evidence) => (cites: string): RuleSource => ({ evidence, cites });

export const law = tagged("law");
export const reported = tagged("reported");
export const unverified = tagged("unverified");
export const design = tagged("design");
