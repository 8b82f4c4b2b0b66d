import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { withinScope } from "../../platform/db/index.ts";
import { loadSeeds, readReferenceSeeds } from "../reference-data/index.ts";
import { loadInstrumentSeeds } from "../treaties/index.ts";
import { calendarDateOf } from "../../domain/kernel/index.ts";
import { filesDesk, NOW, sendFile, textOf, type FilesDesk } from "../../../test/support/desk-files.ts";
import { scopeFor, type OfficerName } from "../../../test/support/office.ts";
import { countInformation, searchInformation } from "./information.store.ts";

let desk: FilesDesk;
before(async () => {
  desk = await filesDesk();
  const at = new Date(NOW.getTime() - 86_400_000);
  await loadSeeds(desk.db, readReferenceSeeds(), { actor: "system", at });
  await loadInstrumentSeeds(desk.db, { actor: "system", at, today: calendarDateOf("2026-11-21") });
});
after(async () => await desk.app.close());

const FIELDS = { title: "Payments through an invented company", country: "Canada", on: "2026-11-20", "their-authority": "Ministry of Examples, Ottawa", "their-reference": "EX-2026/7", about: "Three payments left the invented company on one day.", offence: "bribery", marking: "confidential" };
const LIMITS = { "use-limits": "For inquiries and proceedings in this matter alone.", confidentiality: "Its source is not named." };

async function record(who: OfficerName, more: Readonly<Record<string, string>> = {}, way = "receive"): Promise<string> {
  const once = randomUUID();
  const answer = await desk.post(who, `/information/${way}`, { ...FIELDS, ...more, once });
  assert.equal(answer.statusCode, 303, textOf(answer.body));
  return once;
}
const page = async (who: OfficerName, id: string) => textOf((await desk.get(who, `/information/${id}`)).body);
const counted = async (id: string) => (await desk.db.selectFrom("information_records").select("event_count").where("id", "=", id).executeTakeFirstOrThrow()).event_count;
const act = async (who: OfficerName, id: string, name: string, fields: Readonly<Record<string, string>> = {}) => await desk.post(who, `/information/${id}/acts/${name}`, { after: String(await counted(id)), once: randomUUID(), ...Object.fromEntries(Object.entries({ on: "2026-11-22", ...fields }).map(([field, value]) => [field === "after" ? field : `${name}-${field}`, value])) });
const bureau = () => desk.office.units["bureau"] ?? assert.fail();

test("what another State tells us is recorded with its conditions, numbered in its own series without a gap, and its desk file is opened", async () => {
  const ids = await Promise.all(["A", "B", "C"].map(async (title) => await record("canada-desk", { title })));
  const rows = await desk.db.selectFrom("information_records").select(["reference", "file_id"]).where("id", "in", ids).orderBy("reference").execute();
  assert.deepEqual(rows.map(({ reference }) => reference), ["CANADA/IN/INF/CA/2026/00001", "CANADA/IN/INF/CA/2026/00002", "CANADA/IN/INF/CA/2026/00003"]);
  assert.ok(rows.every(({ file_id: file }) => file !== null));
  const refused = await desk.post("canada-desk", "/information/receive", { ...FIELDS, country: "Atlantis", about: "", once: randomUUID() });
  assert.equal(refused.statusCode, 422);
  for (const words of [/Name a State that the register knows/, /Write something here/]) assert.match(textOf(refused.body), words);
  assert.match(refused.body, /Payments through an invented company/, "and what was typed is kept");
  await record("canada-desk", { title: "D" });
  assert.equal((await desk.db.selectFrom("information_records").select("reference").where("title", "=", "D").executeTakeFirstOrThrow()).reference, "CANADA/IN/INF/CA/2026/00004", "what was refused took no number");
});

test("a form sent twice records one", async () => {
  const once = randomUUID();
  for (let times = 0; times < 2; times += 1) assert.equal((await desk.post("canada-desk", "/information/receive", { ...FIELDS, title: "Twice", once })).statusCode, 303);
  assert.equal((await desk.db.selectFrom("information_records").select("id").where("title", "=", "Twice").execute()).length, 1);
});

