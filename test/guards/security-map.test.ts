// The map of docs/security.md must stay true: every requirement once, every path and test there.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { projectRoot } from "../../src/platform/config/index.ts";

/** OWASP ASVS 5.0.0, levels 1 and 2: how many a section has; they are its first ones, the others are level 3. */
const REQUIREMENTS: Readonly<Record<string, number>> = {
  "1.1": 2, "1.2": 9, "1.3": 11, "1.4": 3, "1.5": 2,
  "2.1": 3, "2.2": 3, "2.3": 4, "2.4": 1,
  "3.2": 2, "3.3": 4, "3.4": 6, "3.5": 5, "3.7": 2,
  "4.1": 3, "4.2": 1, "4.3": 2, "4.4": 4,
  "5.1": 1, "5.2": 3, "5.3": 2, "5.4": 3,
  "6.1": 3, "6.2": 12, "6.3": 4, "6.4": 4, "6.5": 5, "6.6": 3, "6.8": 4,
  "7.1": 3, "7.2": 4, "7.3": 2, "7.4": 5, "7.5": 2, "7.6": 2,
  "8.1": 2, "8.2": 3, "8.3": 1, "8.4": 1,
  "9.1": 3, "9.2": 4,
  "10.1": 2, "10.2": 2, "10.3": 4, "10.4": 11, "10.5": 5, "10.6": 2, "10.7": 3,
  "11.1": 2, "11.2": 3, "11.3": 3, "11.4": 4, "11.5": 1, "11.6": 1,
  "12.1": 3, "12.2": 2, "12.3": 4,
  "13.1": 1, "13.2": 5, "13.3": 2, "13.4": 5,
  "14.1": 2, "14.2": 4, "14.3": 3,
  "15.1": 3, "15.2": 3, "15.3": 7,
  "16.1": 1, "16.2": 5, "16.3": 4, "16.4": 3, "16.5": 3,
  "17.1": 1, "17.2": 4, "17.3": 2,
};

const text = readFileSync(join(projectRoot(), "docs/security.md"), "utf8");
const rows = text.split("\n").flatMap((line) => {
  const cells = line.split(" | ").map((cell) => cell.replaceAll(/^\| | \|$/g, ""));
  return /^\d+\.\d+\.\d+/.test(cells[0] ?? "") ? [{ numbers: (cells[0] ?? "").split(", "), where: cells[2] ?? "", proof: cells[3] ?? "", cells: cells.length, line }] : [];
});

test("every requirement of levels 1 and 2 stands in the map once", () => {
  const wanted = Object.entries(REQUIREMENTS).flatMap(([section, most]) => Array.from({ length: most }, (_, n) => `${section}.${n + 1}`));
  assert.equal(wanted.length, 253); // 70 of level 1, 183 of level 2
  const named = rows.flatMap(({ numbers }) => numbers);
  assert.deepEqual(named.toSorted(), wanted.toSorted());
});

test("every control has a proof or a gap that says what is missing, and what does not apply has a reason", () => {
  const lacking = rows.filter(({ cells, proof, line }) => (cells === 2 ? line.length < 14 : !/ "[^"]+"|^document\b|\bGAP: \S+/.test(proof)));
  assert.deepEqual(lacking.map(({ line }) => line), []);
});

test("every path of the map is there, and every test has the title that it names", () => {
  const read = new Map<string, string>();
  const wrong = rows.flatMap(({ where, proof }) => {
    const paths = [...`${where} ${proof}`.matchAll(/`([\w./-]+\/[\w./-]+)`/g)].map(([, path = ""]) => path).filter((path) => !existsSync(join(projectRoot(), path)));
    const titles = [...proof.matchAll(/`([^`]+\.test\.tsx?)` "([^"]+)"/g)].filter(([, path = "", title = ""]) => {
      const code = read.get(path) ?? readFileSync(join(projectRoot(), path), "utf8");
      read.set(path, code);
      return !code.split("\n").some((line) => /^\s*test\(/.test(line) && line.includes(title));
    });
    return [...paths, ...titles.map(([whole]) => whole)];
  });
  assert.deepEqual(wrong, []);
});
