import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { readPdf } from "../../../test/support/pdf.ts";
import { filesDesk, NOW, textOf, type FilesDesk } from "../../../test/support/desk-files.ts";
import { calendarDateOf } from "../../domain/kernel/index.ts";
import { loadSeeds, readReferenceSeeds } from "../reference-data/index.ts";
import { loadInstrumentSeeds } from "../treaties/index.ts";

let desk: FilesDesk;
let sent: string;
let received: string;
before(async () => {
  desk = await filesDesk();
  const at = new Date(NOW.getTime() - 86_400_000);
  await loadSeeds(desk.db, readReferenceSeeds(), { actor: "system", at });
  await loadInstrumentSeeds(desk.db, { actor: "system", at, today: calendarDateOf("2026-11-21") });
  [sent, received] = [await record("send"), await record("receive")];
});
after(async () => await desk.app.close());

async function record(way: "send" | "receive"): Promise<string> {
  const once = randomUUID();
  const fields = { once, title: "Payments of an invented company", country: "Canada", on: "2026-11-20", "their-authority": "Ministry of Examples, Ottawa", about: "Three payments of one day.", "use-limits": "For inquiries alone.", offence: "bribery", marking: "confidential" };
  assert.equal((await desk.post("canada-desk", `/information/${way}`, fields)).statusCode, 303);
  return once;
}

const FRAME = { language: "en", marking: "confidential", "frame.addressee": "Ministry of Examples\nOttawa", "frame.manner": "sir-or-madam" };
const TOLD = {
  ...FRAME, "content.giving.state": "India", "content.giving.name": "the Central Authority of India", "content.receiving.state": "Canada", "content.receiving.name": "the Ministry of Examples", "content.basis.on": "instrument", "content.basis.instrument": "uncac", "content.basis.articles": "46(4)\n46(5)", "content.matter": "Payments",
  "content.information": "Three payments of one day.", "content.useLimits": "For inquiries alone.", "content.replyTo": "New Delhi",
};
const make = async (id: string, template: string, fields: Readonly<Record<string, string>>, who: Parameters<FilesDesk["post"]>[0] = "canada-desk") => {
  const once = randomUUID();
  return { once, answer: await desk.post(who, `/information/${id}/letters/new/${template}`, { ...fields, once }) };
};

test("no transmission is made before the record says on what it rests", async () => {
  const form = await desk.get("canada-desk", `/information/${sent}/letters/new/information-transmission`);
  assert.match(textOf(form.body), /Choose first, on the page of the information, on what it rests/);
  assert.equal((await make(sent, "information-transmission", TOLD)).answer.statusCode, 422);
  assert.equal((await desk.post("canada-desk", `/information/${sent}/basis`, { basis: "uncac", after: "1", once: randomUUID() })).statusCode, 303);
});

