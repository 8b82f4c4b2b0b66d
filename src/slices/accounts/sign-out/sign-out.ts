// Signing out: the session ends here, not only in the browser; a cookie copied before opens nothing afterwards.
import type { FastifyInstance } from "fastify";
import type { Language } from "../../../platform/web/index.ts";
import { findOfficer, hasFormToken, type DeskParts } from "../desk/officer.ts";
import { endSession } from "../session/session.ts";
import { clearSessionCookie } from "../session/session-cookie.ts";

export function signOutRoute(server: FastifyInstance, language: Language, parts: DeskParts): void {
  server.post(`/${language.code}/sign-out`, async (request, reply) => {
    const officer = await findOfficer(request, parts);
    // A form from elsewhere must not sign anybody out; without a session there is nothing to end.
    if (officer !== undefined && hasFormToken(request, officer.session)) await endSession(parts.db, officer.session, "signed-out", parts.clock.now());
    clearSessionCookie(reply);
    return await reply.redirect(`/${language.code}`, 303);
  });
}
