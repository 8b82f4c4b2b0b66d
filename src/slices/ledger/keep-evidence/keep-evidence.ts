// What is added to the ledger of a request, by whoever acts in it. Nothing is changed and nothing deleted: a mistake is set right by a row
// that says so.
import { ASSET_KINDS } from "../../../domain/casework/index.ts";
import type { FastifyReply } from "fastify";
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import { addressOf } from "../../../platform/web/index.ts";
import { idOf, notThere, sentBy, typed, type DeskContext } from "../../accounts/index.ts";
import { appendAudit, type AuditEvent } from "../../audit/index.ts";
import { withOwnRequest, type LoadedRequest } from "../../requests/index.ts";
import { CUSTODY_KINDS, insertAsset, insertCustody, insertPiece, listEvidence } from "../evidence.store.ts";
import { ledgerEvents } from "../ledger-events.ts";
import { amountIn, choiceIn, currencyIn, dayIn, once, onceIn, textIn, type Reading } from "../ledger-fields.ts";
import { sendLedger } from "../show-ledger/show-ledger.page.tsx";
import { wordsOf } from "../words/index.ts";

/** Reads the form and, where nothing is wrong, writes the row; the event that stands for it. */
type Add = (tx: ScopedTransaction, loaded: LoadedRequest, reading: Reading, by: string) => Promise<AuditEvent | undefined>;

const adds = (add: Add) => async (context: DeskContext): Promise<FastifyReply> => {
  const reading: Reading = { sent: sentBy(context), words: wordsOf(context.language), problems: [], today: context.today };
  const added = async () => await withOwnRequest(context, async (tx, loaded) => {
    const event = await add(tx, loaded, reading, context.actor);
    if (event !== undefined) await appendAudit(tx, context.who, event);
    return loaded.request.id;
  });
  const id = await once(added, idOf(context, "request"));
  if (id === undefined) return await notThere(context);
  return reading.problems.length > 0 ? await sendLedger(context, reading.sent, reading.problems) : await context.reply.redirect(addressOf(context.request.place, `/desk/requests/${id}/ledger`), 303);
};

export const addPiece = adds(async (tx, { request, items }, reading, by) => {
  const description = textIn(reading, "piece-description");
  const restrictions = textIn(reading, "piece-restrictions", false);
  const loanUntil = typed(reading.sent, "piece-loan") === "" ? null : dayIn(reading, "piece-loan", true);
  if (reading.problems.length > 0) return undefined;
  const [id, item] = [onceIn(reading), items.find((one) => one.id === typed(reading.sent, "piece-item"))?.id ?? null];
  await insertPiece(tx, request.id, { id, item, description, isOriginal: typed(reading.sent, "piece-original") === "yes" || loanUntil !== null, loanUntil, restrictions, by });
  return ledgerEvents.event("evidence.recorded", request.id, { piece: id });
});

export const addCustody = adds(async (tx, { request }, reading, by) => {
  const pieces = await listEvidence(tx, request.id);
  const piece = choiceIn(reading, "custody-piece", pieces.map(({ id }) => id));
  const kind = choiceIn(reading, "custody-kind", CUSTODY_KINDS);
  const [on, holder, receipt] = [dayIn(reading, "custody-on"), textIn(reading, "custody-holder"), textIn(reading, "custody-receipt", false)];
  if (reading.problems.length > 0 || piece === undefined || kind === undefined) return undefined;
  await insertCustody(tx, request.id, { id: onceIn(reading), piece, kind, on, holder, receipt, by });
  return ledgerEvents.event("custody.recorded", request.id, { piece, kind });
});

export const addAsset = adds(async (tx, { request }, reading, by) => {
  const [asset, kind, currency, amount] = [textIn(reading, "asset-asset"), choiceIn(reading, "asset-kind", ASSET_KINDS), currencyIn(reading, "asset-currency"), amountIn(reading, "asset-amount")];
  const [on, restsOn] = [dayIn(reading, "asset-on"), textIn(reading, "asset-rests", false)];
  if (reading.problems.length > 0 || kind === undefined) return undefined;
  const id = onceIn(reading);
  await insertAsset(tx, request.id, { id, asset, kind, currency, amount, on, restsOn, by });
  return ledgerEvents.event("asset.recorded", request.id, { asset: id, kind, currency, amount });
});
