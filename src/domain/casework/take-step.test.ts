// Generated from the tables: every state × every action × every kind of actor, the refusals as fully as the successes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { INCOMING } from "./lanes/incoming.ts";
import { isOver, STEP_ACTORS, type Lane, type Need, type StepActor } from "./lanes/lane.ts";
import { OUTGOING_LANES } from "./lanes/outgoing.ts";
import { decideStep, mayTake, stepsFrom } from "./take-step.ts";

const lanes: readonly Lane<string, string>[] = [...Object.values(OUTGOING_LANES), INCOMING];
const EVERYTHING = new Set<Need>(lanes.flatMap(({ transitions }) => transitions.flatMap(({ needs }) => needs)));
const NOTHING = new Set<Need>();
const all = new Set<StepActor>(STEP_ACTORS);

for (const lane of lanes) {
  const states = Object.keys(lane.desks);
  const actions = [...new Set(lane.transitions.map(({ action }) => action))];

  test(`${lane.name}: of ${states.length} states and ${actions.length} steps, exactly those of the table are possible, for exactly those who may`, () => {
    let allowed = 0;
    for (const state of states) {
      for (const action of actions) {
        const rows = lane.transitions.filter((row) => row.action === action && row.from.includes(state));
        assert.ok(rows.length <= 1, `${state} × ${action} has two rows`);
        for (const actor of STEP_ACTORS) {
          const decision = decideStep(lane, action, { state, roles: new Set([actor]), atHand: EVERYTHING });
          const [row] = rows;
          const expected = row !== undefined && mayTake(new Set([actor]), row.by);
          assert.equal(decision.ok, expected, `${state} × ${action} × ${actor}`);
          if (decision.ok) {
            assert.equal(decision.step.to, row?.to);
            allowed += 1;
          } else {
            assert.equal(decision.refusal.code, row === undefined ? "not-from-here" : "not-yours");
          }
        }
      }
    }
    assert.ok(allowed > 0);
  });

  test(`${lane.name}: each need of a step, missing alone, refuses it by name`, () => {
    for (const row of lane.transitions) {
      for (const state of row.from) {
        for (const need of row.needs) {
          const atHand = new Set([...EVERYTHING].filter((one) => one !== need));
          assert.deepEqual(decideStep(lane, row.action, { state, roles: all, atHand }), { ok: false, refusal: { code: "needs", missing: [need] } });
        }
        if (row.needs.length > 0) assert.deepEqual(decideStep(lane, row.action, { state, roles: all, atHand: NOTHING }), { ok: false, refusal: { code: "needs", missing: row.needs } });
      }
    }
  });

  test(`${lane.name}: every state is reached from the beginning, and from every open state the file can come to an end`, () => {
    const reached = reach(lane, [lane.begins], "forward");
    const declared = states.filter((state) => lane.transitions.some(({ from, to }) => to === state || from.includes(state)) || state === lane.begins);
    assert.deepEqual(declared.filter((state) => !reached.has(state)), []);
    const ends = states.filter((state) => isOver(lane, state));
    const ending = reach(lane, ends, "backward");
    assert.deepEqual(declared.filter((state) => !ending.has(state)), []);
  });

  test(`${lane.name}: from a file that is over no step leads on, and the refusal says so`, () => {
    for (const state of states.filter((one) => isOver(lane, one))) assert.deepEqual(stepsFrom(lane, state, all), [], state);
  });

  test(`${lane.name}: every step says where its rule stands`, () => {
    for (const { action, source } of lane.transitions) assert.ok(source.cites.length > 5, action);
  });
}

test("a refusal from a wrong state names the steps that are possible for this person", () => {
  const decision = decideStep(OUTGOING_LANES["request-of-authority"], "despatch", { state: "scrutiny", roles: new Set(["desk"]), atHand: EVERYTHING });
  assert.deepEqual(decision, { ok: false, refusal: { code: "not-from-here", possible: ["query-agency", "divert"] } });
});

