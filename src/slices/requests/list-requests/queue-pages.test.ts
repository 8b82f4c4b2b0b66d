// The queue as officers filter it, the views that they keep of it, and what is done with several requests at once; by pages, without script.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { filesDesk, NOW, textOf, type FilesDesk } from "../../../../test/support/desk-files.ts";
import type { OfficerName } from "../../../../test/support/office.ts";
import { Casework } from "../../../../test/support/requests.ts";
import { loadSeeds, readReferenceSeeds } from "../../reference-data/index.ts";

let desk: FilesDesk;
let work: Casework;
const received = new Map<string, string>();

before(async () => {
  desk = await filesDesk();
  await loadSeeds(desk.db, readReferenceSeeds(), { actor: "system", at: new Date(NOW.getTime() - 86_400_000) });
  work = await Casework.of(desk.db, desk.office);
  for (const [title, country, marking] of [["Bank of Montreal", "CA", "restricted"], ["London papers", "GB", "confidential"], ["Closed to the desk", "CA", "secret"]] as const) {
    received.set(title, await work.receive(marking === "secret" ? "supervisor" : "canada-desk", { title, country, marking }));
  }
});
after(async () => await desk.app.close());

async function sees(who: OfficerName, path: string): Promise<string> {
  const answer = await desk.get(who, path);
  assert.equal(answer.statusCode, 200, `${who} ${path}: ${textOf(answer.body).slice(0, 400)}`);
  return textOf(answer.body);
}

const idOf = (title: string) => received.get(title) ?? assert.fail(title);
const header = async (title: string, changes: string) => await desk.database.asOwner(async (client) => await client.query(`update requests set ${changes} where id = $1`, [idOf(title)]));
const stepsOf = async (title: string) => (await desk.db.selectFrom("request_steps").select("action").where("request_id", "=", idOf(title)).orderBy("number").execute()).map(({ action }) => action);

test("a State is filtered by name, by another name of it or by its code; a name that no State has is said beside the field, and nothing else is shown in its place", async () => {
  for (const asked of ["Canada", "canada", "CA", "CAN"]) {
    const page = await sees("canada-desk", `/requests?whose=team&country=${encodeURIComponent(asked)}`);
    assert.match(page, /Bank of Montreal/, asked);
    assert.doesNotMatch(page, /London papers/, asked);
  }
  assert.match(await sees("canada-desk", "/requests?whose=team&country=United%20Kingdom"), /London papers/);
  const unknown = await sees("canada-desk", "/requests?whose=team&country=Cnada");
  assert.match(unknown, /Name a State that the register knows\..*No State is called “Cnada”/);
  assert.doesNotMatch(unknown, /Bank of Montreal|London papers/);
});

test("a queue is narrowed by marking, by whom it lies with, by how long it is there and by its day; a filter for what one may not see shows nothing", async () => {
  await header("Bank of Montreal", "since_on = '2026-08-01', due_on = '2026-11-20'");
  const shown = async (filter: string) => /(Bank of Montreal|London papers|Closed to the desk).*/.exec(await sees("canada-desk", `/requests?whose=team&${filter}`))?.[1];
  assert.equal(await shown("marking=confidential"), "London papers");
  assert.equal(await shown("marking=secret"), undefined, "above the officer's clearance there is nothing");
  assert.equal(await shown("age=90"), "Bank of Montreal");
  assert.equal(await shown("age=180"), undefined);
  assert.equal(await shown("due=late"), "Bank of Montreal");
  assert.equal(await shown("due=none"), "London papers");
  assert.equal(await shown(`with=${desk.office.posts["canada-desk"]}`), "Bank of Montreal");
  assert.match(await sees("supervisor", `/requests?with=${desk.office.posts["canada-desk"]}`), /London papers/);
  assert.match(await sees("supervisor", "/requests?whose=team&marking=secret"), /Closed to the desk/);
});

