// The English words of the search.
import type { DeskOf } from "../../../domain/casework/index.ts";

export const en = {
  navigation: "Search",
  title: "Search",
  label: "Number, name or words",
  hint: "A number without its signs is enough. A name is found in other spellings and scripts; information is found by number and words only. Words are looked for in the text of documents too.",
  button: "Search",
  start: "Over the requests, the information, the files and the documents that you may see.",
  found: ({ requests, information, files, documents }: Readonly<Record<"requests" | "information" | "files" | "documents", number>>, most: number) =>
    [said(requests, most, "request", "requests"), ...(information === 0 ? [] : [small(said(information, most, "record of information", "records of information"))]), small(said(files, most, "place in files", "places in files")), `${small(said(documents, most, "document", "documents"))}.`].join(", "),
  nothing: "Nothing found",
  nothingText: "Nothing that you may see has this number, name or words. Try one word less, or the beginning of a number.",
  requests: "Requests",
  information: "Spontaneous information",
  files: "Desk files",
  documents: "Documents",
  page: (number: number) => `page ${number}`,
  columns: { reference: "Number", title: "What it is about", country: "With", by: "Found by", lies: "Lies with", since: "Since", place: "Found in", document: "Document", excerpt: "Where it says so", of: "Belongs to", state: "State", on: "Day" },
  by: { number: "a number", name: "a name", text: "words" },
  desks: { agency: "agency", endorser: "endorser", authority: "authority", court: "court", executing: "executing authority", abroad: "the other State", none: "nobody: it is over" } satisfies Record<DeskOf, string>,
  header: "its subject",
};

const small = (said: string) => said.replace(/^[NO]/u, (letter) => letter.toLowerCase());

function said(count: number, most: number, one: string, many: string): string {
  if (count === 0) return `No ${one}`;
  return count === 1 ? `One ${one}` : `${count}${count === most ? " or more" : ""} ${many}`;
}

export type SearchWords = typeof en;
