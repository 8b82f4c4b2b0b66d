// Brings the register to what the seeds say, in one transaction with its audit entries. Doing it again changes nothing.
import { randomUUID } from "node:crypto";
import { buildPartyIndex } from "../../../domain/parties/index.ts";
import type { Database, DatabaseTransaction } from "../../../platform/db/index.ts";
import { appendAudit, type AuditActor } from "../../audit/index.ts";
import { referenceEvents } from "../reference-events.ts";
import {
  correctSource, FACT_TABLES, insertFacts, insertMissingCodes, insertSources, listSeededFacts, listSources, lockSeeds, supersedeFacts,
  type FactTable, type Recording, type StoredFact,
} from "../reference-data.store.ts";
import type { ReferenceSeeds } from "../seed-files.ts";
import { countChanges, decideSeedChanges, type SeedChanges, type SourceChanges } from "./decide-seed-changes.ts";
import { seedFacts, seedSource } from "./seed-facts.ts";

export type SeedLoad = { readonly actor: AuditActor; readonly at: Date; /** Say what would change, and change nothing. */ readonly dryRun?: boolean };

/**
 * Adds what is new, supersedes what the seeds no longer say, leaves alone what officers entered. Returns how many facts were added,
 * changed and unchanged. @throws where the seeds contradict themselves: nothing is then stored.
 */
export async function loadSeeds(db: Database, seeds: ReferenceSeeds, { actor, at, dryRun = false }: SeedLoad) {
  buildPartyIndex(seeds.parties, seeds.successions); // a code claimed twice, a party that is not there
  return await db.transaction().execute(async (tx) => {
    await lockSeeds(tx);
    const changes = decideSeedChanges(await storedFacts(tx), await listSources(tx), seedFacts(seeds), seeds.sources.map(seedSource));
    const counts = countChanges(changes);
    if (!dryRun && counts.added + counts.changed > 0) await store(tx, seeds, changes, { at, by: actor }, actor);
    return counts;
  });
}

async function storedFacts(tx: DatabaseTransaction): Promise<Record<FactTable, readonly StoredFact[]>> {
  return {
    party_descriptions: await listSeededFacts(tx, "party_descriptions"),
    party_names: await listSeededFacts(tx, "party_names"),
    party_successions: await listSeededFacts(tx, "party_successions"),
    body_descriptions: await listSeededFacts(tx, "body_descriptions"),
    body_memberships: await listSeededFacts(tx, "body_memberships"),
  };
}

async function store(tx: DatabaseTransaction, seeds: ReferenceSeeds, changes: SeedChanges, recording: Recording, actor: AuditActor): Promise<void> {
  await storeSources(tx, changes.sources, recording);
  await insertMissingCodes(tx, seeds.parties.map(({ code }) => code), seeds.bodies.map(({ code, slug }) => ({ code, slug })), recording);
  // What is only recalled stays with the office until someone has seen a document.
  const sourced = new Set(seeds.sources.filter(({ provenance }) => provenance === "sourced").map(({ id }) => id));
  for (const table of FACT_TABLES) {
    const { added, superseded } = changes.facts[table];
    await supersedeFacts(tx, table, superseded.map(({ id }) => id), recording.at);
    await insertFacts(tx, table, added.map((content) => ({ id: randomUUID(), content, published: sourced.has(content.source_id) })), recording);
  }
  for (const { before, now } of changes.sources.corrected) await appendAudit(tx, actor, referenceEvents.event("source.corrected", now.id, { before: { ...before }, now: { ...now } }));
  await appendAudit(tx, actor, referenceEvents.event("reference-data.loaded", "reference", countChanges(changes)));
}

async function storeSources(tx: DatabaseTransaction, { added, corrected }: SourceChanges, recording: Recording): Promise<void> {
  await insertSources(tx, added, recording);
  for (const { now } of corrected) await correctSource(tx, now);
}
