// Requests by their pages: what officers click and send, without script, from blank page to closed file and from abroad to refusal.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { CONTENT_RULES } from "../../domain/casework/index.ts";
import { calendarDateOf } from "../../domain/kernel/index.ts";
import { filesDesk, NOW, textOf, type FilesDesk } from "../../../test/support/desk-files.ts";
import type { OfficerName } from "../../../test/support/office.ts";
import { loadSeeds, readReferenceSeeds } from "../reference-data/index.ts";
import { loadInstrumentSeeds, treatyWords } from "../treaties/index.ts";

let desk: FilesDesk;
before(async () => {
  desk = await filesDesk();
  const at = new Date(NOW.getTime() - 86_400_000);
  await loadSeeds(desk.db, readReferenceSeeds(), { actor: "system", at });
  await loadInstrumentSeeds(desk.db, { actor: "system", at, today: calendarDateOf("2026-11-21") });
  await desk.db.insertInto("request_country_desks").values({ id: randomUUID(), country_code: "CA", unit_id: desk.office.units["canada"] ?? "", held_from: calendarDateOf("2020-01-01") }).execute();
});
after(async () => await desk.app.close());

async function sees(who: OfficerName, path: string): Promise<string> {
  const answer = await desk.get(who, path);
  assert.equal(answer.statusCode, 200, `${who} ${path}: ${textOf(answer.body).slice(0, 400)}`);
  return textOf(answer.body);
}

async function sends(who: OfficerName, path: string, fields: Readonly<Record<string, string>>, status = 303): Promise<string> {
  const answer = await desk.post(who, path, fields);
  assert.equal(answer.statusCode, status, `${who} ${path}: ${textOf(answer.body).slice(0, 900)}`);
  return textOf(answer.body);
}

async function openDraft(): Promise<string> {
  const once = randomUUID();
  await sends("investigator", "/requests/new", { once, title: "Bank records of an invented company", country: "Canada", lane: "request-of-authority", stage: "investigation", began: "2025-03-01", kind: "documents", offence: "bribery", marking: "restricted" });
  return once;
}

const items = async (id: string) => await desk.db.selectFrom("request_items").select(["id", "number"]).where("request_id", "=", id).orderBy("number").execute();
const stepCount = async (id: string) => String((await desk.db.selectFrom("requests").select("step_count").where("id", "=", id).executeTakeFirstOrThrow()).step_count);

async function fill(id: string): Promise<void> {
  const [item] = await items(id);
  const fields = (of: "request" | "item") => CONTENT_RULES.filter((rule) => rule.of === of && rule.field !== "legalBasis").map(({ field }) => field);
  await sends("investigator", `/requests/${id}/draft`, { version: "0", ...Object.fromEntries(fields("request").map((field) => [field, "Said in full."])), ...Object.fromEntries(fields("item").map((field) => [`${item?.id}.${field}`, "Said in full."])), [`${item?.id}.target`]: "Account 12" });
}

async function step(who: OfficerName, id: string, action: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
  await sends(who, `/requests/${id}/steps/${action}`, { once: randomUUID(), after: await stepCount(id), ...fields });
}

const deskOf = (unit: string, post: string) => `${desk.office.units[unit]} ${(desk.office.posts as Readonly<Record<string, string>>)[post]}`;