test("the transmission begins with what the record knows, rests on what the engine holds, and is signed and sent under the record's number", async () => {
  const form = await desk.get("canada-desk", `/information/${sent}/letters/new/information-transmission`);
  for (const known of [/Three payments of one day\./, /taken from the record of the information/, /Ministry of Examples, Ottawa/]) assert.match(form.body, known);
  assert.doesNotMatch(form.body, /name="content\.(basis|useLimits|confidentiality)/);
  const { once, answer } = await make(sent, "information-transmission", { ...TOLD, "content.useLimits": "", "content.basis.instrument": "untoc" });
  assert.equal(answer.statusCode, 303, textOf(answer.body));
  assert.equal((await desk.post("supervisor", `/letters/${once}/sign`, {})).statusCode, 303);
  const { text } = await readPdf((await desk.get("supervisor", `/letters/${once}/pdf`)).rawPayload);
  for (const said of [/CANADA\/OUT\/INF\/CA\/2026\/00001/, /articles 46\(4\) and 46\(5\) of the United Nations Convention against\s+Corruption/, /For inquiries alone/, /what clears an accused\s+person/]) assert.match(text, said);
  assert.equal((await desk.post("canada-desk", `/letters/${once}/despatch`, { channel: "central-authority", addressee: "Ministry of Examples", copies: "1", on: "2026-11-22", proof: "bag 7" })).statusCode, 303);
  const { state } = await desk.db.selectFrom("information_records").select("state").where("id", "=", sent).executeTakeFirstOrThrow();
  assert.equal(state, "sent", "the record went out with it, under the approver's signature");
  assert.match(textOf((await desk.get("canada-desk", `/information/${sent}`)).body), /sent it central authority to central authority · with its letter/);
  assert.match(textOf((await desk.get("canada-desk", `/information/${sent}/letters`)).body), /CANADA\/OUT\/INF\/CA\/2026\/00001 Transmission of information English \d+ \w+ \d+ sent/);
  assert.deepEqual((await desk.events(sent)).filter((event) => event.startsWith("information-letter") && event !== "information-letter.read"), ["information-letter.made", "information-letter.signed", "information-letter.despatched"]);
});

test("a letter that says less than the record by now is neither signed nor sent", async () => {
  const id = await record("send");
  const choose = async (after: string) => await desk.post("canada-desk", `/information/${id}/basis`, { basis: "uncac", after, once: randomUUID() });
  await choose("1");
  const correct = async (limits: string, after: string) => await desk.post("canada-desk", `/information/${id}/correct`, { title: "Payments of an invented company", "their-authority": "Ministry of Examples, Ottawa", about: "Three payments of one day.", "use-limits": limits, reason: "Added", after, once: randomUUID() });
  const [early, late] = [await make(id, "information-transmission", TOLD), await make(id, "information-transmission", TOLD)];
  assert.equal((await desk.post("supervisor", `/letters/${late.once}/sign`, {})).statusCode, 303);
  assert.equal((await correct("For inquiries alone, and never in court.", "2")).statusCode, 303);
  const unsigned = await desk.post("supervisor", `/letters/${early.once}/sign`, {});
  assert.equal(unsigned.statusCode, 422);
  assert.match(textOf(unsigned.body), /The record says something else by now/);
  const unsent = await desk.post("canada-desk", `/letters/${late.once}/despatch`, { channel: "courier", addressee: "Ministry of Examples", copies: "1", on: "2026-11-22", proof: "bag 8" });
  assert.equal(unsent.statusCode, 422);
  assert.equal((await desk.db.selectFrom("information_records").select("state").where("id", "=", id).executeTakeFirstOrThrow()).state, "draft");
  assert.equal((await desk.db.selectFrom("letter_despatches").select("id").where("letter_id", "=", late.once).execute()).length, 0);
});

test("receipt of what was received answers to its conditions, in Hindi as well; no letter of another kind is made", async () => {
  const fields = { ...FRAME, language: "hi", "content.theirs.number": "EX 7", "content.theirs.dated": "2026-11-18", "content.receivedOn": "2026-11-20", "content.ourReference": "CANADA/IN/INF/CA/2026/00001", "content.matter": "Payments", "content.accepted": "For inquiries alone.", "content.contact": "New Delhi" };
  const { once, answer } = await make(received, "information-receipt", fields);
  assert.equal(answer.statusCode, 303, textOf(answer.body));
  assert.match(textOf((await desk.get("canada-desk", `/letters/${once}`)).body), /हम निम्नलिखित शर्तें स्वीकार करते हैं/);
  for (const [id, template] of [[received, "information-transmission"], [sent, "information-receipt"], [sent, "letter-of-request"], [received, "reminder"]] as const) {
    assert.equal((await desk.get("canada-desk", `/information/${id}/letters/new/${template}`)).statusCode, 404, template);
    assert.equal((await make(id, template, TOLD)).answer.statusCode, 404, template);
  }
});

test("whoever does not see the information sees none of its letters and makes none; an agency that it was passed to reads them", async () => {
  const { id } = await desk.db.selectFrom("letters").select("id").where("information_id", "=", received).executeTakeFirstOrThrow();
  for (const who of ["nepal-desk", "investigator", "endorser", "auditor", "nobody"] as const) {
    for (const path of [`/letters/${id}`, `/letters/${id}/pdf`, `/information/${received}/letters`]) assert.equal((await desk.get(who, path)).statusCode, 404, `${who} ${path}`);
    assert.equal((await make(received, "information-receipt", FRAME, who)).answer.statusCode, 404, who);
  }
  await desk.post("canada-desk", `/information/${received}/acts/accept-conditions`, { "accept-conditions-on": "2026-11-22", after: "1", once: randomUUID() });
  await desk.post("canada-desk", `/information/${received}/acts/pass`, { "pass-on": "2026-11-22", after: "2", "pass-unit": desk.office.units["bureau"] ?? "", once: randomUUID() });
  assert.equal((await desk.get("investigator", `/letters/${id}`)).statusCode, 200);
  assert.equal((await desk.get("investigator", `/letters/${id}/change`)).statusCode, 404);
});
