// What an officer says of documents that are added: from whom, when, in which language, how far closed.
import type { Marking } from "../../../domain/access/index.ts";
import { decidePaper } from "../../../domain/files/index.ts";
import { findCalendarDate } from "../../../domain/kernel/index.ts";
import type { FieldProblem } from "../../../platform/web/index.ts";
import { typed, type DeskContext, type Sent } from "../../accounts/index.ts";
import { compartmentsOf, line, LONGEST, markingOf, problemsOf, wordsOfFiles, type OpenedFile } from "../../files/index.ts";
import { wordsOf } from "../words/index.ts";
import { isDocumentLanguage } from "./document-languages.ts";
import type { Classing } from "./keep-uploads.ts";

export type DocumentForm = {
  readonly from: string;
  readonly on: string;
  readonly language: string;
  readonly marking: Marking;
  readonly compartments: readonly string[];
  /** Files that arrived before and are to be added. */
  readonly uploads: readonly string[];
};

export function readDocumentForm(sent: Sent, least: Marking): DocumentForm {
  return { from: line(sent, "received-from"), on: typed(sent, "received-on"), language: typed(sent, "language"), marking: markingOf(sent, least), compartments: compartmentsOf(sent), uploads: sent["upload"] ?? [] };
}

/** What is wrong with it, each beside its field; and what it says where nothing is. */
export function judgeDocumentForm(context: DeskContext, opened: OpenedFile, form: DocumentForm, original: string | undefined): { readonly problems: readonly FieldProblem[]; readonly classing: Classing } {
  const words = wordsOf(context.language);
  const problems: FieldProblem[] = [];
  if (form.from.length > LONGEST.line) problems.push({ field: "received-from", message: wordsOfFiles(context.language).tooLong(LONGEST.line) });
  const on = form.on === "" ? undefined : findCalendarDate(form.on);
  if (form.on !== "" && on === undefined) problems.push({ field: "received-on", message: words.needed.date });
  if (on !== undefined && on > context.today) problems.push({ field: "received-on", message: words.needed.future });
  if (form.language !== "" && !isDocumentLanguage(form.language)) problems.push({ field: "language", message: words.needed.language });
  const decision = decidePaper(context.standing, opened.seen, opened.file, form);
  if (!decision.ok) problems.push(...problemsOf(wordsOfFiles(context.language), decision.refusals, { "below-file": "marking", "above-clearance": "marking", "compartment-not-yours": "compartment" }, "files"));
  const classing: Classing = {
    file: opened.stored.id, language: form.language === "" ? null : form.language, marking: form.marking, compartments: form.compartments,
    receivedFrom: form.from === "" ? null : form.from, receivedOn: on ?? null, original,
  };
  return { problems, classing };
}
