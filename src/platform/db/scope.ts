// One transaction as an officer: the role `comity_officer`, with the scope of one person set for the database's row security.
// Store functions that read restricted rows take a `ScopedTransaction`: there is no other way to come by one.
import { sql } from "kysely";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import type { Database, DatabaseTransaction } from "./database.ts";

declare const scoped: unique symbol;

/** Whose eyes the rows are seen with. Made in one place, the accounts slice, from the person's standing of the day. */
export type Principals = {
  readonly person: string;
  readonly posts: readonly string[];
  readonly units: readonly string[];
  readonly compartments: readonly string[];
  /** What the posts allow: the database asks again before an officer reads or writes. */
  readonly permissions: readonly string[];
  /** 1: public … 5: top secret. */
  readonly clearance: number;
  /** The office's day. */
  readonly today: CalendarDate;
};

/** Sees and writes only what the scope may. */
export type ScopedTransaction = DatabaseTransaction & { readonly [scoped]: true };

/** Runs `work` within the scope, in one transaction: it commits whole or not at all. */
export async function withinScope<T>(db: Database, scope: Principals, work: (tx: ScopedTransaction) => Promise<T>): Promise<T> {
  return await db.transaction().execute(async (tx) => {
    await sql`
      select
        set_config('comity.person', ${scope.person}, true),
        set_config('comity.posts', ${arrayText(scope.posts)}, true),
        set_config('comity.units', ${arrayText(scope.units)}, true),
        set_config('comity.compartments', ${arrayText(scope.compartments)}, true),
        set_config('comity.permissions', ${arrayText(scope.permissions)}, true),
        set_config('comity.clearance', ${String(scope.clearance)}, true),
        set_config('comity.today', ${scope.today}, true),
        set_config('role', 'comity_officer', true)
    `.execute(tx);
    return await work(tx as ScopedTransaction);
  });
}

/** One transaction: with an officer's eyes where a scope is given, else as the application itself (the command line, jobs). */
export async function inTransaction<T>(db: Database, scope: Principals | undefined, work: (tx: DatabaseTransaction) => Promise<T>): Promise<T> {
  return scope === undefined ? await db.transaction().execute(work) : await withinScope(db, scope, work);
}

/** A PostgreSQL array in its text form. */
function arrayText(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`).join(",")}}`;
}
