// A rule that the office adds: by itself, or for what came back and no rule said. From a return the form comes with what is known of it.
import type { FastifyReply } from "fastify";
import { codeOf, withinScope } from "../../../platform/db/index.ts";
import { addressOf, type FieldProblem } from "../../../platform/web/index.ts";
import { mayUse, sentBy, type DeskContext, type Sent } from "../../accounts/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { authorityEvents } from "../authority-events.ts";
import { insertContentRule } from "../authorities.store.ts";
import { wordsOf } from "../words/index.ts";
import { readRule, sendRulePage } from "./rule-form.tsx";

/** What an address may say of the rule to come; of the case itself it says nothing. */
const PREFILLED = ["return", "for", "countries", "source"] as const;

export async function showRuleForm(context: DeskContext): Promise<FastifyReply> {
  const asked = context.request.place.query;
  return await sendForm(context, Object.fromEntries(PREFILLED.map((name) => [name, [(asked.find(([key]) => key === name)?.[1] ?? "").slice(0, 200)]])), []);
}

export async function addRule(context: DeskContext): Promise<FastifyReply> {
  const { db, scope, who, actor, reply, request, language } = context;
  const sent = sentBy(context);
  const { rule, problems } = await readRule(context, sent);
  if (problems.length > 0) return await sendForm(context, sent, problems);
  try {
    await withinScope(db, scope, async (tx) => {
      await insertContentRule(tx, rule, actor);
      await appendAudit(tx, who, authorityEvents.event("content-rule.recorded", rule.code, { severity: rule.severity, field: rule.field, ...(rule.learnedFrom === undefined ? {} : { learnedFrom: rule.learnedFrom }) }));
    });
  } catch (error) {
    if (codeOf(error) !== "23505") throw error;
    return await sendForm(context, sent, [{ field: "code", message: wordsOf(language).rules.taken }]);
  }
  return await reply.redirect(addressOf(request.place, rule.learnedFrom !== undefined && mayUse("request.statistics", context) ? "/desk/statistics/returns" : "/desk/content-rules"), 303);
}

async function sendForm(context: DeskContext, sent: Sent, problems: readonly FieldProblem[]): Promise<FastifyReply> {
  const { rules } = wordsOf(context.language);
  return await sendRulePage(context, { title: rules.add, state: rules.addState, sent, problems, corrects: false, buttons: <button type="submit" class="button">{rules.save}</button> });
}
