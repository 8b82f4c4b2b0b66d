import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf } from "../../../domain/kernel/index.ts";
import { atomText } from "./atom.ts";
import { icalendarText } from "./icalendar.ts";

test("a feed carries no markup and no control character of what it tells", () => {
  const entry = { id: "tag:a", title: 'A <b> & "c"\u0000', updated: "2026-01-01T00:00:00Z", link: "/x?a=1&b=2", summary: "s" };
  const text = atomText({ id: "tag:f", title: "F", updated: entry.updated, self: "/f", author: "A", entries: [entry] });
  assert.match(text, /<title>A &lt;b&gt; &amp; &quot;c&quot;<\/title>/);
  assert.match(text, /href="\/x\?a=1&amp;b=2"/);
});

test("a calendar folds its lines at seventy-five octets without cutting a character, and escapes its text", () => {
  const text = icalendarText("Dates", [{ uid: "u", on: calendarDateOf("2027-01-02"), summary: "सन्धि; ".repeat(20), description: "a,b\nc" }], "2026-11-22T09:00:00Z");
  for (const line of text.split("\r\n")) assert.ok(new TextEncoder().encode(line).length <= 75, line);
  assert.match(text, /DTSTART;VALUE=DATE:20270102/);
  assert.match(text, /DTSTAMP:20261122T090000Z/);
  assert.match(text, /DESCRIPTION:a\\,b\\nc/);
  assert.ok(!text.includes("\uFFFD"));
  assert.match(text.replaceAll("\r\n ", ""), /सन्धि\\; सन्धि/);
});
