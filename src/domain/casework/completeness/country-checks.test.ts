import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf } from "../../kernel/index.ts";
import { profileOn, type CountryFact } from "../country-profile.ts";
import { law, reported, unverified } from "../evidence.ts";
import type { Draft } from "./check-draft.ts";
import { COUNTRY_RULES, countryFindings, countryRulesAsked, type CountryQuestion } from "./country-findings.ts";
import { articlesAsking, profileAnswers, whyOpen } from "./profile-answers.ts";
import { storedFindings, storedRulesAsked, type StoredRule } from "./stored-rules.ts";

const day = (text: string) => calendarDateOf(text);
const on = day("2026-11-25");
const service: Draft = { filled: new Set(), items: [{ id: "1", kind: "service-of-process", filled: new Set() }] };
const asked: CountryQuestion = { draft: service, language: "en", copies: null, processKind: null, hearingOn: null, receivedOn: on };
type Distributed<T> = T extends CountryFact ? Omit<T, "id" | "from" | "until"> : never;
const profile = (...facts: readonly Distributed<CountryFact>[]) => profileOn("BE", facts.map((fact, at) => ({ id: String(at), from: null, until: null, ...fact })), on);
const rules = (...given: Parameters<typeof countryFindings>) => countryFindings(...given).map(({ rule, severity }) => `${rule}: ${severity}`);

test("a summons for a hearing in four months warns, in ten weeks blocks, in six months passes (the ministry's page)", () => {
  assert.deepEqual(rules(undefined, { ...asked, hearingOn: day("2027-03-25") }), ["hearing-near: should"]);
  assert.deepEqual(rules(undefined, { ...asked, hearingOn: day("2027-02-03") }), ["hearing-too-near: must"]);
  assert.deepEqual(rules(undefined, { ...asked, hearingOn: day("2027-05-30") }), []);
  const [finding] = countryFindings(undefined, { ...asked, hearingOn: day("2027-02-03") });
  assert.deepEqual(finding?.params, { latestReceipt: "2026-10-13", monthsAbroad: 3 });
});

test("a country's own time before hearings stands before the ministry's, and warns where it is only remembered", () => {
  const slow = { kind: "lead-time", says: { monthsAbroad: 6, daysHere: 21, monthsComfortable: 8 } } as const;
  assert.deepEqual(rules(profile({ ...slow, source: law("x") }), { ...asked, hearingOn: day("2027-05-30") }), ["hearing-too-near: must"]);
  assert.deepEqual(rules(profile({ ...slow, source: unverified("x") }), { ...asked, hearingOn: day("2027-05-30") }), ["hearing-too-near: should"]);
});

test("a country of which nothing is recorded asks nothing, and what the draft does not say is not judged: such rules are not asked", () => {
  const copies = profile({ kind: "copies", says: { count: 3 }, source: law("x") });
  assert.deepEqual(countryRulesAsked(profile(), { ...asked, copies: 2 }), []);
  assert.deepEqual(countryRulesAsked(copies, asked), []);
  assert.deepEqual(countryRulesAsked(copies, { ...asked, copies: 3 }), ["copies"], "asked, and satisfied");
  assert.deepEqual(countryRulesAsked(profile(), { ...asked, hearingOn: day("2027-05-30") }), ["hearing-too-near", "hearing-near"]);
});

test("an office's rule for one country is not asked of a request to another, nor one for a kind that is not asked for", () => {
  const rule: StoredRule = { code: "bank-branch", kinds: [], countries: ["US"], instruments: [], field: "facts", of: "request", severity: "must", mend: "x", source: law("x") };
  const codes = (given: Partial<StoredRule>, country: string) => storedRulesAsked(service, [{ ...rule, ...given }], { country, instrument: null }).map(({ code }) => code);
  assert.deepEqual([codes({}, "CA"), codes({}, "US"), codes({ kinds: ["documents"] }, "US"), codes({ instruments: ["in-us-mla"] }, "US")], [[], ["bank-branch"], [], []]);
});

test("a hearing matters to service alone", () => {
  const records: Draft = { filled: new Set(), items: [{ id: "1", kind: "documents", filled: new Set() }] };
  assert.deepEqual(rules(undefined, { ...asked, draft: records, hearingOn: day("2026-12-01") }), []);
});

test("a kind of process that was not notified for the country blocks; without a list nobody can tell", () => {
  const notified = profile({ kind: "process-kinds", says: { kinds: ["summons-to-accused"], notification: "of 2023" }, source: reported("press") });
  assert.deepEqual(rules(notified, { ...asked, processKind: "summons-to-accused" }), []);
  assert.deepEqual(rules(notified, { ...asked, processKind: "arrest-warrant" }), ["process-kind-not-notified: must"]);
  assert.deepEqual(rules(profile(), { ...asked, processKind: "arrest-warrant" }), ["process-kind-not-notified: cannot-tell"]);
});

test("too few copies, a translation without certificate, a form and a lower limit are each found where the country says so", () => {
  const full = profile(
    { kind: "languages", says: { accepted: ["fr"], certificate: true }, source: law("x") },
    { kind: "copies", says: { count: 3 }, source: law("x") },
    { kind: "form", says: { name: "Form A" }, source: law("x") },
    { kind: "de-minimis", says: { rule: "under 100" }, source: law("x") },
  );
  assert.deepEqual(rules(full, { ...asked, copies: 2 }), ["copies: must", "translation-certificate: must", "de-minimis: should", "form: should"]);
  const filled = { ...service, filled: new Set(["translationCertificate", "seriousness", "form"]) };
  assert.deepEqual(rules(full, { ...asked, draft: filled, copies: 3 }), []);
  assert.deepEqual(rules(full, { ...asked, draft: filled, language: "fr-BE", copies: 3 }), []);
});