test("what waits longest stands first where that is asked for; else what is due", async () => {
  await header("Bank of Montreal", "since_on = '2026-11-01', due_on = null");
  await header("London papers", "since_on = '2026-10-01', due_on = null");
  await header("Bank of Montreal", "due_on = '2026-12-01'");
  const order = async (asked: string) => [...(await sees("canada-desk", `/requests?whose=team${asked}`)).matchAll(/Bank of Montreal|London papers/g)].map(([title]) => title);
  assert.deepEqual(await order(""), ["Bank of Montreal", "London papers"]);
  assert.deepEqual(await order("&order=age"), ["London papers", "Bank of Montreal"]);
});

test("a search keeps to the filters beside it, in whatever view a request is, and says so where nothing is left", async () => {
  const [montreal, london] = await Promise.all(["Bank of Montreal", "London papers"].map(async (title) => (await desk.db.selectFrom("requests").select("reference").where("id", "=", idOf(title)).executeTakeFirstOrThrow()).reference));
  for (const [reference, title] of [[montreal, "Bank of Montreal"], [london, "London papers"]] as const) assert.match(await sees("canada-desk", `/requests?q=${encodeURIComponent(reference ?? "")}`), new RegExp(title));
  const found = async (filters: string) => await sees("canada-desk", `/requests?q=${encodeURIComponent(london ?? "")}&${filters}`);
  for (const filters of ["country=GB", "direction=incoming", "marking=confidential", `with=${desk.office.posts["canada-desk"]}`, `desk=${desk.office.units["canada"]}`, "due=none"]) assert.match(await found(filters), /One request found\..*London papers/, filters);
  for (const filters of ["country=CA", "direction=outgoing", "marking=restricted", "due=late", "age=365", "state=closed"]) {
    const page = await found(filters);
    assert.doesNotMatch(page, /London papers/, filters);
    assert.match(page, /Nothing found The filters hold for a search too/, filters);
  }
});

test("a view is kept under a name, opens first where its officer wants that, is renamed and taken away, and is nobody else's", async () => {
  const once = randomUUID();
  const filters = { view: "waiting", whose: "team", country: "CA" };
  assert.match(await sees("canada-desk", "/requests?whose=team&country=Canada"), /Keep this view/);
  for (let sent = 0; sent < 2; sent += 1) assert.equal((await desk.post("canada-desk", "/requests/views", { once, name: "Canada alone", ...filters })).statusCode, 303);
  assert.equal((await desk.post("canada-desk", "/requests/views", { once: randomUUID(), name: "CANADA ALONE", ...filters })).statusCode, 422, "a name is one view's");
  assert.match(await sees("canada-desk", "/requests/views"), /Canada alone Waits for us · Whole desk · Country: Canada/);
  const [kept] = await desk.db.selectFrom("queue_views").select("id").execute();
  assert.equal((await desk.get("canada-desk", "/requests")).statusCode, 200, "nothing opens first yet");
  assert.equal((await desk.post("canada-desk", `/requests/views/${kept?.id}`, { first: "yes" })).statusCode, 303);
  const opened = await desk.get("canada-desk", "/requests");
  assert.deepEqual([opened.statusCode, opened.headers.location], [303, "/en/desk/requests?view=waiting&whose=team&country=CA"]);
  assert.equal((await desk.post("canada-desk", `/requests/views/${kept?.id}`, { name: "Only Canada" })).statusCode, 303);
  for (const who of ["supervisor", "head", "nepal-desk"] as const) {
    assert.doesNotMatch(await sees(who, "/requests/views"), /Only Canada/, who);
    assert.equal((await desk.post(who, `/requests/views/${kept?.id}`, { name: "Mine now" })).statusCode, 404, who);
    assert.equal((await desk.post(who, `/requests/views/${kept?.id}/remove`, {})).statusCode, 404, who);
  }
  assert.equal((await desk.post("canada-desk", `/requests/views/${kept?.id}/remove`, {})).statusCode, 303);
  assert.equal((await desk.get("canada-desk", "/requests")).statusCode, 200);
  assert.match(await sees("canada-desk", "/requests/views"), /You keep no view yet/);
});

