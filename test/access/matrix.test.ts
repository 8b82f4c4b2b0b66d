// Kinds of actor × kinds of record × every route of the desk, both halves: who may, is answered; who may not, is told what somebody is
// told who asks for nothing. And no page of any route shows a word of a record that its reader does not see.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { DESK } from "../../src/app.ts";
import { seesFile, seesPaper } from "../../src/domain/access/index.ts";
import { calendarDateOf } from "../../src/domain/kernel/index.ts";
import { ACCOUNT_ROUTES, mayUse, type DeskRoute } from "../../src/slices/accounts/index.ts";
import { loadSeeds, readReferenceSeeds } from "../../src/slices/reference-data/index.ts";
import { loadInstrumentSeeds } from "../../src/slices/treaties/index.ts";
import { filesDesk, NOW, sendFile, type FilesDesk } from "../support/desk-files.ts";
import { postForm, type OfficerName } from "../support/office.ts";
import { makeActors, type Actor } from "./actors.ts";
import type { Office } from "../support/office.ts";
import { Casework } from "../support/requests.ts";
import { makeRecords, type FileRecord } from "./records.ts";
import type { Row, World } from "./row-kinds.ts";
import { ROWS } from "./rows.ts";

const ROUTES: readonly DeskRoute[] = [...ACCOUNT_ROUTES, ...DESK.flatMap(({ routes }) => routes)];
const keyOf = ({ method, path }: DeskRoute) => `${method} ${path}`;
const now = Temporal.Now.instant();
let desk: FilesDesk;
let records: readonly FileRecord[];
let actors: readonly Actor[];
let world: World;

before(async () => {
  desk = await filesDesk();
  const { db } = desk;
  const at = new Date("2026-11-20T09:00:00Z");
  await loadSeeds(db, readReferenceSeeds(), { actor: "system", at });
  await loadInstrumentSeeds(db, { actor: "system", at, today: calendarDateOf("2026-11-20") });
  const { id: fact } = await db.selectFrom("facts").innerJoin("instrument_slugs", "instrument_slugs.instrument_id", "facts.instrument_id").select("facts.id").where("slug", "=", "in-az-mla").where("kind", "=", "action").executeTakeFirstOrThrow();
  const requests = await makeRequests(db, desk.office);
  world = { office: desk.office, fact, requests, ...(await makeHanging(desk, requests.draft)) };
  records = await makeRecords(desk.database, desk.office, now);
  actors = await makeActors(db, desk.office, NOW);
});
after(async () => await desk.app.close());

async function makeRequests(db: FilesDesk["db"], office: Office): Promise<World["requests"]> {
  const work = await Casework.of(db, office);
  const merits = await work.receive("canada-desk");
  for (const action of ["acknowledge", "begin-formal-check", "find-complete"]) assert.ok((await work.step(merits, action, { as: "canada-desk" })).ok, action);
  return { draft: await work.draft(), merits };
}

/** One real record of each kind that officers make by the forms: information with a paper, preserved data, a translation that is ordered. */
async function makeHanging({ post, office }: FilesDesk, draft: string): Promise<Pick<World, "information" | "preservation" | "translation">> {
  const [information, preservation, translation] = [randomUUID(), randomUUID(), randomUUID()];
  const made = async (who: OfficerName, path: string, fields: Readonly<Record<string, string>>) => assert.equal((await post(who, path, fields)).statusCode, 303, path);
  await made("canada-desk", "/information/receive", { once: information, title: "Told to the Canada desk", country: "Canada", on: "2026-11-20", "their-authority": "A ministry", about: "Payments.", marking: "restricted" });
  assert.equal((await sendFile(desk, "canada-desk", `/information/${information}/documents/new`, "a.txt", "text", { marking: "restricted", way: "in" })).statusCode, 303);
  await made("investigator", "/preservations", { once: preservation, unit: office.units["bureau"] ?? "", provider: "A provider", target: "an account", asked: "2026-11-20" });
  await made("investigator", `/requests/${draft}/translations`, { once: translation, of: "request", from: "en", to: "fr", translator: "A translator", kind: "person" });
  const { id: paper } = await desk.db.selectFrom("documents").select("id").where("information_id", "=", information).executeTakeFirstOrThrow();
  return { information: { id: information, paper }, preservation, translation: (await desk.db.selectFrom("translations").select("id").executeTakeFirstOrThrow()).id };
}

const may = ({ permission }: DeskRoute, { standing, secondFactor }: Actor) => mayUse(permission, { standing, session: { secondFactor } });