test("bank records from Canada: from the officer's blank page to the closed file, the basis from the register and the audit telling it all", async () => {
  const id = await openDraft();
  assert.match(await sees("investigator", `/requests/${id}`), /Send to the controlling officer The draft names no case.*The check finds gaps/);
  await fill(id);
  const basis = await sees("investigator", `/requests/${id}/basis`);
  assert.match(basis, /Canada.*Bilateral treaty/);
  await sends("investigator", `/requests/${id}/basis`, { basis: "in-ca-mla" });
  assert.match(await sees("investigator", "/requests"), /Bank records of an invented company.*Draft/);
  await step("investigator", id, "submit");
  await step("controller", id, "forward", { "checklist-signed": "yes", desk: deskOf("home-department", "endorser") });
  await step("endorser", id, "endorse", { opinion: "Opinion 4 of the law officer" });
  assert.match(await sees("canada-desk", "/requests?whose=unallotted"), /CANADA\/OUT\/MLA\/CA\/2026\/00001.*Received by the authority.*not allotted/);
  await step("canada-desk", id, "allot", { desk: deskOf("canada", "canada-desk") });
  assert.match(await sees("canada-desk", `/requests/${id}`), /Minutes and papers/);
  await step("canada-desk", id, "query-agency", { gaps: "record-holder", reason: "Which branch of the bank?", "due-date": "2026-12-10" });
  assert.match(await sees("investigator", `/requests/${id}/history`), /Which branch of the bank\?/);
  await step("investigator", id, "answer-query");
  await step("supervisor", id, "approve", { signatory: "The Under Secretary" });
  await step("canada-desk", id, "despatch", { channel: "central-authority", "despatch-proof": "Courier 77" });
  await step("canada-desk", id, "acknowledge");
  const [item] = await items(id);
  await step("canada-desk", id, "part-result", { "part-because": "rest-follows", [`state.${item?.id}`]: "part", [`result.${item?.id}`]: "Statements of 2024" });
  await sends("canada-desk", `/requests/${id}/steps/result`, { once: randomUUID(), after: await stepCount(id), [`state.${item?.id}`]: "part", inventory: "A box" }, 422);
  await step("canada-desk", id, "result", { [`state.${item?.id}`]: "done", inventory: "A box, certified" });
  await step("canada-desk", id, "deliver", { receipt: "Receipt 3" });
  await step("canada-desk", id, "close", { "originals-back": "yes" });
  assert.match(await sees("investigator", "/requests?view=over"), /Bank records of an invented company.*Closed/);
  const events = (await desk.db.selectFrom("audit_entries").select("event").where("subject_id", "=", id).orderBy("sequence").execute()).map(({ event }) => event).filter((event) => event !== "request.read");
  assert.deepEqual(events.slice(0, 4), ["request.opened", "draft.saved", "basis.chosen", "step.taken"]);
  assert.equal(events.filter((event) => event === "step.taken").length, 13);
});

test("a number is found however it is written, by whom it is seen, and a name too", async () => {
  const id = await openDraft();
  await sends("investigator", `/requests/${id}/numbers`, { "reference-kind": "fir", number: "FIR 99/2025 Zone-4" });
  await sends("investigator", `/requests/${id}/people`, { kind: "person", name: "Quill Istrani", once: randomUUID() });
  for (const asked of ["fir 99 2025", "FIR99/2025ZONE4", "istrani"]) assert.match(await sees("investigator", `/requests?q=${encodeURIComponent(asked)}`), /One request found/, asked);
  assert.match(await sees("canada-desk", "/requests?q=fir99"), /0 requests found/);
});

test("two officers write one draft: the second is shown both texts, keeps what only one changed, and saves over nothing unseen", async () => {
  const id = await openDraft();
  await sends("investigator", `/requests/${id}/draft`, { version: "0", facts: "First facts", costs: "" });
  await sends("investigator", `/requests/${id}/draft`, { version: "1", facts: "The officer's facts", costs: "" });
  const merge = await sends("controller", `/requests/${id}/draft`, { version: "1", facts: "The superintendent's facts", costs: "Ours" }, 409);
  assert.match(merge, /The investigator saved version 2 while you were writing/);
  assert.match(merge, /First facts.*The officer's facts.*The superintendent's facts/);
  assert.match(merge, /One other field/);
  await sends("controller", `/requests/${id}/draft`, { version: "2", facts: "Both: the officer's and the superintendent's facts", costs: "Ours" });
  const page = await sees("investigator", `/requests/${id}/draft`);
  assert.match(page, /Both: the officer/);
});

