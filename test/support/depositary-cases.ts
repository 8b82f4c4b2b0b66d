// The published histories in test/law-cases/depositaries: 106 treaties with the dates their depositaries print.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { deriveTreaty, readCaseFile, type TreatyFacts, type TreatyHistory } from "../../src/domain/treaty-law/index.ts";

type PrintedAction = { readonly type: string; readonly date: string; readonly publishedEffectiveOn?: string };
export type PublishedParty = { readonly code: string; readonly actions: readonly PrintedAction[]; readonly publishedInForceOn?: string; readonly publishedTerminatedOn?: string; readonly membershipPeriods?: [string, string | null][] };
export type DepositaryCase = {
  readonly facts: TreatyFacts;
  readonly published: { readonly entryIntoForce: string | null; readonly source: string };
  readonly partiesComplete: boolean;
  readonly parties: readonly PublishedParty[];
  readonly expectedMissing?: readonly string[];
};
export type Mismatch = { readonly treaty: string; readonly code: string | null; readonly published: string; readonly computed: string; readonly fault: string; readonly reason: string };

const folder = join(projectFolder(), "test", "law-cases", "depositaries");

/** Every case, by id. */
export function depositaryCases(): ReadonlyMap<string, DepositaryCase> {
  return casesIn(folder);
}

/** Treaties whose clauses are of another shape: three whole lists, and short ones from memory. Tried on, never published. */
export function otherClauseCases(): ReadonlyMap<string, DepositaryCase> {
  return casesIn(join(projectFolder(), "test", "law-cases", "other-clauses"));
}

function casesIn(folder: string): ReadonlyMap<string, DepositaryCase> {
  const cases = new Map<string, DepositaryCase>();
  for (const name of readdirSync(folder).sort()) {
    if (name.startsWith("_")) continue;
    const json = JSON.parse(readFileSync(join(folder, name), "utf8")) as Omit<DepositaryCase, "facts"> & { id: string };
    const read = readCaseFile(json);
    assert.ok(read.ok, `${name}: ${read.ok ? "" : read.problems.join("; ")}`);
    cases.set(json.id, { ...json, facts: read.facts });
  }
  return cases;
}

export function knownMismatches(): readonly Mismatch[] {
  return JSON.parse(readFileSync(join(folder, "_known-mismatches.json"), "utf8")) as Mismatch[];
}

/** Derives every case, each with the treaties it depends on derived first. */
export function deriveAll(cases: ReadonlyMap<string, DepositaryCase>): ReadonlyMap<string, TreatyHistory> {
  const histories = new Map<string, TreatyHistory>();
  const underWay = new Set<string>();
  const derive = (id: string): TreatyHistory | undefined => {
    const done = histories.get(id);
    const found = cases.get(id);
    if (done !== undefined || found === undefined || underWay.has(id)) return done;
    underWay.add(id);
    const history = deriveTreaty(found.facts, { history: derive, ceased: new Map() });
    histories.set(id, history);
    return history;
  };
  for (const id of cases.keys()) derive(id);
  return histories;
}

function projectFolder(): string {
  return join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");
}
