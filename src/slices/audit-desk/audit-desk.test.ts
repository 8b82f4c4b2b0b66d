import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { parse } from "csv-parse/sync";
import { auditEntries } from "../../../test/support/audit.ts";
import { filesDesk, NOW, textOf, type FilesDesk } from "../../../test/support/desk-files.ts";
import { scopeFor, signIn } from "../../../test/support/office.ts";
import { withinScope } from "../../platform/db/index.ts";
import { appendAudit, declareAuditEvents, erasePayload, listHistory, type AuditWho } from "../audit/index.ts";

const vocabulary = declareAuditEvents("tests", { "person.added": "person", "file.opened": "file", "register.seeded": "register" });
let desk: FilesDesk;
let file = "";
let paper = "";
before(async () => {
  desk = await filesDesk();
  file = await desk.openFile("canada-desk", { subject: "Evidence from Ottawa" });
  paper = randomUUID();
  const added = await desk.post("canada-desk", `/files/${file}/papers/new`, { kind: "minute", text: "Considered.", marking: "restricted", once: paper });
  assert.equal(added.statusCode, 303);
});
after(async () => await desk.app.close());

const search = async (query = "") => await desk.get("auditor", `/audit${query}`);
const rowsIn = (html: string) => [...html.matchAll(/<tr\b(?:(?!<\/tr>).)*<td(?:(?!<\/tr>).)*<\/tr>/gs)].map(([row]) => textOf(row).trim());
const record = (who: AuditWho, event: Parameters<typeof appendAudit>[2]) => desk.db.transaction().execute((tx) => appendAudit(tx, who, event));
const latest = async () => (await auditEntries(desk.db)).at(-1);

test("an act at the desk is on record with person, post, address and session", async () => {
  const entry = (await auditEntries(desk.db)).find(({ event }) => event === "paper.added");
  const { people, posts } = desk.office;
  assert.deepEqual([entry?.actor, entry?.posts, entry?.address, entry?.session], [`person:${people["canada-desk"]}`, [posts["canada-desk"]], "127.0.0.1", desk.officer("canada-desk").session]);
});

test("the record is there for auditors alone: for everybody else, and without a second factor, there is no such page", async () => {
  for (const who of ["recorder", "approver", "canada-desk", "supervisor", "head", "administrator", "nobody"] as const) {
    for (const path of ["/audit", "/audit/1"]) assert.equal((await desk.get(who, path)).statusCode, 404, `${who} ${path}`);
    assert.equal((await desk.post(who, "/audit/export", {})).statusCode, 404, who);
  }
  const { cookies } = await signIn(desk.db, desk.office.people.auditor, NOW, false);
  assert.equal((await desk.app.inject({ url: "/en/desk/audit", cookies: { ...cookies } })).statusCode, 404);
});

test("entries read as sentences, with ids and codes and no content", async () => {
  const page = await search();
  assert.equal(page.statusCode, 200);
  const rows = rowsIn(page.body);
  assert.ok(rows.some((row) => /The canada-desk Post of the canada-desk added a minute or paper file [0-9a-f]{8}… 127\.0\.0\.1$/.test(row)), rows.join("\n"));
  assert.doesNotMatch(page.body, /Ottawa|Considered/);
});

test("the search asks for person, post, record, kind of event, period and result, alone and together", async () => {
  const { people, posts } = desk.office;
  await record({ actor: "cli:asha", result: "refused" }, vocabulary.event("person.added", "p-1"));
  const count = async (query: string) => rowsIn((await search(query)).body).length;
  const entered = (await auditEntries(desk.db)).find(({ event }) => event === "paper.added")?.at ?? assert.fail("no entry");
  const today = entered.toTemporalInstant().toZonedDateTimeISO("Asia/Kolkata").toPlainDate().toString();
  const withFile = (await auditEntries(desk.db)).filter(({ subject }) => subject === file).length;
  assert.equal(await count(`?person=person:${people["canada-desk"]}&event=paper.added`), 1);
  assert.equal(await count(`?person=person:${people["nepal-desk"]}&event=paper.added`), 0);
  assert.equal(await count(`?post=${posts["canada-desk"]}&event=file.begun`), 1);
  assert.equal(await count(`?kind=file&record=${file}`), withFile);
  assert.equal(await count("?result=refused"), 1);
  assert.equal(await count("?person=cli:asha&kind=person"), 1);
  assert.equal(await count(`?event=paper.added&since=${today}&until=${today}`), 1, "the last day is meant whole");
  assert.equal(await count("?event=paper.added&since=2001-01-01&until=2001-12-31"), 0);
});

