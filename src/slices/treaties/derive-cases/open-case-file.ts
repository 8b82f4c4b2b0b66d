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

/** Of more problems than these the rest are only counted. */
const MOST_PROBLEMS = 100;

/** Opens one file; never throws for what is in it. */
export function openCaseFile(file: string): OpenedCase | CaseProblem {
  const text = readText(file);
  if ("problem" in text) return { file, problems: [text.problem] };
  let json: unknown;
  try {
    json = JSON.parse(text.text);
  } catch (error) {
    return { file, problems: [`cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`] };
  }
  const read = readCaseFile(json);
  return read.ok ? { file, facts: read.facts, listed: namesIn(json) } : { file, problems: atMost(read.problems) };
}

function readText(file: string): { text: string } | { problem: string } {
  try {
    const found = statSync(file);
    if (found.isDirectory()) return { problem: "is a folder; name the treaty files in it" };
    // A pipe may be read as well; a device has no end.
    if (!found.isFile() && !found.isFIFO()) return { problem: "is no file" };
    if (found.size > LARGEST) return { problem: `is larger than ${LARGEST / 1_000_000} MB; a treaty file holds one treaty` };
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file)) };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR") return { problem: "there is no such file" };
    if (code === "EACCES" || code === "EPERM") return { problem: "may not be read" };
    return { problem: code === "ERR_ENCODING_INVALID_ENCODED_DATA" ? "is not text in UTF-8; save it as UTF-8" : `cannot be read: ${String(code ?? error)}` };
  }
}

function atMost(problems: readonly string[]): readonly string[] {
  return problems.length > MOST_PROBLEMS ? [...problems.slice(0, MOST_PROBLEMS), `and ${problems.length - MOST_PROBLEMS} further problems`] : problems;
}

function namesIn(json: unknown): ReadonlyMap<PartyCode, string> {
  const names = new Map<PartyCode, string>();
  const parties = typeof json === "object" && json !== null && "parties" in json && Array.isArray(json.parties) ? json.parties : [];
  for (const { code, state } of parties as { code?: unknown; state?: unknown }[]) {
    if (typeof code === "string" && !names.has(code)) names.set(code, typeof state === "string" ? state : code);
  }
  return names;
}