test("conditions are answered before it is passed on; then they go along, the agency sees it and nobody else does", async () => {
  const id = await record("canada-desk", { ...LIMITS, title: "With conditions" });
  const early = await act("canada-desk", id, "pass", { unit: bureau() });
  assert.equal(early.statusCode, 422);
  assert.match(textOf(early.body), /Answer the conditions first/);
  assert.equal((await desk.get("investigator", `/information/${id}`)).statusCode, 404);
  assert.equal((await act("canada-desk", id, "accept-conditions")).statusCode, 303);
  assert.equal((await act("canada-desk", id, "pass", { unit: bureau() })).statusCode, 303);
  const seen = await page("investigator", id);
  for (const words of [/Passed on/, /For inquiries and proceedings in this matter alone/, /Its source is not named/, /what clears an accused person/, /You read this record/]) assert.match(seen, words);
  for (const who of ["nepal-desk", "endorser", "executing-officer", "auditor", "administrator", "nobody"] as const) assert.equal((await desk.get(who, `/information/${id}`)).statusCode, 404, who);
  assert.deepEqual((await desk.events(id)).filter((event) => event !== "information.read"), ["information.opened", "information.acted", "information.acted"]);
});

test("a disclosure that clears an accused person: the giver is told first, or without delay where that cannot be done", async () => {
  const id = await record("canada-desk", { ...LIMITS, title: "Exculpatory" });
  await act("canada-desk", id, "accept-conditions");
  await act("canada-desk", id, "keep", { reason: "Nothing to inquire yet" });
  const refused = await act("canada-desk", id, "disclose", { reason: "It clears the accused" });
  assert.equal(refused.statusCode, 422);
  assert.match(textOf(refused.body), /Tell the giver first/);
  assert.equal((await act("canada-desk", id, "disclose", { reason: "The hearing was that day", exceptional: "yes" })).statusCode, 303);
  assert.match(await page("canada-desk", id), /disclosed without notice\. The giver is to be told without delay/);
  assert.equal((await act("canada-desk", id, "tell-of-disclosure")).statusCode, 303);
  assert.doesNotMatch(await page("canada-desk", id), /is to be told without delay\. /);
});

test("what we send waits for its basis and for the approver; the engine is asked again on the day, and the history tells all of it", async () => {
  const id = await record("canada-desk", { ...LIMITS, title: "To be sent" }, "send");
  assert.equal((await act("canada-desk", id, "send", { channel: "central-authority" })).statusCode, 422, "a desk officer does not send");
  assert.match(textOf((await act("supervisor", id, "send", { channel: "central-authority" })).body), /Choose on what it rests first/);
  assert.match(await page("canada-desk", id), /Convention against Corruption \(article 46\(4\), 46\(5\)\)/);
  assert.equal((await desk.post("canada-desk", `/information/${id}/basis`, { basis: "saarc-mla", after: String(await counted(id)) })).statusCode, 422, "what is no basis between the two is not chosen");
  assert.equal((await desk.post("canada-desk", `/information/${id}/basis`, { basis: "uncac", after: String(await counted(id)) })).statusCode, 303);
  assert.equal((await act("supervisor", id, "send", { channel: "central-authority" })).statusCode, 303);
  const seen = await page("canada-desk", id);
  for (const words of [/Sent/, /began the draft/, /chose the basis/, /sent it central authority to central authority/]) assert.match(seen, words);
  assert.equal((await act("canada-desk", id, "conditions-accepted")).statusCode, 303);
});

test("a correction keeps what stood there before, and other conditions are answered anew; of two officers the second is told", async () => {
  const id = await record("canada-desk", { ...LIMITS, title: "To be corrected" });
  await act("canada-desk", id, "accept-conditions");
  const now = String(await counted(id));
  const corrected = { ...FIELDS, ...LIMITS, title: "Corrected", "use-limits": "For intelligence only.", reason: "Misread" };
  assert.equal((await desk.post("canada-desk", `/information/${id}/correct`, { ...corrected, after: now, once: randomUUID() })).statusCode, 303);
  assert.match(await page("canada-desk", id), /To be answered .*For intelligence only/);
  const { details } = await desk.db.selectFrom("information_events").select("details").where("information_id", "=", id).where("act", "=", "correct").executeTakeFirstOrThrow();
  assert.deepEqual(details, { was: { title: "To be corrected", useLimits: LIMITS["use-limits"] } });
  assert.equal((await desk.post("canada-desk", `/information/${id}/correct`, { ...corrected, after: now, once: randomUUID() })).statusCode, 409);
  assert.equal((await act("canada-desk", id, "decline", { reason: "No use", after: now })).statusCode, 409);
});

