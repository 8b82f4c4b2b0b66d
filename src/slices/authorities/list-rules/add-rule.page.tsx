// A rule that the office adds: what must be there, of which requests it is asked, how to mend it, and what it rests on. The field is one that
// the form of the draft has: a rule about any other could never be satisfied.
import type { FastifyReply } from "fastify";
import { ASSISTANCE_KINDS, CONTENT_RULES, type StoredRule } from "../../../domain/casework/index.ts";
import { codeOf, withinScope } from "../../../platform/db/index.ts";
import { addressOf, ChoiceField, ErrorSummary, FormToken, LongTextField, PageHead, problemOf, SelectField, TextField, type FieldProblem } from "../../../platform/web/index.ts";
import { sentBy, typed, type DeskContext, type Sent } from "../../accounts/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { loadReference } from "../../reference-data/index.ts";
import { authorityEvents } from "../authority-events.ts";
import { insertContentRule } from "../authorities.store.ts";
import { wordsOf } from "../words/index.ts";

/** Field of the draft → whether it is the whole request's or each item's. The basis is chosen, not written. */
const FIELDS: ReadonlyMap<string, "request" | "item"> = new Map(CONTENT_RULES.filter(({ field }) => field !== "legalBasis").map(({ field, of }) => [field, of]));

const readable = (field: string) => field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

export async function showRuleForm(context: DeskContext): Promise<FastifyReply> {
  return await sendForm(context, {}, []);
}

export async function addRule(context: DeskContext): Promise<FastifyReply> {
  const { db, scope, who, actor, reply, request, language } = context;
  const sent = sentBy(context);
  const codes = await withinScope(db, scope, async (tx) => new Set((await loadReference(tx)).parties.parties.keys()));
  const { rule, problems } = readRule(context, sent, codes);
  if (problems.length > 0) return await sendForm(context, sent, problems);
  try {
    await withinScope(db, scope, async (tx) => {
      await insertContentRule(tx, rule, actor);
      await appendAudit(tx, who, authorityEvents.event("content-rule.recorded", rule.code, { severity: rule.severity, field: rule.field }));
    });
  } catch (error) {
    if (codeOf(error) !== "23505") throw error;
    return await sendForm(context, sent, [{ field: "code", message: wordsOf(language).rules.taken }]);
  }
  return await reply.redirect(addressOf(request.place, "/desk/content-rules"), 303);
}

function readRule({ language }: DeskContext, sent: Sent, parties: ReadonlySet<string>): { readonly rule: StoredRule; readonly problems: readonly FieldProblem[] } {
  const words = wordsOf(language);
  const list = (name: string) => typed(sent, name).split(";").map((part) => part.trim()).filter((part) => part !== "");
  const [code, field, mend, cites] = [typed(sent, "code"), typed(sent, "field"), typed(sent, "mend"), typed(sent, "source")];
  const evidence = (["law", "reported", "unverified"] as const).find((one) => one === typed(sent, "evidence")) ?? "law";
  const severity = typed(sent, "severity") === "should" ? "should" : "must";
  const rule: StoredRule = {
    code, field, mend, severity, kinds: ASSISTANCE_KINDS.filter((kind) => (sent["kind"] ?? []).includes(kind)), countries: list("countries").map((one) => one.toUpperCase()), instruments: list("instruments"),
    of: FIELDS.get(field) ?? "request", source: { evidence, cites },
  };
  const stranger = rule.countries.find((one) => !parties.has(one));
  return {
    rule,
    problems: [
      ...(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code) ? [] : [{ field: "code", message: words.rules.codeWrong }]),
      ...(FIELDS.has(field) ? [] : [{ field: "field", message: words.rules.fieldWrong }]),
      ...(mend === "" ? [{ field: "mend", message: words.needed }] : []),
      ...(cites === "" ? [{ field: "source", message: words.needed }] : []),
      ...(evidence === "unverified" && severity === "must" ? [{ field: "severity", message: words.rules.rememberedWarns }] : []),
      ...(stranger === undefined ? [] : [{ field: "countries", message: words.rules.countryWrong(stranger.slice(0, 20)) }]),
    ],
  };
}

async function sendForm({ language, reply }: DeskContext, sent: Sent, problems: readonly FieldProblem[]): Promise<FastifyReply> {
  const words = wordsOf(language);
  const { rules } = words;
  const shared = (name: string, label: string, hint?: string) => ({ name, label, hint, value: typed(sent, name), problem: problemOf(problems, name) });
  const choices = <T extends string>(names: Readonly<Record<T, string>>) => (Object.keys(names) as T[]).map((value) => ({ value, label: names[value] }));
  return await reply.sendPage(
    { title: rules.add, crumbs: [{ label: rules.navigation, to: "/desk/content-rules" }], density: "desk", section: "content-rules", unlisted: true, status: problems.length > 0 ? 422 : 200 },
    <>
      <PageHead title={rules.add} state={rules.addState} dated={false} />
      <ErrorSummary problems={problems} />
      <form method="post" class="form">
        <FormToken />
        <TextField {...shared("code", rules.code, rules.codeHint)} autocomplete="off" required />
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
        <SelectField {...shared("evidence", words.evidenceLabel, words.evidenceHint)} choices={(["law", "reported", "unverified"] as const).map((value) => ({ value, label: words.evidence[value] }))} />
        <p class="form-actions"><button type="submit" class="button">{rules.save}</button></p>
      </form>
    </>,
  );
}
