// `comity treaty derive`: what it prints for machines, word by word, and how it ends.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { PARTY_STATUSES, TREATY_STATUSES } from "../domain/treaty-law/index.ts";
import { projectRoot } from "../platform/config/index.ts";
import type { DerivedCase } from "../slices/treaties/index.ts";
import { runCommand } from "./program.ts";

const folder = mkdtempSync(join(tmpdir(), "comity-derive-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const cases = join(projectRoot(), "test", "law-cases", "depositaries");
const published = (id: string) => join(cases, `${id}.json`);

async function derive(...words: readonly string[]) {
  const said: { out: string[]; err: string[] } = { out: [], err: [] };
  const code = await runCommand(["treaty", "derive", ...words], { print: (line) => void said.out.push(line), note: (line) => void said.err.push(line) });
  return { code, lines: said.out, err: said.err.join("\n") };
}

async function answer(...words: readonly string[]): Promise<DerivedCase> {
  const { code, lines, err } = await derive(...words, "--json");
  assert.equal(code, 0, err);
  return JSON.parse(lines.at(-1) ?? "") as DerivedCase;
}

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

const two = (id: string, more: object = {}) => ({
  id,
  adoptedOn: "1999-01-01",
  coverage: "complete",
  snapshotOn: "2020-01-01",
  clause: { entryIntoForce: { when: { type: "count", n: 2 }, delay: { n: 30, unit: "day" } }, laterParties: { delay: { n: 30, unit: "day" } }, withdrawal: { delay: { n: 1, unit: "year" } } },
  parties: [
    { state: "Bees", code: "BB", actions: [{ type: "signature", date: "1999-02-01" }, { type: "ratification", date: "2001-01-01", recordedOn: "2001-01-20" }] },
    { state: "Ays", code: "AA", actions: [{ type: "accession", date: "2000-01-01" }, { type: "withdrawal", date: "2005-01-01" }, { type: "accession", date: "2010-01-01" }] },
    { state: "Cees", code: "CC", actions: [] },
    { state: "Gibraltar", code: "GI", actions: [{ type: "territorialApplication", date: "2002-01-01" }] },
  ],
  ...more,
});

test("one line a file holds the treaty on the day: status, dates, what is missing, every party in order of code, why", async () => {
  const told = await answer(file("two.json", two("two")), "--on", "2005-06-01");
  assert.deepEqual([told.id, told.on, told.status, told.entryIntoForce, told.missing, told.unknown], ["two", "2005-06-01", "in-force", "2001-01-31", [], []]);
  assert.deepEqual(told.parties.map(({ code, state, status, periods }) => ({ code, state, status, periods })), [
    { code: "AA", state: "Ays", status: "withdrawal-notified", periods: [{ from: "2001-01-31", until: "2006-01-01" }, { from: "2010-01-31", until: null }] },
    { code: "BB", state: "Bees", status: "party", periods: [{ from: "2001-01-31", until: null }] },
    { code: "CC", state: "Cees", status: "no-action", periods: [] },
  ]);
  assert.equal(told.why.rule, "treaty.in-force");
});

test("what is missing is said of the day asked about, also of a treaty the clause waits for", async () => {
  const told = await answer(file("two.json", two("two")), "--on", "2000-06-01");
  assert.deepEqual([told.status, told.entryIntoForce, told.missing], ["not-in-force", "2001-01-31", [{ kind: "consents", short: 1, of: 2, have: 1 }]]);
  const waiting = two("waiting", { clause: { entryIntoForce: { when: { type: "count", n: 2 }, notBefore: [{ treaty: "parent" }] } } });
  const parent = two("parent", { clause: { entryIntoForce: { when: { type: "count", n: 9 } } } });
  const child = await answer(file("waiting.json", waiting), "--with", file("parent.json", parent), "--on", "2004-06-01");
  assert.deepEqual([child.status, child.missing], ["not-in-force", [{ kind: "treaty-in-force", treaty: "parent" }]]);
  const alone = await answer(file("waiting.json", waiting), "--on", "2004-06-01");
  assert.deepEqual([alone.status, alone.entryIntoForce, alone.unknown], ["unknown", null, [{ code: "other-treaty-unknown", params: { treaty: "parent" } }]]);
});

test("--known-on leaves out what was recorded later", async () => {
  const path = file("two.json", two("two"));
  assert.equal((await answer(path, "--on", "2005-01-01", "--known-on", "2001-01-19")).status, "not-in-force");
  assert.equal((await answer(path, "--on", "2005-01-01", "--known-on", "2001-01-20")).status, "in-force");
});

test("every status of every published case is a word of the documented vocabulary", async () => {
  const { code, lines } = await derive(...["un-untoc-2000", "un-part-xi-1994", "un-paris-2015", "coe-ets120-spectator-violence-1985", "who-illicit-tobacco-2012", "un-stateless-1954"].map(published), "--json");
  assert.deepEqual([code, lines.length], [0, 6]);
  for (const line of lines) {
    const told = JSON.parse(line) as DerivedCase;
    assert.ok((TREATY_STATUSES as readonly string[]).includes(told.status));
    for (const { status } of told.parties) assert.ok((PARTY_STATUSES as readonly string[]).includes(status));
    assert.deepEqual(told.parties.map(({ code: own }) => own), told.parties.map(({ code: own }) => own).toSorted());
  }
});

test("the order in which parties and acts are typed changes nothing that is printed", async () => {
  const treaty = two("two");
  const shuffled = { ...treaty, parties: treaty.parties.toReversed().map((party) => ({ ...party, actions: party.actions.toReversed() })) };
  for (const on of ["2000-06-01", "2005-06-01", "2030-01-01"]) {
    assert.deepEqual(await answer(file("shuffled.json", shuffled), "--on", on), await answer(file("two.json", treaty), "--on", on));
  }
});

test("two files that describe one treaty are each answered from their own facts", async () => {
  const other = two("two", { clause: { entryIntoForce: { when: { type: "count", n: 1 } }, laterParties: {} } });
  const { lines } = await derive(file("two.json", two("two")), file("other.json", other), "--on", "2005-01-01", "--json");
  assert.deepEqual(lines.map((line) => (JSON.parse(line) as DerivedCase).entryIntoForce), ["2001-01-31", "2000-01-01"]);
});

test("a territory is no party: it is listed with the stretches in which the treaty applies to it, and through whom", async () => {
  const told = await answer(published("unece-cmr-1956"), "--on", "2020-01-01");
  assert.deepEqual(told.parties.filter(({ code }) => code === "GI"), []);
  assert.deepEqual(told.territories.find(({ code }) => code === "GI")?.periods, [{ from: "1969-01-29", until: null, through: "GB" }]);
  const stateless = await answer(published("un-stateless-1954"), "--on", "2015-01-01");
  assert.deepEqual(stateless.territories.map(({ code, status, periods }) => [code, status, periods[0]?.from, periods[0]?.through]), [["HK", "applies", "1997-07-01", "CN"]]);
  assert.equal(stateless.parties.find(({ code }) => code === "CN")?.status, "no-action");
});

test("a file that cannot be read costs only its own answer; stdout holds one line a file asked for, and the call ends with 1", async () => {
  const { code, lines, err } = await derive(file("two.json", two("two")), file("broken.json", "{"), join(folder, "none.json"), folder, "--with", join(folder, "no-parent.json"), "--json");
  assert.equal(code, 1);
  assert.deepEqual(lines.map((line) => Object.keys(JSON.parse(line) as object)[0]), ["id", "file", "file", "file"]);
  assert.match(err, /none\.json: there is no such file/);
  assert.match(err, /is a folder; name the treaty files in it/);
  assert.match(err, /--with .*no-parent\.json: there is no such file/);
  assert.match(err, /4 of 5 files cannot be read/);
});

test("a day that is none ends the call with 2, and no answer is printed", async () => {
  for (const words of [["--on", "2013-02-30"], ["--known-on", "soon"]]) {
    const { code, lines, err } = await derive(published("un-opium-1953"), ...words, "--json");
    assert.deepEqual([code, lines], [2, []]);
    assert.match(err, /is no day; write YYYY-MM-DD/);
  }
});

test("a path is looked for in the present folder, then where `npm run` was called", () => {
  const main = join(projectRoot(), "build", "src", "main.js");
  file("two.json", two("two"));
  const run = (cwd: string, path: string, env: object = {}) => spawnSync(process.execPath, [main, "treaty", "derive", path, "--on", "2005-06-01", "--json"], { cwd, encoding: "utf8", env: { ...process.env, INIT_CWD: "", ...env } });
  const here = run(folder, "two.json");
  assert.equal((JSON.parse(here.stdout) as DerivedCase).id, "two", here.stderr);
  const there = run(projectRoot(), "two.json", { INIT_CWD: folder });
  assert.equal((JSON.parse(there.stdout) as DerivedCase).id, "two", there.stderr);
  const relative = run(projectRoot(), join("test", "law-cases", "depositaries", "un-opium-1953.json"), { INIT_CWD: folder });
  assert.equal((JSON.parse(relative.stdout) as DerivedCase).id, "un-opium-1953", relative.stderr);
});

test("without --json a reader gets the proof in numbered sentences, with names, and is told what else to give", async () => {
  const ban = await derive(join(projectRoot(), "test", "law-cases", "other-clauses", "un-ctbt-1996.json"), "--on", "2013-01-01");
  assert.match(ban.lines.join("\n"), /missing: the consent of China, Egypt, Israel, India, Iran, North Korea, Pakistan and United States/);
  assert.match(ban.lines.join("\n"), /1\.1 All forty-four States of the group “annex 2” must consent; thirty-six of them did\./);
  const { published: _, ...alone } = JSON.parse(readFileSync(published("un-firearms-protocol-2001"), "utf8")) as Record<string, unknown>;
  const child = await derive(file("alone.json", alone), "--on", "2013-01-01");
  assert.match(child.lines.join("\n"), /It depends on un-untoc-2000, whose entry into force is not known\.\n.*give the other treaty with --with FILE/);
});

test("within a period the State is bound, outside all of them it is not; where a notice's effect is unknown, the period says so", async () => {
  const clause = { entryIntoForce: { when: { type: "count", n: 1 } }, laterParties: {} };
  const parties = [{ code: "AA", actions: [{ type: "ratification", date: "1971-01-01" }, { type: "denunciation", date: "1980-01-01" }, { type: "accession", date: "1990-01-01" }] }, { code: "BB", actions: [{ type: "ratification", date: "1971-01-01" }, { type: "denunciation", date: "1980-01-01" }] }];
  const path = file("no-clause.json", { id: "no-clause", clause, parties });
  const told = await answer(path, "--on", "1985-01-01");
  assert.deepEqual(told.parties.map(({ code, status, periods }) => [code, status, periods]), [
    ["AA", "unknown", [{ from: "1971-01-01", until: "1990-01-01", untilUnknown: true }, { from: "1990-01-01", until: null }]],
    ["BB", "unknown", [{ from: "1971-01-01", until: null, untilUnknown: true }]],
  ]);
  assert.deepEqual(told.parties[1]?.unknown, [{ code: "withdrawal-clause-not-recorded", params: { received: "1980-01-01" } }]);
  for (const on of ["1970-12-31", "1971-01-01", "1979-12-31", "1980-01-01", "1990-01-01", "2020-01-01"]) {
    for (const { code, status, periods } of (await answer(path, "--on", on)).parties) {
      const within = periods.find(({ from, until }) => from <= on && (until === null || on < until));
      if (status === "unknown") assert.ok(within?.untilUnknown ?? within === undefined, `${code} on ${on}`);
      else assert.equal(["party", "withdrawal-notified"].includes(status), within !== undefined, `${code} on ${on}: ${status}`);
    }
  }
});

test("a file that is hostile or broken is refused with its place and what would be right, and the others are answered", async () => {
  const acts = (...actions: readonly unknown[]) => ({ id: "x", clause: { entryIntoForce: { when: { type: "count", n: 1 } } }, parties: [{ code: "AA", actions }] });
  const act = (more: object) => ({ type: "ratification", date: "2000-01-01", ...more });
  const wrong: readonly (readonly [content: unknown, says: RegExp])[] = [
    [`${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`, /goes deeper than 100 levels/],
    [`${"[".repeat(50_000)}${"]".repeat(50_000)}`, /goes deeper than 100 levels/],
    [acts(act({ date: "2013-02-30" })), /parties\[0\] \(AA\)\.actions\[0\]\.date: "2013-02-30" is not a day, month or year that exists/],
    [acts(act({ type: "ratify" })), /actions\[0\]\.type: "ratify" is not one of ratification, /],
    [acts(act({ id: "a" }), act({ id: "a", date: "2001-01-01" })), /actions\[1\]\.id: "a" is the id of another action/],
    [acts(act({ id: "a", supersedes: "b" }), act({ id: "b", supersedes: "a" })), /supersedes: corrects itself, directly or in a circle/],
    [acts(act({ refersTo: "nothing" })), /actions\[0\]\.refersTo: "nothing" is the id of no action/],
    [acts(act({ refersTo: 5 })), /actions\[0\]\.refersTo: must be text/],
    [acts(act({ date: "x".repeat(10_000) })), /"x{79}… is not a day/],
    [{ ...acts(), parties: [{ code: "\u001B[31m", actions: [] }] }, /parties\[0\]\.code: must be text without control characters/],
    [acts(...Array.from({ length: 300 }, () => act({ date: "never" }))), /and 200 further problems/],
    [{ ...acts(), clause: { entryIntoForce: { when: { type: "count", n: 1e308 }, delay: { n: -1, unit: "day" } } } }, /when\.n: must be a whole number from 1 to 2000/],
  ];
  for (const [content, says] of wrong) {
    const { code, lines, err } = await derive(file("wrong.json", content), file("two.json", two("two")), "--on", "2005-06-01", "--json");
    assert.equal(code, 1, String(says));
    assert.match(err, says);
    assert.deepEqual(lines.map((line) => Object.keys(JSON.parse(line) as object)[0]), ["file", "id"]);
  }
  writeFileSync(join(folder, "latin.json"), Buffer.from('{"id":"x","title":"C\u00F4te"}', "latin1"));
  assert.match((await derive(join(folder, "latin.json"))).err, /latin\.json: is not text in UTF-8/);
  assert.match((await derive("/dev/zero")).err, /zero: (?:is no file|there is no such file)/);
});

test("a name that every object inherits is a name like any other", async () => {
  const clause = { entryIntoForce: { when: { type: "count", n: 1, among: "toString" } }, laterParties: {} };
  const told = await answer(file("names.json", { id: "__proto__", clause, parties: [{ code: "constructor", actions: [{ type: "ratification", date: "2000-01-01" }] }] }), "--on", "2001-01-01");
  assert.deepEqual([told.id, told.status, told.parties[0]?.code], ["__proto__", "unknown", "constructor"]);
  const share = { entryIntoForce: { when: { type: "share", weights: "valueOf", min: 1 } } };
  assert.equal((await answer(file("names.json", { id: "x", clause: share, parties: [] }), "--on", "2001-01-01")).unknown[0]?.code, "weights-not-recorded");
  const held = JSON.parse('{ "__proto__": ["AA"] }') as object;
  const own = { entryIntoForce: { when: { type: "count", n: 1, among: "__proto__" } } };
  assert.equal((await answer(file("names.json", { id: "x", clause: own, groups: held, parties: [{ code: "AA", actions: [{ type: "ratification", date: "2000-01-01" }] }] }), "--on", "2001-01-01")).entryIntoForce, "2000-01-01");
});

test("treaties that wait for each other in a circle, or for a thousand others in a row, are not known to be in force", async () => {
  const waits = (id: string, other: string) => file(`${id}.json`, { id, clause: { entryIntoForce: { when: { type: "count", n: 1 }, notBefore: [{ treaty: other }] } }, parties: [{ code: "AA", actions: [{ type: "ratification", date: "2000-01-01" }] }] });
  const [a, b] = [waits("a", "b"), waits("b", "a")];
  for (const asked of [[a, b], [b, a]]) {
    const { code, lines } = await derive(...asked, "--on", "2010-01-01", "--json");
    assert.deepEqual([code, ...lines.map((line) => (JSON.parse(line) as DerivedCase).status)], [0, "unknown", "unknown"]);
  }
  assert.equal((await answer(a, "--on", "2010-01-01", "--with", b)).unknown[0]?.code, "other-treaty-unknown");
  const chain = Array.from({ length: 1_000 }, (_, n) => waits(`t${n}`, `t${n + 1}`));
  assert.equal((await answer(chain[0] ?? "", "--on", "2010-01-01", "--with", ...chain)).status, "unknown");
});

test("dates and delays that lead beyond the calendar cost only their own answer", async () => {
  const far = (id: string, other: string) => file(`${id}.json`, { id, clause: { entryIntoForce: { when: { type: "treatyInForce", treaty: other }, delay: { n: 2000, unit: "year" } } }, parties: [] });
  const first = file("f0.json", { id: "f0", clause: { entryIntoForce: { when: { type: "count", n: 1 }, delay: { n: 2000, unit: "year" } } }, parties: [{ code: "AA", actions: [{ type: "ratification", date: "2999-01-01" }] }] });
  const { code, err, lines } = await derive(...[4, 3, 2, 1].map((n) => far(`f${n}`, `f${n - 1}`)), first, "--on", "2010-01-01", "--json");
  assert.deepEqual([code, lines.length], [1, 5]);
  assert.match(err, /f4\.json: its dates and delays lead beyond the year 9999/);
  assert.match(lines[4] ?? "", /"entryIntoForce":"4999-01-01"/);
});

test("ten thousand acts of two hundred States are answered in good time", { timeout: 60_000 }, async () => {
  const TYPES = ["ratification", "denunciation", "signature", "revocation"];
  const parties = Array.from({ length: 200 }, (_, p) => ({ code: `P${p}`, actions: Array.from({ length: 50 }, (__, n) => ({ type: TYPES[(n * 7 + p) % 4], date: `${1950 + n}-${String(1 + (p % 12)).padStart(2, "0")}-10` })) }));
  const path = file("large.json", { id: "large", clause: { entryIntoForce: { when: { type: "count", n: 100 } }, withdrawal: { delay: { n: 1, unit: "year" } } }, parties });
  assert.equal((await answer(path, "--on", "1990-01-01")).parties.length, 200);
});
