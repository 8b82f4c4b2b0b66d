// One preservation: renewed, or ended because it is needed no longer.
import { randomUUID } from "node:crypto";
import type { FastifyReply } from "fastify";
import { daysBetween } from "../../../domain/kernel/index.ts";
import { withinScope } from "../../../platform/db/index.ts";
import { addressOf, DateField, DateText, ErrorSummary, FormToken, Link, PageHead, problemOf, SummaryList, TextField, usePlace, type FieldProblem } from "../../../platform/web/index.ts";
import { idOf, notThere, sentBy, typed, type DeskContext, type Sent } from "../../accounts/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { ledgerEvents } from "../ledger-events.ts";
import { dayIn, textIn, type Reading } from "../ledger-fields.ts";
import { findPreservation, insertTerm, type Preservation } from "../preservations.store.ts";
import { wordsOf, type LedgerWords } from "../words/index.ts";

export async function showPreservation(context: DeskContext): Promise<FastifyReply> {
  return await sendPreservation(context, {}, []);
}

export const renewPreservation = changes("renewed");
export const endPreservation = changes("ended");

function changes(kind: "renewed" | "ended") {
  return async (context: DeskContext): Promise<FastifyReply> => {
    const id = idOf(context, "preservation");
    if (id === undefined) return await notThere(context);
    const { db, scope, actor, who, today } = context;
    const reading: Reading = { sent: sentBy(context), words: wordsOf(context.language), problems: [], today };
    const found = await withinScope(db, scope, async (tx) => {
      const preservation = await findPreservation(tx, id);
      if (preservation === undefined || preservation.kind === "ended") return undefined;
      const from = dayIn(reading, `${kind}-on`);
      const until = kind === "ended" ? from : dayIn(reading, "renewed-until", true);
      if (kind === "renewed" && until <= from) reading.problems.push({ field: "renewed-until", message: reading.words.needed.before });
      const ticket = kind === "ended" ? "" : textIn(reading, "renewed-ticket", false) || preservation.ticket;
      if (reading.problems.length > 0) return preservation;
      await insertTerm(tx, { id: randomUUID(), preservation: id, kind, ticket, from, until, by: actor });
      await appendAudit(tx, who, ledgerEvents.event(`preservation.${kind}`, id, { until }));
      return preservation;
    });
    if (found === undefined) return await notThere(context);
    return reading.problems.length > 0 ? await sendPreservation(context, reading.sent, reading.problems) : await context.reply.redirect(addressOf(context.request.place, "/desk/preservations"), 303);
  };
}

async function sendPreservation(context: DeskContext, sent: Sent, problems: readonly FieldProblem[]): Promise<FastifyReply> {
  const id = idOf(context, "preservation");
  const found = id === undefined ? undefined : await withinScope(context.db, context.scope, async (tx) => await findPreservation(tx, id));
  if (found === undefined) return await notThere(context);
  const words = wordsOf(context.language);
  const { preservations: own } = words;
  const left = found.kind === "ended" ? own.ended : own.left(daysBetween(context.today, found.until));
  return await context.reply.sendPage(
    { title: own.one(found.provider), crumbs: [{ label: own.title, to: "/desk/preservations" }], density: "desk", section: "preservations", unlisted: true, status: problems.length > 0 ? 422 : 200 },
    <>
      <PageHead title={own.one(found.provider)} state={left} dated={false} />
      <ErrorSummary problems={problems} />
      <SummaryList
        rows={[
          { label: own.target, value: found.target },
          { label: own.ticket, value: found.ticket },
          { label: own.asked, value: <><DateText date={found.askedOn} />, {own.renewals(found.renewals)}</> },
          { label: own.until, value: <DateText date={found.until} /> },
          ...(found.request === null ? [] : [{ label: words.requests, value: <Link to={`/desk/requests/${found.request}`}>{own.request}</Link> }]),
        ]}
      />
      {found.kind === "ended" ? null : <Forms preservation={found} sent={sent} problems={problems} words={words} />}
    </>,
  );
}

function Forms({ preservation: { id }, sent, problems, words: { preservations: words } }: { readonly preservation: Preservation; readonly sent: Sent; readonly problems: readonly FieldProblem[]; readonly words: LedgerWords }) {
  const place = usePlace();
  return (
    <>
      <section aria-labelledby="renew">
        <h2 id="renew">{words.renew}</h2>
        <form method="post" action={addressOf(place, `/desk/preservations/${id}/renew`)} class="form">
          <FormToken />
          <DateField name="renewed-on" label={words.renewed} value={typed(sent, "renewed-on")} problem={problemOf(problems, "renewed-on")} />
          <DateField name="renewed-until" label={words.until} hint={words.untilHint} value={typed(sent, "renewed-until")} problem={problemOf(problems, "renewed-until")} />
          <TextField name="renewed-ticket" label={words.ticket} value={typed(sent, "renewed-ticket")} problem={problemOf(problems, "renewed-ticket")} />
          <p class="form-actions"><button type="submit" class="button">{words.renewSave}</button></p>
        </form>
      </section>
      <section aria-labelledby="end">
        <h2 id="end">{words.end}</h2>
        <p>{words.endHint}</p>
        <form method="post" action={addressOf(place, `/desk/preservations/${id}/end`)} class="form">
          <FormToken />
          <DateField name="ended-on" label={words.endOn} value={typed(sent, "ended-on")} problem={problemOf(problems, "ended-on")} />
          <p class="form-actions"><button type="submit" class="button-quiet">{words.endSave}</button></p>
        </form>
      </section>
    </>
  );
}
