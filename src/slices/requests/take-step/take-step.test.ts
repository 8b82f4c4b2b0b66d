import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, test } from "node:test";
import { inOrderOfDays, laneOf, OUTGOING_LANES, timeByDesk, type OutgoingLane, type Stage } from "../../../domain/casework/index.ts";
import { addDays } from "../../../domain/kernel/index.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { makeOffice } from "../../../../test/support/office.ts";
import { Casework, everything, TODAY } from "../../../../test/support/requests.ts";
import { isTakenTwice } from "../write-request.store.ts";
import { openRequest } from "../loaded-request.ts";
import { recordBeside } from "../record-beside.ts";
import { reverseStep } from "../reverse-step/reverse-step.ts";
import { takeStep } from "./take-step.ts";

let work: Casework;
before(async () => {
  const { db } = await testDatabase();
  work = await Casework.of(db, await makeOffice(db));
});

/** The shortest way of steps from the beginning of the lane to a state. */
function wayTo(name: OutgoingLane, wanted: string): readonly string[] {
  const { begins, transitions } = laneOf(name);
  const ways = new Map<string, readonly string[]>([[begins, []]]);
  for (const [state, way] of ways) for (const row of transitions.filter(({ from }) => from.includes(state))) if (!ways.has(row.to)) ways.set(row.to, [...way, row.action]);
  return ways.get(wanted) ?? assert.fail(`${name} has no way to ${wanted}`);
}

const STAGE: Partial<Record<OutgoingLane, Stage>> = { commission: "trial" };

async function walk(lane: OutgoingLane, wanted: string): Promise<string> {
  const id = await work.draft({ lane, stage: STAGE[lane] ?? "investigation", kinds: lane === "service-of-process" ? ["service-of-process"] : ["documents", "statement"] });
  for (const action of wayTo(lane, wanted)) {
    const outcome = await work.step(id, action);
    assert.ok(outcome.ok, `${lane}, ${action}: ${JSON.stringify(outcome)}`);
  }
  assert.equal(await work.stateOf(id), wanted);
  return id;
}

for (const lane of Object.keys(OUTGOING_LANES) as OutgoingLane[]) {
  test(`${lane}: from blank page to closed file, each step by the officer whose it is, each on record with its day and person`, async () => {
    const id = await walk(lane, "closed");
    const steps = await work.db.selectFrom("request_steps").select(["number", "action", "from_state", "to_state", "taken_by"]).where("request_id", "=", id).orderBy("number").execute();
    assert.deepEqual(steps.map(({ action }) => action), ["open", ...wayTo(lane, "closed")]);
    assert.deepEqual(steps.map(({ number }) => number), steps.map((_, index) => index + 1));
    for (const [index, step] of steps.entries()) if (index > 0) assert.equal(step.from_state, steps[index - 1]?.to_state);
    assert.equal(new Set(steps.map(({ taken_by }) => taken_by)).size, 4, "officer, controlling officer, endorser, authority");
    const audited = await work.db.selectFrom("audit_entries").select("event").where("subject_id", "=", id).orderBy("sequence").execute();
    assert.equal(audited.filter(({ event }) => event === "step.taken").length, steps.length - 1);
    const [desk] = await work.db.selectFrom("request_desks").select(["state", "is_over", "is_waiting"]).where("request_id", "=", id).where("part", "=", "authority").execute();
    assert.deepEqual(desk, { state: "closed", is_over: true, is_waiting: false });
  });
}

test("every end of a request is reached by steps: lapsed, rejected, diverted, declined, refused, withdrawn", async () => {
  for (const end of ["lapsed", "rejected", "diverted", "declined", "refused", "withdrawn"]) await walk("request-of-authority", end);
  await walk("letter-rogatory", "court-declined");
});

test("the desks of a request carry whose turn it is: the officer's, the controlling officer's, the endorser's, the authority's, nobody's here", async () => {
  const id = await work.draft();
  const turns: unknown[] = [];
  const note = async () => turns.push((await work.db.selectFrom("request_desks").select("part").where("request_id", "=", id).where("is_waiting", "=", true).execute()).map(({ part }) => part).join());
  await note();
  for (const action of ["submit", "forward", "endorse", "allot", "query-agency", "answer-query", "approve", "despatch"]) {
    assert.ok((await work.step(id, action)).ok, action);
    await note();
  }
  assert.deepEqual(turns, ["agency", "controlling", "endorser", "authority", "authority", "agency", "authority", "authority", ""]);
});

test("a step of another is refused, and so is one that does not lead on from here, and nothing is written", async () => {
  const id = await work.draft();
  assert.deepEqual(await work.step(id, "forward", { as: "investigator", given: everything(["checklist-signed"]) }), { ok: false, refusal: { code: "not-from-here", possible: ["submit", "withdraw"] } });
  assert.ok((await work.step(id, "submit")).ok);
  assert.deepEqual(await work.step(id, "forward", { as: "investigator" }), { ok: false, refusal: { code: "not-yours", by: "controlling-officer" } });
  assert.deepEqual(await work.step(id, "forward", { given: {} }), { ok: false, refusal: { code: "needs", missing: ["checklist-signed"] } });
  assert.equal(await work.stateOf(id), "controlling-review");
  assert.equal((await work.db.selectFrom("request_steps").select("id").where("request_id", "=", id).execute()).length, 2);
});

