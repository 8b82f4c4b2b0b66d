// Signing out: the session ends here, not only in the browser; a cookie copied before opens nothing afterwards.
import type { FastifyInstance } from "fastify";
import type { Language } from "../../../platform/web/index.ts";
import { findOfficer, hasFormToken, type DeskParts } from "../desk/officer.ts";
import { farewellPath } from "../openid/openid-sign-out.tsx";
import type { OpenidProvider } from "../openid/openid-provider.ts";
import { endSession } from "../session/session.ts";
import { clearSessionCookie } from "../session/session-cookie.ts";

export function signOutRoute(server: FastifyInstance, language: Language, parts: DeskParts, provider: OpenidProvider | undefined): void {
  server.post(`/${language.code}/sign-out`, async (request, reply) => {
    const officer = await findOfficer(request, parts);
    // A form from elsewhere must not sign anybody out; without a session there is nothing to end.
    const ended = officer !== undefined && hasFormToken(request, officer.session);
    if (ended) await endSession(parts.db, officer.session, "signed-out", parts.clock.now());
    clearSessionCookie(reply);
    const farewell = ended && provider !== undefined ? await farewellPath(request, reply, officer.session, parts, provider) : undefined;
    return await reply.redirect(farewell ?? `/${language.code}`, 303);
  });
}
