import assert from "node:assert/strict";
import { after, test } from "node:test";
import { parse } from "csv-parse/sync";
import ICAL from "ical.js";
import { registerApp } from "../../../../test/support/register-app.ts";
import { calendarDateOf } from "../../../domain/kernel/index.ts";
import { atomText } from "./atom.ts";
import { icalendarText } from "../../../platform/web/icalendar.ts";
import { permanentId } from "./permanent-id.ts";

const { app } = await registerApp();
after(() => app.close());

test("a feed carries no markup and no control character of what it tells", () => {
  const entry = { id: "urn:a", title: 'A <b> & "c"\u0000', updated: "2026-01-01T00:00:00Z", link: "/x?a=1&b=2", summary: "s" };
  const text = atomText({ id: "urn:f", title: "F", updated: entry.updated, self: "/f", page: "/p", author: "A", language: "en", entries: [entry] });
  assert.match(text, /<title>A &lt;b&gt; &amp; &quot;c&quot;<\/title>/);
  assert.match(text, /href="\/x\?a=1&amp;b=2"/);
});

test("a calendar folds its lines at seventy-five octets without cutting a character, and escapes its text", () => {
  const event = { uid: "u", on: calendarDateOf("2027-01-02"), summary: "सन्धि; ".repeat(20), description: "a,b\r\nc\u0007", url: "http://x/en" };
  const text = icalendarText("Dates", "en", [event], "2026-11-22T09:00:00Z");
  for (const line of text.split("\r\n")) assert.ok(new TextEncoder().encode(line).length <= 75, line);
  assert.match(text, /DTSTART;VALUE=DATE:20270102/);
  assert.match(text, /DTSTAMP:20261122T090000Z/);
  assert.match(text, /DESCRIPTION:a\\,b\\nc\r\n/);
  assert.ok(!text.includes("\uFFFD"));
  assert.match(text.replaceAll("\r\n ", ""), /सन्धि\\; सन्धि/);
});

test("an id is the same whenever the same thing is told, and a valid UUID", () => {
  assert.equal(permanentId("change", "uncac", "IN"), permanentId("change", "uncac", "IN"));
  assert.notEqual(permanentId("change", "uncac", "IN"), permanentId("change", "uncac", "PK"));
  assert.match(permanentId("x"), /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("the feed of 2013 tells that the extradition treaty with Bangladesh was signed and entered into force, once each", async () => {
  const response = await app.inject({ url: "/en/changes.atom?from=2012-12-31&to=2013-12-31", headers: { host: "register.example" } });
  assert.equal(response.headers["content-type"], "application/atom+xml; charset=utf-8");
  const titles = [...response.body.matchAll(/<title>([^<]*Bangladesh[^<]*)<\/title>/g)].map(([, title]) => title);
  assert.deepEqual(titles, ["India and Bangladesh: Extradition: entered into force", "India and Bangladesh: Extradition: signed"]);
  assert.match(response.body, /<link rel="self" type="application\/atom\+xml" href="http:\/\/register\.example\/en\/changes\.atom\?from=2012-12-31&amp;to=2013-12-31"\/>/);
  const ids = [...response.body.matchAll(/<id>([^<]+)<\/id>/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length);
});

test("an entry is new to readers when its last fact was published, not only when it happened", async () => {
  const { body } = await app.inject({ url: "/en/changes.atom?from=2012-12-31&to=2013-12-31" });
  assert.doesNotMatch(body, /<updated>2013/);
});

test("the calendar after 22 November 2013 holds what was then known to come, with ids that stay", async () => {
  const ask = async (on: string) => (await app.inject({ url: `/en/calendar.ics?whose=all&on=${on}` }));
  const [one, later] = [await ask("2013-11-22"), await ask("2013-11-23")];
  assert.equal(one.headers["content-type"], "text/calendar; charset=utf-8");
  const uids = (text: string) => new Set([...text.replaceAll("\r\n ", "").matchAll(/UID:(\S+)/g)].map(([, uid]) => uid));
  assert.ok(uids(one.body).size > 10);
  assert.ok([...uids(later.body)].every((uid) => uids(one.body).has(uid)));
});

test("the calendar is one to a reader of the standard, with an id, a stamp, a day and an address in every event, and also when nothing is to come", async () => {
  for (const [on, least] of [["2013-11-22", 10], ["2026-11-22", 0]] as const) {
    const { body } = await app.inject({ url: `/en/calendar.ics?whose=all&on=${on}` });
    const calendar = new ICAL.Component(ICAL.parse(body) as unknown[]);
    assert.equal(calendar.getFirstPropertyValue("version"), "2.0");
    const events = calendar.getAllSubcomponents("vevent");
    assert.ok(events.length >= least, on);
    assert.ok(calendar.getAllSubcomponents().length > 0, "RFC 5545, 3.4");
    for (const event of events) {
      const { startDate, uid, summary } = new ICAL.Event(event);
      assert.ok(startDate.isDate && startDate.toString() > on);
      assert.match(uid, /^urn:uuid:/);
      assert.ok(summary.length > 0);
      assert.ok(event.getFirstPropertyValue("dtstamp") instanceof ICAL.Time);
      assert.match(String(event.getFirstPropertyValue("url")), /^http:\/\/[^/]+\/en\/treaties\//);
    }
  }
});

test("a list as CSV is the list of the page, and no cell of it is a formula", async () => {
  const response = await app.inject({ url: "/en/treaties.csv?subject=mla&participation=bilateral&status=in-force&on=2013-12-31" });
  assert.equal(response.headers["content-type"], "text/csv; charset=utf-8");
  const rows: Record<string, string>[] = parse(response.body, { bom: true, columns: true });
  assert.equal(rows.length, 34);
  assert.ok(rows.every(({ on, standing }) => on === "2013-12-31" && standing === "in-force"));
  assert.doesNotMatch(response.body, /(^|,)"?[=+@]/m);
});

test("wrong questions to a feed get a problem that says what would be right", async () => {
  for (const url of ["/en/changes.atom?from=soon", "/en/changes.atom?whose=nobody", "/en/calendar.ics?state=Atlantis", "/en/treaties.csv?subject=cooking"]) {
    assert.equal((await app.inject({ url })).statusCode, 400, url);
  }
});
