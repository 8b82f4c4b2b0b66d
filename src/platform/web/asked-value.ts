// One value of a question: what a form or an address gives under a name, once.
import type { Place } from "./place.ts";
import type { FieldProblem } from "./problem.ts";

/** The text without blanks around it; `undefined` where nothing is given. Two that differ are a problem: which one is meant? */
export function askedValue({ query, words }: Pick<Place, "query" | "words">, name: string, problems: FieldProblem[]): string | undefined {
  const given = new Set(query.flatMap(([field, value]) => (field === name && value.trim() !== "" ? [value.trim()] : [])));
  const [value, ...more] = given;
  if (more.length > 0) problems.push({ field: name, message: words.problem.givenTwice(name) });
  return value;
}
