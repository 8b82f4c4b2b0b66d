// What an officer was refused is a line of the log (ASVS 5.0, 16.3.2), not an entry of the record: the record holds what was done, and
// nobody fills it by asking. The line is the same for what is hidden and for what is not there, so that it tells nobody which it was.
import type { FastifyRequest } from "fastify";
import type { DeskRoute } from "./desk-route.ts";
import type { Officer } from "./officer.ts";

/** Why: the posts do not allow the route at all; nothing is there for this officer; the form is not of this session's pages. */
export type RefusedBecause = "no-permission" | "not-there" | "foreign-form";

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Who, in which session, at which route, asking for which ids; nothing else of what was typed. */
export function noteRefusal(request: FastifyRequest, { person, session }: Officer, { method, path }: DeskRoute, because: RefusedBecause): void {
  const parts: Readonly<Record<string, unknown>> = typeof request.params === "object" && request.params !== null ? { ...request.params } : {};
  const asked = Object.fromEntries(Object.entries(parts).filter(([, value]) => typeof value === "string" && ID.test(value)));
  request.log.warn({ person: person.id, session: session.id, from: request.ip, method, route: path, asked, because }, "an officer was refused");
}
