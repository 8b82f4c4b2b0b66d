// What somebody with the rights of the database's owner can do to the record, and how it is put back for the next attempt.
import type { TestDatabase } from "./database.ts";

const TABLES = ["audit_entries", "audit_payloads", "audit_checkpoints"] as const;

export type Tamperer = {
  /** Switches every refusal off and runs the statements. */
  readonly tamper: (statements: string) => Promise<void>;
  /** Puts everything back as it was when the tamperer began. */
  readonly restore: () => Promise<void>;
};

/** Takes a copy of the record as it is now. */
export async function tampererOf({ asOwner }: TestDatabase): Promise<Tamperer> {
  await asOwner(async (client) => {
    await client.query("create schema kept");
    for (const table of TABLES) {
      await client.query(`create table kept.${table} as table public.${table}`);
      await client.query(`alter table ${table} disable trigger user`);
    }
    await client.query("alter table audit_payloads drop constraint audit_payloads_sequence_fkey, drop constraint audit_payloads_pkey");
    await client.query("alter table audit_entries drop constraint audit_entries_pkey, drop constraint audit_entries_hash_key, drop constraint audit_entries_previous_hash_key");
  });
  return {
    tamper: (statements) => asOwner(async (client) => void (await client.query(statements))),
    restore: () =>
      asOwner(async (client) => {
        await client.query(`truncate ${TABLES.join(", ")}`);
        for (const table of TABLES) await client.query(`insert into ${table} select * from kept.${table}`);
      }),
  };
}

/** Statements that write the chain anew from an entry on: every link and hash agrees again. */
export function rehashedFrom(sequence: number): string {
  return `do $$
    declare
      entry audit_entries;
      before text;
    begin
      for entry in select * from audit_entries where sequence >= ${sequence} order by sequence loop
        select hash into before from audit_entries where sequence = entry.sequence - 1;
        entry.previous_hash := coalesce(before, repeat('0', 64));
        update audit_entries set previous_hash = entry.previous_hash, hash = encode(sha256(convert_to(audit_entry_text(entry), 'UTF8')), 'hex') where sequence = entry.sequence;
      end loop;
    end $$;`;
}
