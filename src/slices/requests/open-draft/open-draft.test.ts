import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, test } from "node:test";
import { calendarDateOf } from "../../../domain/kernel/index.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { makeOffice } from "../../../../test/support/office.ts";
import { Casework } from "../../../../test/support/requests.ts";
import { isTakenTwice } from "../write-request.store.ts";
import { openDraft, type DraftToOpen } from "./open-draft.ts";

let work: Casework;
before(async () => {
  const { db } = await testDatabase();
  work = await Casework.of(db, await makeOffice(db));
});

const draft = (more: Partial<DraftToOpen> = {}): DraftToOpen => ({
  id: randomUUID(), lane: "request-of-authority", unit: work.office.units["bureau"] ?? assert.fail(), country: "NP", title: "An invented case", stage: "investigation", offences: [], kinds: ["documents"], urgent: false, marking: "restricted",
  compartments: [], caseBeganOn: calendarDateOf("2025-02-03"), ...more,
});
const open = (more: Partial<DraftToOpen> = {}) => work.as("investigator", (tx, acting) => openDraft(tx, acting, work.whole, draft(more)));

test("numbers of a series have no gap and no double, however many officers open drafts at once", async () => {
  const opened = await Promise.all(Array.from({ length: 25 }, (_, index) => (index % 5 === 4 ? open({ country: "XX" }).catch(() => undefined) : open())));
  const numbers = opened.flatMap((one) => (one?.ok === true ? [Number(one.reference.split("/").at(-1))] : [])).toSorted((a, b) => a - b);
  assert.deepEqual(numbers, Array.from({ length: 20 }, (_, index) => index + 1), "and what failed took none");
});

test("a form sent twice opens one request", async () => {
  const id = randomUUID();
  assert.ok((await open({ id })).ok);
  await assert.rejects(open({ id }), isTakenTwice);
});

test("a case that began before 1 July 2024 goes under the Code of Criminal Procedure, a later one under the Sanhita (BNSS s. 531)", async () => {
  for (const [day, code] of [["2024-06-30", "CRPC"], ["2024-07-01", "BNSS"]] as const) {
    const id = randomUUID();
    assert.ok((await open({ id, caseBeganOn: calendarDateOf(day) })).ok);
    assert.equal((await work.db.selectFrom("requests").select("procedure_code").where("id", "=", id).executeTakeFirstOrThrow()).procedure_code, code);
  }
});

test("a letter rogatory is for the investigation, a commission for the trial, and process alone is served; a draft is the officer's own unit's", async () => {
  const codes = async (more: Partial<DraftToOpen>) => {
    const opened = await open(more);
    return opened.ok ? [] : opened.refusals.map(({ code }) => code);
  };
  assert.deepEqual(await codes({ lane: "letter-rogatory", stage: "trial" }), ["stage-of-lane"]);
  assert.deepEqual(await codes({ lane: "commission", stage: "investigation" }), ["stage-of-lane"]);
  assert.deepEqual(await codes({ lane: "service-of-process", kinds: ["service-of-process", "documents"] }), ["kinds-of-lane"]);
  assert.deepEqual(await codes({ kinds: [] }), ["no-kinds"]);
  assert.deepEqual(await codes({ unit: work.office.units["canada"] ?? assert.fail(), marking: "secret", compartments: ["ALPHA"] }), ["unit-not-yours", "above-clearance", "compartment-not-yours"]);
});
