import type { TranslationAct } from "../../domain/casework/index.ts";
import { declareAuditEvents, type AuditEvent } from "../audit/index.ts";
import { wordsOf } from "./words/index.ts";

export const translationEvents = declareAuditEvents("translations", {
  "translation.ordered": "request",
  "translation.received": "request",
  "translation.certified": "request",
  "translation.returned": "request",
  "translation.cancelled": "request",
}, (language) => wordsOf(language).audit);

const NAMES = { order: "translation.ordered", receive: "translation.received", certify: "translation.certified", return: "translation.returned", cancel: "translation.cancelled" } as const satisfies Record<TranslationAct, string>;

/** It stands in the history of the request. */
export function translationEvent(act: TranslationAct, request: string, details: Readonly<Record<string, string | number>>): AuditEvent {
  return translationEvents.event(NAMES[act], request, details);
}
