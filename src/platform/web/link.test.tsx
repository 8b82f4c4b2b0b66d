import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { calendarDateOf } from "../../domain/kernel/index.ts";
import { placeForTest } from "../../../test/support/place.ts";
import { Link, LinkAway } from "./link.tsx";
import { renderPart } from "./render-page.ts";

const place = placeForTest();
const OURS = "https://register.example";

test("a link to a page keeps the language and the dates that the reader asked for", () => {
  const asked = { on: calendarDateOf("2013-06-01"), onIsAsked: true, knownOn: calendarDateOf("2014-01-01") };
  const html = renderPart(<Link to="/instruments/in-az-mla">Azerbaijan</Link>, placeForTest({ dates: asked }));
  assert.equal(html, '<a href="/en/instruments/in-az-mla?on=2013-06-01&amp;known-on=2014-01-01">Azerbaijan</a>');
});

test("a link for today carries no date, so that it speaks for the day it is followed", () => {
  assert.equal(renderPart(<Link to="/">Home</Link>, place), '<a href="/en">Home</a>');
});

test("another site is reached through the notice, and its page learns nothing of ours", () => {
  const html = renderPart(<Link href="https://treaties.un.org/x?a=1&b=2">UN Treaty Collection</Link>, place);
  assert.match(html, /href="\/en\/leaving\?to=https%3A%2F%2Ftreaties\.un\.org%2Fx%3Fa%3D1%26b%3D2"/);
  assert.match(html, /rel="noopener noreferrer external nofollow"/);
  assert.match(html, /\(another site\)/);
});

test("an unsafe address becomes text that says so, and no link", () => {
  for (const href of ["javascript:alert(1)", "JAVA\nSCRIPT:alert(1)", "data:text/html,x", "//evil.example", "vbscript:x"]) {
    const html = renderPart(<Link href={href}>Source</Link>, place);
    assert.doesNotMatch(html, /<a|href/);
    assert.match(html, /Source \(address not shown/);
  }
});

test("the notice's own link opens http and https only", () => {
  assert.match(renderPart(<LinkAway href="https://treaties.un.org/">Go on</LinkAway>, place), /href="https:\/\/treaties\.un\.org\/"/);
  assert.equal(renderPart(<LinkAway href="javascript:alert(1)">Go on</LinkAway>, place), "");
  assert.equal(renderPart(<LinkAway href="/en">Go on</LinkAway>, place), "");
});

test("text and attributes of a link are escaped", () => {
  const html = renderPart(<Link href={'/en?q="><script>alert(1)</script>'} title={'"><img src=x>'}>{"<b>bold</b>"}</Link>, place);
  assert.doesNotMatch(html, /<script|<img|<b>/);
});

test("whatever address is given, no rendered link leaves the site but through the notice", () => {
  const pieces = ["javascript:", "data:", "https://", "//", "\\", "&#106;", "\n", "\u0000", "\"", "'", ">", "<", "evil.example", "/en", "?", "#"];
  const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 7 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.oneof(text, fc.webUrl()), (href) => {
      const html = renderPart(<Link href={href}>x</Link>, place);
      const written = /href="([^"]*)"/.exec(html)?.[1];
      if (written === undefined) return assert.doesNotMatch(html, /<a/);
      const url = new URL(unescaped(written), `${OURS}/en`);
      assert.ok(url.origin === OURS || url.protocol === "mailto:", `${href} → ${written}`);
    }),
    { numRuns: 2000 },
  );
});

function unescaped(attribute: string): string {
  return attribute.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
