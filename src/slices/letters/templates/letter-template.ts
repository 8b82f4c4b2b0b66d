// A template: which data it needs, what it says with them, in which languages. One file each beside this one.
import type { z } from "zod";
import type { Sheet } from "../../../platform/letters/index.ts";
import { sayingIn, type LetterLanguage, type Saying } from "../frame/frame-words.ts";
import type { Basis } from "../frame/letter-fields.ts";
import type { Wording } from "../frame/letter-frame.ts";

type Parts<Shape extends z.ZodType, Words> = {
  readonly name: string;
  /** Goes up with every change of wording or data; stored with each letter. */
  readonly version: number;
  readonly layout: Sheet["layout"];
  readonly shape: Shape;
  /** What the paper may cite: what carries the request, or whatever binds the two States (a refusal: on what it does not cover). */
  readonly cites: "carrying" | "binding";
  /** Every instrument that the paper would name; each must be held by the engine on the day. */
  readonly bases: (data: z.output<Shape>) => readonly Basis[];
  readonly words: Readonly<Partial<Record<LetterLanguage, Words>>> & { readonly en: Words };
  readonly say: (data: z.output<Shape>, words: Words, saying: Saying) => Wording;
};

export type InputProblem = { readonly path: string; readonly message: string };
export type ReadData = { readonly ok: true; readonly bases: readonly Basis[]; readonly say: (language: LetterLanguage) => Wording } | { readonly ok: false; readonly problems: readonly InputProblem[] };

export type LetterTemplate = {
  readonly name: string;
  readonly version: number;
  readonly layout: Sheet["layout"];
  readonly cites: "carrying" | "binding";
  readonly languages: readonly LetterLanguage[];
  /** Of the data; the form is made of it. */
  readonly shape: z.ZodType;
  /** The data of a letter, checked; then what it rests on and what it says in a language the template has words in. */
  readonly read: (data: unknown) => ReadData;
};

export function letterTemplate<Shape extends z.ZodType, Words>({ name, version, layout, cites, shape, bases, words, say }: Parts<Shape, Words>): LetterTemplate {
  const languages = (Object.keys(words) as LetterLanguage[]).filter((language) => words[language] !== undefined);
  return {
    name,
    version,
    layout,
    cites,
    shape,
    languages,
    read: (given) => {
      const read = shape.safeParse(given);
      if (!read.success) return { ok: false, problems: read.error.issues.map(({ path, message }) => ({ path: path.join("."), message })) };
      const { data } = read;
      return {
        ok: true,
        bases: bases(data),
        say: (language) => {
          const own = words[language];
          if (own === undefined) throw new Error(`the template ${name} has no words in ${language}`);
          return say(data, own, sayingIn(language));
        },
      };
    },
  };
}
