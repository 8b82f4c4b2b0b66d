import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addDays, calendarDateOf } from "../../domain/kernel/index.ts";
import { filesDesk, NOW, textOf, type FilesDesk } from "../../../test/support/desk-files.ts";
import { Casework } from "../../../test/support/requests.ts";
import { dailyDeadlineJobs } from "./index.ts";

const TODAY = calendarDateOf("2026-11-22");
let desk: FilesDesk;
let work: Casework;
let request: string;
before(async () => {
  desk = await filesDesk();
  work = await Casework.of(desk.db, desk.office);
  request = await work.draft({ title: "An invented case that is due" });
});
after(async () => await desk.app.close());

async function due(days: number): Promise<void> {
  await desk.database.asOwner(async (client) => await client.query("update requests set due_on = $2 where id = $1", [request, addDays(TODAY, days)]));
}

test("a request shows on whose desk it lies and how long, and to whom it is not shown it is not there", async () => {
  const page = await desk.get("investigator", `/requests/${request}/clocks`);
  assert.equal(page.statusCode, 200);
  assert.match(textOf(page.body), /It lies with the agency since 22 November 2026, 0 days/);
  for (const who of ["canada-desk", "endorser", "auditor", "nobody"] as const) assert.equal((await desk.get(who, `/requests/${request}/clocks`)).statusCode, 404, who);
});

test("a summons says until when the authority must have it, with the source, and when the hearing cannot be kept", async () => {
  const id = await work.draft({ lane: "service-of-process", stage: "trial", kinds: ["service-of-process"] });
  await desk.database.asOwner(async (client) => await client.query("update requests set hearing_on = $2 where id = $1", [id, addDays(TODAY, 60)]));
  const said = textOf((await desk.get("investigator", `/requests/${id}/clocks`)).body);
  assert.match(said, /three months abroad and the examination cannot be kept; ask the court for a later day/);
  assert.match(said, /Ministry of External Affairs, page on service of summons abroad \(read in the law or official page\)/);
});

test("what is past its day stands on the desk's front and first in the list; of another's desk nothing is counted", async () => {
  await due(-2);
  assert.match(textOf((await desk.get("investigator", "")).body), /One request of your desks is past its day/);
  assert.match(textOf((await desk.get("investigator", "/deadlines")).body), /Past its day 20 November 2026 2 days ago/);
  assert.doesNotMatch(textOf((await desk.get("canada-desk", "")).body), /past its day/);
  assert.match(textOf((await desk.get("canada-desk", "/deadlines")).body), /Nothing is due/);
  await due(3);
  assert.match(textOf((await desk.get("investigator", "/deadlines")).body), /Within a week 25 November 2026 in 3 days/);
});

test("each day is said once for each level, however often the morning's job runs", async () => {
  const [job] = dailyDeadlineJobs(desk.db);
  const run = async (day: number) => await desk.db.transaction().execute(async (tx) => await job?.work(tx, addDays(TODAY, day), NOW));
  await due(3);
  for (const day of [-1, 0, 0, 3, 4, 4, 10, 11, 12]) await run(day);
  const raised = await desk.db.selectFrom("deadline_notices").select(["level", "due_on"]).where("request_id", "=", request).orderBy("level").execute();
  assert.deepEqual(raised, [{ level: "escalated", due_on: "2026-11-25" }, { level: "overdue", due_on: "2026-11-25" }, { level: "soon", due_on: "2026-11-25" }]);
  assert.match(textOf((await desk.get("investigator", `/requests/${request}/clocks`)).body), /a week past 25 November 2026: its superiors' too/);
});

test("a calendar address tells numbers and days alone, until it is shut; a new one shuts the old", async () => {
  await due(5);
  const made = await desk.post("investigator", "/calendar", {});
  const path = /\/calendar\/[\w-]{43}\.ics/.exec(made.body)?.[0] ?? assert.fail(textOf(made.body));
  const feed = await desk.app.inject({ url: path });
  assert.equal(feed.statusCode, 200);
  assert.match(feed.body, /DTSTART;VALUE=DATE:20261127\r\nSUMMARY:[^\r]*\/2026\/\d+: due/);
  assert.doesNotMatch(feed.body, /invented case|fraud|Canada/);
  const again = await desk.post("investigator", "/calendar", {});
  const second = /\/calendar\/[\w-]{43}\.ics/.exec(again.body)?.[0] ?? assert.fail();
  assert.equal((await desk.app.inject({ url: path })).statusCode, 404);
  assert.equal((await desk.app.inject({ url: second })).statusCode, 200);
  assert.equal((await desk.post("investigator", "/calendar/shut", {})).statusCode, 303);
  assert.equal((await desk.app.inject({ url: second })).statusCode, 404);
  assert.doesNotMatch((await desk.get("investigator", "/calendar")).body, /\.ics/);
});

test("a calendar shows no more than its owner's posts of the day: of another's desks nothing", async () => {
  await due(5);
  const made = await desk.post("canada-desk", "/calendar", {});
  const path = /\/calendar\/[\w-]{43}\.ics/.exec(made.body)?.[0] ?? assert.fail();
  assert.doesNotMatch((await desk.app.inject({ url: path })).body, /VEVENT/);
});
