// What several templates say in the same way, each with its own words.
import type { z } from "zod";
import type { SheetField } from "../../../platform/letters/index.ts";
import type { Basis, person } from "../frame/letter-fields.ts";
import { onlyGiven } from "./blocks.ts";

type BasisWords = { readonly articles: (articles: string, count: number, title: string) => string; readonly whole: (title: string) => string };

/** "articles 2 and 5 of the Treaty …". */
export function sayBasis({ title, articles }: Extract<Basis, { on: "instrument" }>, words: BasisWords, and: (parts: readonly string[]) => string): string {
  return articles.length === 0 ? words.whole(title) : words.articles(and(articles), articles.length, title);
}

type PersonLabels = Readonly<Record<"name" | "role" | "aliases" | "born" | "nationality" | "identity" | "address", string>>;

export function personFields(one: z.output<typeof person>, labels: PersonLabels): readonly SheetField[] {
  return onlyGiven([[labels.name, one.name], [labels.role, one.role], [labels.aliases, one.aliases.join(", ")], [labels.born, one.born], [labels.nationality, one.nationality], [labels.identity, one.identity], [labels.address, one.address]]);
}
