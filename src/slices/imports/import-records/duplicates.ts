// What a person must look at: a record that may be on record already, and names that lead to nobody for certain.
import type { Review } from "../imports.store.ts";
import type { PrintedRecord } from "../records/printed-record.ts";

/** Without case, accents, punctuation, articles and the year in a title: what two lists of one treaty share. */
export function foldedTitle(title: string): string {
  const words = title.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim().split(" ");
  return words.filter((word) => !["the", "of", "on", "and", "for", "against", "in", "to"].includes(word) && !/^(1[89]|20)\d\d$/.test(word)).join(" ");
}

export type TitlesKnown = {
  /** Folded titles of instruments on record that did not come from this register, to their slugs. */
  readonly onRecord: ReadonlyMap<string, string>;
  /** Folded title, day and names of the file's records so far, to the first that had them. */
  readonly inFile: Map<string, string>;
};

/** The questions that a record raises; what it is like is remembered for those behind it. */
export function questionsOf(record: PrintedRecord, unresolved: readonly string[], known: TitlesKnown): Review[] {
  const { number: recordId, titles, signedOn, participants } = record;
  const found: Review[] = [];
  const [title = ""] = titles.map(({ text }) => text);
  for (const { text } of titles) {
    const slug = known.onRecord.get(foldedTitle(text));
    if (slug !== undefined && found.length === 0) found.push({ recordId, question: "same-title-on-record", details: { title: text, slug } });
  }
  const key = `${foldedTitle(title)}|${signedOn ?? ""}|${participants.join(";")}`;
  const earlier = known.inFile.get(key);
  if (earlier !== undefined) found.push({ recordId, question: "twice-in-file", details: { title, record: earlier } });
  known.inFile.set(key, earlier ?? recordId);
  if (unresolved.length > 0) found.push({ recordId, question: "name-not-resolved", details: { title, names: unresolved } });
  return found;
}