test("the controlling officer lets a gap pass with reasons, and only then is the draft submitted; the officer alone cannot", async () => {
  const id = await openDraft();
  await fill(id);
  const refused = await sends("investigator", `/requests/${id}/steps/submit`, { once: randomUUID(), after: "1" }, 422);
  assert.match(refused, /The check finds gaps/);
  assert.equal((await desk.get("investigator", `/requests/${id}/override`)).statusCode, 404);
  await sends("controller", `/requests/${id}/override`, { once: randomUUID(), after: "1", finding: "legal-basis" }, 422);
  await sends("controller", `/requests/${id}/override`, { once: randomUUID(), after: "1", finding: "legal-basis", reason: "The authority will name it" });
  await step("investigator", id, "submit");
  assert.match(await sees("controller", `/requests/${id}/history`), /let it pass with gaps.*The authority will name it/);
});

test("from abroad: registered at once, checked in form and on the merits ground by ground, refused only after consultation, with reasons", async () => {
  const id = randomUUID();
  await sends("canada-desk", "/requests/receive", { once: id, title: "Statement asked for", country: "Canada", their: "CAN-12/7", received: "2026-11-20", channel: "diplomatic", kind: "statement", marking: "restricted" });
  await step("canada-desk", id, "acknowledge", { "other-reference": "CAN-12/7" });
  await step("canada-desk", id, "begin-formal-check");
  await step("canada-desk", id, "find-complete");
  assert.match(await sees("supervisor", `/requests/${id}`), /Approve The grounds for refusal have not been gone through/);
  const lacking = await sends("canada-desk", `/requests/${id}/grounds`, { once: randomUUID(), after: await stepCount(id) }, 422);
  assert.match(lacking, /say whether it arises, and why/);
  const answers = Object.keys(treatyWords("en").grounds).flatMap((ground) => [[`answer.${ground}`, ground === "double-jeopardy" ? "yes" : "no"], [`why.${ground}`, "Looked at."]]);
  const wrong = answers.map(([name, value]) => [name, name === "answer.bank-secrecy" ? "yes" : value]);
  assert.match(await sends("canada-desk", `/requests/${id}/grounds`, { once: randomUUID(), after: await stepCount(id), ...(Object.fromEntries(wrong) as Record<string, string>) }, 422), /this is no ground, whatever the case/);
  await sends("canada-desk", `/requests/${id}/grounds`, { once: randomUUID(), after: await stepCount(id), ...(Object.fromEntries(answers) as Record<string, string>) });
  assert.equal((await desk.post("supervisor", `/requests/${id}/steps/refuse`, { once: randomUUID(), after: await stepCount(id), reason: "x" })).statusCode, 409, "not before the consultation");
  await step("canada-desk", id, "consult");
  await step("supervisor", id, "refuse", { ground: "double-jeopardy", reason: "Tried and acquitted here for the same acts" });
  assert.match(await sees("canada-desk", "/requests?view=over&whose=team"), /Statement asked for.*Refused/);
});

test("a request is given to another desk of the authority, which sees it from then on, and the first one no more", async () => {
  const id = randomUUID();
  await sends("canada-desk", "/requests/receive", { once: id, title: "Sent to the wrong desk", country: "Nepal", received: "2026-11-20", channel: "diplomatic", kind: "statement", marking: "restricted" });
  await sends("canada-desk", `/requests/${id}/assign`, { once: randomUUID(), after: "1", post: desk.office.posts["nepal-desk"], reason: "Nepal is theirs" });
  assert.match(await sees("nepal-desk", "/requests"), /Sent to the wrong desk/);
  assert.equal((await desk.get("canada-desk", `/requests/${id}`)).statusCode, 404);
  assert.match(await sees("nepal-desk", `/requests/${id}/history`), /gave it to another post.*Nepal is theirs/);
});

test("linked requests show each other to whoever sees both; a number that is not seen is none", async () => {
  const [first, second] = [await openDraft(), await openDraft()];
  const { reference } = await desk.db.selectFrom("requests").select("reference").where("id", "=", first).executeTakeFirstOrThrow();
  await sends("investigator", `/requests/${second}/links`, { kind: "supplementary", number: reference });
  assert.match(await sees("investigator", `/requests/${first}`), /Supplemented by/);
  const hidden = randomUUID();
  await sends("canada-desk", "/requests/receive", { once: hidden, title: "Another's", country: "Canada", their: "HID-1", received: "2026-11-20", channel: "diplomatic", kind: "statement", marking: "restricted" });
  assert.match(await sends("investigator", `/requests/${second}/links`, { kind: "related", number: "HID-1" }, 422), /No request with that number is there for you/);
});

