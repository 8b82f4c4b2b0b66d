// All the SQL that names passkeys.
import type { PersonId } from "../../../domain/access/index.ts";
import type { Database, DatabaseTransaction } from "../../../platform/db/index.ts";

type Reader = Database | DatabaseTransaction;

export type Passkey = {
  readonly id: string;
  readonly person: PersonId;
  readonly credentialId: string;
  /** COSE, as the authenticator gave it. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
  /** How often it was used, as it says itself. */
  readonly counter: number;
  readonly transports: readonly string[];
  readonly backedUp: boolean;
  readonly name: string;
  readonly registeredAt: Date;
  readonly usedAt: Date | null;
  readonly blockedAt: Date | null;
};

const COLUMNS = ["id", "person_id", "credential_id", "public_key", "counter", "transports", "backed_up", "name", "registered_at", "used_at", "blocked_at"] as const;

export async function listPasskeys(db: Reader, person: PersonId): Promise<readonly Passkey[]> {
  const rows = await db.selectFrom("passkeys").select(COLUMNS).where("person_id", "=", person).orderBy("registered_at").orderBy("id").execute();
  return rows.map(asPasskey);
}

/** How many each person has that are good. */
export async function countPasskeys(db: Reader): Promise<ReadonlyMap<PersonId, number>> {
  const rows = await db.selectFrom("passkeys").select((eb) => ["person_id", eb.fn.countAll<string>().as("count")]).where("blocked_at", "is", null).groupBy("person_id").execute();
  return new Map(rows.map((row) => [row.person_id as PersonId, Number(row.count)]));
}

/** Held until the transaction ends: of two answers with one passkey the second sees the counter of the first. */
export async function lockPasskey(tx: DatabaseTransaction, credentialId: string): Promise<Passkey | undefined> {
  const row = await tx.selectFrom("passkeys").select(COLUMNS).where("credential_id", "=", credentialId).forUpdate().executeTakeFirst();
  return row === undefined ? undefined : asPasskey(row);
}

type PasskeyRow = {
  id: string; person_id: string; credential_id: string; public_key: Buffer; counter: string | number; transports: string[]; backed_up: boolean; name: string;
  registered_at: Date; used_at: Date | null; blocked_at: Date | null;
};

function asPasskey(row: PasskeyRow): Passkey {
  return {
    id: row.id, person: row.person_id as PersonId, credentialId: row.credential_id, publicKey: new Uint8Array(row.public_key), counter: Number(row.counter),
    transports: row.transports, backedUp: row.backed_up, name: row.name, registeredAt: row.registered_at, usedAt: row.used_at, blockedAt: row.blocked_at,
  };
}

/** Says whether it was new: a credential belongs to one person. */
export async function insertPasskey(tx: DatabaseTransaction, passkey: Omit<Passkey, "usedAt" | "blockedAt">): Promise<boolean> {
  const done = await tx
    .insertInto("passkeys")
    .values({
      id: passkey.id, person_id: passkey.person, credential_id: passkey.credentialId, public_key: Buffer.from(passkey.publicKey), counter: passkey.counter,
      transports: [...passkey.transports], backed_up: passkey.backedUp, name: passkey.name, registered_at: passkey.registeredAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function notePasskeyUse(tx: DatabaseTransaction, id: string, use: { readonly counter: number; readonly backedUp: boolean; readonly at: Date }): Promise<void> {
  await tx.updateTable("passkeys").set({ counter: use.counter, backed_up: use.backedUp, used_at: use.at }).where("id", "=", id).execute();
}

export async function blockPasskey(tx: DatabaseTransaction, id: string, at: Date): Promise<void> {
  await tx.updateTable("passkeys").set({ blocked_at: at }).where("id", "=", id).execute();
}

/** Says whether the person has such a passkey. */
export async function setPasskeyName(tx: DatabaseTransaction, person: PersonId, id: string, name: string): Promise<boolean> {
  const done = await tx.updateTable("passkeys").set({ name }).where("id", "=", id).where("person_id", "=", person).executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Says whether the person had such a passkey. */
export async function deletePasskey(tx: DatabaseTransaction, person: PersonId, id: string): Promise<boolean> {
  const done = await tx.deleteFrom("passkeys").where("id", "=", id).where("person_id", "=", person).executeTakeFirst();
  return done.numDeletedRows > 0n;
}

export async function deletePasskeysOf(tx: DatabaseTransaction, person: PersonId): Promise<void> {
  await tx.deleteFrom("passkeys").where("person_id", "=", person).execute();
}