test("what cannot be meant is said beside its field, and nothing is shown as if it were the answer", async () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ["?person=somebody", /Nobody of that name/], ["?post=x", /no such post/], ["?event=x.y", /no such event/], ["?kind=x", /no such kind/],
    ["?since=22.11.2026", /written as 2026-11-22/], ["?since=2026-11-22&until=2026-11-21", /lies before the first/], ["?result=x", /done or refused/], ["?before=-1", /no number of an entry/],
  ];
  for (const [query, said] of cases) {
    const page = await search(query);
    assert.equal(page.statusCode, 422, query);
    assert.match(textOf(page.body), said);
    assert.equal(rowsIn(page.body).length, 0, query);
  }
});

test("a search with a condition is itself on record, the newest page alone is not", async () => {
  const person = `person:${desk.office.people["canada-desk"]}`;
  await search(`?person=${person}`);
  const entry = await latest();
  assert.deepEqual([entry?.event, entry?.actor, entry?.details], ["audit-log.searched", `person:${desk.office.people.auditor}`, { person }]);
  await search();
  assert.equal((await latest())?.sequence, entry?.sequence);
});

test("pages go on from an entry's number: no entry is shown twice or left out while others come in", async () => {
  for (let number = 0; number < 70; number += 1) await record({ actor: "cli:many" }, vocabulary.event("person.added", `many-${number}`));
  const first = await search("?person=cli:many");
  const older = /href="([^"]*before=\d+[^"]*)"/.exec(first.body)?.[1]?.replaceAll("&amp;", "&") ?? "";
  await record({ actor: "cli:many" }, vocabulary.event("person.added", "late"));
  const second = await desk.app.inject({ url: older, cookies: { ...desk.officer("auditor").cookies } });
  const ids = [first.body, second.body].flatMap((html) => [...html.matchAll(/<code>(many-\d+|late)<\/code>/g)].map(([, id]) => id));
  assert.deepEqual(ids, Array.from({ length: 70 }, (_, index) => `many-${69 - index}`));
});

test("an entry's page shows its hash and its place, and that it agrees; a reason about a file stays with the file", async () => {
  await record({ actor: "cli:asha", why: "a clerk joined" }, vocabulary.event("person.added", "p-2", { note: "Asha Rao joined", desk: "canada" }));
  const open = await latest();
  const page = textOf((await search(`/${open?.sequence}`)).body);
  const { hash } = await desk.db.selectFrom("audit_entries").select("hash").where("sequence", "=", open?.sequence ?? 0).executeTakeFirstOrThrow();
  for (const said of [hash, "a clerk joined", "It agrees with its hash", "desk: canada", "note: (text, kept with the record)", "The entry before"]) assert.ok(page.includes(said), said);
  assert.doesNotMatch(page, /Asha Rao/);
  await record({ actor: "cli:asha", why: "the minister is a suspect" }, vocabulary.event("file.opened", file));
  const closed = textOf((await search(`/${(await latest())?.sequence}`)).body);
  assert.doesNotMatch(closed, /minister/);
  assert.match(closed, /stands with the record/);
  assert.match(textOf((await search("/1")).body), /Why none was given/);
  for (const none of ["0", "999999", "x", "1e3", "-1"]) assert.equal((await search(`/${none}`)).statusCode, 404, none);
});

