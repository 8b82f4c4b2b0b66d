// What was done with a file, in the order in which it was done: read off the file's own records, who read it off the record of what
// was done; only what the reader sees of either. A paper that is not seen was not added, as far as the reader is told.
import type { Marking, PostId } from "../../../domain/access/index.ts";
import type { JsonObject } from "../../../platform/db/schema.ts";
import { writtenDate, type Language } from "../../../platform/web/index.ts";
import { closureText, paperNumber, writtenMoment } from "../file-parts.view.tsx";
import type { HistoryEntry } from "../../audit/index.ts";
import type { StoredPaper } from "../files.store.ts";
import type { StoredPaperChange } from "../paper-markings.store.ts";
import { nameOfPerson, postName } from "../office-view.ts";
import type { OpenedFile } from "../opened-file.ts";
import type { FileWords } from "../words/index.ts";
import type { ToldChange } from "../write-file.store.ts";
import { granteeName } from "./grants.view.tsx";

/** Who did what when; `person:<id>` or another actor. */
export type HistoryLine = { readonly at: Date; readonly by: string; readonly what: string };

export type HistoryTerms = { readonly words: FileWords; readonly language: Pick<Language, "locale">; readonly timeZone: string };

export type ToldOfFile = { readonly papers: readonly StoredPaper[]; readonly changes: readonly ToldChange[]; readonly readings: readonly HistoryEntry[]; readonly paperChanges: readonly StoredPaperChange[] };

export function historyOf(opened: OpenedFile, { papers, changes, readings, paperChanges }: ToldOfFile, terms: HistoryTerms): readonly HistoryLine[] {
  const { history } = terms.words;
  const { stored } = opened;
  const entries: readonly HistoryLine[] = [
    { at: stored.openedAt, by: stored.openedBy, what: history.opened(stored.reference) },
    ...papers.map((paper) => paperAdded(paper, terms.words)),
    ...readings.map((reading) => readingOf(reading, papers, terms.words)),
    ...changes.map((change) => ({ at: change.at, by: change.by, what: sayChange(change, opened, terms.words) })),
    ...paperChanges.flatMap((change) => paperMarked(change, papers, terms.words)),
    ...grantEntries(opened, papers, terms),
    ...opened.recusals.flatMap(({ person, reason, at, by, lifted }) => [
      { at, by, what: history.recused(nameOfPerson(opened.office.office, person), reason) },
      ...(lifted === null ? [] : [{ ...lifted, what: history.lifted(nameOfPerson(opened.office.office, person)) }]),
    ]),
    ...openingEntries(opened, terms),
    // An agreement to a lowering stands among the changes.
    ...opened.lowerings.flatMap(({ reason, at, by, decided, ...to }) => [
      { at, by, what: history.lowering(closureText(to, terms.words), reason) },
      ...(decided?.accepted === false ? [{ at: decided.at, by: decided.by, what: history.loweringRefused }] : []),
    ]),
  ];
  return entries.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

/** Is it an entry about reading, which the file's own records do not hold? */
export function isReading(event: string): boolean {
  return event === "file.opened" || event === "paper.read";
}

function readingOf({ at, actor, details }: HistoryEntry, papers: readonly StoredPaper[], words: FileWords): HistoryLine {
  const paper = papers.find(({ id }) => id === details["paper"]);
  return { at, by: actor, what: paper === undefined ? words.history.looked : words.history.read(paperNumber(paper, words)) };
}

function paperAdded(paper: StoredPaper, words: FileWords): HistoryLine {
  const number = paperNumber(paper, words);
  return { at: paper.at, by: paper.by, what: paper.kind === "minute" ? words.history.minute(number) : words.history.paper(number, paper.title) };
}

/** By the number the paper has now: the shelf it stood on before may be none of the reader's. */
function paperMarked({ paper: id, was, to, reason, needsSecond, at, by, decided }: StoredPaperChange, papers: readonly StoredPaper[], words: FileWords): readonly HistoryLine[] {
  const paper = papers.find((one) => one.id === id);
  if (paper === undefined) return [];
  const { history } = words;
  const number = paperNumber(paper, words);
  if (!needsSecond) return [{ at, by, what: history.paperRaised(number, closureText(was, words), closureText(to, words), reason) }];
  const answered = decided === null ? [] : [{ at: decided.at, by: decided.by, what: decided.accepted ? history.paperLowered(number, closureText(to, words)) : history.paperLoweringRefused(number) }];
  return [{ at, by, what: history.paperLowering(number, closureText(to, words), reason) }, ...answered];
}

function grantEntries({ grants, office }: OpenedFile, papers: readonly StoredPaper[], { words: { history }, language }: HistoryTerms): readonly HistoryLine[] {
  return grants
    .filter(({ paper }) => paper === null || papers.some(({ id }) => id === paper))
    .flatMap(({ to, until, reason, needsSecond, at, by, approved, revoked }) => {
      const who = granteeName(office, to);
      const made = needsSecond ? history.proposed : history.granted;
      const refused = needsSecond && approved === null && revoked?.by !== by;
      return [
        { at, by, what: made(who, writtenDate(until, language), reason) },
        ...(approved === null ? [] : [{ ...approved, what: history.approved(who) }]),
        ...(revoked === null ? [] : [{ ...revoked, what: refused ? history.refusedGrant(who) : history.revoked(who) }]),
      ];
    });
}

function openingEntries({ openings }: OpenedFile, { words: { history }, language, timeZone }: HistoryTerms): readonly HistoryLine[] {
  return openings.flatMap(({ person, purpose, at, until, seenByOwner, seenByAuditor }) => [
    { at, by: `person:${person}`, what: history.glass(writtenMoment(until, { language, timeZone }), purpose) },
    ...[seenByOwner, seenByAuditor].flatMap((seen) => (seen === null ? [] : [{ ...seen, what: history.told }])),
  ]);
}

/** One change of the header, as the second of two officers is told it as well. */
export function sayChange({ kind, was, became, reason }: ToldChange, { office }: Pick<OpenedFile, "office">, words: FileWords): string {
  const { history } = words;
  switch (kind) {
    case "subject":
      return history.subject(text(was, "subject"), text(became, "subject"), reason);
    case "marking":
      return history.marking(closure(was, words), closure(became, words), reason);
    case "transfer":
      return history.transfer(postName(office, text(was, "post") as PostId), postName(office, text(became, "post") as PostId), reason);
    case "closing":
      return history.closing(reason);
    case "reopening":
      return history.reopening(reason);
  }
}

function text(values: JsonObject, key: string): string {
  const value = values[key];
  return typeof value === "string" ? value : "";
}

function closure(values: JsonObject, words: FileWords): string {
  const codes = values["compartments"];
  const compartments = Array.isArray(codes) ? codes.filter((code): code is string => typeof code === "string") : [];
  return closureText({ marking: text(values, "marking") as Marking, compartments }, words);
}
