import assert from "node:assert/strict";
import { test } from "node:test";
import { CERTIFICATE_RULES, certificatesFor, RETURN_CERTIFICATES } from "./return-certificates.ts";

const names = (...asked: Parameters<typeof certificatesFor>) => certificatesFor(...asked).map(({ certificate }) => certificate);

test("service comes back with its certificate, or the reasons why there was none", () => {
  assert.deepEqual(names(["service-of-process"], "GB"), ["service"]);
});

test("a foreign public document comes with the certificates of section 77(f) of the Bharatiya Sakshya Adhiniyam; the forms of the treaty with the United States are asked of that State alone", () => {
  assert.deepEqual(names(["documents"], "CA"), ["public-document", "electronic-record"]);
  assert.deepEqual(names(["documents"], "US"), ["public-document", "business-records", "no-business-records", "public-records-form", "no-official-records", "electronic-record"]);
  assert.deepEqual(names(["search-and-seizure"], "US"), ["seized-items"]);
});

test("nothing is asked for a kind of which no rule is known, and every certificate has a rule with its source", () => {
  assert.deepEqual(names(["statement", "locate-person"], "US"), []);
  for (const certificate of RETURN_CERTIFICATES) assert.ok(CERTIFICATE_RULES.some((rule) => rule.certificate === certificate && rule.source.cites !== ""), certificate);
});
