// Targets and holidays as officers keep them, and what is brought to the superior when a day is a week past.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { addDays, calendarDateOf } from "../../domain/kernel/index.ts";
import { filesDesk, NOW, textOf, type FilesDesk } from "../../../test/support/desk-files.ts";
import type { OfficerName } from "../../../test/support/office.ts";
import { Casework } from "../../../test/support/requests.ts";
import { loadOffice, superiorPost } from "../organisation/index.ts";
import { loadSeeds, readReferenceSeeds } from "../reference-data/index.ts";
import { dailyDeadlineJobs } from "./index.ts";

const TODAY = calendarDateOf("2026-11-22");
let desk: FilesDesk;
let work: Casework;
before(async () => {
  desk = await filesDesk();
  await loadSeeds(desk.db, readReferenceSeeds(), { actor: "system", at: new Date(NOW.getTime() - 86_400_000) });
  work = await Casework.of(desk.db, desk.office);
});
after(async () => await desk.app.close());

async function sees(who: OfficerName, path: string): Promise<string> {
  const answer = await desk.get(who, path);
  assert.equal(answer.statusCode, 200, `${who} ${path}: ${textOf(answer.body).slice(0, 400)}`);
  return textOf(answer.body);
}

const sends = async (who: OfficerName, path: string, fields: Readonly<Record<string, string>>) => (await desk.post(who, path, fields)).statusCode;
const target = { state: "incoming formal-check", amount: "14", unit: "days", cites: "Office order 12 of 2026", evidence: "design", from: "2026-11-01" };

test("a target is recorded with its source, is replaced with a reason, and the one before stays readable; it is counted from then on", async () => {
  assert.equal(await sends("canada-desk", "/deadlines/targets/new", { ...target, once: randomUUID() }), 404, "the supervisor keeps them");
  assert.equal(await sends("supervisor", "/deadlines/targets/new", { ...target, amount: "0", cites: "", once: randomUUID() }), 422);
  const once = randomUUID();
  for (let sent = 0; sent < 2; sent += 1) assert.equal(await sends("supervisor", "/deadlines/targets/new", { ...target, country: "United Kingdom", once }), 303);
  assert.match(await sees("canada-desk", "/deadlines/targets"), /Check of form Incoming United Kingdom 14 days 1 November 2026 Office order 12 of 2026 .*recorded by The supervisor/);
  const request = await work.receive("canada-desk", { title: "On the clock", country: "GB" });
  for (const action of ["acknowledge", "begin-formal-check"]) assert.ok((await work.step(request, action, { as: "canada-desk" })).ok, action);
  assert.match(await sees("canada-desk", `/requests/${request}/clocks`), /6 December 2026.*Office order 12 of 2026/);
  assert.match(await sees("supervisor", `/deadlines/targets/new?replaces=${once}`), /Replace a target.*Why it is ended/);
  const next = { ...target, country: "GB", amount: "7", cites: "Office order 15 of 2026", replaces: once };
  assert.equal(await sends("supervisor", "/deadlines/targets/new", { ...next, once: randomUUID() }), 422, "not without the reason");
  assert.equal(await sends("supervisor", "/deadlines/targets/new", { ...next, because: "Too long", once: randomUUID() }), 303);
  assert.equal(await sends("supervisor", "/deadlines/targets/new", { ...next, because: "Too long", once: randomUUID() }), 409, "it was ended already");
  const page = await sees("supervisor", "/deadlines/targets");
  assert.match(page, /7 days.*Office order 15 of 2026.*One that was ended.*14 days.*Ended by The supervisor: Too long/);
  assert.match(await sees("canada-desk", `/requests/${request}/clocks`), /29 November 2026.*Office order 15 of 2026/);
  const events = await desk.db.selectFrom("audit_entries").select("event").where("event", "like", "target.%").execute();
  assert.deepEqual(events.map(({ event }) => event), ["target.recorded", "target.recorded"]);
});

