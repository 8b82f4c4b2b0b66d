import assert from "node:assert/strict";
import { createHash, randomUUID } from "node:crypto";
import { before, test } from "node:test";
import { calendarDateOf, type CalendarDate } from "../../../domain/kernel/index.ts";
import { asPublic, withinScope } from "../../../platform/db/index.ts";
import { testDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { LetterDesk } from "../../../../test/support/letter-desk.ts";
import { CONVENTION, FRAME, LETTER_DATA } from "../../../../test/support/letters.ts";
import { scopeFor, type OfficerName } from "../../../../test/support/office.ts";
import { readPdf } from "../../../../test/support/pdf.ts";
import { TODAY } from "../../../../test/support/requests.ts";
import { despatchLetter } from "../despatch-letter/despatch-letter.ts";
import { findLetter, findPaper, listDespatches, verifyLetter } from "../letters.store.ts";
import { agreeOverride, askOverride } from "../override-basis/override-basis.ts";
import { withdrawLetter } from "../withdraw-letter/withdraw-letter.ts";
import { signLetter } from "./sign-letter.ts";

let database: TestDatabase;
let desk: LetterDesk;
before(async () => {
  database = await testDatabase();
  desk = await LetterDesk.of(database.db);
});

const REQUEST_DATA = LETTER_DATA["letter-of-request"] as Readonly<Record<string, unknown>>;
const ON_CONVENTION = { ...REQUEST_DATA, basis: CONVENTION, besides: [] };
const ON_TREATY_OF_OTHERS = { ...REQUEST_DATA, basis: { on: "instrument", instrument: "saarc-mla", title: "SAARC Convention on Mutual Assistance in Criminal Matters", articles: [] }, besides: [] };

const sign = async (id: string, as: OfficerName = "supervisor") => await desk.casework.as(as, (tx, acting) => signLetter(tx, acting, desk.letters, id));
const despatch = async (id: string, on: CalendarDate = TODAY) => await desk.casework.as("supervisor", (tx, acting) => despatchLetter(tx, acting, desk.letters, id, { id: randomUUID(), channel: "diplomatic", addressee: "Mission in Ottawa", copies: 2, on, proof: "bag 14/2026" }));
const stored = async (id: string, as: OfficerName = "supervisor") => await desk.casework.as(as, (tx) => findLetter(tx, id));
const paper = async (id: string) => (await desk.casework.as("supervisor", (tx) => findPaper(tx, id))) ?? assert.fail("no paper");
const codesOf = (outcome: { readonly ok: boolean; readonly refusals?: readonly { readonly code: string }[] }) => outcome.refusals?.map(({ code }) => code);

test("a letter is made, signed, sent: the paper carries day, signatory and code, its bytes are kept, the record tells it all", async () => {
  const request = await desk.request();
  const id = await desk.made(request, "letter-of-request", { content: ON_CONVENTION });
  assert.deepEqual(codesOf(await despatch(id)), ["not-signed"]);
  const signed = await sign(id);
  assert.ok(signed.ok, JSON.stringify(signed));
  const pdf = await paper(id);
  assert.equal(createHash("sha256").update(pdf).digest("hex"), signed.sha256);
  const { text } = await readPdf(pdf);
  for (const said of ["22 November 2026", "The supervisor", "Post of the supervisor", "register.example.gov/en/verify", `${signed.code.slice(0, 4)}-${signed.code.slice(4, 8)}-${signed.code.slice(8)}`]) assert.ok(text.replaceAll(/\s+/g, " ").includes(said), said);
  const sent = await despatch(id);
  assert.ok(sent.ok, JSON.stringify(sent));
  assert.equal((await desk.casework.as("supervisor", (tx) => listDespatches(tx, id)))[0]?.proof, "bag 14/2026");
  const events = await desk.db.selectFrom("audit_entries").select("event").where("subject_id", "=", request).where("event", "like", "letter.%").orderBy("sequence").execute();
  assert.deepEqual(events.map(({ event }) => event), ["letter.made", "letter.signed", "letter.despatched"]);
  const { bases } = await desk.db.selectFrom("letters").select("bases").where("id", "=", id).executeTakeFirstOrThrow();
  assert.deepEqual(bases, [{ instrument: "uncac", held: true, status: "in-force", ground: "presumed", rule: (bases as { rule: string }[])[0]?.rule, rank: "convention" }]);
});

test("the same sheet set again gives the bytes that were signed", async () => {
  const id = await desk.made(await desk.request(), "reminder");
  assert.ok((await sign(id)).ok);
  const letter = await stored(id);
  assert.ok(letter?.signed);
  const again = desk.letters.typeset(letter.signed.sheet);
  assert.ok(again.ok);
  assert.deepEqual(Buffer.from(again.pdf), await paper(id));
});

test("nobody but an approver signs, and nobody twice", async () => {
  const id = await desk.made(await desk.request(), "reminder");
  for (const other of ["canada-desk", "nepal-desk", "investigator", "auditor"] as const) assert.ok(!(await sign(id, other)).ok, other);
  assert.ok((await sign(id)).ok);
  assert.deepEqual(codesOf(await sign(id)), ["signed-already"]);
});

test("what the engine does not hold is made into no letter, and two officers' override lets it pass without a word in the paper", async () => {
  const request = await desk.request();
  const made = await desk.make(request, "letter-of-request", { content: ON_TREATY_OF_OTHERS });
  assert.deepEqual(made, { ok: false, refusals: [{ code: "basis-not-held", instruments: ["saarc-mla"] }] });
  const override = { id: randomUUID(), instrument: "saarc-mla", reason: "The ministry holds that it is applied between the two." };
  const ask = async (as: OfficerName) => await desk.casework.as(as, (tx, acting) => askOverride(tx, acting, desk.letters, request, override));
  assert.deepEqual(await ask("investigator"), { ok: false, refusal: { code: "not-there" } });
  assert.deepEqual(await ask("supervisor"), { ok: true });
  assert.deepEqual(codesOf(await desk.make(request, "letter-of-request", { content: ON_TREATY_OF_OTHERS })), ["basis-not-held"]);
  const agree = async (as: OfficerName) => await desk.casework.as(as, (tx, acting) => agreeOverride(tx, acting, request, override.id));
  assert.deepEqual(await agree("supervisor"), { ok: false, refusal: { code: "second-officer" } });
  assert.deepEqual(await agree("head"), { ok: true });
  const id = await desk.made(request, "letter-of-request", { content: ON_TREATY_OF_OTHERS });
  assert.ok((await sign(id)).ok);
  const letter = await stored(id);
  assert.doesNotMatch(JSON.stringify(letter?.signed?.sheet), /override|ministry holds|second officer|not held/i);
  const [entry] = await desk.db.selectFrom("audit_entries").innerJoin("audit_payloads", "audit_payloads.sequence", "audit_entries.sequence").select("payload").where("subject_id", "=", request).where("event", "=", "letter.signed").execute();
  assert.match(JSON.stringify(entry), /saarc-mla/);
  assert.deepEqual((await desk.db.selectFrom("audit_entries").select("event").where("subject_id", "=", request).where("event", "like", "override.%").orderBy("sequence").execute()).map(({ event }) => event), ["override.asked", "override.agreed"]);
});

test("a change after signing makes a new letter; when that is signed, the code of the old one says withdrawn", async () => {
  const request = await desk.request();
  const first = await desk.made(request, "reminder");
  const one = await sign(first);
  assert.ok(one.ok);
  const second = await desk.made(request, "reminder", { supersedes: first });
  assert.deepEqual(codesOf(await desk.make(request, "reminder", { supersedes: first })), ["changed-meanwhile"]);
  const ask = async (code: string, on = TODAY) => await asPublic(desk.db, (tx) => verifyLetter(tx, code, on));
  assert.deepEqual(await ask(one.code), { sha256: one.sha256, withdrawn: false });
  const two = await sign(second);
  assert.ok(two.ok);
  assert.notEqual(two.code, one.code);
  assert.deepEqual(await ask(one.code), { sha256: one.sha256, withdrawn: true });
  assert.deepEqual(await ask(two.code), { sha256: two.sha256, withdrawn: false });
  assert.equal(await ask(two.code, calendarDateOf("2026-11-21")), undefined, "the day is asked for too");
  assert.deepEqual(codesOf(await despatch(first)), ["withdrawn"]);
  assert.notEqual((await stored(first))?.signed?.sheet.reference.value, (await stored(second))?.signed?.sheet.reference.value);
});

test("a signed letter is withdrawn by who may sign, with a reason, and stays on record", async () => {
  const id = await desk.made(await desk.request(), "reminder");
  assert.ok((await sign(id)).ok);
  const withdraw = async (why: string) => await desk.casework.as("supervisor", (tx, acting) => withdrawLetter(tx, acting, id, why));
  assert.deepEqual(await withdraw(" "), { ok: false, refusal: { code: "reason-needed" } });
  assert.deepEqual(await withdraw("sent to the wrong State"), { ok: true });
  assert.deepEqual(await withdraw("again"), { ok: false, refusal: { code: "withdrawn" } });
  assert.ok((await paper(id)).length > 0);
});

test("a letter is seen by the desks of its request that are cleared for it, and by nobody else", async () => {
  const id = await desk.made(await desk.request(), "reminder");
  const sees = async (who: OfficerName) => (await stored(id, who)) !== undefined;
  for (const who of ["supervisor", "head", "investigator", "controller"] as const) assert.ok(await sees(who), who);
  for (const who of ["nepal-desk", "court-officer", "recorder", "auditor", "administrator"] as const) assert.ok(!(await sees(who)), who);
  const secret = await desk.made(await desk.request(), "reminder", { frame: { ...FRAME, marking: "secret" } });
  assert.ok((await stored(secret)) !== undefined && (await stored(secret, "investigator")) === undefined);
});

test("a letter is marked no lower than its request", async () => {
  const request = await desk.request();
  assert.deepEqual(codesOf(await desk.make(request, "reminder", { frame: { ...FRAME, marking: "restricted" } })), ["below-request"]);
  assert.deepEqual(codesOf(await desk.make(request, "reminder", { frame: { ...FRAME, marking: "top-secret" } })), ["above-clearance"]);
});

test("the database refuses by itself: other words after signing, another's signature, bytes of another, a look-up by the public", async () => {
  const id = await desk.made(await desk.request(), "reminder");
  assert.ok((await sign(id)).ok);
  const within = async (who: OfficerName, work: (tx: Parameters<Parameters<typeof withinScope>[2]>[0]) => Promise<unknown>) => await withinScope(desk.db, await scopeFor(desk.db, desk.office.people[who]), work);
  await assert.rejects(within("supervisor", (tx) => tx.updateTable("letters").set({ content: "{}" }).where("id", "=", id).execute()), /permission denied/);
  await assert.rejects(within("supervisor", (tx) => tx.updateTable("letters").set({ code: "2222222222" }).where("id", "=", id).execute()), /stays as it is/);
  await assert.rejects(within("supervisor", (tx) => tx.deleteFrom("letters").where("id", "=", id).execute()), /permission denied/);
  await assert.rejects(within("supervisor", (tx) => tx.updateTable("letter_papers").set({ pdf: Buffer.from("x") }).where("letter_id", "=", id).execute()), /permission denied/);
  await assert.rejects(asPublic(desk.db, (tx) => tx.selectFrom("letters").select("id").execute()), /permission denied/);
  const draft = await desk.made(await desk.request(), "reminder");
  const signature = { signed_on: TODAY, signed_at: new Date(), signed_by: `person:${desk.office.people["canada-desk"]}`, signed_post_id: desk.office.posts["canada-desk"], sheet: "{}", code: "2222222222", pdf_sha256: "0".repeat(64), bases: "[]" };
  await assert.rejects(within("supervisor", (tx) => tx.updateTable("letters").set(signature).where("id", "=", draft).execute()), /no letter is signed|signed by its person/);
});
