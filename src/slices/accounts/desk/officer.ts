// Who is at the desk: the session of the request's cookie, its person, and what the person is today.
import { timingSafeEqual } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { standingOf, type Standing } from "../../../domain/access/index.ts";
import type { BlobStore, Incoming } from "../../../platform/blobs/index.ts";
import type { Clock } from "../../../platform/clock/index.ts";
import type { Environment, Installation } from "../../../platform/config/index.ts";
import type { Database } from "../../../platform/db/index.ts";
import type { Keyring } from "../../../platform/keyring/index.ts";
import type { Log } from "../../../platform/log/index.ts";
import { FORM_TOKEN } from "../../../platform/web/index.ts";
import { findPerson, listHoldings, type Person } from "../../organisation/index.ts";
import type { StoredSession } from "../accounts.store.ts";
import { isDemonstrationOpen } from "../demonstration/demonstration-state.ts";
import { findSession } from "../session/session.ts";
import { SESSION_COOKIE } from "../session/session-cookie.ts";

export type DeskParts = {
  readonly db: Database;
  readonly clock: Clock;
  readonly installation: Installation;
  readonly environment: Environment;
  readonly keyring: Keyring;
  readonly log: Log;
  readonly blobs: BlobStore;
  readonly incoming: Incoming;
};

export type Officer = { readonly session: StoredSession; readonly person: Person; readonly standing: Standing };

const asked = new WeakMap<FastifyRequest, Promise<Officer | undefined>>();

/** The officer of a request; `undefined` without an open session. Worked out anew for each request, once: a post that ended is gone at once. */
export async function findOfficer(request: FastifyRequest, parts: DeskParts): Promise<Officer | undefined> {
  const officer = asked.get(request) ?? lookUpOfficer(request, parts);
  asked.set(request, officer);
  return await officer;
}

async function lookUpOfficer(request: FastifyRequest, parts: DeskParts): Promise<Officer | undefined> {
  const { db, clock, installation } = parts;
  const token = request.cookies?.[SESSION_COOKIE];
  if (token === undefined) return undefined;
  const session = await findSession(db, token, clock.now());
  if (session === undefined) return undefined;
  const person = await findPerson(db, session.person);
  if (person === undefined || person.closedAt !== null) return undefined;
  const today = clock.today(installation.timeZone);
  // A session that an invented officer has left over opens nothing where there is no demonstration any more.
  if ((person.isDemonstration || session.means === "demonstration") && !(await isDemonstrationOpen(parts, today))) return undefined;
  const standing = standingOf(person.id, await listHoldings(db, person.id), today);
  return { session, person, standing };
}

/** Did the form come from a page of this very session? */
export function hasFormToken(request: FastifyRequest, session: StoredSession): boolean {
  const { body } = request;
  const given: unknown = typeof body === "object" && body !== null && FORM_TOKEN in body ? body[FORM_TOKEN] : undefined;
  return typeof given === "string" && isFormToken(given, session);
}

/** Is it this session's? Compared without telling by the time it takes how much of it is right. */
export function isFormToken(given: string, session: StoredSession): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(session.formToken)];
  return a.length === b.length && timingSafeEqual(a, b);
}
