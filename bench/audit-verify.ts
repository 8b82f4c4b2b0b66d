// `npm run bench audit-verify`: how long it takes to verify a record of a million entries, and how much memory; then what the auditor's
// search and export take of it. The record is
// made by the owner in one statement for each batch, since a million acts would take hours. Prints; nothing here is asserted.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSettings } from "../src/platform/config/index.ts";
import { calendarDateOf } from "../src/domain/kernel/index.ts";
import { asOwner, openDatabase, withinScope, type Principals } from "../src/platform/db/index.ts";
import { createLog } from "../src/platform/log/index.ts";
import { appendAudit, declareAuditEvents, makeCheckpoint, searchEntries, verifyAuditChain, type EntryQuestion } from "../src/slices/audit/index.ts";

const vocabulary = declareAuditEvents("bench", { "file.read": "file" });
const ENTRIES = Number(process.env["ENTRIES"] ?? 1_000_000);
const MIB = 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), "comity-bench-"));
const read = readSettings({ data: folder }, { DATABASE_URL: process.env["DATABASE_URL"] });
if (!read.ok) throw new Error(read.problems.join("\n"));
const { db, server, close } = await openDatabase(read.settings, createLog({ level: "error", now: () => new Date() }), () => undefined);

/** Links and hashes a chain in the database, as its trigger would, without a transaction for each entry. */
const MAKE = `do $$
  declare
    entry audit_entries;
    beside audit_payloads;
  begin
    entry.form := 2;
    entry.previous_hash := repeat('0', 64);
    entry.result := 'done';
    entry.event := 'file.read';
    entry.subject_kind := 'file';
    for number in 1..${ENTRIES} loop
      beside.sequence := number;
      beside.salt := replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
      beside.payload := jsonb_build_object('details', jsonb_build_object('paper', gen_random_uuid()), 'from', jsonb_build_object('address', '10.1.2.3', 'session', gen_random_uuid()));
      entry.sequence := number;
      entry.at := clock_timestamp();
      entry.actor := 'person:0b8c5a7e-1f4e-4d0c-9b1a-3f0f4b8e2' || lpad((number % 400)::text, 3, '0');
      entry.posts := array['0b8c5a7e-1f4e-4d0c-9b1a-3f0f4b8e2c11'::uuid];
      entry.subject_id := '0b8c5a7e-1f4e-4d0c-9b1a-' || lpad((number % 50000)::text, 12, '0');
      entry.payload_hash := audit_payload_hash(beside.salt, beside.payload);
      entry.hash := encode(sha256(convert_to(audit_entry_text(entry), 'UTF8')), 'hex');
      insert into audit_entries select entry.*;
      insert into audit_payloads select beside.*;
      entry.previous_hash := entry.hash;
    end loop;
  end $$`;

const AUDITOR: Principals = { person: "0b8c5a7e-1f4e-4d0c-9b1a-3f0f4b8e2c12", posts: [], units: [], compartments: [], permissions: ["audit.read", "audit.export"], clearance: 1, today: calendarDateOf("2026-11-22") };

/** A page of fifty for each thing that can be asked; then the whole record in the export's pages. */
async function measureSearch(): Promise<void> {
  const now = new Date();
  const questions: Readonly<Record<string, EntryQuestion>> = {
    newest: {},
    "one actor of 400": { actors: ["person:0b8c5a7e-1f4e-4d0c-9b1a-3f0f4b8e2007"] },
    "one record of 50000": { kind: "file", id: "0b8c5a7e-1f4e-4d0c-9b1a-000000000007" },
    "one kind of event": { events: ["file.read"] },
    "an event that is rare": { events: ["audit-key.made"] },
    "one post": { post: "0b8c5a7e-1f4e-4d0c-9b1a-3f0f4b8e2c11" },
    "the last minute": { since: new Date(now.getTime() - 60_000) },
    "what was refused, of which there is none": { result: "refused" },
    "one actor and one kind of record": { actors: ["person:0b8c5a7e-1f4e-4d0c-9b1a-3f0f4b8e2007"], kind: "file" },
  };
  for (const [name, question] of Object.entries(questions)) {
    const times: number[] = [];
    for (let round = 0; round < 11; round += 1) times.push((await timed(() => withinScope(db, AUDITOR, (tx) => searchEntries(tx, question, null, 50))))[1] * 1000);
    say(`search: ${name}`, `${(times.toSorted((a, b) => a - b)[5] ?? 0).toFixed(1)} ms`);
  }
  let below: number | null = null;
  let count = 0;
  const [, seconds] = await timed(async () => {
    for (;;) {
      const before: number | null = below;
      const entries = await withinScope(db, AUDITOR, (tx) => searchEntries(tx, {}, before, 1000));
      count += entries.length;
      below = entries.at(-1)?.sequence ?? null;
      if (entries.length < 1000) return;
    }
  });
  say("export", `${count} entries read in ${seconds.toFixed(1)} s, ${Math.round(count / seconds)} entries/s`);
}

try {
  await asOwner(server, server.database, async (client) => {
    await client.query("alter table audit_entries disable trigger user");
    await client.query(MAKE);
    await client.query("alter table audit_entries enable always trigger audit_entries_link; alter table audit_entries enable always trigger audit_entries_refuse");
    await client.query("vacuum analyze audit_entries, audit_payloads");
  });
  const text = await asOwner(server, server.database, (client) => client.query<{ bytes: number }>("select round(avg(octet_length(audit_entry_text(e))))::integer as bytes from audit_entries e where sequence % 1000 = 0"));
  say("record", `${ENTRIES} entries of ${text.rows[0]?.bytes ?? 0} bytes as hashed, node ${process.versions.node}`);
  const before = process.memoryUsage.rss();
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 50);
  const [verdict, seconds] = await timed(() => verifyAuditChain(db, { progress: () => void (peak = Math.max(peak, process.memoryUsage.rss())) }));
  say("verify", `${verdict.whole ? "whole" : "BROKEN"}, ${verdict.entries} entries in ${seconds.toFixed(1)} s, ${Math.round(verdict.entries / seconds)} entries/s; peak RSS ${Math.round(peak / MIB)} MiB, ${Math.round(before / MIB)} MiB before`);
  const [made, first] = await timed(() => makeCheckpoint(db, { keyFile: join(folder, "audit.key"), who: { actor: "system" }, at: new Date() }));
  say("checkpoint", `${made.ok ? made.checkpoint.size : "refused"} entries in ${first.toFixed(1)} s`);
  await db.transaction().execute((tx) => appendAudit(tx, "system", vocabulary.event("file.read", "x")));
  const [again, next] = await timed(() => makeCheckpoint(db, { keyFile: join(folder, "audit.key"), who: { actor: "system" }, at: new Date() }));
  say("the next one", `${again.ok ? again.checkpoint.size : "refused"} entries in ${(next * 1000).toFixed(0)} ms`);
  clearInterval(watch);
  await measureSearch();
} finally {
  await close();
  rmSync(folder, { recursive: true, force: true });
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const began = performance.now();
  const result = await work();
  return [result, (performance.now() - began) / 1000];
}

function say(what: string, text: string): void {
  process.stdout.write(`${what.padEnd(50)}${text}\n`);
}
