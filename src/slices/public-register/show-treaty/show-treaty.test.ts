import assert from "node:assert/strict";
import { after, test } from "node:test";
import { htmlOffences } from "../../../../test/support/html.ts";
import { mainText } from "../../../../test/support/page-text.ts";
import { registerApp } from "../../../../test/support/register-app.ts";

const { app } = await registerApp();
after(() => app.close());

async function page(url: string): Promise<{ readonly status: number; readonly body: string; readonly text: string }> {
  const { statusCode, body } = await app.inject({ url, headers: { accept: "text/html" } });
  return { status: statusCode, body, text: mainText(body) };
}

const SENTENCES: readonly (readonly [url: string, says: string])[] = [
  ["/en/treaties/in-ca-mla?on=2013-12-31", "In force between India and Canada, says Ministry of Home Affairs (2013-14); the day it entered into force is not recorded."],
  ["/en/treaties/in-ca-mla?on=2020-01-01", "In force between India and Canada, presumed since the statement of Ministry of Home Affairs (2013-14); the day it entered into force is not recorded."],
  ["/en/treaties/in-az-mla?on=2013-06-01", "Signed between India and Azerbaijan, and not in force, says Ministry of Home Affairs (2013-14)."],
  ["/en/treaties/un-nuclear-terrorism?on=2010-01-01", "In force since 7 July 2007."],
  ["/en/treaties/un-nuclear-terrorism?on=2020-01-01", "In force since 7 July 2007; presumed to go on since 14 March 2015, when the record ends."],
  ["/en/treaties/un-nuclear-terrorism?on=2006-01-01", "Not in force."],
  ["/en/treaties/saarc-mla?on=2020-01-01", "Unknown: the record cannot tell whether it was in force on this day."],
];

for (const [url, says] of SENTENCES) {
  test(`the status of an instrument in a sentence that says on whose word: ${url}`, async () => {
    const { status, body, text } = await page(url);
    assert.equal(status, 200);
    assert.ok(text.includes(says), text.slice(0, 600));
    assert.deepEqual(await htmlOffences(body), []);
  });
}

test("the proof is closed until asked for, and each of its steps has a number", async () => {
  const closed = await page("/en/treaties/uncac?on=2014-01-01");
  const open = await page("/en/treaties/uncac?on=2014-01-01&why=1");
  assert.doesNotMatch(closed.body, /<details[^>]*class="why"[^>]*\sopen/);
  assert.match(open.body, /<details[^>]*class="why"[^>]*\sopen/);
  assert.match(open.text, /art\. 68/);
  assert.match(open.text, /14 December 2005/);
});

test("what a treaty waits for stands on its page while it is not in force, and no longer afterwards", async () => {
  assert.match((await page("/en/treaties/un-nuclear-terrorism?on=2006-12-31")).text, /What is missing for entry into force/);
  assert.doesNotMatch((await page("/en/treaties/un-nuclear-terrorism?on=2010-01-01")).text, /What is missing for entry into force/);
});

test("a State named by a statement alone has that statement as its source in the table of parties", async () => {
  const { text } = await page("/en/treaties/in-ca-mla?on=2013-12-31");
  assert.match(text, /Canada in force International Cooperation: page of the division/);
  assert.match(text, /No reservation is on record here; that does not mean that none was made\./);
});

test("what if a State acted: a date where the rule gives one, and no answer where the record cannot give one", async () => {
  const cases: readonly (readonly [url: string, says: RegExp])[] = [
    ["/en/treaties/un-nuclear-terrorism?if-state=Bhutan&if-action=accession&if-date=2027-01-01", /Bhutan would be bound from 31 January 2027/],
    ["/en/treaties/un-nuclear-terrorism?if-state=IN&if-action=ratification&if-date=2027-01-01", /India is bound already, since 7 July 2007/],
    ["/en/treaties/saarc-mla?if-state=Afghanistan&if-action=ratification&if-date=2027-01-01", /Whether it would enter into force cannot be told.*Whether Afghanistan would be bound cannot be told/],
  ];
  for (const [url, says] of cases) assert.match((await page(url)).text, says, url);
  for (const [query, says] of [["if-state=Atlantis", /Atlantis/], ["if-state=IN&if-date=soon", /soon/], ["if-state=IN&if-action=dancing", /ratification/]] as const) {
    const { status, text } = await page(`/en/treaties/uncac?${query}`);
    assert.equal(status, 400, query);
    assert.match(text, says, query);
  }
});

test("every other name leads to the one address for good, with the day that was asked for", async () => {
  const cases: readonly (readonly [from: string, to: string])[] = [
    ["/en/treaties/un-uncac-2003?on=2014-01-01", "/en/treaties/uncac?on=2014-01-01"],
    ["/en/treaties/UNCAC/text", "/en/treaties/uncac/text"],
    ["/en/treaties/un-uncac-2003/parties/india?on=2014-01-01&why=1", "/en/treaties/uncac/parties/IN?on=2014-01-01&why=1"],
    ["/en/states/st?on=2014-01-01", "/en/states/ST?on=2014-01-01"],
  ];
  for (const [from, to] of cases) {
    const { statusCode, headers } = await app.inject({ url: from });
    assert.deepEqual([statusCode, headers.location], [308, to]);
  }
  assert.equal((await page("/en/treaties/no-such-treaty")).status, 404);
  assert.equal((await page("/en/treaties/in-ca-mla/text")).status, 404, "no text is held");
});

test("the text is read article by article, each with an address of its own", async () => {
  const { body, text } = await page("/en/treaties/uncac/text");
  assert.match(body, /id="article-46"/);
  assert.match(text, /71 articles/);
  assert.deepEqual(await htmlOffences(body), []);
});
