import assert from "node:assert/strict";
import { after, test } from "node:test";
import { registerApp } from "../../../../test/support/register-app.ts";

const { app } = await registerApp();
after(() => app.close());

type Counted = { readonly total: number; readonly states: readonly string[] };
type Item = { readonly id: string; readonly between: readonly string[]; readonly code: string; readonly status: string; readonly periods: readonly object[]; readonly missing: readonly string[] };

/** What the tests read of the answers; each answer has some of it. */
type Body = {
  readonly id: string;
  readonly on: string;
  readonly code: string;
  readonly total: number;
  readonly unknown: unknown;
  readonly status: string;
  readonly basis: string;
  readonly why: { readonly rule: string };
  readonly items: readonly Item[];
  readonly parties: readonly Item[];
  readonly treaties: readonly Item[];
  readonly conventions: readonly Item[];
  readonly hypothetical: readonly object[];
  readonly totals: { readonly yes: number };
  readonly mlats: { readonly inForce: Counted; readonly signedNotInForce: Counted };
  readonly drugAgreements: Counted;
  readonly drugMous: Counted;
  readonly asean: { readonly members: readonly string[]; readonly mlatInForce: readonly string[]; readonly mlatPending: readonly string[] };
  readonly openapi: string;
  readonly paths: Readonly<Record<string, object>>;
};

async function get(url: string): Promise<{ status: number; type: string; body: Body }> {
  const response = await app.inject({ url });
  return { status: response.statusCode, type: String(response.headers["content-type"]), body: response.json<Body>() };
}

const PRINTED = "AE AU BA BD BG BH BY CA CH EG ES FR GB HK IR KR KW KZ LK MM MN MU MX MY RU SG TH TJ TR UA US UZ VN ZA".split(" ");

test("on 31 December 2013 thirty-four treaties on mutual legal assistance are in force between India and others", async () => {
  const { status, body } = await get("/api/treaties?subject=mla&participation=bilateral&state=IN&status=in-force&on=2013-12-31");
  assert.equal(status, 200);
  assert.equal(body.total, 34);
  assert.deepEqual(body.items.map(({ between }) => between.find((code) => code !== "IN") ?? "").toSorted(), PRINTED);
  assert.equal(typeof body.unknown, "number");
});

test("the division's page as numbers says what the page of 2013-14 said", async () => {
  const { body } = await get("/api/international-cooperation?on=2013-12-31");
  assert.equal(body.on, "2013-12-31");
  assert.deepEqual(body.mlats.inForce, { total: 34, states: PRINTED });
  assert.deepEqual(body.mlats.signedNotInForce, { total: 3, states: ["AZ", "ID", "KG"] });
  assert.deepEqual(body.conventions.find(({ id }) => id === "saarc-mla"), { id: "saarc-mla", status: "not-in-force", missing: ["AF", "NP", "PK"] });
  assert.deepEqual([body.drugAgreements.total, body.drugMous.total], [23, 7]);
  assert.equal(body.asean.members.length, 10);
  assert.deepEqual([body.asean.mlatInForce, body.asean.mlatPending], [["MM", "MY", "SG", "TH", "VN"], ["ID"]]);
});

test("a quarter later Israel's signature makes a fourth that is signed and not in force", async () => {
  const { body } = await get("/api/international-cooperation?on=2014-03-31");
  assert.deepEqual(body.mlats.signedNotInForce, { total: 4, states: ["AZ", "ID", "IL", "KG"] });
});

test("one instrument gives its status with the proof, by any of its permanent names", async () => {
  const { body } = await get("/api/treaties/in-az-mla?on=2013-06-01");
  assert.deepEqual([body.status, body.basis, body.id], ["not-in-force", "attested", "in-az-mla"]);
  assert.ok(body.why.rule.length > 0);
  assert.equal((await get("/api/treaties/un-uncac-2003")).body.id, "uncac");
});

test("the States under a convention, each with periods and proof, and totals that keep the unknown apart", async () => {
  const { body } = await get("/api/treaties/uncac/parties?on=2014-01-01");
  const india = body.parties.find(({ code }) => code === "IN");
  assert.deepEqual([india?.status, india?.periods], ["party", [{ from: "2011-06-08", until: null }]]);
  assert.ok(body.totals.yes > 150);
});

test("what if a State acted: the date that would follow", async () => {
  const { body, status } = await get("/api/treaties/uncac/what-if?state=Bhutan&action=ratification&date=2027-01-01");
  assert.equal(status, 200);
  assert.deepEqual(body.hypothetical, [{ state: "BT", type: "ratification", date: "2027-01-01" }]);
});

test("a State and a pair of States, by code or by name", async () => {
  const canada = await get("/api/states/Canada?on=2013-12-31");
  assert.equal(canada.body.code, "CA");
  assert.ok(canada.body.treaties.some(({ id }) => id === "in-ca-mla"));
  const pair = await get("/api/between/IN/AZ?on=2013-12-31");
  assert.equal(pair.body.treaties.find(({ id }) => id === "in-az-mla")?.status, "not-in-force");
});

test("a question that cannot be answered gets a problem document that says what would be right", async () => {
  const cases: readonly (readonly [url: string, status: number, says: RegExp])[] = [
    ["/api/treaties?on=2013-02-30", 400, /2013-02-30/],
    ["/api/treaties?state=Atlantis", 400, /Atlantis/],
    ["/api/treaties?status=maybe", 400, /in-force/],
    ["/api/treaties?page=1000000000", 400, /1000000000/],
    ["/api/treaties/in-zz-mla", 404, /in-zz-mla/],
    ["/api/states/Afganistn", 404, /Afghanistan/],
    ["/api/between/IN/IN", 400, /different/],
    ["/api/treaties/uncac/what-if?state=IN&date=soon", 400, /soon/],
    ["/api/treaties?q=%FF", 400, /./],
  ];
  for (const [url, status, says] of cases) {
    const answer = await get(url);
    assert.equal(answer.status, status, url);
    assert.match(answer.type, /application\/problem\+json/, url);
    assert.match(JSON.stringify(answer.body), says, url);
  }
});

test("the contract is made from the routes and names every address", async () => {
  const { body } = await get("/api/openapi.json");
  assert.match(body.openapi, /^3\.1/);
  for (const path of ["/api/treaties", "/api/treaties/{id}", "/api/treaties/{id}/parties", "/api/states/{code}", "/api/between/{a}/{b}", "/api/international-cooperation"]) assert.ok(body.paths[path], path);
});

test("the contract lists the words that a filter takes, and a wrong one is answered with those that would be right", async () => {
  const { body } = await app.inject({ url: "/api/openapi.json" });
  const contract = JSON.parse(body) as { paths: Record<string, { get: { parameters: { name: string; schema: { enum?: string[] } }[] } }> };
  const words = contract.paths["/api/treaties"]?.get.parameters.find(({ name }) => name === "subject")?.schema.enum ?? [];
  assert.ok(words.includes("mla"));
  const wrong = await app.inject({ url: "/api/treaties?subject=mutual" });
  assert.equal(wrong.statusCode, 400);
  for (const word of words) assert.ok(wrong.body.includes(word), word);
});