test("a draft with holes is not submitted: what the case needs is missing by name", async () => {
  const id = await work.draft({}, false);
  assert.deepEqual(await work.step(id, "submit"), { ok: false, refusal: { code: "needs", missing: ["case-reference", "complete"] } });
});

test("a draft without a legal basis is not submitted", async () => {
  const id = await work.draft({}, false);
  await work.fill(id, false);
  assert.deepEqual(await work.step(id, "submit"), { ok: false, refusal: { code: "needs", missing: ["complete"] } });
});

test("who does not see a request is told that it is not there, whatever is asked of it", async () => {
  const id = await work.draft();
  assert.deepEqual(await work.step(id, "submit", { as: "nepal-desk" }), { ok: false, refusal: { code: "not-there" } });
  assert.deepEqual(await work.step(randomUUID(), "submit").catch(() => "none"), "none");
});

test("of two officers who act on the same state, one is faster; the other is shown the step and changes nothing", async () => {
  const id = await work.draft();
  assert.ok((await work.step(id, "submit")).ok);
  const both = await Promise.all(["forward", "return-to-officer"].map((action) =>
    work.as("controller", (tx, acting) => takeStep(tx, acting, work.whole, { id: randomUUID(), request: id, action, after: 2, on: TODAY, given: everything(["checklist-signed", "gaps", "reason"]), basisHolds: () => true, desk: { unit: work.office.units["home-department"] ?? assert.fail(), post: null } })),
  ));
  assert.deepEqual(new Set(both.map(({ ok }) => ok)), new Set([false, true]));
  const lost = both.find(({ ok }) => !ok);
  assert.ok(lost !== undefined && !lost.ok && lost.refusal.code === "changed-meanwhile");
});

test("a form sent twice takes one step", async () => {
  const id = await work.draft();
  const once = randomUUID();
  const send = () => work.as("investigator", (tx, acting) => takeStep(tx, acting, work.whole, { id: once, request: id, action: "submit", after: 1, on: TODAY, given: {}, basisHolds: () => true }));
  assert.ok((await send()).ok);
  assert.equal((await send()).ok, false);
  const steps = await work.db.selectFrom("request_steps").select("id").where("id", "=", once).execute();
  assert.equal(steps.length, 1);
  assert.equal(isTakenTwice(new Error("another fault")), false);
});

test("steps are written in the order of their days, and none of a day to come", async () => {
  const id = await work.draft();
  const on = (day: typeof TODAY) => work.as("investigator", (tx, acting) => takeStep(tx, acting, work.whole, { id: randomUUID(), request: id, action: "submit", after: 1, on: day, given: {}, basisHolds: () => true }));
  assert.deepEqual(await on(addDays(TODAY, 1)), { ok: false, refusal: { code: "day-to-come" } });
  assert.deepEqual(await on(addDays(TODAY, -1)), { ok: false, refusal: { code: "day-before-last-step", last: TODAY } });
});

const past = (days: number) => addDays(TODAY, -days);

async function stepOn(id: string, action: string, day: typeof TODAY, needs: Parameters<typeof everything>[0] = []) {
  const { step_count: after } = await work.db.selectFrom("requests").select("step_count").where("id", "=", id).executeTakeFirstOrThrow();
  return await work.as("supervisor", (tx, acting) => takeStep(tx, acting, work.whole, { id: randomUUID(), request: id, action, after, on: day, given: everything(needs), basisHolds: () => true }));
}

async function noteBeside(id: string, action: "mark-for-reminder" | "raise-marking" | "consider-grounds", details: Parameters<typeof recordBeside>[3]["details"] = {}) {
  await work.as("supervisor", async (tx, acting) => {
    const loaded = (await openRequest(tx, acting, id)) ?? assert.fail();
    assert.ok(await recordBeside(tx, acting, loaded, { once: randomUUID(), after: loaded.request.stepCount, action, permission: "request.examine", reason: null, details }));
  });
}

test("a reminder or a marking that is noted today does not keep the true day of what the other State did before from being recorded", async () => {
  const id = await work.receive("canada-desk", { receivedOn: past(10) });
  assert.ok((await stepOn(id, "acknowledge", past(9), ["other-reference"])).ok);
  assert.ok((await stepOn(id, "begin-formal-check", past(8))).ok);
  assert.ok((await stepOn(id, "seek-information", past(7), ["gaps", "reason", "due-date"])).ok);
  await noteBeside(id, "mark-for-reminder");
  await noteBeside(id, "raise-marking");
  assert.deepEqual(await stepOn(id, "receive-information", past(8)), { ok: false, refusal: { code: "day-before-last-step", last: past(7) } }, "the lane's own steps stay in order");
  assert.ok((await stepOn(id, "receive-information", past(3))).ok);
  const { steps, lane } = (await work.as("supervisor", (tx, acting) => openRequest(tx, acting, id))) ?? assert.fail();
  assert.equal(timeByDesk(inOrderOfDays(steps.map(({ to, on }) => ({ state: to, on }))), lane.desks, TODAY).abroad, 4);
});

