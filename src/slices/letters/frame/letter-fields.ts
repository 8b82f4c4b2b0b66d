// The shapes that the data of letters are made of. Everything has an end: a letter is read by people.
import { z } from "zod";

const LONGEST = { line: 400, text: 20_000 } as const;
const MOST = 60;

export const line = z.string().trim().min(1).max(LONGEST.line);
export const text = z.string().trim().min(1).max(LONGEST.text);
export const lineOrNone = line.nullable();
export const textOrNone = text.nullable();
export const day = z.iso.date();
export const lines = z.array(line).max(MOST);
export const many = <T extends z.ZodType>(shape: T) => z.array(shape).max(MOST);
export const field = z.strictObject({ label: line, value: text });

/** A State with its authority: "India", "the Central Authority of India". */
export const authority = z.strictObject({ state: line, name: line });

/**
 * What a letter rests on. The instrument's title comes from the register with its id, never from the keyboard; `reciprocity` is an
 * assurance by diplomatic channel and no instrument.
 */
export const basis = z.discriminatedUnion("on", [
  z.strictObject({ on: z.literal("instrument"), instrument: z.string().regex(/^[a-z0-9-]{1,80}$/), title: line, articles: z.array(z.string().trim().min(1).max(40)).max(20) }),
  z.strictObject({ on: z.literal("reciprocity") }),
]);
export type Basis = z.output<typeof basis>;

/** Somebody's letter: its number and day. */
export const letterNamed = z.strictObject({ number: line, dated: day });

export const person = z.strictObject({
  name: line,
  role: lineOrNone,
  aliases: lines,
  born: lineOrNone,
  nationality: lineOrNone,
  identity: lineOrNone,
  address: textOrNone,
});