test("items come and go while a draft is written, and what is taken out stays on record", async () => {
  const id = await openDraft();
  await sends("investigator", `/requests/${id}/items`, { kind: "statement", once: randomUUID() });
  assert.match(await sees("investigator", `/requests/${id}/draft`), /Item 2: Statement of a person/);
  const [first] = await items(id);
  await sends("investigator", `/requests/${id}/items/${first?.id}/withdraw`, {});
  assert.deepEqual((await desk.db.selectFrom("requests").select("kinds").where("id", "=", id).executeTakeFirstOrThrow()).kinds, ["statement"]);
  assert.doesNotMatch(await sees("investigator", `/requests/${id}/draft`), /Item 1: Documents and records Target/);
  assert.match(await sees("investigator", `/requests/${id}`), /Documents and records.*Withdrawn/);
});

test("summons for a hearing that is too near are not submitted: three months abroad and the ministry's examination (Ministry of External Affairs)", async () => {
  const once = randomUUID();
  await sends("investigator", "/requests/new", { once, title: "Summons for an invented witness", country: "Canada", lane: "service-of-process", stage: "trial", began: "2025-03-01", kind: "service-of-process", offence: "bribery", marking: "restricted" });
  for (const [version, hearing, said] of [["0", "2027-01-15", "Must"], ["1", "2027-04-01", "Should"], ["2", "2027-09-01", ""]] as const) {
    await sends("investigator", `/requests/${once}/draft`, { version, hearing, [`${(await items(once))[0]?.id}.timeLimit`]: "The hearing" });
    const page = await sees("investigator", `/requests/${once}/draft`);
    const found = /(Must|Should|Perhaps) Ministry of External Affairs, page on service of summons abroad/.exec(page)?.[1] ?? "";
    assert.equal(found, said, hearing);
  }
});

test("a number given by mistake is voided with its reason and never given again; the request gets the next one and is found by both", async () => {
  const once = randomUUID();
  await sends("canada-desk", "/requests/receive", { once, title: "Wrongly numbered", country: "Canada", received: "2026-11-20", channel: "diplomatic", kind: "statement", marking: "restricted" });
  const numberOf = async () => (await desk.db.selectFrom("requests").select("reference").where("id", "=", once).executeTakeFirstOrThrow()).reference;
  const was = await numberOf();
  assert.equal((await desk.post("canada-desk", `/requests/${once}/number`, { once: randomUUID(), after: "1", reason: "x" })).statusCode, 404, "the approver voids");
  await sends("supervisor", `/requests/${once}/number`, { once: randomUUID(), after: "1" }, 422);
  await sends("supervisor", `/requests/${once}/number`, { once: randomUUID(), after: "1", reason: "Numbered before it was counted twice" });
  const [before, now] = [was, await numberOf()].map((reference) => Number(reference.split("/").at(-1)));
  assert.equal(now, (before ?? 0) + 1);
  assert.deepEqual(await desk.db.selectFrom("request_voided_numbers").select(["reference", "reason"]).where("request_id", "=", once).execute(), [{ reference: was, reason: "Numbered before it was counted twice" }]);
  for (const asked of [was, await numberOf()]) assert.match(await sees("canada-desk", `/requests?q=${encodeURIComponent(asked)}`), /One request found/);
});

test("a rule that the office adds is asked of the next draft in the words it was given; one about a field that no draft has is refused", async () => {
  await sends("recorder", "/content-rules/new", { code: "who-pays-here", field: "allowances", mend: "Say who pays the bank's fee.", severity: "must", kind: "documents", countries: "CA", source: "return of 3 March 2026", evidence: "law" });
  const id = await openDraft();
  assert.match(await sees("investigator", `/requests/${id}/draft`), /Say who pays the bank's fee\. return of 3 March 2026/);
  await sends("recorder", "/content-rules/new", { code: "nowhere", field: "noSuchField", mend: "x", severity: "must", source: "x", evidence: "law" }, 422);
});
