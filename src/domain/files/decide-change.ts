// Small changes of a file's header: what it is called, and whether work on it is over. A closed file is read and not written in.
import type { Seen } from "../access/index.ts";
import { changedMeanwhile, notYours, type DeskFile } from "./desk-file.ts";
import { agreed, type Decision } from "./file-refusal.ts";

export function decideSubject(seen: Seen, file: DeskFile & { readonly subject: string }, subject: string, version: number): Decision {
  return agreed({}, [notYours(seen), changedMeanwhile(file, version), file.closed && { code: "closed" }, subject === file.subject && { code: "nothing-changes" }]);
}

export function decideClosing(seen: Seen, file: DeskFile, close: boolean, version: number): Decision {
  return agreed({}, [notYours(seen), changedMeanwhile(file, version), file.closed === close && { code: close ? "closed" : "not-closed" }]);
}
