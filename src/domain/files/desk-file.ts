// A file of a desk: whose it is and how far it is closed. What it holds are its minutes and papers.
import { covers, type Marking, type PostId, type Seen, type Standing, type UnitId } from "../access/index.ts";
import type { FileRefusal } from "./file-refusal.ts";

/** What a file is about; each kind that becomes a slice of its own (requests first) brings its own. */
export const FILE_KINDS = ["correspondence", "negotiation", "policy", "meeting"] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export function isFileKind(text: string): text is FileKind {
  return FILE_KINDS.some((kind) => kind === text);
}

export type DeskFile = {
  readonly unit: UnitId;
  /** The top of the tree that the unit stands in: who belongs below it is of the file's own organisation. */
  readonly organisation: UnitId;
  readonly post: PostId;
  readonly marking: Marking;
  readonly compartments: readonly string[];
  readonly version: number;
  readonly closed: boolean;
};

/** A post that a file can lie with, on the day asked about. */
export type PostOfOffice = {
  readonly id: PostId;
  readonly unit: UnitId;
  readonly organisation: UnitId;
  readonly clearance: Marking;
  readonly compartments: ReadonlySet<string>;
  /** One of its roles reads the files of its unit; else a file would lie where nobody opens it. */
  readonly keepsFiles: boolean;
};

/** The file is the officer's own unit's (or one's below): theirs to dispose of, not only to read. */
export function isOurs(seen: Seen): boolean {
  return seen.sees && seen.by === "organisation";
}

export function notYours(seen: Seen): FileRefusal | undefined {
  return isOurs(seen) ? undefined : { code: "not-yours" };
}

/** Nobody closes a record to themselves, by a marking above the own clearance or by a compartment they are not in. */
export function beyondOwn(who: Pick<Standing, "clearance" | "compartments">, marking: Marking, compartments: readonly string[]): readonly FileRefusal[] {
  const above: readonly FileRefusal[] = covers(who.clearance, marking) ? [] : [{ code: "above-clearance", clearance: who.clearance }];
  return [...above, ...compartments.filter((code) => !who.compartments.has(code)).map((compartment) => ({ code: "compartment-not-yours", compartment }) as const)];
}

/** A post that may hold a file keeps files, is cleared for this one and in its compartments. */
export function postNotFit(post: Pick<PostOfOffice, "clearance" | "compartments" | "keepsFiles">, { marking, compartments }: Pick<DeskFile, "marking" | "compartments">): FileRefusal | undefined {
  if (!post.keepsFiles) return { code: "post-keeps-none" };
  const cleared = covers(post.clearance, marking) && compartments.every((code) => post.compartments.has(code));
  return cleared ? undefined : { code: "post-not-cleared", marking };
}

/** Two officers at one file: the second is shown the first one's change instead of undoing it. */
export function changedMeanwhile(file: Pick<DeskFile, "version">, version: number): FileRefusal | undefined {
  return file.version === version ? undefined : { code: "changed-meanwhile", version: file.version };
}
