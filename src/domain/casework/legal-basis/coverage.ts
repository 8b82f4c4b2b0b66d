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

export function kindCoverage(kind: AssistanceKind, scope: RecordedScope | null): Coverage {
  if (scope === null || scope.assistance.length === 0) return { answer: "unknown" };
  const articles = scope.assistance.filter(({ what }) => IN_SCOPES[kind].includes(what)).flatMap((covered) => covered.articles);
  const named = scope.assistance.some(({ what }) => IN_SCOPES[kind].includes(what));
  return named ? { answer: "yes", articles } : { answer: "no", articles: [] };
}

/** An exclusion says no with its article; "any offence" says yes to all that is not excluded. */
export function offenceCoverage(offence: string, scope: RecordedScope | null): Coverage {
  if (scope === null) return { answer: "unknown" };
  const excluded = scope.exclusions.filter(({ what }) => what === offence);
  if (excluded.length > 0) return { answer: "no", articles: excluded.flatMap(({ articles }) => articles) };
  if (scope.offences.length === 0) return { answer: "unknown" };
  const covered = scope.offences.filter(({ what }) => what === offence || what === "any-offence");
  return covered.length > 0 ? { answer: "yes", articles: covered.flatMap(({ articles }) => articles) } : { answer: "no", articles: [] };
}
