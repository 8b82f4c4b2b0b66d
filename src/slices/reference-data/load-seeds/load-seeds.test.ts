import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { calendarDateOf } from "../../../domain/kernel/index.ts";
import { isMemberOn, loadParty, nameOn, resolveParty } from "../../../domain/parties/index.ts";
import { asPublic } from "../../../platform/db/index.ts";
import { auditEntries } from "../../../../test/support/audit.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { loadReference, loadSeeds, readReferenceSeeds, type ReferenceSeeds } from "../index.ts";

const { db, asOwner } = await testDatabase();
const seeds = readReferenceSeeds();
const first = { actor: "cli:asha", at: new Date("2026-01-10T08:00:00Z") } as const;
const later = { actor: "cli:asha", at: new Date("2026-02-20T08:00:00Z") } as const;

beforeEach(() =>
  asOwner(async (client) => {
    // Table by table: emptying with cascade would reach the facts of the register, which are never removed.
    for (const table of ["body_memberships", "body_descriptions", "party_successions", "party_names", "party_descriptions", "bodies", "parties", "sources"]) {
      await client.query(`delete from ${table}`);
    }
  }),
);

const audit = async () => (await auditEntries(db)).slice(heard).map(({ actor, event, subject, details }) => ({ actor, event, subject_id: subject, details }));
let heard = 0;
beforeEach(async () => void (heard = (await db.selectFrom("audit_entries").select("sequence").execute()).length));

/** The seeds with one party's record changed. */
function changed(code: string, change: (party: ReferenceSeeds["parties"][number]) => ReferenceSeeds["parties"][number]): ReferenceSeeds {
  return { ...seeds, parties: seeds.parties.map((party) => (party.code === code ? change(party) : party)) };
}

test("what is read back from the register is what the seeds say", async () => {
  await loadSeeds(db, seeds, first);
  const { parties, bodies, sources } = await loadReference(db);
  const written = new Map(seeds.parties.map((party) => [party.code, party]));
  assert.equal(parties.parties.size, written.size);
  for (const [code, party] of written) assert.deepEqual(parties.parties.get(code), party);
  for (const body of seeds.bodies) assert.deepEqual(bodies.get(body.code), body);
  assert.equal(parties.successions.length, seeds.successions.length);
  assert.equal(sources.size, seeds.sources.length);
});

test("loading again changes nothing and leaves no audit entry", async () => {
  const once = await loadSeeds(db, seeds, first);
  assert.ok(once.added > 1500, String(once.added));
  const again = await loadSeeds(db, seeds, later);
  assert.deepEqual(again, { added: 0, changed: 0, unchanged: once.added });
  assert.deepEqual(await audit(), [{ actor: "cli:asha", event: "reference-data.loaded", subject_id: "reference", details: once }]);
});

test("a dry run says what a load would do and stores nothing", async () => {
  const dry = await loadSeeds(db, seeds, { ...first, dryRun: true });
  assert.equal((await loadReference(db)).parties.parties.size, 0);
  assert.deepEqual(await audit(), []);
  assert.deepEqual(await loadSeeds(db, seeds, first), dry);
});

test("a changed name supersedes the old one, which stays in the register as it stood", async () => {
  await loadSeeds(db, seeds, first);
  const renamed = changed("TD", (party) => ({ ...party, names: party.names.map((name) => (name.name === "Chad" ? { ...name, name: "Tchad" } : name)) }));
  assert.deepEqual(await loadSeeds(db, renamed, later).then(({ added, changed: superseded }) => ({ added, superseded })), { added: 1, superseded: 1 });
  const on = calendarDateOf("2026-03-01");
  const nameOfChad = async (knownAt?: Date) => nameOn(loadParty((await loadReference(db, knownAt)).parties, "TD"), on, "en");
  assert.equal(await nameOfChad(), "Tchad");
  assert.equal(await nameOfChad(new Date("2026-02-01T00:00:00Z")), "Chad");
  assert.equal((await audit()).length, 2);
});

test("a fact that the seeds no longer hold is superseded, and one an officer entered is left alone", async () => {
  await loadSeeds(db, seeds, first);
  await asOwner(async (client) => {
    await client.query(`insert into party_successions (id, from_code, to_code, kind, source_id, recorded_at, recorded_by)
      values (gen_random_uuid(), 'SKIN', 'BT', 'separation', 'recalled', now(), 'cli:officer')`);
  });
  await loadSeeds(db, { ...seeds, successions: seeds.successions.filter(({ from }) => from !== "SKIN") }, later);
  const left = (await loadReference(db)).parties.successions.filter(({ from }) => from === "SKIN");
  assert.deepEqual(left.map(({ to }) => to), ["BT"]);
});

test("a corrected source is corrected in place, and the audit entry keeps what it said before", async () => {
  await loadSeeds(db, seeds, first);
  const sources = seeds.sources.map((source) => (source.id === "bimstec-history" ? { ...source, title: "BIMSTEC: history" } : source));
  await loadSeeds(db, { ...seeds, sources }, later);
  assert.equal((await loadReference(db)).sources.get("bimstec-history")?.title, "BIMSTEC: history");
  const entry = (await audit()).find(({ event }) => event === "source.corrected");
  assert.equal(entry?.subject_id, "bimstec-history");
  assert.match(JSON.stringify(entry.details), /"title":"History of BIMSTEC"/);
});

test("seeds that contradict themselves are refused whole", async () => {
  const twice = changed("TD", (party) => ({ ...party, otherCodes: ["IND"] }));
  await assert.rejects(loadSeeds(db, twice, first), /the code IND names both/);
  const unsourced = changed("TD", (party) => ({ ...party, source: "nowhere" }));
  await assert.rejects(loadSeeds(db, unsourced, first), /source_id/);
  assert.equal((await loadReference(db)).sources.size, 0);
  assert.deepEqual(await audit(), []);
});

test("the public reads every party and its names, and nothing that is only recalled", async () => {
  await loadSeeds(db, seeds, first);
  const { parties, bodies, sources } = await asPublic(db, (tx) => loadReference(tx));
  assert.equal(parties.parties.size, seeds.parties.length);
  assert.equal(nameOn(loadParty(parties, "MM"), calendarDateOf("1980-01-01"), "en"), "Burma");
  assert.deepEqual(resolveParty("Afganistan", parties), { kind: "found", party: "AF", others: [] });
  const recalled = [...parties.successions, ...[...bodies.values()].flatMap((body) => body.memberships)].filter(({ source }) => sources.get(source)?.provenance === "recalled");
  assert.deepEqual(recalled, []);
  const un = bodies.get("UN");
  assert.ok(un);
  assert.equal(isMemberOn(un, "CSHH", calendarDateOf("1950-01-01")), "unknown", "recalled: for the office only");
  const office = (await loadReference(db)).bodies.get("UN");
  assert.equal(office && isMemberOn(office, "CSHH", calendarDateOf("1945-12-31")), "yes");
});

test("the application can supersede a fact but not rewrite it", async () => {
  await loadSeeds(db, seeds, first);
  await assert.rejects(db.updateTable("party_names").set({ name: "Nowhere" }).where("party_code", "=", "TD").execute(), /permission denied/);
  await assert.rejects(db.deleteFrom("party_names").where("party_code", "=", "TD").execute(), /permission denied/);
});
