// The check of a request against the completeness table: its draft, its items, the basis chosen, what is known of the country, and the rules
// that the office has added.
import { articlesAsking, checkDraft, countryFindings, countryRulesAsked, PROCESS_KINDS, profileAnswers, servesCountry, storedFindings, storedRulesAsked, whyOpen, type CountryQuestion, type Finding, type TermsOfBasis, type CountryProfile, type AnswerCondition, type Condition, type ConditionAnswer, type DraftCheck, type DraftItem, type StoredRule } from "../../domain/casework/index.ts";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import { instrumentOf, requirementsOf } from "./chosen-basis.ts";
import type { DraftContent } from "./draft-content.ts";
import { filledFields } from "./draft-content.ts";
import type { StoredBasis, StoredItem, StoredRequest, StoredStep } from "./requests.store.ts";

/** Drafts are written in English; another language is a translation's. */
const LANGUAGE = "en";

export type CheckedRequest = {
  readonly request: Pick<StoredRequest, "urgent" | "hearingOn" | "offences" | "country">;
  readonly items: readonly Pick<StoredItem, "id" | "kind" | "state">[];
  readonly content: DraftContent;
  readonly basis: StoredBasis | undefined;
  /** The day on which the papers came to the authority, or would come: a hearing is judged from it. */
  readonly receivedOn: CalendarDate;
  /** How the other State wants to be asked, as far as it is recorded. */
  readonly profile: CountryProfile;
  /** The office's own, beside the table. */
  readonly rules: readonly StoredRule[];
  /** Languages into which these very contents have a certified translation. */
  readonly translated: readonly string[];
};

export function checkRequest({ request, items, content, basis, receivedOn, profile, rules, translated }: CheckedRequest): DraftCheck {
  const asked = items.filter(({ state }) => state !== "withdrawn");
  // A certified translation is there: it is not typed once more.
  const certified = servesCountry(translated, profile) ? ["translation", "translationCertificate"] : [];
  const filled = new Set([...certified, ...filledFields(content.fields), ...(basis === undefined ? [] : ["legalBasis"]), ...(request.offences.length === 0 ? [] : ["offences"])]);
  const rank = basis === undefined ? "none" : basis.basis["rank"] === "reciprocity" ? "reciprocity" : "treaty";
  const terms: TermsOfBasis = { rank, requirements: basis === undefined ? null : requirementsOf(basis) };
  const settled = profileAnswers(profile, terms, LANGUAGE);
  const answer: AnswerCondition = (condition, item) => settled[condition] ?? answerOf(condition, item, request);
  const draft = { filled, items: asked.map(({ id, kind }) => ({ id, kind, filled: filledFields(content.items[id]) })) };
  const check = checkDraft(draft, answer);
  // Who names the translator names the certificate: one field holds both.
  const withCertificate = { ...draft, filled: new Set([...filled, ...(filled.has("translation") ? ["translationCertificate"] : [])]) };
  const question: CountryQuestion = { draft: withCertificate, language: LANGUAGE, ...saidOf(content, asked), hearingOn: request.hearingOn, receivedOn };
  const ofCountry = countryFindings(profile, question);
  const ground = { country: request.country, instrument: basis === undefined ? null : instrumentOf(basis) };
  const ofOffice = storedFindings(draft, rules, ground);
  const rulesAsked = [...check.asked, ...countryRulesAsked(profile, question), ...storedRulesAsked(draft, rules, ground).map(({ code }) => code)];
  return { ...check, asked: rulesAsked, findings: [...check.findings.map((finding) => explained(finding, terms)), ...ofCountry, ...ofOffice] };
}

/** How many copies are prepared, and which kind of process is to be served, as the draft says; `null`: it does not. */
function saidOf({ fields, items }: DraftContent, asked: CheckedRequest["items"]): Pick<CountryQuestion, "copies" | "processKind"> {
  const copies = /^\s*(\d{1,3})\b/.exec(fields["copies"] ?? "")?.[1];
  const service = asked.find(({ kind }) => kind === "service-of-process");
  const said = service === undefined ? undefined : items[service.id]?.["processKind"];
  return { copies: copies === undefined ? null : Number(copies), processKind: PROCESS_KINDS.find((kind) => kind === said) ?? null };
}

/** The articles of the basis that ask for it; of an open condition, why it is open. */
function explained(finding: Finding, terms: TermsOfBasis): Finding {
  const articles = articlesAsking(terms.requirements, finding.field);
  const open = finding.severity === "cannot-tell" && finding.condition !== undefined ? whyOpen(finding.condition, terms) : undefined;
  return articles.length === 0 && open === undefined ? finding : { ...finding, params: { ...finding.params, ...(articles.length === 0 ? {} : { articles: articles.join(", ") }), ...(open === undefined ? {} : { open }) } };
}

/** When the papers came to the authority; until they have, the day on which they would. */
export function dayOfReceipt(steps: readonly Pick<StoredStep, "to" | "on">[], today: CalendarDate): CalendarDate {
  return steps.find(({ to }) => to === "received")?.on ?? today;
}

/** What the draft itself tells. What depends on the other State and is not recorded stays unknown: a question, never a silence. */
function answerOf(condition: Condition, item: DraftItem, request: CheckedRequest["request"]): ConditionAnswer {
  switch (condition) {
    case "urgent":
      return request.urgent ? "yes" : "no";
    case "person-is-witness-or-suspect":
      return item.kind === "statement" || item.kind === "video-testimony" ? "yes" : "unknown";
    case "address-known":
      return item.filled.has("person") ? "yes" : "unknown";
    case "person-travels":
      return item.kind === "attendance" || item.kind === "transfer-in-custody" ? "yes" : "unknown";
    case "property-in-question":
      return item.kind === "restraint" || item.kind === "confiscation" || item.kind === "trace-proceeds" ? "yes" : "unknown";
    default:
      return "unknown";
  }
}
