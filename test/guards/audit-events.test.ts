import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { projectRoot } from "../../src/platform/config/index.ts";
import { type AuditVocabulary, sumAuditEvents } from "../../src/slices/audit/index.ts";
import { projectFiles } from "../support/source-tree.ts";

test("no two slices declare the same audit event", async () => {
  const declaring = projectFiles(["src/slices"], /\.tsx?$/).filter(({ text }) => /^export const \w+ = declareAuditEvents\(/m.test(text));
  const vocabularies: AuditVocabulary[] = [];
  for (const { path } of declaring) {
    const loaded: unknown = await import(pathToFileURL(join(projectRoot(), "build", path.replace(/\.tsx?$/, ".js"))).href);
    vocabularies.push(...Object.values(Object(loaded) as object).filter(isVocabulary));
  }
  assert.equal(vocabularies.length, declaring.length);
  sumAuditEvents(vocabularies);
});

function isVocabulary(value: unknown): value is AuditVocabulary {
  return typeof value === "object" && value !== null && "slice" in value && "events" in value;
}
