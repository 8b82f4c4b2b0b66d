import assert from "node:assert/strict";
import { after, test } from "node:test";
import { registerApp } from "../../../../test/support/register-app.ts";

const { app } = await registerApp();
after(() => app.close());

test("a pair of States has one permanent address, and the date is kept", async () => {
  const { statusCode, headers } = await app.inject({ url: "/en/between/in/azerbaijan?on=2013-06-01" });
  assert.deepEqual({ statusCode, to: headers.location }, { statusCode: 308, to: "/en/between/IN/AZ?on=2013-06-01" });
});

test("a State has nothing between itself and itself, and an unknown one is not found", async () => {
  assert.equal((await app.inject({ url: "/en/between/IN/india" })).statusCode, 400);
  assert.equal((await app.inject({ url: "/en/between/IN/Atlantis" })).statusCode, 404);
});

test("between two States what is presumed says so, and what the record cannot tell stands apart from a no", async () => {
  const { body } = await app.inject({ url: "/en/between/IN/AZ?on=2013-12-31" });
  const [known = "", untold = ""] = body.split("What the record cannot tell");
  assert.match(known, /href="#why-cppnm"[^>]*>(?:<svg.*?<\/svg>)?<span class="mark-word">in force, presumed</s);
  assert.match(known, /href="#why-in-az-mla"[^>]*>(?:<svg.*?<\/svg>)?<span class="mark-word">not in force</s);
  assert.match(untold, /<span class="mark-word">unknown</);
  assert.doesNotMatch(known, /<span class="mark-word">unknown</);
});