test("a step that was taken back does not hold the day of the right one; nobody approves before the day on which the grounds were gone through", async () => {
  const id = await work.receive("canada-desk", { receivedOn: past(10) });
  assert.ok((await stepOn(id, "acknowledge", past(2), ["other-reference"])).ok);
  await work.as("supervisor", async (tx, acting) => {
    const after = (await openRequest(tx, acting, id))?.request.stepCount ?? 0;
    assert.ok((await reverseStep(tx, acting, { id: randomUUID(), request: id, after, on: TODAY, reason: "the day was wrong" })).ok);
  });
  assert.ok((await stepOn(id, "acknowledge", past(9), ["other-reference"])).ok);
  assert.ok((await stepOn(id, "begin-formal-check", past(8))).ok);
  assert.ok((await stepOn(id, "find-complete", past(7))).ok);
  await noteBeside(id, "consider-grounds", { instrument: null, grounds: [] });
  assert.deepEqual(await stepOn(id, "approve", past(1), ["route"]), { ok: false, refusal: { code: "day-before-last-step", last: TODAY } });
  assert.ok((await stepOn(id, "requester-withdraws", past(3))).ok, "what the other State did before needs no grounds of ours");
});

test("the authority's number is given when its desk comes in, and the agency's stays findable", async () => {
  const id = await work.draft();
  const agencys = (await work.as("investigator", (tx, acting) => openRequest(tx, acting, id)))?.request.reference ?? "";
  assert.match(agencys, /^BUREAU\/OUT\/MLA\/CA\/2026\/\d{5}$/);
  for (const action of ["submit", "forward", "endorse"]) assert.ok((await work.step(id, action)).ok, action);
  const { reference } = await work.db.selectFrom("requests").select("reference").where("id", "=", id).executeTakeFirstOrThrow();
  assert.match(reference, /^DIVISION\/OUT\/MLA\/CA\/2026\/\d{5}$/);
  const numbers = await work.db.selectFrom("request_references").select("number").where("request_id", "=", id).orderBy("recorded_at").execute();
  assert.deepEqual(numbers.map(({ number }) => number), [agencys, reference]);
});

test("a basis that fell since it was chosen keeps the request from going out, and the refusal says so", async () => {
  const id = await work.draft();
  for (const action of ["submit", "forward", "endorse", "allot", "approve"]) assert.ok((await work.step(id, action)).ok, action);
  const despatch = (holds: boolean) => work.as("supervisor", (tx, acting) => takeStep(tx, acting, work.whole, { id: randomUUID(), request: id, action: "despatch", after: 6, on: TODAY, given: everything(["channel", "despatch-proof"]), basisHolds: () => holds }));
  assert.deepEqual(await despatch(false), { ok: false, refusal: { code: "needs", missing: ["legal-basis"] } });
  assert.ok((await despatch(true)).ok);
});

test("a step that sends back keeps its reasons as codes: none given, or none that is offered, refuses it; something else is said in words", async () => {
  const id = await work.draft();
  assert.ok((await work.step(id, "submit")).ok);
  const back = (given: Parameters<typeof work.step>[2]) => work.step(id, "return-to-officer", given);
  assert.deepEqual(await back({ given: { reason: "Not enough" } }), { ok: false, refusal: { code: "needs", missing: ["gaps"] } });
  assert.deepEqual(await back({ given: { gaps: "double-jeopardy prisoner-consent", reason: "Not enough" } }), { ok: false, refusal: { code: "needs", missing: ["gaps"] } });
  assert.ok((await back({ given: { gaps: "facts purpose", reason: "Not enough" } })).ok);
  const { details } = await work.db.selectFrom("request_steps").select("details").where("request_id", "=", id).where("action", "=", "return-to-officer").executeTakeFirstOrThrow();
  assert.deepEqual(details, { reason: "Not enough", reasons: ["facts", "purpose"] });
});

test("a question of the other State needs no words where a code says it, and needs them where none does", async () => {
  const id = await walk("request-of-authority", "transmitted");
  const ask = (given: Parameters<typeof work.step>[2]) => work.step(id, "ask-information", given);
  assert.deepEqual(await ask({ given: { gaps: "other", "due-date": "2026-12-20" } }), { ok: false, refusal: { code: "needs", missing: ["reason"] } });
  assert.ok((await ask({ given: { gaps: "translation", "due-date": "2026-12-20" } })).ok);
});