test("every finding of a country is a rule of the list", () => {
  const ids = COUNTRY_RULES.map(({ id }): string => id);
  for (const { rule } of countryFindings(profile({ kind: "copies", says: { count: 3 }, source: law("x") }), { ...asked, copies: 1, hearingOn: day("2026-12-01"), processKind: "search-warrant" })) assert.ok(ids.includes(rule), rule);
});

const asks = (read: "text" | "memory", ...codes: readonly string[]) => ({ asked: codes.map((what) => ({ what, articles: ["46(9)"] })), read });

test("treaty and profile settle conditions; what neither records they leave open", () => {
  const french = profile({ kind: "languages", says: { accepted: ["fr", "en"], certificate: false }, source: law("x") });
  assert.deepEqual(profileAnswers(french, { rank: "treaty", requirements: asks("text", "dual-criminality") }, "en-IN"), { "no-treaty": "no", "language-not-accepted": "no", "dual-criminality-asked": "yes" });
  assert.deepEqual(profileAnswers(french, { rank: "reciprocity", requirements: null }, "hi"), { "no-treaty": "yes", "language-not-accepted": "yes" });
  assert.deepEqual(profileAnswers(undefined, { rank: "none", requirements: asks("text") }, "en"), { "no-treaty": "unknown", "dual-criminality-asked": "no" });
});

const branch: StoredRule = { code: "bank-branch", kinds: ["documents"], countries: ["CA"], instruments: [], field: "bankBranch", of: "item", severity: "must", mend: "Name the branch.", source: law("return of 3 March 2026") };

test("a rule of the office is asked of its kinds, countries and treaties alone", () => {
  const draft: Draft = { filled: new Set(), items: [{ id: "bank", kind: "documents", filled: new Set() }, { id: "witness", kind: "statement", filled: new Set() }] };
  assert.deepEqual(storedFindings(draft, [branch], { country: "CA", instrument: null }).map(({ rule, item, severity }) => [rule, item, severity]), [["bank-branch", "bank", "must"]]);
  assert.deepEqual(storedFindings(draft, [branch], { country: "US", instrument: null }), []);
  assert.deepEqual(storedFindings(draft, [{ ...branch, instruments: ["in-ca-mla"] }], { country: "CA", instrument: "uncac" }), []);
  assert.deepEqual(storedFindings({ ...draft, items: [{ id: "bank", kind: "documents", filled: new Set(["bankBranch"]) }] }, [branch], { country: "CA", instrument: null }), []);
});

test("a rule of the office that is only remembered warns, whatever it says", () => {
  const draft: Draft = { filled: new Set(), items: [{ id: "bank", kind: "documents", filled: new Set() }] };
  assert.equal(storedFindings(draft, [{ ...branch, source: unverified("x") }], { country: "CA", instrument: null })[0]?.severity, "should");
  assert.equal(storedFindings(draft, [{ ...branch, of: "request", kinds: [] }], { country: "CA", instrument: null })[0]?.item, undefined);
});

test("terms that are only remembered settle no condition, and each open one says who would have to say it", () => {
  assert.deepEqual(profileAnswers(undefined, { rank: "treaty", requirements: asks("memory", "dual-criminality") }, "en"), { "no-treaty": "no" });
  assert.equal(whyOpen("dual-criminality-asked", { rank: "treaty", requirements: asks("memory") }), "terms-from-memory");
  assert.equal(whyOpen("dual-criminality-asked", { rank: "treaty", requirements: null }), "terms-not-recorded");
  assert.equal(whyOpen("dual-criminality-asked", { rank: "reciprocity", requirements: null }), "no-treaty-says");
  assert.equal(whyOpen("no-treaty", { rank: "none", requirements: null }), "no-basis-chosen");
  assert.equal(whyOpen("language-not-accepted", { rank: "treaty", requirements: null }), "languages-not-recorded");
  assert.equal(whyOpen("assurance-asked", { rank: "treaty", requirements: null }), "country-not-recorded");
  assert.equal(whyOpen("order-exists", { rank: "treaty", requirements: null }), "case-decides");
});

test("a field that the basis itself asks for names the article; one that it does not ask for names none", () => {
  assert.deepEqual(articlesAsking(asks("text", "dual-criminality"), "dualCriminality"), ["46(9)"]);
  assert.deepEqual(articlesAsking(asks("text", "dual-criminality"), "costs"), []);
  assert.deepEqual(articlesAsking(null, "dualCriminality"), []);
});

test("copies that nobody has counted, and a summons whose kind nobody has named, are asked about and do not block", () => {
  const asking = profile({ kind: "copies", says: { count: 3 }, source: law("x") }, { kind: "process-kinds", says: { kinds: ["summons-to-person"], notification: "of 2023" }, source: law("x") });
  assert.deepEqual(rules(asking, asked), ["process-kind-not-notified: cannot-tell", "copies: cannot-tell"]);
  assert.deepEqual(rules(asking, { ...asked, copies: 3, processKind: "summons-to-person" }), []);
});