test("the agency opens a request from it: linked, numbered, with the conditions among its earlier contacts", async () => {
  const id = await record("canada-desk", { ...LIMITS, title: "Followed" });
  await act("canada-desk", id, "accept-conditions");
  await act("canada-desk", id, "pass", { unit: bureau() });
  const once = randomUUID();
  const answer = await desk.post("investigator", `/information/${id}/request`, { once, title: "Records of the invented company", began: "2026-11-01", kind: "documents" });
  assert.equal(answer.statusCode, 303, textOf(answer.body));
  const { reference } = await desk.db.selectFrom("information_records").select("reference").where("id", "=", id).executeTakeFirstOrThrow();
  assert.match(textOf((await desk.get("investigator", `/requests/${once}/draft`)).body), new RegExp(`Follows information ${reference} of Canada\\. Given under conditions: For inquiries`));
  assert.match(textOf((await desk.get("investigator", `/requests/${once}/people`)).body), new RegExp(`${reference} .*|Information it follows`));
  assert.match(await page("investigator", id), /Records of the invented company/);
  assert.doesNotMatch(await page("canada-desk", id), /Records of the invented company/, "the desk does not see the agency's draft yet");
  const { reference: number } = await desk.db.selectFrom("requests").select("reference").where("id", "=", once).executeTakeFirstOrThrow();
  const other = await record("canada-desk", { title: "Linked by number" });
  assert.equal((await desk.post("canada-desk", `/information/${other}/links`, { number })).statusCode, 422, "whoever does not see the request links nothing");
});

test("an act, a correction and a choice of basis that are sent twice are done once, and the second is no error", async () => {
  const id = await record("canada-desk", { title: "Sent twice" }, "send");
  const twice = async (part: string, fields: Readonly<Record<string, string>>) => {
    const form = { after: String(await counted(id)), once: randomUUID(), ...fields };
    for (let times = 0; times < 2; times += 1) assert.equal((await desk.post("canada-desk", `/information/${id}/${part}`, form)).statusCode, 303, `${part} ${times}`);
  };
  await twice("correct", { ...FIELDS, title: "Corrected once", reason: "Misread" });
  await twice("basis", { basis: "uncac" });
  await twice("acts/give-up", { "give-up-on": "2026-11-22", "give-up-reason": "Told by telephone" });
  const acts = (await desk.db.selectFrom("information_events").select("act").where("information_id", "=", id).orderBy("number").execute()).map((event) => event.act);
  assert.deepEqual(acts, ["open", "correct", "choose-basis", "give-up"]);
});

test("a correction strikes no condition of the giver; the giver lifts them, and it is used without them (UNCAC art. 46(5))", async () => {
  const id = await record("canada-desk", { ...LIMITS, title: "Conditions lifted" });
  const struck = await desk.post("canada-desk", `/information/${id}/correct`, { ...FIELDS, reason: "Not needed", after: String(await counted(id)), once: randomUUID() });
  assert.equal(struck.statusCode, 422);
  assert.match(textOf(struck.body), /A correction does not strike what the giver set/);
  assert.equal((await desk.db.selectFrom("information_records").select("conditions").where("id", "=", id).executeTakeFirstOrThrow()).conditions, "open");
  assert.equal((await act("canada-desk", id, "conditions-lifted", { reason: "Their note of 21 November" })).statusCode, 303);
  const seen = await page("canada-desk", id);
  for (const words of [/Lifted by the giver/, /For inquiries and proceedings in this matter alone/, /recorded that the giver lifted the conditions/]) assert.match(seen, words);
  assert.equal((await act("canada-desk", id, "pass", { unit: bureau() })).statusCode, 303);
});

test("the article on conditions that cannot be kept is named only where the Budapest Convention is the basis", async () => {
  const id = await record("canada-desk", { ...LIMITS, title: "Which article" });
  await desk.post("canada-desk", `/information/${id}/basis`, { basis: "uncac", after: String(await counted(id)) });
  const seen = await page("canada-desk", id);
  assert.doesNotMatch(seen, /\(law\).*Budapest|Budapest Convention art\. 26\(2\)/);
  assert.match(seen, /Accept the conditions .*UNCAC art\. 46\(5\) \(law\)/);
});

test("what clears an accused person is recorded as disclosed also while the conditions are refused, each time with its own notice", async () => {
  const id = await record("canada-desk", { ...LIMITS, title: "Refused and exculpatory" });
  await act("canada-desk", id, "refuse-conditions", { reason: "The court decides" });
  assert.equal((await act("canada-desk", id, "notify-disclosure", { reason: "It clears the accused" })).statusCode, 303);
  assert.equal((await act("canada-desk", id, "disclose", { reason: "The hearing" })).statusCode, 303);
  assert.equal((await act("canada-desk", id, "disclose", { reason: "Another hearing" })).statusCode, 422, "one notice serves one disclosure");
  for (const reason of ["Another hearing", "A third"]) await act("canada-desk", id, "disclose", { reason, exceptional: "yes" });
  assert.match(await page("canada-desk", id), /disclosed 2 times without notice/);
});