test("several requests are given to a post at once: the page says first what will happen, each has its own step and entry, and what cannot be is said for each", async () => {
  const over = await work.receive("canada-desk", { title: "Over already", country: "CA" });
  await desk.database.asOwner(async (client) => await client.query("update requests set lies_with = 'none', waits_for = null, is_over = true where id = $1", [over]));
  const ids = [idOf("Bank of Montreal"), idOf("London papers"), over, idOf("Closed to the desk")];
  const query = new URLSearchParams([["act", "assign"], ...ids.map((id) => ["request", id])] as [string, string][]).toString();
  const asked = await sees("canada-desk", `/requests/bulk?${query}`);
  assert.match(asked, /nothing has been done yet.*One of those chosen is not there for you.*Bank of Montreal.*is given to the post.*Over already.*Left as it is: it is over/);
  assert.doesNotMatch(asked, /Closed to the desk/, "a choice that is sent by hand tells nothing of what one may not see");
  const fields = new URLSearchParams([["form-token", desk.officer("canada-desk").formToken], ["act", "assign"], ["reason", "Leave until January"], ["post", desk.office.posts["nepal-desk"]], ...ids.flatMap((id) => [["request", id], [`after.${id}`, "1"], [`once.${id}`, randomUUID()]])] as [string, string][]).toString();
  const send = async () => await desk.app.inject({ method: "POST", url: "/en/desk/requests/bulk", cookies: { ...desk.officer("canada-desk").cookies }, headers: { "content-type": "application/x-www-form-urlencoded" }, payload: fields });
  await header("London papers", "step_count = 2");
  const first = await send();
  assert.equal(first.statusCode, 200, textOf(first.body));
  assert.match(textOf(first.body), /1 of 4 done.*Bank of Montreal given to the post.*London papers Left as it is: somebody acted on it meanwhile.*Over already Left as it is: it is over/);
  assert.doesNotMatch(first.body, /Closed to the desk/);
  assert.deepEqual(await stepsOf("Bank of Montreal"), ["open", "assign"]);
  assert.deepEqual(await stepsOf("Closed to the desk"), ["open"]);
  const entries = await desk.db.selectFrom("audit_entries").select("event").where("subject_id", "in", ids).where("event", "=", "request.assigned").execute();
  assert.equal(entries.length, 1);
  assert.match(await sees("nepal-desk", "/requests"), /Bank of Montreal/);
  assert.equal((await send()).statusCode, 200);
  assert.deepEqual(await stepsOf("Bank of Montreal"), ["open", "assign"], "sent twice, given once");
});

test("a reminder is asked for where the other State has the request, once until somebody acts, and the request's page leads to the letter", async () => {
  const draft = await work.draft({ title: "Sent to Canada" });
  for (const action of ["submit", "forward", "endorse", "allot", "approve", "despatch"]) assert.ok((await work.step(draft, action)).ok, action);
  const query = `act=remind&request=${draft}&request=${idOf("London papers")}`;
  assert.match(await sees("supervisor", `/requests/bulk?${query}`), /Sent to Canada.*is marked for a reminder.*London papers.*it does not lie abroad/);
  const { step_count: after } = await desk.db.selectFrom("requests").select("step_count").where("id", "=", draft).executeTakeFirstOrThrow();
  const done = await desk.post("supervisor", "/requests/bulk", { act: "remind", request: draft, [`after.${draft}`]: String(after), [`once.${draft}`]: randomUUID(), reason: "Three months without a word" });
  assert.match(textOf(done.body), /1 of 1 done/);
  assert.match(await sees("supervisor", `/requests/${draft}`), /The supervisor asked for a reminder to the other State on 22 November 2026\. Write the reminder Three months without a word/);
  assert.match(await sees("supervisor", `/requests/bulk?act=remind&request=${draft}`), /a reminder is asked for already/);
  assert.ok((await work.step(draft, "acknowledge")).ok);
  assert.doesNotMatch(await sees("supervisor", `/requests/${draft}`), /asked for a reminder to/);
});

test("nothing chosen is told, and who has no request chosen from another's desk gets none", async () => {
  assert.match(await sees("canada-desk", "/requests/bulk?act=assign"), /Choose at least one request/);
  assert.equal((await desk.post("canada-desk", "/requests/bulk", { act: "assign" })).statusCode, 422);
  const other = await desk.post("endorser", "/requests/bulk", { act: "assign", request: idOf("London papers"), post: desk.office.posts.endorser, reason: "Mine" });
  assert.match(textOf(other.body), /0 of 1 done/);
});
