import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { filesDesk, textOf, type FilesDesk } from "../../../../test/support/desk-files.ts";
import type { OfficerName } from "../../../../test/support/office.ts";

let desk: FilesDesk;
before(async () => {
  desk = await filesDesk();
  await desk.letIntoCompartment("PROTECTION", "supervisor", "head");
});
after(async () => await desk.app.close());

/** A file with three papers, marked like it or further; answers with the addresses below the desk. */
async function threePapers(...markings: readonly string[]): Promise<{ readonly file: string; readonly papers: readonly string[] }> {
  const file = await desk.openFile("canada-desk");
  const papers: string[] = [];
  for (const marking of markings) {
    const id = randomUUID();
    const answer = await desk.post("supervisor", `/files/${file}/papers/new`, { kind: "paper", title: `Letter ${papers.length + 1}`, text: "Its text.", marking, once: id });
    assert.equal(answer.statusCode, 303, textOf(answer.body));
    papers.push(`/files/${file}/papers/${id}`);
  }
  return { file, papers };
}

const change = async (who: OfficerName, paper: string, lookedAt: string, fields: Readonly<Record<string, string>>) => await desk.post(who, `${paper}/marking`, { reason: "Names a source", "looked-at": lookedAt, ...fields });
const stored = async (paper: string) => await desk.db.selectFrom("papers").select(["marking", "compartments", "shelf", "number"]).where("id", "=", paper.slice(-36)).executeTakeFirstOrThrow();
const waitingOf = async (paper: string) => (await desk.db.selectFrom("paper_marking_changes").select("id").where("paper_id", "=", paper.slice(-36)).where("decided_at", "is", null).executeTakeFirstOrThrow()).id;

test("closing one paper further takes effect at once: for who is cleared for less it is not there, by address, list, search and history", async () => {
  const { file, papers: [first = "", second = ""] } = await threePapers("restricted", "restricted", "restricted");
  assert.match(textOf((await desk.get("canada-desk", `/files/${file}`)).body), /Letter 2/);
  assert.equal((await change("supervisor", second, "restricted", { marking: "secret" })).statusCode, 303);
  assert.deepEqual(await stored(second), { marking: "secret", compartments: [], shelf: "secret", number: 1 });
  assert.equal((await desk.get("canada-desk", second)).statusCode, 404);
  for (const page of [`/files/${file}`, `/files/${file}/history`, "/files?q=Letter"]) {
    const { body } = await desk.get("canada-desk", page);
    assert.doesNotMatch(textOf(body), /Letter 2|Names a source|Secret/, page);
    assert.ok(!body.includes(second.slice(-36)), page);
  }
  assert.equal((await desk.get("canada-desk", first)).statusCode, 200);
  assert.match(textOf((await desk.get("supervisor", `/files/${file}/history`)).body), /closed S 1 further, from Restricted to Secret: Names a source/);
});

test("the number it leaves is given to no other paper", async () => {
  const { file, papers } = await threePapers("restricted", "restricted");
  await change("supervisor", papers[1] ?? "", "restricted", { marking: "confidential" });
  const id = randomUUID();
  await desk.post("canada-desk", `/files/${file}/papers/new`, { kind: "paper", title: "Another", text: "Its text.", marking: "restricted", once: id });
  assert.deepEqual(await stored(id), { marking: "restricted", compartments: [], shelf: "restricted", number: 3 });
});

test("a compartment closes one paper to everybody who is not in it", async () => {
  const { papers: [paper = ""] } = await threePapers("restricted");
  assert.equal((await change("supervisor", paper, "restricted", { marking: "restricted", compartment: "PROTECTION" })).statusCode, 303);
  assert.equal((await desk.get("canada-desk", paper)).statusCode, 404);
  assert.equal((await desk.get("head", paper)).statusCode, 200);
});