test("a holiday is recorded once with its source, and struck out with the reason; a count of working days goes over it while it stands", async () => {
  const holiday = { on: "2026-11-24", name: "Guru Nanak's birthday", source: "Notification 12/4/2025" };
  assert.equal(await sends("nepal-desk", "/deadlines/holidays", { ...holiday, once: randomUUID() }), 404);
  assert.equal(await sends("supervisor", "/deadlines/holidays", { ...holiday, source: "", once: randomUUID() }), 422);
  assert.equal(await sends("supervisor", "/deadlines/holidays", { ...holiday, once: randomUUID() }), 303);
  assert.equal(await sends("supervisor", "/deadlines/holidays", { ...holiday, once: randomUUID() }), 422, "a day is recorded once");
  assert.match(await sees("nepal-desk", "/deadlines/holidays"), /24 November 2026 Guru Nanak's birthday Notification 12\/4\/2025 recorded by The supervisor/);
  const { id } = await desk.db.selectFrom("holidays").select("id").where("held_on", "=", calendarDateOf("2026-11-24")).executeTakeFirstOrThrow();
  assert.equal(await sends("supervisor", `/deadlines/holidays/${id}/strike`, {}), 422);
  assert.equal(await sends("supervisor", `/deadlines/holidays/${id}/strike`, { [`because-${id}`]: "Moved to another day" }), 303);
  assert.match(await sees("supervisor", "/deadlines/holidays"), /Struck out by The supervisor: Moved to another day/);
  assert.equal(await sends("supervisor", "/deadlines/holidays", { ...holiday, once: randomUUID() }), 303, "and may be recorded anew");
  assert.equal(await sends("supervisor", "/deadlines/holidays/recorded", { "recorded-from": "2026-01-01", "recorded-until": "2027-01-01" }), 303);
  assert.match(await sees("supervisor", "/deadlines/holidays"), /All holidays are recorded from 1 January 2026 until 1 January 2027/);
});

test("who stands above is the nearest post that leads: of the unit itself, else of one above it", async () => {
  const office = await loadOffice(desk.db);
  const above = (unit: string, post: keyof FilesDesk["office"]["posts"] | null) => superiorPost(office, { unit: desk.office.units[unit] ?? assert.fail(unit), post: post === null ? null : desk.office.posts[post] }, TODAY)?.slug;
  assert.equal(above("canada", "canada-desk"), "supervisor");
  assert.equal(above("canada", null), "supervisor");
  assert.equal(above("division", "supervisor"), "head");
  assert.equal(above("authority", "head"), undefined);
  assert.equal(above("bureau", "investigator"), "controller");
  assert.equal(above("court", "court-officer"), undefined);
});

test("what is a week past its day is brought to the superior's page and front, and to nobody else's; a higher marking than theirs keeps it from them", async () => {
  const late = async (title: string, marking: "restricted" | "top-secret") => {
    const id = await work.receive("canada-desk", { title, country: "CA" });
    await desk.database.asOwner(async (client) => await client.query("update requests set due_on = $2, marking = $3 where id = $1", [id, addDays(TODAY, -9), marking]));
  };
  await late("Late by nine days", "restricted");
  await late("Late and closed", "top-secret");
  const [job] = dailyDeadlineJobs(desk.db);
  await desk.db.transaction().execute(async (tx) => await job?.work(tx, TODAY, NOW));
  assert.match(await sees("supervisor", "/deadlines"), /More than a week past their day: brought to you as the superior .*Late by nine days/);
  assert.match(await sees("supervisor", ""), /One of them is more than a week late and was brought to you/);
  assert.doesNotMatch(await sees("supervisor", "/deadlines"), /Late and closed/);
  for (const who of ["canada-desk", "head"] as const) assert.doesNotMatch(await sees(who, "/deadlines"), /brought to you as the superior/, who);
  assert.match(await sees("canada-desk", "/deadlines"), /Past its day .*Late by nine days/);
});