async function ask({ method }: DeskRoute, path: string, { signedIn }: Actor) {
  return method === "POST" ? await postForm(desk.app, `/en${path}`, signedIn, {}) : await desk.app.inject({ url: `/en${path}`, cookies: { ...signedIn.cookies } });
}

function pathOf({ path }: DeskRoute, names: Readonly<Record<string, string>>): string {
  return path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(names[name] ?? assert.fail(`nothing stands for :${name} of ${path}`)));
}

function namesOf({ id, papers, answered }: FileRecord, paper = papers[0]): Readonly<Record<string, string>> {
  return { file: id, paper: paper?.id ?? "", lowering: paper?.lowering ?? "", grant: answered.grant, recusal: answered.recusal, change: answered.lowering, opening: answered.opening };
}

test("every route of the desk has a row in the matrix, and every row is of a route", () => {
  assert.deepEqual(ROUTES.map(keyOf).filter((key) => ROWS[key] === undefined), [], "write a row for it in test/access/rows.ts: what is an officer answered who may?");
  assert.deepEqual(Object.keys(ROWS).filter((key) => !ROUTES.some((route) => keyOf(route) === key)), []);
});

for (const route of ROUTES) {
  test(`${keyOf(route)}: whoever may is answered, and nobody else`, async () => {
    const row = ROWS[keyOf(route)] ?? assert.fail("no row");
    const wrong: string[] = [];
    for (const answers of await Promise.all(actors.map((actor) => (row.guarded === undefined ? wrongAnswers(route, row, actor) : wrongAnswersOfRecords(route, row, actor))))) wrong.push(...answers);
    assert.deepEqual(wrong, []);
  });
}

async function wrongAnswers(route: DeskRoute, row: Row, actor: Actor): Promise<readonly string[]> {
  const answer = await ask(route, pathOf(route, row.address?.(world) ?? {}), actor);
  const expected = may(route, actor) && (row.by?.(actor.standing, world.office) ?? true) ? row.may : 404;
  return [...(answer.statusCode === expected ? [] : [`${actor.name}: ${answer.statusCode}, not ${expected}`]), ...shownUnseen(route.path, answer, actor)];
}

/** Reading is tried on every kind of record; the other routes, which ask the same question by the same function, on one of each sort. */
function recordsFor(route: DeskRoute): readonly FileRecord[] {
  return ["GET /desk/files/:file", "GET /desk/files/:file/papers/:paper"].includes(keyOf(route)) ? records : records.filter(({ title }) => ONE_OF_EACH.has(title));
}

const ONE_OF_EACH = new Set([
  "restricted of canada", "secret of canada", "restricted of court", "in a compartment", "granted to a person", "one paper granted", "granted outside and not yet agreed to", "with the desk officer recused", "opened by breaking the glass",
]);

/** Where the route is not the actor's at all, one record says it for all: no handler is reached. */
async function wrongAnswersOfRecords(route: DeskRoute, row: Row, actor: Actor): Promise<readonly string[]> {
  const allowed = may(route, actor);
  const wrong: string[] = [];
  for (const record of allowed ? recordsFor(route) : records.slice(0, 1)) {
    for (const paper of row.guarded === "paper" && allowed ? record.papers : record.papers.slice(0, 1)) {
      const seen = row.guarded === "paper" ? seesPaper(actor.standing, record.file, paper, now) : seesFile(actor.standing, record.file, now);
      const expected = allowed && (row.only?.(seen.sees && seen.by, record, actor.standing) ?? seen.sees) ? row.may : 404;
      const answer = await ask(route, pathOf(route, namesOf(record, paper)), actor);
      if (answer.statusCode !== expected) wrong.push(`${actor.name}, ${record.title}${row.guarded === "paper" ? `, ${paper.word}` : ""}: ${answer.statusCode}, not ${expected}`);
      wrong.push(...shownUnseen(route.path, answer, actor));
    }
  }
  return wrong;
}

/** Words that stand only in records which the actor does not see. Notices of broken glass name the reference, and nothing else. */
function shownUnseen(path: string, { body }: { readonly body: string }, { name, standing, secondFactor }: Actor): readonly string[] {
  const who = standing.secondFactor && !secondFactor ? { ...standing, permissions: new Set<never>() } : standing;
  return records.flatMap(({ word, papers, file, title, reference }) => {
    const header = seesFile(who, file, now).sees;
    const told = header || /notices|openings/.test(path) || papers.some((paper) => seesPaper(who, file, paper, now).sees);
    return [
      ...(!header && body.includes(`${word}subject`) ? [`${name} reads the subject of: ${title}`] : []),
      ...(!told && body.includes(`>${reference}<`) ? [`${name} reads the reference of: ${title}`] : []),
      ...papers.filter((paper) => body.includes(paper.word) && !seesPaper(who, file, paper, now).sees).map((paper) => `${name} reads ${paper.word} of: ${title}`),
    ];
  });
}

