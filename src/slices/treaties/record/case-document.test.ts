// Through the register and back: a depositary's history says the same once it has been a document and recorded facts.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { deriveTreaty, readCaseFile, type TreatyFacts, type TreatyHistory } from "../../../domain/treaty-law/index.ts";
import { projectRoot } from "../../../platform/config/index.ts";
import { treatyFactsOf } from "../read/treaty-facts-of.ts";
import type { RecordedFact } from "../recorded-fact.ts";
import { documentOfCase, type CaseNaming } from "./case-document.ts";
import { factsOfDocument } from "./document-facts.ts";
import { readDocument } from "./instrument-document.ts";

const folder = join(projectRoot(), "test", "law-cases", "depositaries");
const files = readdirSync(folder).filter((name) => !name.startsWith("_"));
const recorded = new Date("2026-01-05T09:00:00Z");

function naming(slug: string): CaseNaming {
  return { slug, form: "convention", participation: "multilateral", binding: "yes", subjects: ["other-security"], source: { id: "depositary", title: "Depositary" } };
}

function caseFile(name: string): unknown {
  return JSON.parse(readFileSync(join(folder, name), "utf8"));
}

/** The facts as the office has them after the document was entered; what was remembered is among them. */
function throughTheRegister(name: string): TreatyFacts {
  const slug = name.replace(".json", "");
  const converted = documentOfCase(caseFile(name), naming(slug));
  assert.ok(converted.ok, name);
  const reading = readDocument(converted.document);
  assert.ok(reading.ok, reading.ok ? "" : `${name}: ${JSON.stringify(reading.faults.slice(0, 3))}`);
  const entered = factsOfDocument(reading.document, true);
  const rows = entered.facts.map(({ fact }): RecordedFact => ({ ...fact, recordedAt: recorded, recordedBy: "system", publishedAt: recorded }));
  return treatyFactsOf(slug, rows, { clock: "recorded", sources: new Map() });
}

const bound = ({ parties, entryIntoForce }: TreatyHistory) => ({
  general: entryIntoForce.date,
  parties: [...parties].map(([code, { memberships }]) => [code, memberships.map(({ from, until }) => [from, until])]).toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
});

test("every published history derives the same after it has been a document and recorded facts", () => {
  for (const name of files) {
    const read = readCaseFile(caseFile(name));
    assert.ok(read.ok);
    const facts = throughTheRegister(name);
    // The public's list is shorter where acts are only remembered, and says so; the office's is the whole.
    const same = deriveTreaty({ ...facts, coverage: read.facts.coverage, participation: read.facts.participation });
    assert.deepEqual(bound(same), bound(deriveTreaty(read.facts)), name);
    assert.equal(facts.actions.length, read.facts.actions.length, name);
  }
  assert.equal(files.length, 106);
});

test("a list without its remembered acts is partial to the public", () => {
  assert.equal(throughTheRegister("un-single-convention-1961.json").coverage.extent, "partial");
  assert.equal(throughTheRegister("un-untoc-2000.json").coverage.extent, "complete");
});

test("treaties that a clause names by the id of their file are named by their permanent slug", () => {
  const slugs = new Map([["un-untoc-2000", "untoc"]]);
  const converted = documentOfCase(caseFile("un-firearms-protocol-2001.json"), { ...naming("untoc-firearms"), slugs });
  assert.ok(converted.ok);
  assert.match(JSON.stringify(converted.document), /"notBefore":\[\{"treaty":"untoc"\}\]/);
});

test("what is no treaty file is refused with what would be right", () => {
  assert.deepEqual(documentOfCase([], naming("x")), { ok: false, problems: ["the file must hold one JSON object, a treaty"] });
});
