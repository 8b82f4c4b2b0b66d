// What a draft says: fields of the request and of each item, by the names of the completeness table. Everything typed is kept as typed.
import { z } from "zod";
import type { JsonObject } from "../../platform/db/schema.ts";

const LONGEST = 20_000;
const fields = z.record(z.string().regex(/^[a-z][A-Za-z]{1,40}$/), z.string().max(LONGEST));

export const draftContent = z.object({ fields, items: z.record(z.uuid(), fields) });

export type DraftContent = Readonly<{ fields: Readonly<Record<string, string>>; items: Readonly<Record<string, Readonly<Record<string, string>>>> }>;

export const EMPTY_DRAFT: DraftContent = { fields: {}, items: {} };

/** As it was stored. @throws where it is none: it was checked before it was written. */
export function readDraftContent(stored: JsonObject): DraftContent {
  return draftContent.parse(stored);
}

/** Fields with something in them. */
export function filledFields(values: Readonly<Record<string, string>> | undefined): ReadonlySet<string> {
  return new Set(Object.entries(values ?? {}).flatMap(([name, value]) => (value.trim() === "" ? [] : [name])));
}
