// One treaty file, opened: its facts, and the names it gives the parties it lists.
import { readFileSync, statSync } from "node:fs";
import { readCaseFile, type PartyCode, type TreatyFacts } from "../../../domain/treaty-law/index.ts";

/** A file that cannot be read, and why: each problem with its place and what would be right. */
export type CaseProblem = { readonly file: string; readonly problems: readonly string[] };

export type OpenedCase = {
  readonly file: string;
  readonly facts: TreatyFacts;
  /** Every party the file lists, also one without an act, with its name there. */
  readonly listed: ReadonlyMap<PartyCode, string>;
};

/** The largest file that is read: the largest real status list known has 0.2 MB. */
const LARGEST = 50_000_000;

/** Opens one file; never throws for what is in it. */
export function openCaseFile(file: string): OpenedCase | CaseProblem {
  let json: unknown;
  try {
    if (statSync(file).size > LARGEST) return { file, problems: [`is larger than ${LARGEST / 1_000_000} MB; a treaty file holds one treaty`] };
    json = JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
  } catch (error) {
    return { file, problems: [whyUnreadable(error)] };
  }
  const read = readCaseFile(json);
  return read.ok ? { file, facts: read.facts, listed: namesIn(json) } : { file, problems: read.problems };
}

function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "there is no such file";
  if (code === "EISDIR") return "is a folder; name the treaty files in it";
  return `cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`;
}

function namesIn(json: unknown): ReadonlyMap<PartyCode, string> {
  const names = new Map<PartyCode, string>();
  const parties = typeof json === "object" && json !== null && "parties" in json && Array.isArray(json.parties) ? json.parties : [];
  for (const { code, state } of parties as { code?: unknown; state?: unknown }[]) {
    if (typeof code === "string" && !names.has(code)) names.set(code, typeof state === "string" ? state : code);
  }
  return names;
}
