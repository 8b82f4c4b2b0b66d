// What is typed into a draft and not saved: kept for who typed it, asked of the check, gone when it is saved or thrown away.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { filesDesk, textOf, type FilesDesk } from "../../../../test/support/desk-files.ts";
import type { OfficerName } from "../../../../test/support/office.ts";
import { Casework } from "../../../../test/support/requests.ts";

let desk: FilesDesk;
let work: Casework;
before(async () => {
  desk = await filesDesk();
  work = await Casework.of(desk.db, desk.office);
});
after(async () => await desk.app.close());

const FACTS = "Between March and June 2025 the money went through the account.";
const page = async (who: OfficerName, id: string) => (await desk.get(who, `/requests/${id}/draft`)).body;
/** Each sending of an open page; another page has another name. */
const TAB = "11111111-1111-4111-8111-111111111111";
const OTHER_TAB = "22222222-2222-4222-8222-222222222222";
let sendings = 0;
const type = async (who: OfficerName, id: string, fields: Readonly<Record<string, string>>) => await desk.post(who, `/requests/${id}/draft/typing`, { version: "0", tab: TAB, kept: "", sending: String((sendings += 1)), ...fields });
const kept = async (id: string) => await desk.db.selectFrom("request_typings").select(["person_id", "typed_form"]).where("request_id", "=", id).where("typed_form", "is not", null).execute();

test("what was typed is there again when the officer comes back, said to be unsaved, and the check is asked of it", async () => {
  const id = await work.draft({}, false);
  const filled = (said: string) => Number(/(\d+) of \d+ needed fields filled/.exec(said)?.[1]);
  const before = filled(textOf(await page("investigator", id)));
  const answer = await type("investigator", id, { facts: FACTS });
  assert.equal(answer.statusCode, 200);
  const said = answer.json<{ readonly state: string; readonly note: string; readonly fields: Readonly<Record<string, unknown>> }>();
  assert.equal(filled(said.state), before + 1);
  assert.match(said.note, /not saved yet/);
  assert.equal(said.fields["facts"], undefined, "nothing is missing of the facts any more");
  assert.notEqual(said.fields["caseReference"] ?? said.fields["case"], undefined, JSON.stringify(Object.keys(said.fields)));
  const again = await page("investigator", id);
  assert.match(again, new RegExp(FACTS));
  assert.match(textOf(again), /Typed and kept at .*; not saved yet/);
  assert.equal((await work.as("investigator", (tx) => tx.selectFrom("request_drafts").select("version").where("request_id", "=", id).execute())).length, 0, "it is no version of the draft");
});

test("only who typed it sees it, on the page and in the database", async () => {
  const id = await work.draft({}, false);
  await type("investigator", id, { facts: FACTS });
  assert.doesNotMatch(await page("controller", id), new RegExp(FACTS));
  assert.equal((await work.as("controller", (tx) => tx.selectFrom("request_typings").select("typed_form").execute())).length, 0);
  await type("controller", id, { facts: "The controlling officer's words." });
  assert.equal((await kept(id)).length, 2);
  assert.match(await page("investigator", id), new RegExp(FACTS));
});

test("saving it makes the next version, and nothing is unsaved any more", async () => {
  const id = await work.draft({}, false);
  await type("investigator", id, { facts: FACTS });
  const saved = await desk.post("investigator", `/requests/${id}/draft`, { version: "0", tab: TAB, facts: FACTS });
  assert.equal(saved.statusCode, 303);
  await type("investigator", id, { facts: "Sent before it was saved, arrived after." });
  assert.deepEqual(await kept(id), []);
  assert.doesNotMatch(textOf(await page("investigator", id)), /not saved yet/);
});

test("what is typed as it is stored already, or thrown away, is not kept", async () => {
  const id = await work.draft({}, false);
  await type("investigator", id, { facts: FACTS });
  await type("investigator", id, { facts: "", offences: "" });
  assert.deepEqual(await kept(id), []);
  await type("investigator", id, { facts: FACTS });
  assert.equal((await desk.post("investigator", `/requests/${id}/draft/typing/discard`, { tab: TAB })).statusCode, 303);
  assert.deepEqual(await kept(id), []);
});

