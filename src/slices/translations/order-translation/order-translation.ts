// A translation is ordered, by whoever acts in the request. How much it is comes from the text that was read, unless somebody counted otherwise.
import { randomUUID } from "node:crypto";
import type { FastifyReply } from "fastify";
import { codeOf, type ScopedTransaction } from "../../../platform/db/index.ts";
import { addressOf } from "../../../platform/web/index.ts";
import { idOf, notThere, sentBy, typed, type DeskContext } from "../../accounts/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { isDocumentLanguage } from "../../documents/index.ts";
import { withOwnRequest, type LoadedRequest } from "../../requests/index.ts";
import { sendTranslations } from "../list-translations/list-translations.page.tsx";
import { translationEvent } from "../translation-events.ts";
import { choiceIn, dueDayIn, numberIn, readingOf, textIn, type Reading } from "../translation-fields.ts";
import { amountOf, listSources, type Sources } from "../translation-sources.ts";
import { insertTranslation, TRANSLATOR_KINDS, type TranslationToOrder } from "../translations.store.ts";
import { wordsOf } from "../words/index.ts";

/** Of the form's field for what is translated: the request itself. */
export const ITSELF = "request";

export async function orderTranslation(context: DeskContext): Promise<FastifyReply> {
  const request = idOf(context, "request");
  const reading = readingOf(context, sentBy(context), wordsOf(context.language));
  const ordered = await once(async () => await withOwnRequest(context, async (tx, loaded) => await order(tx, context, loaded, reading)), typed(reading.sent, "once"));
  if (request === undefined || ordered === undefined) return await notThere(context);
  if (reading.problems.length > 0) return await sendTranslations(context, reading.sent, reading.problems);
  return await context.reply.redirect(addressOf(context.request.place, `/desk/requests/${request}/translations/${ordered}`), 303);
}

/** The same form sent twice orders once. */
async function once(work: () => Promise<string | undefined>, id: string): Promise<string | undefined> {
  try {
    return await work();
  } catch (error) {
    if (codeOf(error) !== "23505") throw error;
    return id;
  }
}

/** The id of the order; where something is wrong nothing is written. */
async function order(tx: ScopedTransaction, context: DeskContext, loaded: LoadedRequest, reading: Reading): Promise<string> {
  const wanted = readOrder(context, loaded, reading, await listSources(tx, loaded.request.id));
  if (wanted === undefined) return "";
  await insertTranslation(tx, wanted, { id: randomUUID(), number: 1, act: "order", on: context.today, document: null, certifiedBy: null, statement: null, reason: null, by: context.actor });
  await appendAudit(tx, context.who, translationEvent("order", loaded.request.id, { translation: wanted.id, from: wanted.from, to: wanted.to }));
  return wanted.id;
}

function readOrder(context: DeskContext, loaded: LoadedRequest, reading: Reading, sources: Sources): TranslationToOrder | undefined {
  const { sent, problems, words } = reading;
  const of = choiceIn(reading, "of", [ITSELF, ...sources.documents.map(({ id }) => id)]);
  const [from, to] = [languageIn(reading, "from"), languageIn(reading, "to")];
  if (from !== undefined && from === to) problems.push({ field: "to", message: words.needed.same });
  const [translator, translatorKind] = [textIn(reading, "translator", "line"), choiceIn(reading, "kind", TRANSLATOR_KINDS)];
  const [pages, count, dueOn] = [numberIn(reading, "pages"), numberIn(reading, "words"), dueDayIn(reading, "due")];
  if (problems.length > 0 || of === undefined || from === undefined || to === undefined || translatorKind === undefined) return undefined;
  const document = of === ITSELF ? null : of;
  const counted = amountOf(sources, document, loaded);
  const once = typed(sent, "once");
  return {
    id: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(once) ? once : randomUUID(),
    request: loaded.request.id, document, draft: document === null ? loaded.request.draftVersion : null, from, to, pages: pages ?? counted.pages, words: count ?? counted.words, translator, translatorKind, dueOn, by: context.actor,
  };
}

function languageIn({ sent, words, problems }: Reading, field: string): string | undefined {
  const code = typed(sent, field);
  if (isDocumentLanguage(code)) return code;
  problems.push({ field, message: words.needed.choice });
  return undefined;
}