test("an erased payload shows as erased by order, with the entry that ordered it", async () => {
  await record({ actor: "cli:asha", why: "somebody's story" }, vocabulary.event("person.added", "p-3"));
  const number = (await latest())?.sequence ?? 0;
  const by = await desk.database.asOwner((client) => erasePayload(client, number, "cli:operator", "High Court, No. 114"));
  const page = textOf((await search(`/${number}`)).body);
  assert.match(page, new RegExp(`erased by order: entry ${by}`));
  assert.doesNotMatch(page, /somebody's story/);
  assert.match(page, /It agrees with its hash/);
});

test("nothing about a file that the auditor is walled off from is in the search, on the entry's page or in the export", async () => {
  const walled = await desk.openFile("canada-desk");
  const number = (await auditEntries(desk.db)).findLast(({ subject }) => subject === walled)?.sequence;
  assert.equal(rowsIn((await search(`?kind=file&record=${walled}`)).body).length, 1);
  await desk.db.insertInto("file_recusals").values({ id: randomUUID(), file_id: walled, person_id: desk.office.people.auditor, reason: "a relative", recorded_by: "system" }).execute();
  assert.equal(rowsIn((await search(`?kind=file&record=${walled}`)).body).length, 0);
  assert.equal((await search(`/${number}`)).statusCode, 404);
  const csv = (await desk.post("auditor", "/audit/export", { kind: "file" })).body;
  assert.equal(csv.includes(walled), false);
});

test("the export is on record before it is sent, flows whatever its length, and a formula in it is only text", async () => {
  await record({ actor: "cli:=cmd|' /C calc'!A0" }, vocabulary.event("person.added", "=1+1"));
  const answer = await desk.post("auditor", "/audit/export", { event: "person.added" });
  assert.equal(answer.statusCode, 200);
  assert.match(String(answer.headers["content-type"]), /text\/csv/);
  assert.match(String(answer.headers["content-disposition"]), /attachment; filename="record-2026-11-22\.csv"/);
  const rows: Record<string, string>[] = parse(answer.body, { columns: true, bom: true });
  assert.ok(rows.length > 70);
  assert.ok(rows.every(({ event }) => event === "person.added"));
  assert.equal(rows[0]?.["record_id"], "'=1+1");
  const entry = await latest();
  assert.deepEqual([entry?.event, entry?.details], ["audit-log.exported", { event: "person.added" }]);
  assert.equal((await desk.post("auditor", "/audit/export", { since: "x" })).statusCode, 422);
});

test("if the entry cannot be written the act does not happen: no export, no paper, no file, and no page of what was to be opened", async () => {
  const counts = async () => [(await desk.db.selectFrom("files").select("id").execute()).length, (await desk.db.selectFrom("papers").select("id").execute()).length];
  const [held, entries] = [await counts(), (await auditEntries(desk.db)).length];
  await desk.database.asOwner((client) => client.query("create function refuse_entry() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$; create trigger aaa_refuse before insert on audit_entries for each row execute function refuse_entry()"));
  try {
    await assert.rejects(signIn(desk.db, desk.office.people.auditor, NOW), /the disk is full/, "nobody signs in unrecorded");
    const csv = await desk.post("auditor", "/audit/export", {});
    assert.deepEqual([csv.statusCode, String(csv.headers["content-type"]).startsWith("text/html")], [500, true]);
    assert.equal((await desk.post("canada-desk", "/files/new", { unit: desk.office.units["canada"] ?? "", post: desk.office.posts["canada-desk"], kind: "correspondence", subject: "Never", marking: "restricted", once: randomUUID() })).statusCode, 500);
    assert.equal((await desk.post("canada-desk", `/files/${file}/papers/new`, { kind: "minute", text: "Never.", marking: "restricted", once: randomUUID() })).statusCode, 500);
    const opened = await desk.get("supervisor", `/files/${file}`);
    assert.equal(opened.statusCode, 500);
    assert.doesNotMatch(opened.body, /Ottawa/);
  } finally {
    await desk.database.asOwner((client) => client.query("drop trigger aaa_refuse on audit_entries"));
  }
  assert.deepEqual([await counts(), (await auditEntries(desk.db)).length], [held, entries]);
});

test("a file's own history is there for those who see the file, and an entry about a paper for those who see the paper", async () => {
  const secret = randomUUID();
  await desk.letIntoCompartment("PROTECTION", "supervisor");
  assert.equal((await desk.post("supervisor", `/files/${file}/papers/new`, { kind: "minute", text: "Closed.", marking: "secret", once: secret })).statusCode, 303);
  const history = async (who: "canada-desk" | "nepal-desk" | "supervisor" | "auditor", kind: "file" | "paper" = "file", id = file) => {
    const scope = await scopeFor(desk.db, desk.office.people[who]);
    return await withinScope(desk.db, scope, (tx) => listHistory(tx, kind, id));
  };
  const papersIn = (entries: Awaited<ReturnType<typeof history>>) => entries.filter(({ event }) => event === "paper.added").map(({ details }) => details["paper"]);
  assert.deepEqual(papersIn(await history("supervisor")), [secret, paper]);
  const own = await history("canada-desk");
  assert.deepEqual(papersIn(own), [paper], "cleared for confidential, not for secret");
  assert.deepEqual(own.map(({ number }) => number), own.map((_, index) => own.length - index), "no gap tells of what is not seen");
  assert.deepEqual(await history("nepal-desk"), []);
  assert.deepEqual(await history("auditor"), [], "auditors have no reach");
  assert.ok((await history("canada-desk", "paper", paper)).length > 0);
  assert.deepEqual(await history("canada-desk", "paper", secret), []);
});
