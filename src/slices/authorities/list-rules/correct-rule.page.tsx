// A rule of the office corrected or taken back: another wording takes its place, or none, with the reason. Earlier wordings stay to be read.
import type { FastifyReply } from "fastify";
import { codeOf, withinScope } from "../../../platform/db/index.ts";
import { addressOf, DataTable, DateText, type FieldProblem } from "../../../platform/web/index.ts";
import { notThere, officeDay, partOf, sentBy, typed, type DeskContext, type Sent } from "../../accounts/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { listPersonNames } from "../../organisation/index.ts";
import { authorityEvents } from "../authority-events.ts";
import { insertContentRule, listRuleWordings, withdrawContentRule, type RuleWording } from "../authorities.store.ts";
import { wordsOf } from "../words/index.ts";
import { asTyped, readRule, sendRulePage } from "./rule-form.tsx";

type Opened = { readonly stands: RuleWording; readonly earlier: readonly RuleWording[]; readonly people: ReadonlyMap<string, string> };

export async function showRuleToCorrect(context: DeskContext): Promise<FastifyReply> {
  const opened = await openRule(context);
  return opened === undefined ? await notThere(context) : await sendForm(context, opened, asTyped(opened.stands), []);
}

export async function correctRule(context: DeskContext): Promise<FastifyReply> {
  const opened = await openRule(context);
  if (opened === undefined) return await notThere(context);
  const { db, scope, who, actor, reply, request, language } = context;
  const { stands } = opened;
  const sent = sentBy(context);
  const reason = typed(sent, "reason");
  const needed: readonly FieldProblem[] = reason === "" ? [{ field: "reason", message: wordsOf(language).needed }] : [];
  const withdraws = typed(sent, "do") === "withdraw";
  const { rule, problems } = withdraws ? { rule: stands, problems: [] } : await readRule(context, sent, stands.code);
  if (problems.length + needed.length > 0) return await sendForm(context, opened, sent, [...problems, ...needed]);
  try {
    await withinScope(db, scope, async (tx) => {
      if (withdraws) await withdrawContentRule(tx, stands, reason, actor);
      else await insertContentRule(tx, { ...rule, ...(stands.learnedFrom === undefined ? {} : { learnedFrom: stands.learnedFrom }), ...(stands.learnedFor === undefined ? {} : { learnedFor: stands.learnedFor }) }, actor, { of: stands.id, reason });
      await appendAudit(tx, { ...who, why: reason }, withdraws ? authorityEvents.event("content-rule.withdrawn", stands.code, { was: stands.id }) : authorityEvents.event("content-rule.corrected", stands.code, { was: stands.id, severity: rule.severity, field: rule.field }));
    });
  } catch (error) {
    // Another officer was faster: this wording stands no longer.
    if (codeOf(error) !== "23505") throw error;
    return await notThere(context);
  }
  return await reply.redirect(addressOf(request.place, "/desk/content-rules"), 303);
}

/** The wording that the address names, where it stands. */
async function openRule(context: DeskContext): Promise<Opened | undefined> {
  const id = partOf(context, "rule");
  return await withinScope(context.db, context.scope, async (tx) => {
    const all = await listRuleWordings(tx);
    const stands = all.find((one) => one.id === id && one.goneBy === null);
    if (stands === undefined) return undefined;
    const earlier = all.filter(({ code, goneBy }) => code === stands.code && goneBy !== null);
    return { stands, earlier, people: await listPersonNames(tx, earlier.flatMap(({ recordedBy, goneBy }) => [recordedBy, goneBy?.by ?? recordedBy])) };
  });
}

async function sendForm(context: DeskContext, { stands, earlier, people }: Opened, sent: Sent, problems: readonly FieldProblem[]): Promise<FastifyReply> {
  const words = wordsOf(context.language);
  const { rules } = words;
  return await sendRulePage(context, {
    title: rules.correctTitle, kicker: stands.code, state: rules.correctState, sent, problems, corrects: true,
    buttons: <><button type="submit" class="button" name="do" value="correct">{words.saveCorrection}</button> <button type="submit" class="button-quiet" name="do" value="withdraw">{words.withdraw}</button></>,
    below: earlier.length === 0 ? undefined : <section><h2>{rules.earlier}</h2><GoneRules rules={earlier} people={people} context={context} /></section>,
  });
}

type GoneProps = { readonly rules: readonly RuleWording[]; readonly people: ReadonlyMap<string, string>; readonly context: Pick<DeskContext, "language" | "installation"> };

export function GoneRules({ rules, people, context: { language, installation } }: GoneProps) {
  const words = wordsOf(language);
  const { columns } = words.rules;
  return (
    <DataTable<RuleWording>
      caption={words.rules.earlier}
      captionHidden
      class="dense"
      rows={rules}
      rowKey={({ id }) => id}
      columns={[
        { key: "rule", header: columns.rule, namesRow: true, cell: ({ code }) => <code>{code}</code> },
        { key: "mend", header: columns.mend, cell: ({ mend }) => mend },
        { key: "severity", header: columns.severity, cell: ({ severity }) => words.rules.severities[severity] },
        { key: "reason", header: words.columns.reason, cell: ({ goneBy }) => goneBy?.reason ?? "" },
        { key: "by", header: columns.goneBy, cell: ({ goneBy }) => (goneBy === null ? null : <>{people.get(goneBy.by) ?? goneBy.by}, <DateText date={officeDay(goneBy.at, installation.timeZone)} /></>) },
      ]}
    />
  );
}