test("opening it further waits for a second officer; until then it is closed as it was", async () => {
  const { file, papers: [paper = ""] } = await threePapers("secret");
  assert.equal((await change("supervisor", paper, "secret", { marking: "restricted" })).statusCode, 303);
  assert.equal((await desk.get("canada-desk", paper)).statusCode, 404);
  assert.match(textOf((await desk.get("head", "/files/decisions")).body), /Markings of single papers to be lowered.*Names a source/s);
  assert.doesNotMatch(textOf((await desk.get("canada-desk", `/files/${file}`)).body), /Names a source/);
  const proposal = await waitingOf(paper);
  const answer = async (who: OfficerName, key: "accept" | "refuse") => await desk.post(who, `/files/${file}/paper-markings/${proposal}/${key}`, {});
  assert.equal((await change("head", paper, "secret", { marking: "confidential" })).statusCode, 422, "one waits already");
  assert.equal((await answer("supervisor", "accept")).statusCode, 422, "the same person");
  assert.equal((await answer("canada-desk", "accept")).statusCode, 404);
  assert.equal((await answer("head", "accept")).statusCode, 303);
  assert.deepEqual(await stored(paper), { marking: "restricted", compartments: [], shelf: "restricted", number: 1 });
  assert.equal((await desk.get("canada-desk", paper)).statusCode, 200);
  assert.equal((await answer("head", "accept")).statusCode, 422, "decided already");
  assert.deepEqual((await desk.events(file)).filter((event) => /marking|lowering/.test(event)), ["lowering.proposed", "marking.lowered"]);
});

test("a refused lowering leaves the paper as it was, and another may be proposed", async () => {
  const { file, papers: [paper = ""] } = await threePapers("secret");
  await change("supervisor", paper, "secret", { marking: "restricted" });
  assert.equal((await desk.post("head", `/files/${file}/paper-markings/${await waitingOf(paper)}/refuse`, {})).statusCode, 303);
  assert.equal((await stored(paper)).marking, "secret");
  assert.equal((await change("head", paper, "secret", { marking: "confidential" })).statusCode, 303);
});

test("a paper is never marked lower than its file, nor a lowering agreed to once the file was raised above it", async () => {
  const { file, papers: [paper = ""] } = await threePapers("secret");
  const below = await change("supervisor", paper, "secret", { marking: "public" });
  assert.equal(below.statusCode, 422);
  assert.match(textOf(below.body), /The file is Restricted; what is in it is marked no lower\./);
  await change("supervisor", paper, "secret", { marking: "restricted" });
  await desk.post("supervisor", `/files/${file}/marking`, { marking: "confidential", reason: "Sources named", version: await desk.versionOf(file) });
  assert.equal((await desk.post("head", `/files/${file}/paper-markings/${await waitingOf(paper)}/accept`, {})).statusCode, 422);
  assert.equal((await stored(paper)).marking, "secret");
});

test("of two officers the second is told that the paper was marked otherwise meanwhile, and keeps what was typed", async () => {
  const { papers: [paper = ""] } = await threePapers("restricted");
  assert.equal((await change("supervisor", paper, "restricted", { marking: "confidential" })).statusCode, 303);
  const late = await change("head", paper, "restricted", { marking: "secret", reason: "Typed with care" });
  assert.equal(late.statusCode, 409);
  assert.match(late.body, /Typed with care/);
  assert.equal((await stored(paper)).marking, "confidential");
});

test("who was let into the file does not find the form, nor who may not change markings", async () => {
  const { file, papers: [paper = ""] } = await threePapers("restricted");
  await desk.post("supervisor", `/files/${file}/grants/new`, { to: `person:${desk.office.people["nepal-desk"]}`, from: "2026-11-22", until: "2026-12-22", reason: "works on it" });
  assert.equal((await desk.get("nepal-desk", paper)).statusCode, 200);
  for (const who of ["nepal-desk", "canada-desk"] as const) {
    assert.equal((await desk.get(who, `${paper}/marking`)).statusCode, 404);
    assert.equal((await change(who, paper, "restricted", { marking: "confidential" })).statusCode, 404);
    assert.doesNotMatch((await desk.get(who, paper)).body, /Change its marking/);
  }
});
