import assert from "node:assert/strict";
import { test } from "node:test";
import { impreciseDateOf } from "../kernel/index.ts";
import { ceasedStates } from "./ceased-states.ts";
import type { PartyRecord } from "./party.ts";

function record(code: string, kind: PartyRecord["kind"], until?: string): PartyRecord {
  return { code, kind, names: [], variants: [], otherCodes: [], existence: until === undefined ? {} : { until: impreciseDateOf(until) }, of: [], source: "a-list" };
}

test("a former State, and a territory that is no more, ended on the recorded day; living ones and a bare year end nothing", () => {
  const ceased = ceasedStates([record("DDDE", "former-state", "1990-10-03"), record("DE", "state"), record("HK", "territory"), record("SAAR", "territory", "1957-01-01"), record("X-OLD", "former-state", "1871")]);
  assert.deepEqual([...ceased], [["DDDE", "1990-10-03"], ["SAAR", "1957-01-01"]]);
});
