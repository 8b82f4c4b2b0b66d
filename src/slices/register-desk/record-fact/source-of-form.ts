// Source and marking as the form names them.
import { covers, MARKINGS, type Marking } from "../../../domain/access/index.ts";
import type { FieldProblem } from "../../../platform/web/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import type { SourceChoice } from "../../treaty-actions/index.ts";
import { wordsOf } from "../words/index.ts";
import { typed, type FormValues } from "./fact-form.ts";

/** `null`: none named; then it can only be a draft that waits for one. */
export function sourceOfForm(values: FormValues): SourceChoice | null {
  const id = typed(values, "source");
  if (id === "") return null;
  const more = Object.fromEntries(
    (["title", "address", "publisher", "datedOn"] as const).flatMap((name) => {
      const text = typed(values, `source.${name}`);
      return text === "" ? [] : [[name, text]];
    }),
  );
  return { id, ...more };
}

/** The marking named, if the officer is cleared for it; what is named nowhere is public. */
export function markingOfForm(values: FormValues, { standing, language }: DeskContext): { readonly marking: Marking } | { readonly problem: FieldProblem } {
  const named = typed(values, "marking") || "public";
  const marking = MARKINGS.find((one) => one === named);
  if (marking !== undefined && covers(standing.clearance, marking)) return { marking };
  return { problem: { field: "marking", message: wordsOf(language).notCleared } };
}
