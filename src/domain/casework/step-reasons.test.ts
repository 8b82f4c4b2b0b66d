import assert from "node:assert/strict";
import { test } from "node:test";
import { CONTENT_RULES } from "./completeness/contents.ts";
import { COUNTRY_RULES } from "./completeness/country-findings.ts";
import { design } from "./evidence.ts";
import { INCOMING } from "./lanes/incoming.ts";
import type { Lane } from "./lanes/lane.ts";
import { OUTGOING_LANES } from "./lanes/outgoing.ts";
import { NEED_KINDS } from "./needs.ts";
import { REFUSAL_GROUNDS } from "./refusal-grounds.ts";
import { isReasonNeed, OTHER_REASON, readReasons, REASON_NEEDS, reasonsFor } from "./step-reasons.ts";

const lanes: readonly Lane<string, string>[] = [...Object.values(OUTGOING_LANES), INCOMING];
const WITH_REASONS = ["return-to-officer", "return-to-agency", "query-agency", "reject", "send-back", "ask-information", "come-back", "postpone", "part-result", "refuse", "seek-information", "query-other-state", "find-incomplete"];

test("exactly the steps that return, query, refuse, postpone or leave a part undone ask for codes, in every lane that has them", () => {
  for (const { name, transitions } of lanes) {
    for (const { action, needs } of transitions) assert.equal(needs.some(isReasonNeed), WITH_REASONS.includes(action), `${name}: ${action}`);
  }
});

test("every code stands on a rule of contents, a ground or a source of its own; only what is said in words stands on none", () => {
  for (const need of REASON_NEEDS) {
    assert.equal(NEED_KINDS[need], "codes");
    const offered = reasonsFor(need, [], [{ code: "who-pays", field: "allowances", source: design("ours") }]);
    assert.equal(new Set(offered.map(({ code }) => code)).size, offered.length, `${need}: a code twice`);
    for (const { code, group, source } of offered) {
      if (group === "request" || group === "item") assert.ok(CONTENT_RULES.some(({ id }) => id === code), code);
      if (group === "country") assert.ok(COUNTRY_RULES.some(({ id }) => id === code), code);
      if (group === "ground") assert.ok(REFUSAL_GROUNDS.some((ground) => ground === code), code);
      assert.equal(source === null, code === OTHER_REASON, code);
    }
    assert.equal(offered.at(-1)?.code, OTHER_REASON);
  }
});

test("of the rules of contents those are offered that the kinds asked for can need: a prisoner's consent is not missing in a summons", () => {
  const codes = (kind: "service-of-process" | "transfer-in-custody") => reasonsFor("gaps", [kind], []).map(({ code }) => code);
  assert.ok(!codes("service-of-process").includes("prisoner-consent"));
  assert.ok(codes("transfer-in-custody").includes("prisoner-consent"));
});

test("a code that nobody offers is none, and each counts once", () => {
  const offered = reasonsFor("ground", [], []);
  assert.deepEqual(readReasons("double-jeopardy facts double-jeopardy other", offered), ["double-jeopardy", "other"]);
  assert.deepEqual(readReasons("", offered), []);
});
