import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { withinScope, type Database } from "../../platform/db/index.ts";
import { makeOffice, scopeFor, signIn, type Office, type OfficerName } from "../../../test/support/office.ts";
import { registerApp } from "../../../test/support/register-app.ts";
import { Casework } from "../../../test/support/requests.ts";
import { insertReference, insertSubject, searchRequests } from "../requests/index.ts";

const NOW = new Date("2026-11-22T09:00:00Z");
let app: FastifyInstance;
let db: Database;
let office: Office;
let request: string;

before(async () => {
  ({ app, db } = await registerApp());
  office = await makeOffice(db);
  const casework = await Casework.of(db, office);
  request = await casework.draft({ title: "Ledgers of an invented shipping agency" });
  await casework.as("investigator", async (tx, { actor }) => {
    await insertSubject(tx, request, { id: randomUUID(), item: null, kind: "person", name: "मोहम्मद रहीम", variants: ["Rahim the Tailor"], details: {} }, actor);
    await insertReference(tx, request, "fir", "FIR No. 12/2025 (Invented Nagar)", actor);
  });
});
after(async () => await app.close());

async function found(by: OfficerName, asked: string): Promise<readonly string[]> {
  return (await withinScope(db, await scopeFor(db, office.people[by]), (tx) => searchRequests(tx, asked, 50))).map((one) => `${one.by} ${one.id === request}`);
}

test("a request is found by a number however it is written, by a name in another script and spelling, and by words of its title and draft", async () => {
  assert.deepEqual(await found("investigator", "fir no 12 / 2025"), ["number true"]);
  assert.deepEqual(await found("investigator", "Mohd Raheem"), ["name true"]);
  assert.deepEqual(await found("investigator", "tailor rahim"), ["name true"]);
  assert.deepEqual(await found("investigator", "shipping ledgers"), ["text true"]);
});

test("who does not see it finds nothing by any of them, and whoever may read no requests finds none", async () => {
  for (const officer of ["nepal-desk", "court-officer", "administrator", "auditor", "recorder"] as const) {
    for (const asked of ["FIR No. 12/2025", "Rahim", "shipping", "12"]) assert.deepEqual(await found(officer, asked), [], `${officer}, ${asked}`);
  }
});

test("what is hostile, empty or huge finds nothing and breaks nothing", async () => {
  for (const asked of ["", "   ", "%", "_", "'; drop table requests; --", "\u202Eabc", "a".repeat(100_000), "((((", "! & |", "\u{1F600}"]) assert.deepEqual(await found("investigator", asked), [], asked.slice(0, 20));
});

test("the page finds it for its officer and not for another, and says the same there as for what is not there", async () => {
  const page = async (officer: OfficerName, asked: string) => (await app.inject({ url: `/en/desk/search?q=${encodeURIComponent(asked)}`, cookies: { ...(await signIn(db, office.people[officer], NOW)).cookies } })).body.replace(/^[\s\S]*<main/u, "").replace(/<\/main>[\s\S]*$/u, "");
  assert.match(await page("investigator", "Muhammad Rahim"), /Ledgers of an invented shipping agency/u);
  const hidden = await page("canada-desk", "Muhammad Rahim");
  assert.match(hidden, /Nothing found/u);
  assert.equal(hidden.replaceAll("Muhammad Rahim", "X"), (await page("canada-desk", "Nobody Atall")).replaceAll("Nobody Atall", "X"));
});
