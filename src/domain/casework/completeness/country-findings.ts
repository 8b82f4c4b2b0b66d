// What one country asks beside the table: time before a hearing, kinds of process, copies, the translator's certificate, its form.
// Each finding carries the source of the statement it rests on; what is only remembered warns.
import type { CalendarDate } from "../../kernel/index.ts";
import { judgeHearing, MINISTRYS_LEAD_TIME } from "../clocks/hearing.ts";
import { findInProfile, type CountryProfile, type ProcessKind } from "../country-profile.ts";
import { design, type RuleSource } from "../evidence.ts";
import type { Draft, Finding } from "./check-draft.ts";

export type CountryQuestion = {
  readonly draft: Draft;
  readonly language: string;
  /** Prepared for despatch; `null`: not said yet. */
  readonly copies: number | null;
  /** Of a service item; `null`: none, or not said. */
  readonly processKind: ProcessKind | null;
  readonly hearingOn: CalendarDate | null;
  /** The day the authority has, or would have, the papers. */
  readonly receivedOn: CalendarDate;
};

/** The rules of this file, as the page of all rules lists them. */
export const COUNTRY_RULES = [
  { id: "hearing-too-near", field: "hearingOn", severity: "must", source: MINISTRYS_LEAD_TIME.source },
  { id: "hearing-near", field: "hearingOn", severity: "should", source: MINISTRYS_LEAD_TIME.source },
  { id: "process-kind-not-notified", field: "processKind", severity: "must", source: design("per country: the process kinds notified for it") },
  { id: "copies", field: "copies", severity: "must", source: design("per country: the copies it asks for") },
  { id: "translation-certificate", field: "translationCertificate", severity: "must", source: design("per country: whether a translation carries its translator's certificate") },
  { id: "de-minimis", field: "seriousness", severity: "should", source: design("per country: what it holds too small") },
  { id: "form", field: "form", severity: "should", source: design("per country: the form it uses") },
] as const satisfies readonly { readonly id: string; readonly field: string; readonly severity: "must" | "should"; readonly source: RuleSource }[];

/** A profile of the day and what is drafted in; findings out. Without a profile only the ministry's own times are asked. */
export function countryFindings(profile: CountryProfile | undefined, question: CountryQuestion): readonly Finding[] {
  return [...hearingFindings(profile, question), ...(profile === undefined ? [] : [...processFindings(profile, question), ...paperFindings(profile, question)])];
}

/** Which of these rules were asked at all: a country of which nothing is recorded asks nothing, and what the draft does not say cannot be judged. */
export function countryRulesAsked(profile: CountryProfile, { draft, language, copies, processKind, hearingOn }: CountryQuestion): readonly string[] {
  const serves = draft.items.some(({ kind }) => kind === "service-of-process");
  const languages = findInProfile(profile, "languages");
  const asked: Readonly<Record<(typeof COUNTRY_RULES)[number]["id"], boolean>> = {
    "hearing-too-near": serves && hearingOn !== null,
    "hearing-near": serves && hearingOn !== null,
    "process-kind-not-notified": serves && processKind !== null && findInProfile(profile, "process-kinds") !== undefined,
    copies: copies !== null && findInProfile(profile, "copies") !== undefined,
    "translation-certificate": languages !== undefined && needsCertificate(languages.says, language),
    "de-minimis": findInProfile(profile, "de-minimis") !== undefined,
    form: findInProfile(profile, "form") !== undefined,
  };
  return COUNTRY_RULES.flatMap(({ id }) => (asked[id] ? [id] : []));
}

function needsCertificate({ certificate, accepted }: { readonly certificate: boolean; readonly accepted: readonly string[] }, language: string): boolean {
  return certificate && !accepted.some((one) => language === one || language.startsWith(`${one}-`));
}

/** Service for a hearing: warn under the comfortable time, block where the papers cannot be served in time (overridden with a reason). */
function hearingFindings(profile: CountryProfile | undefined, { draft, hearingOn, receivedOn }: CountryQuestion): readonly Finding[] {
  if (hearingOn === null || !draft.items.some(({ kind }) => kind === "service-of-process")) return [];
  const own = profile === undefined ? undefined : findInProfile(profile, "lead-time");
  const lead = own === undefined ? MINISTRYS_LEAD_TIME : { ...own.says, source: own.source };
  const { verdict, latestReceipt } = judgeHearing(hearingOn, receivedOn, lead);
  if (verdict === "fits") return [];
  const params = { latestReceipt, monthsAbroad: lead.monthsAbroad };
  return [verdict === "block" ? { rule: "hearing-too-near", field: "hearingOn", severity: binding(lead.source), source: lead.source, params } : { rule: "hearing-near", field: "hearingOn", severity: "should", source: lead.source, params }];
}

function processFindings(profile: CountryProfile, { draft, processKind }: CountryQuestion): readonly Finding[] {
  const service = draft.items.find(({ kind }) => kind === "service-of-process");
  const notified = findInProfile(profile, "process-kinds");
  if (service === undefined) return [];
  const about = { rule: "process-kind-not-notified", field: "processKind", item: service.id } as const;
  if (processKind === null) return notified === undefined ? [] : [{ ...about, severity: "cannot-tell", source: notified.source, params: { open: "kind-not-said", notification: notified.says.notification } }];
  if (notified === undefined) return [{ ...about, severity: "cannot-tell", source: design("per country: the process kinds notified for it"), params: { open: "kinds-not-recorded" } }];
  if (notified.says.kinds.includes(processKind)) return [];
  return [{ ...about, severity: binding(notified.source), source: notified.source, params: { notification: notified.says.notification } }];
}

function paperFindings(profile: CountryProfile, { draft, language, copies }: CountryQuestion): readonly Finding[] {
  const [wanted, languages, small, form] = [findInProfile(profile, "copies"), findInProfile(profile, "languages"), findInProfile(profile, "de-minimis"), findInProfile(profile, "form")];
  const translated = languages !== undefined && needsCertificate(languages.says, language);
  return [
    ...(wanted !== undefined && copies === null ? [{ rule: "copies", field: "copies", severity: "cannot-tell", source: wanted.source, params: { count: wanted.says.count, open: "copies-not-said" } } as const] : []),
    ...(wanted !== undefined && copies !== null && copies < wanted.says.count ? [{ rule: "copies", field: "copies", severity: binding(wanted.source), source: wanted.source, params: { count: wanted.says.count } } as const] : []),
    ...(translated && !draft.filled.has("translationCertificate") ? [{ rule: "translation-certificate", field: "translationCertificate", severity: binding(languages.source), source: languages.source } as const] : []),
    ...(small !== undefined && !draft.filled.has("seriousness") ? [{ rule: "de-minimis", field: "seriousness", severity: "should", source: small.source, params: { rule: small.says.rule } } as const] : []),
    ...(form !== undefined && !draft.filled.has("form") ? [{ rule: "form", field: "form", severity: "should", source: form.source, params: { name: form.says.name } } as const] : []),
  ];
}

/** What is only remembered never blocks. */
function binding({ evidence }: RuleSource): "must" | "should" {
  return evidence === "unverified" ? "should" : "must";
}
