// The form of a draft as it is kept while it is typed, and back. What was kept under an older shape of the form is left aside, not guessed at.
import { z } from "zod";
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { JsonObject } from "../../../platform/db/schema.ts";
import { typed, type Sent } from "../../accounts/index.ts";
import { draftContent } from "../draft-content.ts";
import type { LoadedRequest } from "../loaded-request.ts";
import type { DraftForm } from "../save-draft/draft-form.ts";
import type { TypingPage } from "./typing.store.ts";

const typing = z.object({ version: z.int().nonnegative(), content: draftContent, targets: z.record(z.uuid(), z.string()), hearingOn: z.iso.date().nullable() });

export function typingOf({ version, content, targets, hearingOn }: DraftForm): JsonObject {
  return { version, content, targets, hearingOn };
}

export function readTyping(form: JsonObject): DraftForm | undefined {
  const read = typing.safeParse(form);
  return read.success ? { ...read.data, hearingOn: read.data.hearingOn as CalendarDate | null } : undefined;
}

/** Nothing was typed that is not stored already: empty fields and absent ones are the same. */
export function isAsStored({ content, targets, hearingOn }: DraftForm, { content: stored, items, request }: Pick<LoadedRequest, "content" | "items" | "request">): boolean {
  const same = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>) => [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => (a[key] ?? "") === (b[key] ?? ""));
  return same(content.fields, stored.fields) && items.every(({ id, target }) => same(content.items[id] ?? {}, stored.items[id] ?? {}) && (targets[id] ?? "") === target) && hearingOn === request.hearingOn;
}

/** Which open page of the draft sends; `undefined`: it does not say so, and was not made by us. */
export function typingPageOf(sent: Sent): TypingPage | undefined {
  const tab = z.uuid().safeParse(typed(sent, "tab"));
  const knows = z.iso.datetime().safeParse(typed(sent, "kept"));
  const sending = z.coerce.number().int().nonnegative().max(1_000_000_000).safeParse(typed(sent, "sending"));
  return tab.success && sending.success ? { tab: tab.data, sending: sending.data, knows: knows.success ? new Date(knows.data) : null } : undefined;
}
