import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { runDueJobs } from "../../platform/jobs/index.ts";
import { enterStatements } from "../authorities/index.ts";
import { documentJobs } from "../documents/index.ts";
import { openRequest, saveDraft } from "../requests/index.ts";
import { filesDesk, NOW, sendFile, textOf, type FilesDesk } from "../../../test/support/desk-files.ts";
import { pdfOf } from "../../../test/support/made-documents.ts";
import { Casework } from "../../../test/support/requests.ts";
import { silentLog } from "../../../test/support/web-server.ts";

let desk: FilesDesk;
let work: Casework;
let request: string;
let source: string;
before(async () => {
  desk = await filesDesk();
  work = await Casework.of(desk.db, desk.office);
  request = await work.draft({ title: "Records of an invented company" }, false);
  await enterStatements(desk.db, [{ party: "CA", kind: "languages", says: { accepted: ["fr"], certificate: true }, evidence: "law", source: "a note of the invented ministry" }], "system");
  const sent = await sendFile(desk, "investigator", `/requests/${request}/documents/new`, "order.pdf", pdfOf(["The order of the court", "and its grounds"]), { language: "en" });
  assert.equal(sent.statusCode, 303, textOf(sent.body));
  await readTexts();
  source = (await desk.db.selectFrom("documents").select("id").where("request_id", "=", request).executeTakeFirstOrThrow()).id;
});
after(async () => await desk.app.close());

const readTexts = async () => await runDueJobs({ db: desk.db, clock: { now: () => NOW }, log: silentLog, handlers: documentJobs(desk.data) });
const pathOf = (id?: string) => `/requests/${request}/translations${id === undefined ? "" : `/${id}`}`;
const ORDER = { from: "en", to: "fr", translator: "Invented Translations", kind: "agency", due: "2026-12-10" };

async function order(fields: Readonly<Record<string, string>> = {}): Promise<string> {
  const id = randomUUID();
  const answer = await desk.post("investigator", pathOf(), { ...ORDER, of: source, once: id, ...fields });
  assert.equal(answer.statusCode, 303, textOf(answer.body));
  return id;
}

async function eventsOf(id: string): Promise<number> {
  return (await desk.db.selectFrom("translation_events").select("id").where("translation_id", "=", id).execute()).length;
}

async function receive(id: string, text: string): Promise<void> {
  const answer = await sendFile(desk, "investigator", `${pathOf(id)}/receive`, `${text.slice(0, 8)}.txt`, text, { after: String(await eventsOf(id)), on: "2026-11-22" });
  assert.equal(answer.statusCode, 303, textOf(answer.body));
  await readTexts();
}

const certificate = { "certified-by": "A. Traducteur", statement: "A true and complete translation from English.", on: "2026-11-22" };
const findings = async () => await work.as("investigator", async (tx, acting) => ((await openRequest(tx, acting, request)) ?? assert.fail("not there")).check.findings.map(({ rule }) => rule).filter((rule) => rule.startsWith("translation")));

