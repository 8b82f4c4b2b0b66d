// What an officer says of documents that are added: from whom, when, in which language, how far closed.
import type { Marking } from "../../../domain/access/index.ts";
import { findCalendarDate } from "../../../domain/kernel/index.ts";
import type { FieldProblem } from "../../../platform/web/index.ts";
import { typed, type DeskContext, type Sent } from "../../accounts/index.ts";
import { compartmentsOf, line, LONGEST, markingOf, wordsOfFiles } from "../../files/index.ts";
import type { DocumentHome } from "../document-home.tsx";
import type { Way } from "../documents.store.ts";
import { wordsOf } from "../words/index.ts";
import { isDocumentLanguage } from "./document-languages.ts";
import type { Classing } from "./keep-uploads.ts";

export const WAYS = ["in", "out", "own"] as const satisfies readonly Way[];

export type DocumentForm = {
  readonly way: Way;
  readonly from: string;
  readonly on: string;
  readonly language: string;
  readonly marking: Marking;
  readonly compartments: readonly string[];
  /** Files that arrived before and are to be added. */
  readonly uploads: readonly string[];
};

export function readDocumentForm(sent: Sent, least: Marking): DocumentForm {
  return { way: WAYS.find((one) => one === typed(sent, "way")) ?? "in", from: line(sent, "received-from"), on: typed(sent, "received-on"), language: typed(sent, "language"), marking: markingOf(sent, least), compartments: compartmentsOf(sent), uploads: sent["upload"] ?? [] };
}

/** What is wrong with it, each beside its field; and what it says where nothing is. */
export function judgeDocumentForm(context: DeskContext, home: DocumentHome, form: DocumentForm, original: string | undefined): { readonly problems: readonly FieldProblem[]; readonly classing: Classing } {
  const words = wordsOf(context.language);
  const problems: FieldProblem[] = [];
  if (form.from.length > LONGEST.line) problems.push({ field: "received-from", message: wordsOfFiles(context.language).tooLong(LONGEST.line) });
  const on = form.on === "" ? undefined : findCalendarDate(form.on);
  if (form.on !== "" && on === undefined) problems.push({ field: "received-on", message: words.needed.date });
  if (on !== undefined && on > context.today) problems.push({ field: "received-on", message: words.needed.future });
  if (form.language !== "" && !isDocumentLanguage(form.language)) problems.push({ field: "language", message: words.needed.language });
  problems.push(...home.judge(form));
  const classing: Classing = {
    of: home.of, way: form.way, language: form.language === "" ? null : form.language, marking: form.marking, compartments: form.compartments,
    receivedFrom: form.from === "" ? null : form.from, receivedOn: on ?? null, original,
  };
  return { problems, classing };
}