test("another officer saved meanwhile: the page says so, and saving leads to both texts", async () => {
  const id = await work.draft({}, false);
  await type("investigator", id, { facts: FACTS });
  assert.equal((await desk.post("controller", `/requests/${id}/draft`, { version: "0", facts: "Other facts." })).statusCode, 303);
  const mine = await page("investigator", id);
  assert.match(textOf(mine), /Another officer saved meanwhile: saving leads to both texts/);
  assert.match(mine, /name="version" value="0"/);
  const merge = await desk.post("investigator", `/requests/${id}/draft`, { version: "0", facts: FACTS });
  assert.equal(merge.statusCode, 409);
  assert.match(textOf(merge.body), /Other facts\..*Between March and June 2025/);
  assert.equal((await kept(id)).length, 1, "until it is saved it stays kept");
});

test("who may not write the draft keeps nothing in it, and what is not there takes nothing", async () => {
  const id = await work.draft();
  for (const action of ["submit", "forward"]) assert.ok((await work.step(id, action)).ok, action);
  assert.equal((await type("investigator", id, { facts: FACTS })).statusCode, 404);
  assert.equal((await type("investigator", randomUUID(), { facts: FACTS })).statusCode, 404);
  assert.equal((await type("canada-desk", id, { facts: FACTS })).statusCode, 404);
  assert.deepEqual(await kept(id), []);
});

test("what lay for a month goes when its officer types again", async () => {
  const [old, fresh] = [await work.draft({}, false), await work.draft({}, false)];
  await desk.db.insertInto("request_typings").values({ request_id: old, person_id: desk.office.people.investigator, typed_form: "{}", tab: TAB, sending: 0, kept_at: new Date("2026-10-01T00:00:00Z") }).execute();
  await type("investigator", fresh, { facts: FACTS });
  assert.deepEqual([(await kept(old)).length, (await kept(fresh)).length], [0, 1]);
});

test("a page that was opened before another one was typed in writes nothing over it, and is told so", async () => {
  const id = await work.draft({}, false);
  await type("investigator", id, { tab: OTHER_TAB, facts: FACTS });
  const stale = await type("investigator", id, { facts: "" });
  assert.match(stale.json<{ readonly note: string }>().note, /typed in this draft on another page/);
  assert.match(await page("investigator", id), new RegExp(FACTS));
  const shown = /name="kept" value="([^"]+)"/.exec(await page("investigator", id))?.[1] ?? assert.fail("the page does not say when what it shows was kept");
  await type("investigator", id, { tab: "33333333-3333-4333-8333-333333333333", kept: shown, facts: "Taken up on a page that showed it." });
  assert.match(await page("investigator", id), /Taken up on a page that showed it/);
});

test("a sending that comes late writes nothing over a later one", async () => {
  const id = await work.draft({}, false);
  await type("investigator", id, { sending: "5000", facts: FACTS });
  await type("investigator", id, { sending: "4999", facts: "Between March" });
  assert.match(await page("investigator", id), new RegExp(FACTS));
});

test("a target that both changed is chosen like any field: neither goes unseen", async () => {
  const id = await work.draft({}, false);
  const [item] = await desk.db.selectFrom("request_items").select("id").where("request_id", "=", id).orderBy("number").execute();
  const target = `${item?.id}.target`;
  assert.equal((await desk.post("controller", `/requests/${id}/draft`, { version: "0", [target]: "Account 12 of the trading company" })).statusCode, 303);
  const merge = await desk.post("investigator", `/requests/${id}/draft`, { version: "0", [target]: "Account 21" });
  assert.equal(merge.statusCode, 409);
  assert.match(textOf(merge.body), /Target Theirs Account 12 of the trading company Yours Account 21/);
});
