import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { makeOffice, signIn, type SignedIn } from "../../../../test/support/office.ts";
import { registerApp } from "../../../../test/support/register-app.ts";

let app: FastifyInstance;
let officer: SignedIn;

before(async () => {
  const started = await registerApp();
  app = started.app;
  const office = await makeOffice(started.db);
  officer = await signIn(started.db, office.people["canada-desk"], new Date("2026-11-22T09:00:00Z"));
});
after(async () => await app.close());

const get = async (query: string) => await app.inject({ url: `/en/desk/legal-basis${query}`, cookies: { ...officer.cookies } });
const rowOf = (html: string, id: string) => html.split(`id="basis-${id}"`)[1]?.split("</tr>")[0] ?? "";

test("Canada for bank records in a bribery case: the treaty first, the convention with its articles, each with a link to its proof", async () => {
  const { body, statusCode } = await get("?state=Canada&kind=documents&offence=bribery&on=2026-11-22");
  assert.equal(statusCode, 200);
  assert.ok(body.indexOf('id="basis-in-ca-mla"') < body.indexOf('id="basis-uncac"'));
  assert.match(rowOf(body, "in-ca-mla"), /Not recorded: the desk confirms it in the text/);
  assert.match(rowOf(body, "uncac"), /documents and records: art\. 46\(3\)\(f\)/);
  assert.match(rowOf(body, "uncac"), /href="\/en\/between\/CA\/IN\?on=2026-11-22#why-uncac"/);
});

test("the SAARC convention says for whom it waits", async () => {
  const { body } = await get("?state=LK&on=2026-11-22");
  assert.match(body, /SAARC Convention on Mutual Assistance[\s\S]*?Afghanistan, Nepal and Pakistan/);
});

test("a name that is none keeps what was typed and offers the nearest; one's own State is no other side", async () => {
  const { body, statusCode } = await get("?state=Cananda&kind=documents");
  assert.equal(statusCode, 400);
  assert.match(body, /value="Cananda"/);
  assert.match(body, /Perhaps: .*Canada/);
  assert.match((await get("?state=India")).body, /A State does not ask itself/);
});

test("before anything is asked the page says how to ask", async () => {
  const { body, statusCode } = await get("");
  assert.equal(statusCode, 200);
  assert.match(body, /Name the other side/);
});
