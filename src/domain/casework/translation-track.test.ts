import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf } from "../kernel/index.ts";
import type { CountryProfile } from "./country-profile.ts";
import { afterTranslationAct, isTranslationLate, servesCountry, TRANSLATION_ACTS, TRANSLATION_STATES, TRANSLATION_STEPS, translationActsFrom, type TranslationAct, type TranslationState } from "./translation-track.ts";

const ALLOWED: Readonly<Record<TranslationState, Partial<Readonly<Record<TranslationAct, TranslationState>>>>> = {
  ordered: { receive: "received", cancel: "cancelled" },
  received: { certify: "certified", return: "returned", cancel: "cancelled" },
  certified: { return: "returned" },
  returned: { receive: "received", cancel: "cancelled" },
  cancelled: {},
};

for (const state of TRANSLATION_STATES) {
  for (const act of TRANSLATION_ACTS) {
    const to = ALLOWED[state][act];
    test(`a translation that is ${state}: ${act} ${to === undefined ? "is not possible" : `makes it ${to}`}`, () => {
      assert.equal(afterTranslationAct(state, act), to);
      assert.equal(translationActsFrom(state).some((step) => step.act === act), to !== undefined);
    });
  }
}

test("a translation is received with its text, certified by somebody, and returned or given up for a reason", () => {
  assert.deepEqual(TRANSLATION_STEPS.map(({ act, needs }) => [act, ...needs]), [["order"], ["receive", "document"], ["certify", "certifier"], ["return", "reason"], ["cancel", "reason"]]);
});

test("it is late the day after its day, and only while it is with its translator", () => {
  const [day, next] = [calendarDateOf("2026-11-22"), calendarDateOf("2026-11-23")];
  assert.equal(isTranslationLate("ordered", day, day), false);
  assert.equal(isTranslationLate("ordered", day, next), true);
  assert.equal(isTranslationLate("returned", day, next), true);
  for (const state of ["received", "certified", "cancelled"] as const) assert.equal(isTranslationLate(state, day, next), false);
  assert.equal(isTranslationLate("ordered", null, next), false);
});

test("a certified translation serves where the other State accepts its language, and where nobody recorded which it accepts", () => {
  const profile = (accepted: readonly string[]): CountryProfile => ({
    party: "CH", on: calendarDateOf("2026-11-22"), missing: [],
    facts: [{ id: "1", kind: "languages", says: { accepted, certificate: true }, from: null, until: null, source: { cites: "the State's own note", evidence: "law" } }],
  });
  assert.equal(servesCountry(["de-CH"], profile(["de", "fr"])), true);
  assert.equal(servesCountry(["it"], profile(["de", "fr"])), false);
  assert.equal(servesCountry([], profile(["de"])), false);
  assert.equal(servesCountry(["it"], undefined), true);
});
