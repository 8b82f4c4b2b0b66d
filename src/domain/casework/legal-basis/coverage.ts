// Does the text cover this kind of help, this offence? Only what was read in it counts; a scope that nobody recorded answers "unknown".
import type { AssistanceKind } from "../assistance.ts";
import type { Coverage, RecordedScope } from "./basis.ts";

/** The kind of help in the words of the register's scopes (UNCAC art. 46(3) and chapters IV, V). Several: any of them carries it. */
const IN_SCOPES: Readonly<Record<AssistanceKind, readonly string[]>> = {
  "locate-person": ["evidence", "other-assistance"],
  "locate-item": ["objects-and-sites", "tracing-proceeds", "other-assistance"],
  statement: ["evidence"],
  "video-testimony": ["hearing-by-video"],
  documents: ["documents-and-records"],
  "judicial-records": ["documents-and-records"],
  "lend-exhibit": ["information-and-expert-evaluations", "objects-and-sites"],
  "preserve-data": ["other-assistance"],
  "disclose-data": ["documents-and-records", "other-assistance"],
  "search-and-seizure": ["search-and-seizure"],
  "service-of-process": ["service-of-documents"],
  attendance: ["appearance-of-persons"],
  "transfer-in-custody": ["transfer-of-prisoners-to-testify"],
  "examine-site-or-object": ["objects-and-sites"],
  expert: ["information-and-expert-evaluations"],
  "trace-proceeds": ["tracing-proceeds"],
  restraint: ["restraint"],
  confiscation: ["confiscation"],
  "return-or-share": ["asset-recovery"],
  "spontaneous-information": ["other-assistance"],
  other: ["other-assistance"],
};

/** "The greatest measure of assistance" without a list, as the conventions against terrorism have it. */
const IN_GENERAL = "assistance-in-general";

/** The kind named by the text; else a general promise of assistance; else a list that leaves it out. */
export function kindCoverage(kind: AssistanceKind, scope: RecordedScope | null): Coverage {
  if (scope === null || scope.assistance.length === 0) return { answer: "unknown" };
  const named = scope.assistance.filter(({ what }) => IN_SCOPES[kind].includes(what));
  if (named.length > 0) return { answer: "yes", articles: articlesOf(named) };
  const general = scope.assistance.filter(({ what }) => what === IN_GENERAL);
  return general.length > 0 ? { answer: "yes", articles: articlesOf(general), inGeneral: true } : { answer: "no", articles: [] };
}

function articlesOf(covered: RecordedScope["assistance"]): readonly string[] {
  return [...new Set(covered.flatMap(({ articles }) => articles))];
}

/** An exclusion says no with its article; "any offence" says yes to all that is not excluded; a narrower offence says yes so far as the case is that. */
export function offenceCoverage(offence: string, scope: RecordedScope | null): Coverage {
  if (scope === null) return { answer: "unknown" };
  const excluded = scope.exclusions.filter(({ what }) => what === offence);
  if (excluded.length > 0) return { answer: "no", articles: articlesOf(excluded) };
  if (scope.offences.length === 0) return { answer: "unknown" };
  const covered = scope.offences.filter(({ what }) => what === offence || what === "any-offence" || what === WIDER[offence]);
  if (covered.length > 0) return { answer: "yes", articles: articlesOf(covered) };
  const narrower = scope.offences.filter(({ what }) => WIDER[what] === offence || what === OF_GROUPS);
  return narrower.length > 0 ? { answer: "yes", articles: articlesOf(narrower), onlyAs: narrower.map(({ what }) => what) } : { answer: "no", articles: [] };
}

/** Any offence at all, if it is serious, transnational and of an organised group (UNTOC arts. 2(b), 3). */
const OF_GROUPS = "serious-crime-of-organised-groups";

/** Each narrower group with the wider one it is part of: a convention on one of them carries the wider only so far. */
const WIDER: Readonly<Partial<Record<string, string>>> = {
  "hostage-taking": "terrorism",
  "terrorist-bombing": "terrorism",
  "terrorist-financing": "terrorism",
  "attacks-on-aircraft": "terrorism",
  "attacks-on-protected-persons": "terrorism",
  "nuclear-material": "terrorism",
  "laundering-of-drug-proceeds": "money-laundering",
  "smuggling-of-migrants": "organised-crime",
  "trafficking-in-persons": "organised-crime",
};
