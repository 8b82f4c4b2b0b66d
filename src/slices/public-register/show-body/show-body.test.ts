import assert from "node:assert/strict";
import { after, test } from "node:test";
import { registerApp } from "../../../../test/support/register-app.ts";
import { calendarDateOf } from "../../../domain/kernel/index.ts";
import type { BodyRecord } from "../../../domain/parties/index.ts";
import { publicViews } from "../public-view.ts";
import { bodyAnswer } from "./body-answer.ts";

const { app, db } = await registerApp();
after(() => app.close());
const view = await publicViews(db, "IN")(null);
const bodyOf = (code: string): BodyRecord => view.reference.bodies.get(code) ?? assert.fail(code);
const answerOf = (code: string, on: string) => bodyAnswer(view, bodyOf(code), calendarDateOf(on));

/** Members with an MLA treaty of that standing. */
function withMla(code: string, on: string, standing: string): string[] {
  return answerOf(code, on).others.filter(({ covered }) => covered.get("mla")?.stands.standing === standing).map((row) => row.code).sort();
}

test("a body has the members of the day: ten in ASEAN at the end of 2013, eleven since Timor-Leste came", () => {
  assert.equal(answerOf("ASEAN", "2013-12-31").certain.length, 10);
  assert.ok(!answerOf("ASEAN", "2025-10-25").certain.includes("TL"));
  assert.ok(answerOf("ASEAN", "2025-10-26").certain.includes("TL"));
  assert.equal(answerOf("ASEAN", "1990-01-01").certain.length, 6);
});

test("coverage within ASEAN at the end of 2013: five treaties in force, one signed, as its old page said", () => {
  assert.deepEqual(withMla("ASEAN", "2013-12-31", "in-force"), ["MM", "MY", "SG", "TH", "VN"]);
  assert.deepEqual(withMla("ASEAN", "2013-12-31", "signed-not-in-force"), ["ID"]);
});

test("an instrument that is not known to exist by the day is not in the matrix of that day", () => {
  const indonesia = (on: string) => answerOf("ASEAN", on).others.find(({ code }) => code === "ID")?.covered.get("mla");
  assert.equal(indonesia("2000-01-01"), undefined);
  assert.equal(indonesia("2013-12-31")?.count, 1);
});

test("a body's own conventions are those that name it or are deposited with it, each with who is missing", () => {
  const slugs = (code: string, on: string) => answerOf(code, on).instruments.map(({ treaty }) => treaty.entry.slug);
  assert.deepEqual(slugs("SAARC", "2013-12-31"), ["saarc-mla", "saarc-terrorism", "saarc-terrorism-protocol"]);
  assert.deepEqual(slugs("SAARC", "2000-01-01"), ["saarc-terrorism"]);
  assert.deepEqual(slugs("EU", "2013-12-31"), ["eu-mla"]);
  assert.ok(slugs("COE", "2013-12-31").includes("coe-terrorism"));
  const [mla] = answerOf("SAARC", "2013-12-31").instruments;
  assert.deepEqual([mla?.missing, mla?.stands.standing], [["AF", "NP", "PK"], "not-in-force"]);
});

test("of every member it is said whether it is bound, is not, or is unknown; unknown is never a no", () => {
  for (const code of ["SAARC", "ASEAN", "COE"]) {
    const { certain, instruments } = answerOf(code, "2013-12-31");
    for (const { bound, members } of instruments) {
      assert.equal(bound.yes + bound.no + bound.unknown, certain.length);
      assert.equal(bound.unknown, members.filter(({ stands }) => stands.standing === "unknown").length);
    }
  }
});

test("the page of a body says its members, the matrix with proofs, and who says so; an unknown body is not there", async () => {
  const { body } = await app.inject({ url: "/en/bodies/asean?on=2013-12-31" });
  assert.match(body, /10 recorded members on this day\./);
  assert.match(body, /India has a treaty on mutual legal assistance in force with Malaysia, Myanmar, Singapore, Thailand and Vietnam\./);
  assert.match(body, /href="\/en\/treaties\/in-id-mla\?on=2013-12-31&amp;why=1"/);
  assert.match(body, /ASEAN Convention on Counter Terrorism/);
  assert.equal((await app.inject({ url: "/en/bodies/atlantis" })).statusCode, 404);
});

test("a source of a membership may be opened: its site is one that our pages lead to", async () => {
  await app.inject({ url: "/en/bodies/saarc" });
  const { body } = await app.inject({ url: "/en/bodies/saarc" });
  const leaving = /href="(\/en\/leaving\?to=[^"]+)"/.exec(body)?.[1] ?? assert.fail("no source is linked");
  assert.equal((await app.inject({ url: leaving.replaceAll("&amp;", "&") })).statusCode, 200);
});