test("a letter rogatory is never approved by the authority alone, and a request of the authority never goes through the court", () => {
  const asked = { state: "scrutiny", roles: all, atHand: EVERYTHING } as const;
  assert.equal(decideStep(OUTGOING_LANES["letter-rogatory"], "approve", asked).ok, false);
  assert.equal(decideStep(OUTGOING_LANES["request-of-authority"], "concur", asked).ok, false);
});

test("nothing is despatched without a legal basis", () => {
  for (const lane of Object.values(OUTGOING_LANES)) {
    const atHand = new Set([...EVERYTHING].filter((need) => need !== "legal-basis"));
    assert.deepEqual(decideStep(lane, "despatch", { state: "ready", roles: all, atHand }), { ok: false, refusal: { code: "needs", missing: ["legal-basis"] } });
  }
});

test("what bars an approval bars the offer of conditions and their acceptance too: an offer that is accepted grants the request (UNCAC art. 46(26))", () => {
  for (const [action, state] of [["approve", "merits-check"], ["offer-conditions", "consultation"], ["conditions-accepted", "conditions-offered"]] as const) {
    for (const need of ["nothing-bars-it", "grounds-considered"] as const) {
      const atHand = new Set([...EVERYTHING].filter((one) => one !== need));
      assert.deepEqual(decideStep(INCOMING, action, { state, roles: all, atHand }), { ok: false, refusal: { code: "needs", missing: [need] } }, `${action} without ${need}`);
    }
  }
  const ways = INCOMING.transitions.filter(({ to }) => to === "approved");
  assert.deepEqual(ways.filter(({ needs }) => !needs.includes("nothing-bars-it")).map(({ action }) => action), [], "no other step grants it");
});

test("what was sent never ends as if nothing had been: the other State knows of it, and is told that it is withdrawn (UNCAC art. 46(24))", () => {
  for (const lane of Object.values(OUTGOING_LANES)) {
    const known = reach(lane, ["transmitted"], "forward");
    for (const state of ["scrutiny", "queried-agency", "ready", "lapsed", "rejected", "diverted", "court-declined"]) assert.ok(!known.has(state), `${lane.name}: ${state}`);
    const withdrawn = lane.transitions.filter(({ to, from }) => to === "withdrawn" && from.some((state) => known.has(state)));
    assert.deepEqual(withdrawn.map(({ action }) => action), ["confirm-withdrawal"], lane.name);
  }
});

test("from a question to the agency after the request came back lead its answer and the notified withdrawal, and nothing else (UNCAC art. 46(15), (24))", () => {
  for (const lane of Object.values(OUTGOING_LANES)) {
    assert.deepEqual(stepsFrom(lane, "queried-on-return", all).map(({ action, to }) => [action, to]), [["answer-query", "came-back"], ["withdraw", "withdrawal-notified"]]);
    assert.deepEqual(stepsFrom(lane, "came-back", all).map(({ action }) => action), ["query-agency", "send-again", "withdraw"]);
  }
});

test("a hearing that passed is told to the other State as withdrawn, or goes out again with the court's fresh date (BNSS s. 110)", () => {
  const lane = OUTGOING_LANES["service-of-process"];
  assert.deepEqual(stepsFrom(lane, "date-lapsed", all).map(({ action }) => action), ["fresh-date", "withdraw"]);
  assert.deepEqual(stepsFrom(lane, "ready-again", all).map(({ action, to }) => [action, to]), [["despatch", "transmitted"], ["withdraw", "withdrawal-notified"]]);
});

function reach({ transitions }: Lane<string, string>, begin: readonly string[], way: "forward" | "backward"): ReadonlySet<string> {
  const seen = new Set(begin);
  for (let before = -1; before !== seen.size; ) {
    before = seen.size;
    for (const { from, to } of transitions) {
      if (way === "forward" && from.some((state) => seen.has(state))) seen.add(to);
      if (way === "backward" && seen.has(to)) for (const state of from) seen.add(state);
    }
  }
  return seen;
}
