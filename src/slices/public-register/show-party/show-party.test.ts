import assert from "node:assert/strict";
import { after, test } from "node:test";
import { htmlOffences } from "../../../../test/support/html.ts";
import { mainText } from "../../../../test/support/page-text.ts";
import { registerApp } from "../../../../test/support/register-app.ts";

const { app } = await registerApp();
after(() => app.close());

const SENTENCES: readonly (readonly [url: string, says: string])[] = [
  // Bound since the treaty bound it, not since the day on which the list of acts ends.
  ["/en/treaties/un-nuclear-terrorism/parties/IN?on=2020-01-01", "India: party since 7 July 2007; presumed to go on since 14 March 2015, when the record ends."],
  ["/en/treaties/un-nuclear-terrorism/parties/IN?on=2010-01-01", "India: party since 7 July 2007."],
  ["/en/treaties/un-nuclear-terrorism/parties/IN?on=2007-01-01", "India: contracting State, waiting for entry into force since 1 December 2006."],
  ["/en/treaties/un-nuclear-terrorism/parties/IN?on=2006-08-01", "India: signatory since 24 July 2006."],
  ["/en/treaties/in-ca-mla/parties/CA?on=2013-12-31", "Canada: party, says Ministry of Home Affairs (2013-14)."],
  ["/en/treaties/saarc-mla/parties/NP?on=2020-01-01", "Nepal: unknown."],
];

for (const [url, says] of SENTENCES) {
  test(`how a State stands under an instrument, since when and on whose word: ${url}`, async () => {
    const { statusCode, body } = await app.inject({ url });
    assert.equal(statusCode, 200);
    const text = mainText(body);
    assert.ok(text.includes(says), text.slice(0, 500));
    assert.deepEqual(await htmlOffences(body), []);
  });
}

test("days of provisional application stand apart from those of being bound", async () => {
  const text = mainText((await app.inject({ url: "/en/treaties/att/parties/AT?on=2014-08-01" })).body);
  assert.match(text, /Provisionally applied 3 June 2014 –/);
});

test("that no reservation is on record is not told as none", async () => {
  assert.match(mainText((await app.inject({ url: "/en/treaties/uncac/parties/IN" })).body), /No reservation of it is on record here; that does not mean that it made none\./);
});

test("a State that nobody knows is answered with those that may be meant", async () => {
  const { statusCode, body } = await app.inject({ url: "/en/treaties/uncac/parties/Afganistn", headers: { accept: "text/html" } });
  assert.equal(statusCode, 404);
  assert.match(mainText(body), /Afghanistan/);
});
