// Reservations on the pages of an instrument made up for this test; the rules behind them are tested on published histories.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { htmlOffences } from "../../../../test/support/html.ts";
import { mainText } from "../../../../test/support/page-text.ts";
import { registerApp, TODAY } from "../../../../test/support/register-app.ts";
import { addTreaties, readDocument } from "../../treaties/index.ts";

const { app, db } = await registerApp();
after(() => app.close());

const consent = (state: string, date: string) => ({ type: "ratification", state, date });
const document = readDocument({
  sources: [{ id: "made-up", title: "Made up for a test" }],
  instruments: [
    {
      slug: "made-up-convention",
      source: "made-up",
      description: { form: "convention", participation: "multilateral", binding: "yes", subjects: ["mla"], adoptedOn: "2000-01-01" },
      titles: [{ language: "en", text: "Made-up Convention", kind: "short" }],
      clause: { clause: { article: "20", entryIntoForce: { when: { type: "count", n: 2 }, delay: { n: 30, unit: "day" } }, laterParties: { delay: { n: 30, unit: "day" } } } },
      coverage: { extent: "complete", until: "2020-01-01" },
      authorities: [{ party: "FR", name: "Ministry of Justice", channel: "direct" }],
      notes: [{ kind: "remark", text: "See https://treaties.un.org/made-up, and no further." }],
      actions: [consent("IN", "2001-01-01"), consent("DE", "2001-02-01"), consent("CA", "2001-02-01"), consent("FR", "2002-01-01"), { key: "reserved", type: "reservation", state: "FR", date: "2002-01-01", provisions: ["9"] }, { type: "objection", state: "DE", date: "2002-06-01", refersTo: "reserved", opposesEntryIntoForce: true }],
    },
  ],
});
assert.ok(document.ok, document.ok ? "" : JSON.stringify(document.faults));
const entered = await addTreaties(db, document.document, { actor: "cli:test", at: new Date("2026-11-21T09:00:00Z"), today: TODAY, publish: true });
assert.ok(entered.ok, JSON.stringify(entered));

const page = async (url: string) => {
  const { body } = await app.inject({ url });
  assert.deepEqual(await htmlOffences(body), []);
  return { body, text: mainText(body) };
};

test("the page of a convention lists who reserved to what and who objected, and leads to the page of the author", async () => {
  const { body, text } = await page("/en/treaties/made-up-convention?on=2010-01-01");
  assert.match(text, /One reservation on record for this day.*France 1 January 2002 9 made; each State accepts or objects for itself Germany/);
  assert.match(body, /href="\/en\/treaties\/made-up-convention\/parties\/FR\?on=2010-01-01#reservations"/);
  assert.match(text, /India: party since/, "our own State stands at the top");
});

test("the page of the author says what the reservation does towards each other State", async () => {
  const { text } = await page("/en/treaties/made-up-convention/parties/FR?on=2010-01-01");
  assert.match(text, /Reservation to: 9/);
  assert.match(text, /changes the provisions for both, as far as the reservation goes 2 Canada , India/);
  assert.match(text, /the treaty is not in force between them 1 Germany/);
});

test("between two States the reservation stands beside the treaty, and bars it where the other opposed it", async () => {
  assert.match((await page("/en/between/IN/FR?on=2010-01-01")).text, /Made-up Convention in force [^|]*?France \(9\): changes the provisions for both/);
  assert.match((await page("/en/between/DE/FR?on=2010-01-01")).text, /Made-up Convention not in force/);
});

test("before it is made there is no reservation; that none is on record is not told as none", async () => {
  assert.match((await page("/en/treaties/made-up-convention?on=2001-12-31")).text, /No reservation is on record here; that does not mean that none was made\./);
});

test("the central authority and channel of a party stand in its row, and an address in a remark is a link through the notice", async () => {
  const { body, text } = await page("/en/treaties/made-up-convention?on=2010-01-01");
  assert.match(text, /Ministry of Justice, direct/);
  assert.match(body, /See <a href="\/en\/leaving\?to=https%3A%2F%2Ftreaties\.un\.org%2Fmade-up"[^>]*>https:\/\/treaties\.un\.org\/made-up<[^,]*<\/a>, and no further\./);
});
