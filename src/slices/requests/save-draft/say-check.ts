// What the check says of a draft, as words: for the page, and for its script while the draft is typed.
import type { DraftCheck, Finding } from "../../../domain/casework/index.ts";
import type { LoadedRequest } from "../loaded-request.ts";
import { openMusts } from "../take-step/step-at-hand.ts";
import { SECTIONS, type RequestWords } from "../words/index.ts";
import { COUNTRY_FIELDS, ITEM_FIELDS, PROCESS_FIELD, REQUEST_FIELDS } from "./draft-form.ts";

export type SaidFinding = { readonly must: boolean; readonly severity: string; readonly text: string; readonly source: string };

export function sayFinding({ severity, condition, source, params }: Finding, { draft, file, conditions }: RequestWords): SaidFinding {
  const mend = typeof params?.["mend"] === "string" ? [params["mend"]] : [];
  const when = condition === undefined ? [] : [draft.perhaps(conditions[condition] ?? condition)];
  return { must: severity === "must", severity: draft.severity[severity], text: [...mend, ...when, ...saidBeside(params, draft)].join(" "), source: draft.mend(source.cites, file.evidence[source.evidence]) };
}

/** How many copies are asked for and by which rule, which articles of the basis ask for it, why nobody can tell. */
function saidBeside(params: Finding["params"], { open, copiesAsked, basisAsks, countrysRule }: RequestWords["draft"]): readonly string[] {
  const said = (name: string, say: (value: string) => string) => (params?.[name] === undefined ? [] : [say(String(params[name]))]);
  return [...said("count", copiesAsked), ...said("rule", countrysRule), ...said("name", countrysRule), ...said("articles", basisAsks), ...said("open", (why) => open[why] ?? why)];
}

export type DraftPart = { readonly href: `#${string}`; readonly label: string; /** How many musts are open in it. */ readonly gaps: number };

/** The sections of the form, then the items that are asked. */
export function partsOf({ items, check }: Pick<LoadedRequest, "items" | "check">, words: RequestWords): readonly DraftPart[] {
  const gaps = (belongs: (finding: Finding) => boolean) => check.findings.filter((finding) => finding.severity === "must" && belongs(finding)).length;
  return [
    ...SECTIONS.map(({ key, fields }) => ({ href: `#part-${key}` as const, label: words.sections[key], gaps: gaps(({ field, item }) => item === undefined && (fields as readonly string[]).includes(field)) })),
    ...items.filter(({ state }) => state !== "withdrawn").map(({ id, number, kind }) => ({ href: `#item-${number}` as const, label: words.draft.item(number, words.kinds[kind]), gaps: gaps(({ item }) => item === id) })),
  ];
}

const OWN: ReadonlySet<string> = new Set<string>([...REQUEST_FIELDS, ...COUNTRY_FIELDS, ...ITEM_FIELDS, PROCESS_FIELD, "legalBasis"]);

/** Findings about no field of the form. */
export function otherFindings({ findings }: DraftCheck): readonly Finding[] {
  return findings.filter(({ field }) => !OWN.has(field));
}

export function stateOf({ check, steps }: Pick<LoadedRequest, "check" | "steps">, { draft, file }: RequestWords): string {
  return `${draft.state(check.filled, check.needed)} ${file.gaps(openMusts(check, steps).length)}`;
}

export type SaidCheck = {
  readonly state: string;
  readonly parts: readonly Pick<DraftPart, "href" | "gaps">[];
  /** By the name of the form's field. */
  readonly fields: Readonly<Record<string, readonly SaidFinding[]>>;
  readonly others: readonly SaidFinding[];
};

/** Everything that the page says of the check, for a script that knows where each thing stands. */
export function sayCheck(loaded: Pick<LoadedRequest, "items" | "check" | "steps">, words: RequestWords): SaidCheck {
  const fields: Record<string, SaidFinding[]> = {};
  for (const finding of loaded.check.findings) if (OWN.has(finding.field)) (fields[finding.item === undefined ? finding.field : `${finding.item}.${finding.field}`] ??= []).push(sayFinding(finding, words));
  const others = otherFindings(loaded.check).map((finding) => ({ ...sayFinding(finding, words), severity: `${words.otherFields[finding.field] ?? finding.field}: ${words.draft.severity[finding.severity]}` }));
  return { state: stateOf(loaded, words), parts: partsOf(loaded, words).map(({ href, gaps }) => ({ href, gaps })), fields, others };
}
