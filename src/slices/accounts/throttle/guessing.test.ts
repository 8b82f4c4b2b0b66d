// Guessing at a sign-in, from one machine and from many, while the officers go on working.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { auditEntries } from "../../../../test/support/audit.ts";
import { cookieJar, type Jar } from "../../../../test/support/cookie-jar.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { givePassword, PASSWORD, said, sendPassword } from "../../../../test/support/local-account.ts";
import { movableClock } from "../../../../test/support/movable-clock.ts";
import { makeOffice, type Office } from "../../../../test/support/office.ts";
import { signInApp } from "../../../../test/support/sign-in-app.ts";
import type { Database } from "../../../platform/db/index.ts";
import { provePassword } from "../sign-in/prove-password.ts";

const clock = movableClock("2026-11-22T09:00:00Z");
const WRONG = "wrong and long enough";
let app: FastifyInstance;
let db: Database;
let office: Office;
/** The officer's own browser, in which the officer has signed in before the guessing begins. */
let own: Jar;

/** `https` as a trusted proxy says: the officers and the guessers are on other machines. */
function jarAt(address: string): Jar {
  const jar = cookieJar(app);
  const from = { "x-forwarded-for": address, "x-forwarded-proto": "https" };
  return { cookies: jar.cookies, get: (url, headers) => jar.get(url, { ...from, ...headers }), post: (url, fields, headers) => jar.post(url, fields, { ...from, ...headers }) };
}

before(async () => {
  ({ db } = await testDatabase());
  office = await makeOffice(db);
  ({ app } = await signInApp({ db, clock, origin: "https://register.example", proxies: ["loopback"] }));
  for (const name of ["canada-desk", "nepal-desk", "recorder"] as const) await givePassword(db, office.people[name]);
  own = jarAt("198.51.100.1");
  assert.equal((await sendPassword(own, "canada-desk")).statusCode, 303);
});
after(async () => await app.close());

test("from one address five guesses in a name are free, the next waits a second, then two, then four; the page says until when", async () => {
  const guesser = jarAt("203.0.113.5");
  for (let guess = 1; guess <= 5; guess += 1) assert.equal((await sendPassword(guesser, "nepal-desk", WRONG)).statusCode, 403);
  assert.equal((await sendPassword(guesser, "nepal-desk", WRONG)).statusCode, 403, "the sixth is taken, and costs a second");
  for (const seconds of [1, 2, 4, 8]) {
    const paused = await sendPassword(guesser, "nepal-desk", PASSWORD);
    assert.equal(paused.statusCode, 429, "not even the right password is looked at");
    assert.equal(paused.headers["retry-after"], String(seconds));
    assert.match(said(paused.body), /The next one is taken at \d\d:\d\d:\d\d \(Asia\/Kolkata\)/);
    clock.forward({ seconds });
    assert.equal((await sendPassword(guesser, "nepal-desk", WRONG)).statusCode, 403);
  }
});

test("a name that nobody has is slowed in the same way, so that pauses tell nothing", async () => {
  const guesser = jarAt("203.0.113.6");
  const statuses: number[] = [];
  for (let guess = 1; guess <= 8; guess += 1) statuses.push((await sendPassword(guesser, "no.such.officer", WRONG)).statusCode);
  assert.deepEqual(statuses, [403, 403, 403, 403, 403, 403, 429, 429]);
});

test("of a hundred guesses sent at the same moment no more are looked at than of a hundred sent one after another", async () => {
  const parts = { db, log: app.log };
  const request = { ip: "203.0.113.7", cookies: {}, id: "test" } as unknown as Parameters<typeof provePassword>[1];
  const proofs = await Promise.all(Array.from({ length: 100 }, async () => await provePassword(parts, request, { name: "recorder", password: WRONG }, clock.now())));
  assert.equal(proofs.filter(({ is }) => is === "wrong").length, 6);
  assert.equal(proofs.filter(({ is }) => is === "paused").length, 94);
});

test("ten thousand guesses from as many machines lock nobody out: not the officer in the own browser, not the others, and elsewhere not for more than a minute", async () => {
  const parts = { db, log: app.log };
  const guess = async (index: number) => {
    const request = { ip: `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`, cookies: {}, id: "test" } as unknown as Parameters<typeof provePassword>[1];
    return (await provePassword(parts, request, { name: "canada-desk", password: WRONG }, clock.now())).is;
  };
  const answers: string[] = [];
  for (let first = 0; first < 10_000; first += 100) answers.push(...(await Promise.all(Array.from({ length: 100 }, async (_, index) => await guess(first + index)))));
  assert.equal(answers.filter((is) => is === "wrong").length, 101, "a hundred are free, one more is taken, and then the pauses begin");
  assert.equal(answers.filter((is) => is === "paused").length, 9_899);
  assert.equal((await sendPassword(own, "canada-desk")).statusCode, 303, "in the own browser");
  assert.equal((await sendPassword(jarAt("198.51.100.1"), "canada-desk")).statusCode, 303, "in a new browser at the office's address");
  assert.equal((await sendPassword(jarAt("198.51.100.77"), "nepal-desk")).statusCode, 303, "another officer");
  const travelling = jarAt("198.51.100.99");
  assert.equal((await sendPassword(travelling, "canada-desk")).statusCode, 429, "in a new browser at a new address, at this moment");
  clock.forward({ minutes: 1 });
  assert.equal((await sendPassword(travelling, "canada-desk")).statusCode, 303, "and a minute later");
});

test("the officer is told at the next sign-in how often it failed since the one before, and the record has a few lines of it", async () => {
  await db.updateTable("accounts").set({ failed_since: 0 }).execute();
  const guesser = jarAt("203.0.113.9");
  for (let guess = 1; guess <= 9; guess += 1) await sendPassword(guesser, "recorder", WRONG);
  const jar = jarAt("198.51.100.3");
  await sendPassword(jar, "recorder");
  assert.match(said((await jar.get("/en/desk")).body), /9 attempts to sign in with your name failed before this, your first sign-in\. If it was not you, change your password\./);
  await sendPassword(jar, "recorder", WRONG);
  await sendPassword(jar, "recorder");
  assert.match(said((await jar.get("/en/desk")).body), /One attempt to sign in with your name failed since you signed in on 22 November 2026, 14:\d\d \(Asia\/Kolkata\)/);
  const told = (await auditEntries(db)).filter(({ event, subject, result }) => event === "sign-in.failed" && subject === office.people["canada-desk"] && result === "refused");
  assert.deepEqual(told.map(({ details }) => details), [{ failures: 5 }, { failures: 25 }, { failures: 125 }, { failures: 625 }, { failures: 3125 }]);
});
