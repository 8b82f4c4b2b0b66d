// Published histories of two States under a treaty: reservations, objections, accessions, suspensions. Each file in `pairs/`
// names its sources and says in one sentence what is expected on a day.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, test } from "node:test";
import { deriveTreaty, pairRelation, readCaseFile, type ReservationEffect, type TreatyFacts } from "../../src/domain/treaty-law/index.ts";

type Json = Readonly<Record<string, unknown>>;
type Party = { readonly code: string; readonly actions: readonly Json[] };
type Expected = {
  readonly says: string;
  readonly between: readonly [string, string];
  readonly on: string;
  readonly status: string;
  readonly since?: string;
  readonly unknown?: string;
  /** `id author>other effect provisions`, with `presumed` behind where it is. */
  readonly reservations: readonly string[];
};
type PairCase = {
  readonly title: string;
  readonly sources: readonly string[];
  /** A whole treaty, or the id of a depositary case to which acts are added. */
  readonly treaty?: Json;
  readonly base?: string;
  readonly alsoComplete?: readonly string[];
  readonly clause?: Json;
  readonly change?: readonly { readonly code: string; readonly type: string; readonly set: Json }[];
  readonly add?: readonly Party[];
  readonly members?: Readonly<Record<string, readonly (readonly [string, string | null])[]>>;
  readonly expect: readonly Expected[];
};

const folder = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..", "test", "law-cases");

for (const name of readdirSync(join(folder, "pairs")).sort()) {
  const found = readJson(join("pairs", name)) as PairCase;
  describe(found.title, () => {
    const facts = factsOf(found);
    const history = deriveTreaty(facts);
    test("names its sources", () => assert.ok(found.sources.length > 0));
    for (const [code, periods] of Object.entries(found.members ?? {})) {
      test(`${code} is a party when its source says`, () => {
        assert.deepEqual(history.parties.get(code)?.memberships.map(({ from, until }) => [from, until]), periods);
      });
    }
    for (const { says, between: [a, b], on, status, since, unknown, reservations } of found.expect) {
      test(says, () => {
        const answer = pairRelation(facts, history, a, b, on as Parameters<typeof pairRelation>[4]);
        assert.equal(answer.period.status, status, JSON.stringify(answer.period.why, null, 1));
        if (since !== undefined) assert.equal(answer.since, since);
        if (unknown !== undefined) assert.equal(answer.period.unknown[0]?.code, unknown);
        assert.deepEqual(answer.reservations.map(inOneLine), reservations);
      });
    }
  });
}

function inOneLine({ reservation, by, towards, kind, provisions, presumed }: ReservationEffect): string {
  return `${reservation} ${by}>${towards} ${kind} ${provisions.join(",")}${presumed && kind !== "pending" ? " presumed" : ""}`;
}

function factsOf(found: PairCase): TreatyFacts {
  const treaty = found.treaty ?? (readJson(join("depositaries", `${found.base ?? ""}.json`)) as Json);
  const parties = ((treaty["parties"] ?? []) as readonly Party[]).map((party) => withAdded(party, found));
  const codes = new Set(parties.map(({ code }) => code));
  const added = (found.add ?? []).filter(({ code }) => !codes.has(code));
  const read = readCaseFile({
    ...treaty,
    ...(found.alsoComplete === undefined ? {} : { alsoComplete: found.alsoComplete }),
    clause: { ...(treaty["clause"] as Json | undefined), ...found.clause },
    parties: [...parties, ...added],
  });
  assert.ok(read.ok, read.ok ? "" : read.problems.join("; "));
  return read.facts;
}

function withAdded(party: Party, { add = [], change = [] }: PairCase): Party {
  const actions = party.actions.map((action) => ({ ...action, ...change.find(({ code, type }) => code === party.code && type === action["type"])?.set }));
  return { ...party, actions: [...actions, ...add.filter(({ code }) => code === party.code).flatMap((one) => one.actions)] };
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(folder, path), "utf8"));
}
