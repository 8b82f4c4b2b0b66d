// Recording what is known of a country, correcting it, taking it back: at once, under the officer's name, with its source.
import type { FastifyReply } from "fastify";
import { COUNTRY_FACT_KINDS, type CountryFactKind } from "../../../domain/casework/index.ts";
import { withinScope } from "../../../platform/db/index.ts";
import { addressOf, LongTextField, PageHead, problemOf, Tabs, type FieldProblem } from "../../../platform/web/index.ts";
import { notThere, partOf, sentBy, typed, type DeskContext, type Sent } from "../../accounts/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { authorityEvents } from "../authority-events.ts";
import { insertCountryFact, withdrawCountryFact, type StoredFact } from "../authorities.store.ts";
import { isCountryFactKind, readStatement, type StatementRead } from "../fact-shapes.ts";
import { openCountry, type OpenedCountry } from "../show-country/show-country.page.tsx";
import { wordsOf } from "../words/index.ts";
import { saysOf, sentOf } from "./statement-fields.ts";
import { StatementForm } from "./statement-form.view.tsx";

type Asked = { readonly opened: OpenedCountry; readonly kind: CountryFactKind; readonly corrects: StoredFact | undefined };

export async function showStatementForm(context: DeskContext): Promise<FastifyReply> {
  const asked = await findAsked(context);
  return asked === undefined ? await notThere(context) : await sendForm(context, asked, asked.corrects === undefined ? {} : asTyped(asked.corrects), []);
}

export async function recordStatement(context: DeskContext): Promise<FastifyReply> {
  const asked = await findAsked(context);
  if (asked === undefined) return await notThere(context);
  const { db, scope, who, actor } = context;
  const { opened: { party }, kind, corrects } = asked;
  const sent = sentBy(context);
  const reason = typed(sent, "reason");
  const needed: FieldProblem[] = corrects !== undefined && reason === "" ? [{ field: "reason", message: wordsOf(context.language).needed }] : [];
  if (corrects !== undefined && typed(sent, "do") === "withdraw") {
    if (needed.length > 0) return await sendForm(context, asked, sent, needed);
    await withinScope(db, scope, async (tx) => {
      await withdrawCountryFact(tx, corrects, reason, actor);
      await appendAudit(tx, { ...who, why: reason }, authorityEvents.event("country.withdrawn", party, { kind, statement: corrects.id }));
    });
    return await toCountry(context, party);
  }
  const read = readSent(party, kind, sent);
  if (!read.ok || needed.length > 0) return await sendForm(context, asked, sent, [...(read.ok ? [] : problemsOf(read)), ...needed]);
  await withinScope(db, scope, async (tx) => {
    const id = await insertCountryFact(tx, read.statement, actor, corrects === undefined ? undefined : { of: corrects.id, reason });
    const [event, details] = corrects === undefined ? (["country.described", { kind, statement: id }] as const) : (["country.corrected", { kind, statement: id, was: corrects.id }] as const);
    await appendAudit(tx, corrects === undefined ? who : { ...who, why: reason }, authorityEvents.event(event, party, details));
  });
  return await toCountry(context, party);
}

async function findAsked(context: DeskContext): Promise<Asked | undefined> {
  const opened = await openCountry(context);
  if (opened === undefined) return undefined;
  const statement = partOf(context, "statement");
  if (statement !== "") {
    const corrects = opened.facts.find(({ id, goneBy }) => id === statement && goneBy === null);
    return corrects === undefined ? undefined : { opened, kind: corrects.kind, corrects };
  }
  const kind = context.request.place.query.find(([name]) => name === "kind")?.[1] ?? "authority";
  return isCountryFactKind(kind) ? { opened, kind, corrects: undefined } : undefined;
}

function asTyped(fact: StoredFact): Sent {
  return { ...sentOf(fact), validFrom: [fact.from ?? ""], validUntil: [fact.until ?? ""], source: [fact.source.cites], sourceAddress: [fact.address ?? ""], evidence: [fact.source.evidence] };
}

function readSent(party: string, kind: CountryFactKind, sent: Sent): StatementRead {
  const optional = Object.fromEntries(([["from", "validFrom"], ["until", "validUntil"], ["address", "sourceAddress"]] as const).flatMap(([name, field]) => (typed(sent, field) === "" ? [] : [[name, typed(sent, field)]])));
  return readStatement({ party, kind, says: saysOf(kind, sent), source: typed(sent, "source"), evidence: typed(sent, "evidence") || "law", ...optional });
}

/** The faults beside the fields of the form that they are about. */
function problemsOf(read: Extract<StatementRead, { readonly ok: false }>): readonly FieldProblem[] {
  const fields: Readonly<Record<string, string>> = { from: "validFrom", until: "validUntil", address: "sourceAddress", "says.from": "holidaysFrom", "says.until": "holidaysUntil" };
  return read.faults.map(({ at, message }) => ({ field: fields[at] ?? (at.startsWith("says.days.") ? "holidayLines" : at.replace(/^says\./, "").replace(/\.\d+$/, "")), message }));
}

async function toCountry({ reply, request }: DeskContext, party: string): Promise<FastifyReply> {
  return await reply.redirect(addressOf(request.place, `/desk/countries/${party}`), 303);
}

async function sendForm({ language, reply }: DeskContext, { opened: { party, name }, kind, corrects }: Asked, sent: Sent, problems: readonly FieldProblem[]): Promise<FastifyReply> {
  const words = wordsOf(language);
  const title = corrects === undefined ? words.recordKind(words.kinds[kind]) : words.correctKind(words.kinds[kind]);
  const path = `/desk/countries/${party}`;
  const tabs = COUNTRY_FACT_KINDS.map((one) => ({ label: words.kinds[one], target: { to: `${path}/record`, query: { kind: one } }, current: one === kind }));
  return await reply.sendPage(
    { title, crumbs: [{ label: words.navigation, to: "/desk/countries" }, { label: name, to: path }], density: "desk", section: "countries", unlisted: true, status: problems.length > 0 ? 422 : 200 },
    <>
      <PageHead kicker={name} title={title} state={corrects === undefined ? words.recordState(name) : words.correctState} dated={false} />
      {corrects === undefined ? <Tabs label={words.kindLabel} tabs={tabs} /> : null}
      <StatementForm
        language={language}
        kind={kind}
        sent={sent}
        problems={problems}
        buttons={corrects === undefined ? <button type="submit" class="button">{words.save}</button> : <><button type="submit" class="button" name="do" value="correct">{words.saveCorrection}</button> <button type="submit" class="button-quiet" name="do" value="withdraw">{words.withdraw}</button></>}
      >
        {corrects === undefined ? null : <LongTextField name="reason" label={words.reason} hint={words.reasonHint} value={typed(sent, "reason")} problem={problemOf(problems, "reason")} rows={2} required />}
      </StatementForm>
    </>,
  );
}
