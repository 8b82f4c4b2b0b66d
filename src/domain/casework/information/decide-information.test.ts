import assert from "node:assert/strict";
import { test } from "node:test";
import type { Permission } from "../../access/index.ts";
import { calendarDateOf } from "../../kernel/index.ts";
import { decideInformation, informationActsNow, owesNotice, type InformationAtHand, type InformationStep } from "./decide-information.ts";
import { CONDITION_STATES, INFORMATION_ACTS, INFORMATION_STATES, INFORMATION_WAYS, type InformationAct } from "./information-acts.ts";

const [today, before] = [calendarDateOf("2026-11-22"), calendarDateOf("2026-11-20")];
const all = new Set<Permission>(["request.read", "request.examine", "request.approve"]);
const at = (over: Partial<InformationAtHand> = {}): InformationAtHand => ({ way: "received", state: "received", conditions: "none", acts: [], lastOn: before, ...over });
const step = (act: string, over: Partial<InformationStep> = {}): InformationStep => ({ act, on: today, given: new Set(["reason", "unit", "channel", "their-reference", "basis"]), exceptional: false, ...over });
const codes = (hand: InformationAtHand, wanted: InformationStep, permissions: ReadonlySet<Permission> = all) => {
  const decision = decideInformation(hand, permissions, wanted, today);
  return decision.ok ? [] : decision.refusals.map(({ code }) => code);
};

test("every act in every state: done from where the table says so, refused with the reason from everywhere else", () => {
  for (const row of INFORMATION_ACTS as readonly InformationAct[]) {
    for (const way of INFORMATION_WAYS) {
      for (const state of INFORMATION_STATES[way]) {
        for (const conditions of CONDITION_STATES) {
          const acts = row.act === "disclose" ? ["notify-disclosure"] : row.act === "tell-of-disclosure" ? ["disclose"] : [];
          const decision = decideInformation(at({ way, state, conditions, acts }), all, step(row.act), today);
          const may = way === row.way && row.from.includes(state) && (row.conditions?.from.includes(conditions) ?? true);
          assert.equal(decision.ok, may, `${row.act} from ${way} ${state}, conditions ${conditions}`);
          if (decision.ok) assert.deepEqual([decision.to, decision.conditions], [row.to ?? state, row.conditions?.to ?? conditions]);
          assert.equal(informationActsNow(at({ way, state, conditions, acts }), all).some(({ act }) => act === row.act), may);
        }
      }
    }
  }
});

test("an act is its permission's: who only reads does nothing, and only the approver sends abroad", () => {
  const reads = new Set<Permission>(["request.read"]);
  for (const row of INFORMATION_ACTS) assert.ok(codes(at({ way: row.way, state: row.from[0] }), step(row.act), reads).includes("not-yours"), row.act);
  assert.deepEqual(codes(at({ way: "sent", state: "draft" }), step("send"), new Set<Permission>(["request.examine"])), ["not-yours"]);
});

test("each need that is not met is named, and no act lies before the last one or ahead of today", () => {
  for (const { act, way, from, needs } of INFORMATION_ACTS as readonly InformationAct[]) {
    const decision = decideInformation(at({ way, state: from[0] ?? "received" }), all, step(act, { given: new Set() }), today);
    const missing = decision.ok ? [] : decision.refusals.flatMap((refusal) => (refusal.code === "needs" ? refusal.missing : []));
    assert.deepEqual(missing, needs, act);
  }
  assert.deepEqual(codes(at(), step("acknowledge", { on: calendarDateOf("2026-11-19") })), ["day-before-last"]);
  assert.deepEqual(codes(at(), step("acknowledge", { on: calendarDateOf("2026-11-23") })), ["day-to-come"]);
  assert.deepEqual(codes(at({ acts: ["acknowledge"] }), step("acknowledge")), ["done-already"]);
});

test("information under conditions is neither passed on nor kept before they are answered, nor after they were refused", () => {
  assert.deepEqual(codes(at({ conditions: "open" }), step("pass")), ["conditions-open"]);
  assert.deepEqual(codes(at({ conditions: "refused" }), step("keep")), ["conditions-refused"]);
  assert.deepEqual(codes(at({ conditions: "refused" }), step("decline")), []);
  assert.deepEqual(codes(at(), step("accept-conditions")), ["no-conditions"]);
});

test("what clears an accused person may be disclosed within limits, the giver being told first (UNCAC art. 46(5))", () => {
  const held = at({ state: "passed", conditions: "accepted" });
  assert.deepEqual(codes(held, step("disclose")), ["notice-first"]);
  assert.deepEqual(codes({ ...held, acts: ["notify-disclosure"] }, step("disclose")), []);
});

test("in an exceptional case it is disclosed without notice, and the giver is to be told without delay", () => {
  const held = at({ state: "passed", conditions: "accepted" });
  assert.deepEqual(codes(held, step("disclose", { exceptional: true })), []);
  assert.deepEqual(codes(held, step("tell-of-disclosure")), ["nothing-to-tell"]);
  assert.ok(owesNotice({ acts: ["disclose"] }));
  assert.deepEqual(codes({ ...held, acts: ["disclose"] }, step("tell-of-disclosure")), []);
  assert.ok(!owesNotice({ acts: ["disclose", "tell-of-disclosure"] }));
  assert.ok(!owesNotice({ acts: ["notify-disclosure", "disclose"] }));
});
