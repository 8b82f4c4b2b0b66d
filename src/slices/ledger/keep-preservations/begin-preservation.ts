// A preservation is recorded: asked of a provider, a State or the network, or asked of us; with its end where that is confirmed already.
import { randomUUID } from "node:crypto";
import type { FastifyReply } from "fastify";
import { covers, isMarking } from "../../../domain/access/index.ts";
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import { withinScope } from "../../../platform/db/index.ts";
import { addressOf } from "../../../platform/web/index.ts";
import { sentBy, typed, type DeskContext } from "../../accounts/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { loadRequestView, openByOwnNumber, requestWords, stateNamed } from "../../requests/index.ts";
import { ledgerEvents } from "../ledger-events.ts";
import { choiceIn, dayIn, once, onceIn, textIn, type Reading } from "../ledger-fields.ts";
import { insertPreservation, insertTerm, PRESERVATION_DIRECTIONS, PRESERVATION_WAYS, type PreservationToBegin } from "../preservations.store.ts";
import { wordsOf } from "../words/index.ts";
import { linkRequest } from "./link-request.ts";
import { sendPreservations } from "./preservations.page.tsx";

export async function beginPreservation(context: DeskContext): Promise<FastifyReply> {
  const { db, scope, actor, who, today } = context;
  const sent = sentBy(context);
  const reading: Reading = { sent, words: wordsOf(context.language), problems: [], today };
  const begun = await read(context, reading);
  const askedOn = dayIn(reading, "asked");
  const until = untilIn(reading, askedOn);
  const ticket = textIn(reading, "ticket", false);
  const number = typed(sent, "request");
  const id = onceIn(reading);
  await once(async () => await withinScope(db, scope, async (tx) => {
    const request = number === "" ? undefined : (await openByOwnNumber(tx, context, number))?.request;
    if (number !== "" && request === undefined) reading.problems.push({ field: "request", message: reading.words.needed.request });
    if (request !== undefined && begun !== undefined && !covers(begun.marking, request.marking)) reading.problems.push({ field: "marking", message: reading.words.needed.noLower(requestWords(context.language).markings[request.marking]) });
    if (begun === undefined || reading.problems.length > 0) return;
    await insertPreservation(tx, { ...begun, askedOn, id, by: actor });
    await insertTerm(tx, { id: randomUUID(), preservation: id, kind: until === null ? "asked" : "begun", ticket, from: askedOn, until, because: null, by: actor });
    await appendAudit(tx, who, ledgerEvents.event("preservation.begun", id, { until, direction: begun.direction, way: begun.way, marking: begun.marking }));
    if (request !== undefined) await linkRequest(tx, context, { id, ticket }, request.id);
  }), undefined);
  return reading.problems.length > 0 ? await sendPreservations(context, sent, reading.problems) : await context.reply.redirect(addressOf(context.request.place, `/desk/preservations/${id}`), 303);
}

/** Null: not confirmed yet. */
function untilIn(reading: Reading, asked: CalendarDate): CalendarDate | null {
  if (typed(reading.sent, "until") === "") return null;
  const until = dayIn(reading, "until", true);
  if (until <= asked) reading.problems.push({ field: "until", message: reading.words.needed.before });
  return until;
}

async function read(context: DeskContext, reading: Reading): Promise<Omit<PreservationToBegin, "id" | "by" | "askedOn"> | undefined> {
  const { sent, words, problems } = reading;
  const direction = typed(sent, "direction") === "" ? "out" : choiceIn(reading, "direction", PRESERVATION_DIRECTIONS);
  const way = typed(sent, "way") === "" ? "provider" : choiceIn(reading, "way", PRESERVATION_WAYS);
  const named = typed(sent, "country").slice(0, 120);
  const country = named === "" ? null : (stateNamed(await loadRequestView(context), named) ?? undefined);
  const isAmongStates = direction === "in" || way === "state";
  if (country === undefined || (country === null && isAmongStates)) problems.push({ field: "country", message: words.needed.state });
  const [provider, target] = [textIn(reading, "provider"), textIn(reading, "target")];
  const [counterpart, restsOn] = [textIn(reading, "counterpart", false), textIn(reading, "rests", false)];
  const unit = [...context.standing.units].find((one) => one === typed(sent, "unit"));
  if (unit === undefined) problems.push({ field: "unit", message: words.needed.desk });
  const marking = typed(sent, "marking") || "restricted";
  if (!isMarking(marking) || !covers(context.standing.clearance, marking)) {
    problems.push({ field: "marking", message: words.needed.choice });
    return undefined;
  }
  if (unit === undefined || direction === undefined || way === undefined || country === undefined) return undefined;
  return { unit, direction, way, country, counterpart, restsOn, provider, target, marking };
}
