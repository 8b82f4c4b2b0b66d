// What happens to a translation is recorded, by whoever acts in the request: it came, it was certified, it went back, it was given up. A file
// that comes with the form becomes a document of the request, closed as far as the version that was ordered.
import { randomUUID } from "node:crypto";
import type { FastifyReply } from "fastify";
import { afterTranslationAct, type TranslationAct } from "../../../domain/casework/index.ts";
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import { addressOf } from "../../../platform/web/index.ts";
import { idOf, notThere, sentBy, typed, type DeskContext } from "../../accounts/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { claimSentFile, dropFiles, dropSentFile, judgeSentFile, keepSentFile, type JudgedUpload } from "../../documents/index.ts";
import { withOwnRequest, type LoadedRequest } from "../../requests/index.ts";
import { sendTranslation } from "../show-translation/show-translation.page.tsx";
import { translationEvent } from "../translation-events.ts";
import { dayIn, readingOf, textIn, type Reading } from "../translation-fields.ts";
import { closureOf, listSources, type Closure, type Sources } from "../translation-sources.ts";
import { findTranslation, insertEvent, type StoredTranslation, type TranslationEvent } from "../translations.store.ts";
import { wordsOf } from "../words/index.ts";

type Target = { readonly loaded: LoadedRequest; readonly translation: StoredTranslation; readonly sources: Sources; readonly closure: Closure };

export const receiveTranslation = acts("receive");
export const certifyTranslation = acts("certify");
export const returnTranslation = acts("return");
export const cancelTranslation = acts("cancel");

function acts(act: Exclude<TranslationAct, "order">) {
  return async (context: DeskContext): Promise<FastifyReply> => {
    const target = await findTarget(context);
    if (target === undefined) return await dropFiles(context);
    const reading = readingOf(context, sentBy(context), wordsOf(context.language));
    const upload = await claimSentFile(context);
    const event = readEvent(context, act, target, reading, upload !== undefined);
    const file = reading.problems.length > 0 || upload === undefined ? undefined : await judgeSentFile(context, upload, classingOf(context, event.act, target, target.closure));
    if (file?.ok === false) reading.problems.push(...file.problems);
    const sent = file?.ok === true ? file.upload : undefined;
    const recorded = reading.problems.length > 0 ? undefined : await withOwnRequest(context, async (tx, loaded) => await record(tx, context, { ...target, loaded }, event, sent));
    if (reading.problems.length === 0 && recorded === undefined) return await notThere(context);
    if (recorded === true && sent !== undefined) await dropSentFile(context, sent);
    if (recorded === false) reading.problems.push({ field: "on", message: reading.words.needed.moved });
    if (reading.problems.length > 0) return await sendTranslation(context, { act, sent: reading.sent, problems: reading.problems });
    return await context.reply.redirect(addressOf(context.request.place, `/desk/requests/${target.loaded.request.id}/translations/${target.translation.id}`), 303);
  };
}

async function findTarget(context: DeskContext): Promise<Target | undefined> {
  const id = idOf(context, "translation");
  if (id === undefined) return undefined;
  return await withOwnRequest(context, async (tx, loaded) => {
    const translation = await findTranslation(tx, loaded.request.id, id);
    const closure = translation === undefined ? undefined : await closureOf(tx, translation.document, loaded);
    return translation === undefined || closure === undefined ? undefined : { loaded, translation, closure, sources: await listSources(tx, loaded.request.id) };
  });
}

type EventToRecord = Omit<TranslationEvent, "number"> & { readonly after: number };

/** The act as the form says it; what is wrong with it stands with the reading. */
function readEvent({ actor }: DeskContext, act: TranslationAct, { translation, sources }: Target, reading: Reading, withFile: boolean): EventToRecord {
  const { sent, problems, words } = reading;
  const chosen = sources.documents.find(({ id }) => id === typed(sent, "document"))?.id ?? null;
  if (act === "receive" && chosen === null && !withFile) problems.push({ field: "files", message: words.needed.document });
  const after = Number(typed(sent, "after"));
  return {
    id: randomUUID(), act, on: dayIn(reading, "on", translation.since), document: act === "receive" || act === "certify" ? chosen : null,
    certifiedBy: act === "certify" ? textIn(reading, "certified-by", "line") : null, statement: act === "certify" ? textIn(reading, "statement", "text") : null,
    reason: act === "return" || act === "cancel" ? textIn(reading, "reason", "text") : null, by: actor, after: Number.isInteger(after) ? after : 0,
  };
}

function classingOf(context: DeskContext, act: TranslationAct, { loaded, translation }: Target, closure: Closure) {
  return {
    of: { kind: "request", id: loaded.request.id } as const, way: "in" as const, language: act === "receive" ? translation.to : null, ...closure, receivedFrom: translation.translator, receivedOn: context.today,
  };
}

/** The act with its file, both or neither. False: somebody recorded something meanwhile, or its state allows it no more. `undefined`: it is not there. */
async function record(tx: ScopedTransaction, context: DeskContext, target: Target, { after, ...event }: EventToRecord, file: JudgedUpload | undefined): Promise<boolean | undefined> {
  const { loaded, translation: { id } } = target;
  const translation = await findTranslation(tx, loaded.request.id, id);
  const closure = translation === undefined ? undefined : await closureOf(tx, translation.document, loaded);
  if (translation === undefined || closure === undefined) return undefined;
  if (translation.events !== after || afterTranslationAct(translation.state, event.act) === undefined) return false;
  const document = file === undefined ? event.document : await keepSentFile(tx, context, file, classingOf(context, event.act, target, closure));
  await insertEvent(tx, translation, { ...event, document, number: translation.events + 1 });
  await appendAudit(tx, event.reason === null ? context.who : { ...context.who, why: event.reason }, translationEvent(event.act, loaded.request.id, { translation: id, ...(document === null ? {} : { document }) }));
  return true;
}
