// What a supervisor sees of the desks led, and what reaches who stands in for another.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { calendarDateOf } from "../../../domain/kernel/index.ts";
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

async function sees(who: OfficerName, path: string): Promise<string> {
  const answer = await desk.get(who, path);
  assert.equal(answer.statusCode, 200, `${who} ${path}: ${textOf(answer.body).slice(0, 400)}`);
  return textOf(answer.body);
}

async function changed(id: string, changes: string, table = "requests"): Promise<void> {
  await desk.database.asOwner(async (client) => await client.query(`update ${table} set ${changes} where ${table === "requests" ? "id" : "request_id"} = $1`, [id]));
}

test("the team desk counts for each post what waits, what is late and the oldest, and what nobody has; each number leads to those requests", async () => {
  const late = await work.receive("canada-desk", { title: "Late at the Canada desk", country: "CA" });
  await changed(late, "since_on = '2026-09-01', due_on = '2026-11-01'");
  await work.receive("canada-desk", { title: "In good time", country: "CA" });
  const nobodys = await work.receive("canada-desk", { title: "Nobody's yet", country: "CA" });
  await changed(nobodys, "post_id = null", "request_desks");
  const page = await desk.get("supervisor", "/requests/team");
  assert.match(textOf(page.body), /3 waiting on your desks; 1 past their day; 1 not allotted/);
  assert.match(textOf(page.body), /The canada .*not allotted – 1 .*The canada-desk Post of the canada-desk – 2 1 0 1 September 2026 82 days/);
  const links = [...page.body.matchAll(/href="\/en(\/desk\/requests\?[^"]*)"/g)].map(([, link = ""]) => link.replaceAll("&amp;", "&").replace("/desk", ""));
  const overdue = links.find((link) => link.includes("due=late")) ?? assert.fail(links.join(" "));
  assert.match(await sees("supervisor", overdue), /Late at the Canada desk/);
  assert.doesNotMatch(await sees("supervisor", overdue), /In good time/);
  assert.match(await sees("supervisor", links.find((link) => link.includes("unallotted")) ?? assert.fail()), /Nobody's yet/);
  assert.match(await sees("supervisor", "/requests"), /Team desk/);
  assert.doesNotMatch(await sees("canada-desk", "/requests"), /Team desk/);
  assert.doesNotMatch(await sees("nepal-desk", "/requests/team"), /Late at|canada-desk/, "of another desk nothing is counted");
});

test("what is due within a week leads to as many as it counts: what is past its day is not among them", async () => {
  const soon = await work.receive("canada-desk", { title: "Due on Friday", country: "CA" });
  await changed(soon, "due_on = '2026-11-27'");
  const late = await work.receive("canada-desk", { title: "Late by two days", country: "CA" });
  await changed(late, "due_on = '2026-11-20'");
  const page = await desk.get("supervisor", "/requests/team");
  assert.match(textOf(page.body), /Post of the canada-desk – 4 2 1 /);
  const link = [...page.body.matchAll(/href="\/en\/desk(\/requests\?[^"]*)"/g)].map(([, found = ""]) => found.replaceAll("&amp;", "&")).find((found) => found.includes(`with=${desk.office.posts["canada-desk"]}`) && /due=(?!late)/.test(found)) ?? assert.fail("no link");
  const led = await sees("supervisor", link);
  assert.match(led, /Due on Friday/);
  assert.doesNotMatch(led, /Late by two days/);
});

test("what waits for a covered post waits for who stands in too, as far as that officer is cleared, and no longer than the cover lasts", async () => {
  await work.receive("canada-desk", { title: "Open to both", country: "CA", marking: "confidential" });
  const closed = await work.receive("supervisor", { title: "Above the cover's clearance", country: "CA", marking: "secret" });
  await changed(closed, `post_id = '${desk.office.posts["canada-desk"]}'`, "request_desks");
  await desk.database.asOwner(async (client) => await client.query("update posts set clearance = 'secret' where id = $1", [desk.office.posts["canada-desk"]]));
  assert.match(await sees("canada-desk", "/requests"), /Above the cover's clearance/);
  assert.doesNotMatch(await sees("nepal-desk", "/requests"), /Open to both/);
  const cover = { id: randomUUID(), post_id: desk.office.posts["canada-desk"], person_id: desk.office.people["nepal-desk"], kind: "absence", reason: "Leave", recorded_by: "system" };
  await desk.db.insertInto("post_covers").values({ ...cover, held_from: calendarDateOf("2026-11-20"), held_until: calendarDateOf("2026-11-30") }).execute();
  const queue = await sees("nepal-desk", "/requests");
  assert.match(queue, /Open to both.*The canada-desk/, "whose it is, is said");
  assert.match(await sees("nepal-desk", ""), /Open to both.*The canada-desk/, "on the front too");
  assert.doesNotMatch(queue, /Above the cover's clearance/);
  assert.equal((await desk.get("nepal-desk", `/requests/${closed}`)).statusCode, 404);
  assert.match(await sees("supervisor", "/requests/team"), /The canada-desk Post of the canada-desk The nepal-desk, until 30 November 2026/);
  await desk.database.asOwner(async (client) => await client.query("update post_covers set held_until = '2026-11-22' where id = $1", [cover.id]));
  assert.doesNotMatch(await sees("nepal-desk", "/requests"), /Open to both/);
});
