// Every account with what it has to sign in with: for administrators, who see that there is a password and never which.
import type { PersonId } from "../../../domain/access/index.ts";
import type { Database } from "../../../platform/db/index.ts";
import { listPeople } from "../../organisation/index.ts";
import { listAliveSessions } from "../accounts.store.ts";
import { listProofs } from "../credentials.store.ts";
import { countPasskeys } from "../passkeys/passkeys.store.ts";
import { isAlive } from "../session/session.ts";

export type AccountLine = {
  readonly person: PersonId;
  readonly name: string;
  readonly signInName: string;
  readonly closedAt: Date | null;
  readonly isDemonstration: boolean;
  readonly hasPassword: boolean;
  readonly hasDevice: boolean;
  readonly recoveryCodes: number;
  readonly passkeys: number;
  readonly sessions: number;
  readonly signedInAt: Date | null;
  readonly failedSince: number;
};

export async function listAccounts(db: Database, at: Date): Promise<readonly AccountLine[]> {
  const [people, proofs, passkeys, sessions] = await Promise.all([listPeople(db), listProofs(db), countPasskeys(db), listAliveSessions(db)]);
  const open = Map.groupBy(sessions.filter((session) => isAlive(session, at)), ({ person }) => person);
  return people.map(({ id, name, signInName, closedAt, isDemonstration }) => ({
    person: id, name, signInName, closedAt, isDemonstration, sessions: open.get(id)?.length ?? 0, passkeys: passkeys.get(id) ?? 0,
    ...(proofs.get(id) ?? { hasPassword: false, hasDevice: false, recoveryCodes: 0, signedInAt: null, failedSince: 0 }),
  }));
}
