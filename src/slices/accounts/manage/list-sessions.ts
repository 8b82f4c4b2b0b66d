// Where everybody is signed in: for administrators, who end what is not right.
import type { PersonId } from "../../../domain/access/index.ts";
import type { Database } from "../../../platform/db/index.ts";
import type { Language } from "../../../platform/web/index.ts";
import { listAliveSessions, type StoredSession } from "../accounts.store.ts";
import { officeMoment } from "../office-time.ts";
import { agentName } from "../own-account/agent-name.ts";
import { isAlive } from "../session/session.ts";
import { accountWords } from "../words/index.ts";

export type SessionLine = { readonly id: string; readonly person: PersonId; readonly browser: string; readonly address: string; readonly how: string; readonly since: string; readonly seen: string };

type Reading = { readonly at: Date; readonly timeZone: string; readonly language: Language };

/** Every session that is good at the instant, in words; the one seen last first. */
export async function listSessions(db: Database, { at, timeZone, language }: Reading): Promise<readonly SessionLine[]> {
  const sessions = (await listAliveSessions(db)).filter((session) => isAlive(session, at));
  return sessions.toSorted((one, other) => other.seenAt.getTime() - one.seenAt.getTime()).map((session) => lineOf(session, timeZone, language));
}

function lineOf({ id, person, agent, address, means, secondFactor, beganAt, seenAt }: StoredSession, timeZone: string, language: Language): SessionLine {
  const { own: words } = accountWords(language);
  const { browser, system } = agentName(agent);
  const time = (at: Date) => officeMoment(at, timeZone, language);
  return { id, person, address, browser: words.agent(browser, system), how: secondFactor ? words.withFactor(words.means[means]) : words.means[means], since: time(beganAt), seen: time(seenAt) };
}
