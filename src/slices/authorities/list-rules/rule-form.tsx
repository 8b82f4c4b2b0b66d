// The form of a rule of the office: what must be there, of which requests it is asked, how to mend it, and what it rests on. The field is one
// that the form of the draft has: a rule about any other could never be satisfied.
import type { ComponentChildren } from "preact";
import type { FastifyReply } from "fastify";
import { ASSISTANCE_KINDS, CONTENT_RULES, OTHER_REASON, RESERVED_REASONS, type StoredRule } from "../../../domain/casework/index.ts";
import { withinScope } from "../../../platform/db/index.ts";
import { ChoiceField, ErrorSummary, FormToken, LongTextField, PageHead, problemOf, SelectField, TextField, type FieldProblem } from "../../../platform/web/index.ts";
import { typed, type DeskContext, type Sent } from "../../accounts/index.ts";
import { loadReference } from "../../reference-data/index.ts";
import { gaveReason } from "../authorities.store.ts";
import { wordsOf } from "../words/index.ts";

/** Field of the draft → whether it is the whole request's or each item's. The basis is chosen, not written. */
const FIELDS: ReadonlyMap<string, "request" | "item"> = new Map(CONTENT_RULES.filter(({ field }) => field !== "legalBasis").map(({ field, of }) => [field, of]));

const readable = (field: string) => field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const EVIDENCE = ["law", "reported", "unverified"] as const;

export type RuleRead = { readonly rule: StoredRule; readonly problems: readonly FieldProblem[] };

/** @param code of the rule that is corrected; a new one says its own. */
export async function readRule({ db, scope, language }: DeskContext, sent: Sent, code?: string): Promise<RuleRead> {
  const learnt = code === undefined ? learntFrom(sent) : undefined;
  const { parties, isReturn } = await withinScope(db, scope, async (tx) => ({ parties: (await loadReference(tx)).parties.parties, isReturn: learnt === undefined || (isUuid(learnt.learnedFrom) && (await gaveReason(tx, learnt.learnedFrom, learnt.learnedFor))) }));
  const { needed, rules: words } = wordsOf(language);
  const list = (name: string) => typed(sent, name).split(";").map((part) => part.trim()).filter((part) => part !== "");
  const [field, mend, cites] = [typed(sent, "field"), typed(sent, "mend"), typed(sent, "source")];
  const evidence = EVIDENCE.find((one) => one === typed(sent, "evidence")) ?? "law";
  const severity = typed(sent, "severity") === "should" ? "should" : "must";
  const rule: StoredRule = {
    code: code ?? typed(sent, "code"), field, mend, severity, kinds: ASSISTANCE_KINDS.filter((kind) => (sent["kind"] ?? []).includes(kind)), countries: list("countries").map((one) => one.toUpperCase()), instruments: list("instruments"),
    of: FIELDS.get(field) ?? "request", source: { evidence, cites }, ...learnt,
  };
  const stranger = rule.countries.find((one) => !parties.has(one));
  return {
    rule,
    problems: [
      ...(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(rule.code) ? [] : [{ field: "code", message: words.codeWrong }]),
      ...(isReturn ? [] : [{ field: "code", message: words.noReturn }]),
      ...(code === undefined && RESERVED_REASONS.has(rule.code) ? [{ field: "code", message: words.taken }] : []),
      ...(FIELDS.has(field) ? [] : [{ field: "field", message: words.fieldWrong }]),
      ...(mend === "" ? [{ field: "mend", message: needed }] : []),
      ...(cites === "" ? [{ field: "source", message: needed }] : []),
      ...(evidence === "unverified" && severity === "must" ? [{ field: "severity", message: words.rememberedWarns }] : []),
      ...(stranger === undefined ? [] : [{ field: "countries", message: words.countryWrong(stranger.slice(0, 20)) }]),
    ],
  };
}

/** The return that it is added for, and which of its reasons; `undefined`: for none. */
function learntFrom(sent: Sent): { readonly learnedFrom: string; readonly learnedFor: string } | undefined {
  const learnedFrom = typed(sent, "return");
  return learnedFrom === "" ? undefined : { learnedFrom, learnedFor: typed(sent, "for") || OTHER_REASON };
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

/** A rule as the form shows it. */
export function asTyped({ code, field, mend, severity, kinds, countries, instruments, source, learnedFrom, learnedFor }: StoredRule): Sent {
  return { code: [code], field: [field], mend: [mend], severity: [severity], kind: [...kinds], countries: [countries.join("; ")], instruments: [instruments.join("; ")], source: [source.cites], evidence: [source.evidence], return: [learnedFrom ?? ""], for: [learnedFor ?? ""] };
}

type RulePage = { readonly title: string; readonly kicker?: string; readonly state: string; readonly sent: Sent; readonly problems: readonly FieldProblem[]; /** A rule that is there keeps its name, and says why it is changed. */ readonly corrects: boolean; readonly buttons: ComponentChildren; readonly below?: ComponentChildren };

export async function sendRulePage({ language, reply }: DeskContext, { title, kicker, state, sent, problems, corrects, buttons, below }: RulePage): Promise<FastifyReply> {
  const words = wordsOf(language);
  const { rules } = words;
  const shared = (name: string, label: string, hint?: string) => ({ name, label, hint, value: typed(sent, name), problem: problemOf(problems, name) });
  const choices = <T extends string>(names: Readonly<Record<T, string>>) => (Object.keys(names) as T[]).map((value) => ({ value, label: names[value] }));
  return await reply.sendPage(
    { title, crumbs: [{ label: rules.navigation, to: "/desk/content-rules" }], density: "desk", section: "content-rules", unlisted: true, status: problems.length > 0 ? 422 : 200 },
    <>
      <PageHead kicker={kicker} title={title} state={state} dated={false} />
      <ErrorSummary problems={problems} />
      <form method="post" class="form">
        <FormToken />
        <input type="hidden" name="return" value={typed(sent, "return")} />
        <input type="hidden" name="for" value={typed(sent, "for")} />
        {corrects ? null : <TextField {...shared("code", rules.code, rules.codeHint)} autocomplete="off" required />}
        <SelectField {...shared("field", rules.about)} none="–" choices={[...FIELDS].map(([value, of]) => ({ value, label: `${readable(value)} (${rules.ofs[of]})` })).toSorted((a, b) => a.label.localeCompare(b.label, "en"))} />
        <LongTextField {...shared("mend", rules.columns.mend)} rows={2} required />
        <SelectField {...shared("severity", rules.columns.severity)} choices={choices(rules.severities)} />
        <details class="more" open={(sent["kind"] ?? []).length > 0}>
          <summary>{rules.kinds}</summary>
          <div class="wide"><ChoiceField name="kind" label={rules.kinds} values={sent["kind"] ?? []} choices={ASSISTANCE_KINDS.map((value) => ({ value, label: value.replaceAll("-", " ") }))} /></div>
        </details>
        <TextField {...shared("countries", rules.countries, rules.countriesHint)} autocomplete="off" />
        <TextField {...shared("instruments", rules.instruments, rules.instrumentsHint)} autocomplete="off" />
        <TextField {...shared("source", words.source, words.sourceHint)} width="full" required />
        <SelectField {...shared("evidence", words.evidenceLabel, words.evidenceHint)} choices={EVIDENCE.map((value) => ({ value, label: words.evidence[value] }))} />
        {corrects ? <LongTextField {...shared("reason", words.reason, words.reasonHint)} rows={2} required /> : null}
        <p class="form-actions">{buttons}</p>
      </form>
      {below}
    </>,
  );
}
