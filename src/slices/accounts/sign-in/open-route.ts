// One page or form of those who are not signed in yet, as one row of a table: the counterpart of the desk's routes.
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Language } from "../../../platform/web/index.ts";
import { isFromOurPages, isPrivateWay } from "../../../platform/web/request-origin.ts";
import type { DeskParts } from "../desk/officer.ts";
import { accountWords, type AccountWords } from "../words/index.ts";

export type OpenContext = DeskParts & {
  readonly language: Language;
  readonly words: AccountWords;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly at: Date;
};

export type OpenRoute = {
  readonly method: "GET" | "POST";
  /** Below the language prefix. */
  readonly path: `/${string}`;
  /** Everybody may try. */
  readonly permission: "public";
  /** The audit event of a try that succeeds; null: a page that is only looked at. */
  readonly audit: `${string}.${string}` | null;
  readonly handle: (context: OpenContext) => Promise<FastifyReply>;
};

/** Puts them on the server: over a private way only, and forms only from our own pages. */
export function registerOpenRoutes(server: FastifyInstance, language: Language, routes: readonly OpenRoute[], parts: DeskParts): void {
  const words = accountWords(language);
  for (const { method, path, handle } of routes) {
    server.route({
      method,
      url: `/${language.code}${path}`,
      exposeHeadRoute: false,
      handler: async (request, reply) => {
        const { origin } = parts.installation;
        if (!isPrivateWay(request, origin)) return await reply.sendProblem({ code: "open-way", status: 403, ...words.openWay(origin) });
        if (method === "POST" && !isFromOurPages(request, origin)) return await reply.sendProblem({ code: "foreign-form", status: 403, ...words.foreignPage });
        return await handle({ ...parts, language, words, request, reply, at: parts.clock.now() });
      },
    });
  }
}
