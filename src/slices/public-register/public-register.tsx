// The slice put together: pages under every declared language, the interface, and what the site says of itself.
import type { FastifyInstance } from "fastify";
import type { Clock } from "../../platform/clock/index.ts";
import type { Installation } from "../../platform/config/index.ts";
import type { Database } from "../../platform/db/index.ts";
import type { Log } from "../../platform/log/index.ts";
import type { Language } from "../../platform/web/index.ts";
import type { Site } from "../../platform/web/pages.tsx";
import { apiRoutes } from "./api/api.routes.ts";
import { PAGES } from "./pages.ts";
import { publicSite } from "./public-site.ts";
import { publicViews, type LoadView } from "./public-view.ts";
import { countVisits, type Visits } from "./visits/visits.ts";

export type PublicRegisterParts = { readonly db: Database; readonly clock: Clock; readonly log: Log; readonly installation: Installation };

export type PublicRegister = {
  readonly pages: (server: FastifyInstance, options: { readonly language: Language }) => Promise<void>;
  readonly api: (server: FastifyInstance) => Promise<void>;
  readonly site: Site;
  readonly mayLinkTo: (host: string) => boolean;
};

/** Made once per server. */
export function publicRegister({ db, clock, log, installation }: PublicRegisterParts): PublicRegister {
  const loadView = publicViews(db, installation.ownState);
  const visits = countVisits(db, installation.visitsStart, () => clock.today(installation.timeZone), (error) => log.warn({ err: error }, "visits could not be written"));
  const { site, mayLinkTo } = publicSite({ clock, loadView, installation, visits: visits.total });
  return {
    pages: async (server, { language }) => {
      server.addHook("onClose", visits.stop);
      registerPages(server, language, loadView, visits);
    },
    api: async (server) => await apiRoutes(server, async (request) => await loadView(request.place.dates.knownOn)),
    site,
    mayLinkTo,
  };
}

function registerPages(server: FastifyInstance, language: Language, loadView: LoadView, visits: Visits): void {
  for (const { path, handle } of PAGES) {
    server.get(path === "/" ? `/${language.code}` : `/${language.code}${path}`, async (request, reply) => {
      const view = await loadView(request.place.dates.knownOn);
      if (reply.isKept(String(view.register.version))) {
        visits.count();
        return await reply.send();
      }
      const sent = await handle({ view, loadView, request, reply });
      if (request.method === "GET" && reply.statusCode === 200 && String(reply.getHeader("content-type")).startsWith("text/html")) visits.count();
      return sent;
    });
  }
}