test("whoever asks without a session is led to sign in, whatever is asked for", async () => {
  const wrong: string[] = [];
  for (const route of ROUTES) {
    const row = ROWS[keyOf(route)] ?? assert.fail("no row");
    const path = pathOf(route, { ...namesOf(records[0] ?? assert.fail("no record")), ...row.address?.(world) });
    const answer = await desk.app.inject({ method: route.method, url: `/en${path}` });
    if (answer.statusCode !== 303 || !String(answer.headers.location).startsWith("/en/sign-in?back=")) wrong.push(`${keyOf(route)}: ${answer.statusCode}`);
  }
  assert.deepEqual(wrong, []);
});

test("a form without the session's token changes nothing, on every route", async () => {
  const wrong: string[] = [];
  for (const route of ROUTES.filter(({ method }) => method === "POST")) {
    const row = ROWS[keyOf(route)] ?? assert.fail("no row");
    const path = pathOf(route, { ...namesOf(records[0] ?? assert.fail("no record")), ...row.address?.(world) });
    for (const actor of actors.filter((one) => may(route, one))) {
      const answer = await postForm(desk.app, `/en${path}`, { ...actor.signedIn, formToken: "made elsewhere" }, {});
      if (answer.statusCode !== 403) wrong.push(`${keyOf(route)}, ${actor.name}: ${answer.statusCode}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test("what is not seen and what is not there are answered word for word alike, on every route that names a record", async () => {
  const wrong: string[] = [];
  for (const route of ROUTES) {
    const row = ROWS[keyOf(route)] ?? assert.fail("no row");
    if (row.guarded === undefined) continue;
    for (const actor of actors.filter((one) => may(route, one))) {
      const hidden = records.find(({ file }) => !seesFile(actor.standing, file, now).sees && file.grants.length === 0 && file.recused.length === 0);
      if (hidden === undefined) continue;
      const missing = Object.fromEntries(Object.keys(namesOf(hidden)).map((name) => [name, randomUUID()]));
      const bodies = [];
      for (const names of [namesOf(hidden), missing]) {
        const { statusCode, body, headers } = await ask(route, pathOf(route, names), actor);
        const told = { statusCode, headers: Object.keys(headers), body: Object.values(names).reduce((text, value) => text.replaceAll(value, "…"), body) };
        bodies.push(told);
      }
      if (row.only?.(false, hidden, actor.standing) === true) continue;
      if (JSON.stringify(bodies[0]) !== JSON.stringify(bodies[1])) wrong.push(`${keyOf(route)}, ${actor.name}, ${hidden.title}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test("the search finds for each officer what the officer sees, word by word", async () => {
  const wrong: string[] = [];
  for (const actor of actors.filter(({ standing, secondFactor }) => mayUse("file.read", { standing, session: { secondFactor } }))) {
    for (const { word, file, papers, title } of records.filter((record) => ONE_OF_EACH.has(record.title))) {
      const paper = papers[1] ?? assert.fail("no paper");
      const expected = [[`${word}subject`, seesFile(actor.standing, file, now).sees], [paper.word, seesPaper(actor.standing, file, paper, now).sees]] as const;
      for (const [asked, seen] of expected) {
        const answer = await desk.app.inject({ url: `/en/desk/files?q=${asked}`, cookies: { ...actor.signedIn.cookies } });
        const body = answer.body.replaceAll(asked, ""); // the page repeats what was asked
        if (/One record found/.test(body) !== seen) wrong.push(`${actor.name}: ${asked} of ${title}`);
        wrong.push(...shownUnseen("/desk/files", { body }, actor));
      }
    }
  }
  assert.deepEqual(wrong, []);
});

test("of all this asking, the record of what was done holds the readings of those who see, and of nobody else", async () => {
  const read = await desk.db.selectFrom("audit_entries").select(["actor", "event", "subject_id"]).where("event", "in", ["file.opened", "paper.read"]).execute();
  assert.ok(read.length > 100, String(read.length));
  const wrong = read.filter(({ actor, subject_id }) => {
    const record = records.find(({ id }) => id === subject_id);
    const standing = actors.find(({ person }) => actor === `person:${person}`)?.standing;
    return record === undefined || standing === undefined || ![seesFile(standing, record.file, now), ...record.papers.map((paper) => seesPaper(standing, record.file, paper, now))].some(({ sees }) => sees);
  });
  assert.deepEqual(wrong, []);
});