test("what is ordered is counted from the text that was read, and stands on the page of the request with its day and its translator", async () => {
  const id = await order();
  const row = await desk.db.selectFrom("translations").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  assert.deepEqual([row.pages, row.words, row.due_on], [2, 8, "2026-12-10"]);
  const page = textOf((await desk.get("investigator", pathOf())).body);
  assert.match(page, /accepts French; a translation carries its translator's certificate/);
  assert.match(page, /order\.pdf English into French 2 pages, 8 words Invented Translations with the translator 10 December 2026 in 18 days/);
  assert.ok((await desk.events(request)).includes("translation.ordered"));
});

test("it is received, returned with what is to be corrected, received again and certified: each an entry, and both texts stand side by side", async () => {
  const id = await order();
  await receive(id, "L'ordonnance du tribunal");
  assert.equal((await desk.post("investigator", `${pathOf(id)}/return`, { after: "2", on: "2026-11-22", reason: "The grounds are missing" })).statusCode, 303);
  await receive(id, "L'ordonnance du tribunal et ses motifs");
  const certified = await sendFile(desk, "investigator", `${pathOf(id)}/certify`, "certificat.txt", "Je certifie", { ...certificate, after: "4" });
  assert.equal(certified.statusCode, 303, textOf(certified.body));
  const { body } = await desk.get("investigator", pathOf(id));
  const page = textOf(body);
  assert.match(page, /ordered .* received .* returned for correction .* The grounds are missing .* received .* certified .* Certified by A\. Traducteur/);
  assert.match(page, /Original, English .* Page 1 The order of the court Page 2 and its grounds .*Translation, French .*L'ordonnance du tribunal et ses motifs/);
  assert.match(body, /lang="fr" dir="ltr">L&#39;ordonnance|lang="fr" dir="ltr">L'ordonnance/);
  const events = (await desk.events(request)).filter((event) => event.startsWith("translation."));
  assert.deepEqual(events.slice(-5), ["translation.ordered", "translation.received", "translation.returned", "translation.received", "translation.certified"]);
});

test("a text that is written from right to left is shown so", async () => {
  const id = await order({ to: "ar" });
  await receive(id, "أمر المحكمة");
  assert.match((await desk.get("investigator", pathOf(id))).body, /lang="ar" dir="rtl">أمر المحكمة/);
});

test("the check of the contents takes a certified translation of the request itself into an accepted language, and no other", async () => {
  const into = async (to: string) => {
    const id = await order({ of: "request", to });
    await receive(id, `Text of the request in ${to} ${id}`);
    assert.equal((await desk.post("investigator", `${pathOf(id)}/certify`, { ...certificate, after: "2" })).statusCode, 303);
    return id;
  };
  assert.deepEqual(await findings(), ["translation", "translation-certificate"]);
  await into("de");
  assert.deepEqual(await findings(), ["translation", "translation-certificate"]);
  await into("fr");
  assert.deepEqual(await findings(), []);
});

test("the translation and its certificate are closed as far as the version that was ordered, also when a newer one has come, and never below the request", async () => {
  const add = async (path: string, text: string, fields: Readonly<Record<string, string>>) => {
    const sent = await sendFile(desk, "investigator", path, `${text}.txt`, text, fields);
    assert.equal(sent.statusCode, 303, textOf(sent.body));
    return (await desk.db.selectFrom("documents").select("id").where("name_sent", "=", `${text}.txt`).executeTakeFirstOrThrow()).id;
  };
  const closed = await add(`/requests/${request}/documents/new`, "zqinformer", { marking: "confidential" });
  const id = await order({ of: closed });
  await add(`/requests/${request}/documents/${closed}/versions/new`, "zqinformer named no more", { marking: "restricted" });
  await receive(id, `Le zqindicateur ${id}`);
  const certified = await sendFile(desk, "investigator", `${pathOf(id)}/certify`, "certificat-clos.txt", `Je certifie ${id}`, { ...certificate, after: "2" });
  assert.equal(certified.statusCode, 303, textOf(certified.body));
  const filed = async (translation: string) => (await desk.db.selectFrom("documents").innerJoin("translation_events", "translation_events.document_id", "documents.id").select("marking").where("translation_id", "=", translation).orderBy("number").execute()).map(({ marking }) => marking);
  assert.deepEqual(await filed(id), ["confidential", "confidential"]);
  assert.match(textOf((await desk.get("investigator", pathOf(id))).body), /zqinformer\.txt/, "the version that was ordered keeps its name");

  const low = await order();
  const raise = async (to: string) => await desk.database.asOwner(async (client) => await client.query("update requests set marking = $2 where id = $1", [request, to]));
  await raise("confidential");
  try {
    await receive(low, `L'ordonnance ${low}`);
  } finally {
    await raise("restricted");
  }
  assert.deepEqual(await filed(low), ["confidential"]);
});

test("a file that comes with an act that is not recorded becomes no document; it stays the officer's own", async () => {
  const id = await order();
  const late = await sendFile(desk, "investigator", `${pathOf(id)}/receive`, "zqlate.txt", `Trop tard ${id}`, { after: "9", on: "2026-11-22" });
  assert.equal(late.statusCode, 422);
  assert.match(textOf(late.body), /Somebody has recorded something about it meanwhile/);
  const named = async (table: "documents" | "uploads") => (await desk.db.selectFrom(table).select("id").where("name_sent", "=", "zqlate.txt").execute()).length;
  assert.deepEqual([await named("documents"), await named("uploads"), await eventsOf(id)], [0, 1, 1]);
});

test("a certified translation serves the text that was ordered and no later one; who translates is no part of it, and what is taken back is translated again", async () => {
  const draft = await work.draft({ title: "Records of another invented company" }, false);
  const save = async (after: number, facts: string, translation = "") => assert.equal((await work.as("investigator", (tx, acting) => saveDraft(tx, acting, draft, after, { fields: { facts, translation }, items: {} }))).ok, true);
  const asked = async () => await work.as("investigator", async (tx, acting) => ((await openRequest(tx, acting, draft)) ?? assert.fail("not there")).check.findings.map(({ rule }) => rule).filter((rule) => rule.startsWith("translation")));
  await save(0, "The ledgers of the invented quay");
  const id = randomUUID();
  const path = `/requests/${draft}/translations`;
  assert.equal((await desk.post("investigator", path, { ...ORDER, of: "request", once: id })).statusCode, 303);
  const came = await sendFile(desk, "investigator", `${path}/${id}/receive`, "demande.txt", "Les registres du quai", { after: "1", on: "2026-11-22" });
  assert.equal(came.statusCode, 303, textOf(came.body));
  assert.equal((await desk.post("investigator", `${path}/${id}/certify`, { ...certificate, after: "2" })).statusCode, 303);
  assert.deepEqual(await asked(), []);
  await save(1, "The ledgers of the invented quay", "A. Traducteur");
  assert.deepEqual(await asked(), []);
  await save(2, "The ledgers and the safe of the invented quay");
  assert.deepEqual(await asked(), ["translation", "translation-certificate"]);
  const page = textOf((await desk.get("investigator", `${path}/${id}`)).body);
  assert.match(page, /have changed since this was ordered/);
  assert.match(page, /Original, English .*The ledgers of the invented quay/);
  assert.match(textOf((await desk.get("investigator", path)).body), /of an earlier text/);
  await save(3, "The ledgers of the invented quay");
  assert.deepEqual(await asked(), []);
});

test("what lacks its text, its certificate or its reason is not recorded, nor what its state does not allow; what was typed is kept", async () => {
  const id = await order();
  const empty = await desk.post("investigator", `${pathOf(id)}/receive`, { after: "1", on: "2026-11-22" });
  assert.equal(empty.statusCode, 422);
  assert.match(textOf(empty.body), /Add the translated text/);
  const early = await desk.post("investigator", `${pathOf(id)}/certify`, { ...certificate, after: "1" });
  assert.equal(early.statusCode, 422);
  assert.equal((await desk.post("investigator", `${pathOf(id)}/cancel`, { after: "1", on: "2026-11-22", reason: "" })).statusCode, 422);
  const stale = await desk.post("investigator", `${pathOf(id)}/cancel`, { after: "9", on: "2026-11-22", reason: "No more needed" });
  assert.match(textOf(stale.body), /Somebody has recorded something about it meanwhile/);
  assert.equal(await eventsOf(id), 1);
  const wrong = await desk.post("investigator", pathOf(), { ...ORDER, of: source, to: "en", translator: "The <Agency>", due: "2026-01-01" });
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /value="The &lt;Agency>"/);
  assert.match(textOf(wrong.body), /The languages must differ/);
});

test("late ones stand first on the desk's list and are told on its front; another desk sees none", async () => {
  const id = await order({ translator: "The late zqagency" });
  await desk.database.asOwner(async (client) => await client.query("update translations set due_on = '2026-11-01' where id = $1", [id]));
  assert.match(textOf((await desk.get("investigator", "")).body), /One translation is late/);
  assert.match(textOf((await desk.get("investigator", "/translations")).body), /1 November 2026 21 days late .*zqagency/);
  assert.doesNotMatch((await desk.get("nepal-desk", "/translations")).body, /zqagency/);
  assert.equal((await desk.get("nepal-desk", pathOf(id))).statusCode, 404);
});

test("the same form sent twice orders once, and only who acts in the request orders", async () => {
  const once = randomUUID();
  for (let time = 0; time < 2; time += 1) assert.equal((await desk.post("investigator", pathOf(), { ...ORDER, of: source, once })).statusCode, 303);
  assert.equal(await eventsOf(once), 1);
  assert.equal((await desk.post("canada-desk", pathOf(), { ...ORDER, of: source })).statusCode, 404);
});

test("the papers of a request are one list by their days, and its page says how many there are", async () => {
  const page = textOf((await desk.get("investigator", `/requests/${request}/papers`)).body);
  assert.match(page, /\d+ papers, by their days/);
  assert.match(page, /order\.pdf PDF English .*Restricted/);
  assert.equal((await desk.get("nepal-desk", `/requests/${request}/papers`)).statusCode, 404);
});