test("it is closed further at once and less far by two officers; a compartment keeps out whoever is not admitted", async () => {
  const id = await record("canada-desk", { title: "To be closed" });
  const mark = async (who: OfficerName, fields: Readonly<Record<string, string>>) => (await desk.post(who, `/information/${id}/marking`, { after: String(await counted(id)), once: randomUUID(), ...fields })).statusCode;
  const marking = async () => (await desk.db.selectFrom("information_records").select("marking").where("id", "=", id).executeTakeFirstOrThrow()).marking;
  assert.equal(await mark("canada-desk", { marking: "secret", reason: "x" }), 404, "who answers for it marks it");
  assert.equal(await mark("supervisor", { marking: "secret" }), 422, "not without a reason");
  assert.equal(await mark("supervisor", { marking: "secret", reason: "It names an informant" }), 303);
  assert.equal((await desk.get("canada-desk", `/information/${id}`)).statusCode, 404);
  assert.equal(await mark("supervisor", { marking: "restricted", reason: "It does not" }), 303);
  assert.equal(await marking(), "secret", "proposed and not lowered");
  assert.equal(await mark("supervisor", { answer: "accept" }), 422, "the same person");
  assert.match(await (async () => textOf((await desk.get("head", `/information/${id}/marking`)).body))(), /proposes to lower it from Secret to Restricted/);
  assert.equal(await mark("head", { answer: "accept" }), 303);
  assert.equal(await marking(), "restricted");
  assert.equal((await desk.get("canada-desk", `/information/${id}`)).statusCode, 200);
  assert.equal((await desk.post("canada-desk", "/information/receive", { ...FIELDS, compartment: "CASE", once: randomUUID() })).statusCode, 422, "nobody closes into a compartment that is not the own");
  assert.equal(await mark("supervisor", { marking: "restricted", compartment: "CASE", reason: "x" }), 422);
});

test("papers lie with it, marked no lower, and are there for whoever sees it", async () => {
  const id = await record("canada-desk", { title: "With papers" });
  assert.match(textOf((await sendFile(desk, "canada-desk", `/information/${id}/documents/new`, "a.txt", "text")).body), /marked no lower/);
  assert.equal((await sendFile(desk, "canada-desk", `/information/${id}/documents/new`, "a.txt", "text", { marking: "confidential", way: "in" })).statusCode, 303);
  assert.match(textOf((await desk.get("canada-desk", `/information/${id}/documents`)).body), /a\.txt/);
  for (const who of ["nepal-desk", "investigator", "nobody"] as const) assert.equal((await desk.get(who, `/information/${id}/documents`)).statusCode, 404, who);
});

test("search and statistics know it within the scope alone", async () => {
  const within = async <T>(who: OfficerName, work: Parameters<typeof withinScope<T>>[2]) => await withinScope(desk.db, await scopeFor(desk.db, desk.office.people[who]), work);
  const titles = async (who: OfficerName, asked: string) => await within(who, async (tx) => (await searchInformation(tx, asked, 50)).map(({ title }) => title));
  await record("canada-desk", { title: "Cargo of an invented ship", "their-reference": "QX 77/2026" });
  assert.deepEqual(await titles("canada-desk", "qx77"), ["Cargo of an invented ship"]);
  assert.deepEqual(await titles("supervisor", "invented cargo"), ["Cargo of an invented ship"]);
  for (const who of ["nepal-desk", "investigator", "auditor", "nobody"] as const) assert.deepEqual(await titles(who, "invented cargo"), [], who);
  assert.match(textOf((await desk.get("canada-desk", "/search?q=invented+cargo")).body), /Cargo of an invented ship/);
  const count = async (who: OfficerName) => await within(who, async (tx) => (await countInformation(tx, 2020, calendarDateOf("2026-11-22"))).reduce((sum, one) => sum + one.count, 0));
  assert.equal(await count("nepal-desk"), 0);
  const late = await record("canada-desk", { title: "Begun in one year, sent in the next", on: "2025-12-20" }, "send");
  await desk.post("canada-desk", `/information/${late}/basis`, { basis: "uncac", after: "1" });
  const sentIn = async () => (await within("supervisor", async (tx) => await countInformation(tx, 2020, calendarDateOf("2026-11-22")))).filter(({ way }) => way === "sent").map(({ year, count: times }) => `${year} ${times}`);
  const before = await sentIn();
  await act("supervisor", late, "send", { channel: "central-authority", on: "2026-11-22" });
  assert.deepEqual([before, await sentIn()], [["2026 1"], ["2026 2"]], "what was begun in 2025 and sent in 2026 is of 2026, and no draft counts");
  assert.ok((await count("supervisor")) > 5);
  assert.match(textOf((await desk.get("supervisor", "/statistics")).body), /Spontaneous information, sent and received .* 2026 Canada/);
});
