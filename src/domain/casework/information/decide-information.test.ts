import assert from "node:assert/strict";
import { test } from "node:test";
import type { Permission } from "../../access/index.ts";
import { calendarDateOf } from "../../kernel/index.ts";
import { conditionsAfterCorrection, decideInformation, informationActsNow, noticesOwed, type InformationAtHand, type InformationStep } from "./decide-information.ts";
import { CONDITION_STATES, INFORMATION_ACTS, INFORMATION_STATES, INFORMATION_WAYS, sourceOfAct, type InformationAct } from "./information-acts.ts";

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
  assert.deepEqual(codes(at({ conditions: "accepted" }), step("accept-conditions")), ["conditions-answered"]);
});

test("what clears an accused person may be disclosed within limits, the giver being told first (UNCAC art. 46(5))", () => {
  const held = at({ state: "passed", conditions: "accepted" });
  assert.deepEqual(codes(held, step("disclose")), ["notice-first"]);
  assert.deepEqual(codes({ ...held, acts: ["notify-disclosure"] }, step("disclose")), []);
});

test("in an exceptional case it is disclosed without notice, and the giver is to be told without delay (UNCAC art. 46(5))", () => {
  const held = at({ state: "passed", conditions: "accepted" });
  assert.deepEqual(codes(held, step("disclose", { exceptional: true })), []);
  assert.deepEqual(codes(held, step("tell-of-disclosure")), ["nothing-to-tell"]);
  assert.equal(noticesOwed({ acts: ["disclose"] }), 1);
  assert.deepEqual(codes({ ...held, acts: ["disclose"] }, step("tell-of-disclosure")), []);
  assert.equal(noticesOwed({ acts: ["disclose", "tell-of-disclosure"] }), 0);
  assert.equal(noticesOwed({ acts: ["notify-disclosure", "disclose"] }), 0);
});

test("each disclosure asks for a notice of its own: one given before the first does not serve the second (UNCAC art. 46(5))", () => {
  const held = at({ state: "passed", conditions: "accepted" });
  const once = ["notify-disclosure", "disclose"];
  assert.deepEqual(codes({ ...held, acts: once }, step("disclose")), ["notice-first"]);
  assert.deepEqual(codes({ ...held, acts: [...once, "notify-disclosure"] }, step("disclose")), []);
  assert.equal(noticesOwed({ acts: [...once, "disclose"] }), 1);
  assert.equal(noticesOwed({ acts: ["disclose", "disclose"] }), 2);
  assert.equal(noticesOwed({ acts: ["disclose", "disclose", "tell-of-disclosure"] }), 1, "one word afterwards answers for one disclosure");
  assert.equal(noticesOwed({ acts: ["disclose", "notify-disclosure", "disclose"] }), 1, "a later notice does not tell of an earlier disclosure");
});

test("what clears an accused person is disclosed whatever stands about the conditions, and also after the information was declined", () => {
  for (const conditions of ["open", "accepted", "refused"] as const) for (const state of INFORMATION_STATES.received) assert.deepEqual(codes(at({ state, conditions, acts: ["notify-disclosure"] }), step("disclose")), [], `${state} ${conditions}`);
  assert.deepEqual(codes(at(), step("disclose", { exceptional: true })), ["no-conditions"]);
});

test("conditions that cannot be kept are the giver's to decide on: it lifts them, keeps to them, or does not give it (Budapest art. 26(2))", () => {
  const refused = at({ conditions: "refused" });
  const after = (act: string) => {
    const decision = decideInformation(refused, all, step(act), today);
    return decision.ok ? [decision.to, decision.conditions] : [];
  };
  assert.deepEqual(after("conditions-lifted"), ["received", "lifted"]);
  assert.deepEqual(after("conditions-upheld"), ["received", "open"]);
  assert.deepEqual(after("withheld"), ["declined", "refused"]);
  assert.deepEqual(codes(at({ conditions: "lifted" }), step("pass")), [], "without them it is used");
  assert.deepEqual(codes(at({ conditions: "none" }), step("conditions-lifted")), ["no-conditions"]);
  assert.deepEqual(codes(at({ way: "sent", state: "sent", conditions: "refused" }), step("lift-conditions"), new Set<Permission>(["request.examine"])), ["not-yours"], "our own conditions the approver lifts");
});

test("a correction strikes no condition of the giver; other ones are answered anew (UNCAC art. 46(5))", () => {
  const was = { useLimits: "For inquiries alone.", confidentiality: "" };
  const received = { way: "received", conditions: "accepted" } as const;
  assert.equal(conditionsAfterCorrection(received, was, { useLimits: "", confidentiality: "" }), undefined);
  assert.equal(conditionsAfterCorrection(received, was, { useLimits: "", confidentiality: "Its source." }), undefined);
  assert.equal(conditionsAfterCorrection(received, was, { ...was, confidentiality: "Its source." }), "open");
  assert.equal(conditionsAfterCorrection(received, was, was), "accepted");
  assert.equal(conditionsAfterCorrection({ way: "sent", conditions: "open" }, was, { useLimits: "", confidentiality: "" }), "none", "a draft of our own sets what we like");
});

test("an article is cited only where it binds: by the basis that was chosen", () => {
  const row = (act: string) => (INFORMATION_ACTS as readonly InformationAct[]).find((one) => one.act === act) ?? assert.fail(act);
  assert.deepEqual(sourceOfAct(row("refuse-conditions"), "coe-cybercrime"), { evidence: "law", cites: "Budapest Convention art. 26(2)" });
  for (const basis of ["uncac", "in-ca-mla", null]) assert.equal(sourceOfAct(row("refuse-conditions"), basis).evidence, "design", String(basis));
  assert.equal(sourceOfAct(row("disclose"), "untoc").cites, "UNTOC art. 18(5)");
  assert.equal(sourceOfAct(row("disclose"), "coe-cybercrime").evidence, "design", "art. 26 says nothing of what clears an accused person");
});

test("information goes out by the approver's own act, or with a letter that an approver signed", () => {
  const examiner = new Set<Permission>(["request.examine"]);
  const draft = at({ way: "sent", state: "draft" });
  assert.deepEqual(codes(draft, step("send", { signed: true }), examiner), []);
  assert.deepEqual(codes(draft, step("send", { signed: true }), new Set<Permission>(["request.read"])), ["not-yours"]);
  assert.deepEqual(codes(draft, step("give-up", { signed: true }), new Set<Permission>(["request.approve"])), ["not-yours"]);
});
