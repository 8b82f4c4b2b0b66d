// The web platform alone, with a site that is nobody's: for its own tests and for looking at its components.
import type { FastifyInstance } from "fastify";
import { calendarDateOf } from "../../src/domain/kernel/index.ts";
import { stoppedClock } from "../../src/platform/clock/index.ts";
import { createLog, type Log } from "../../src/platform/log/index.ts";
import { LANGUAGES } from "../../src/platform/web/index.ts";
import type { Site } from "../../src/platform/web/pages.tsx";
import { createServer, type WebOptions } from "../../src/platform/web/server.ts";

export const SITE_FOR_TEST: Site = {
  frame: () => ({
    authority: "Ministry of Home Affairs",
    register: "Register of security treaties",
    navigation: [
      { key: "instruments", label: "Instruments", to: "/gallery" },
      { key: "states", label: "States", to: "/states" },
      { key: "bodies", label: "Regional bodies", to: "/bodies" },
      { key: "cooperation", label: "International cooperation", to: "/international-cooperation" },
      { key: "changes", label: "Changes", to: "/changes" },
    ],
    ownership: "Published by the Central Authority, which answers for what stands here.",
    version: "0.1.0",
    origin: "https://register.example",
    footer: [{ key: "about", label: "About the data", to: "/about" }, { key: "interface", label: "Interface", to: "/interface" }],
  }),
  live: () => ({ updatedOn: calendarDateOf("2026-11-20"), visits: 22260192 }),
};

export const silentLog: Log = createLog({ level: "silent", now: () => new Date(0) });

/** A server to inject requests into; close it at the end of the test. */
export async function webServerForTest(changes: Partial<WebOptions> = {}): Promise<FastifyInstance> {
  return createServer({
    log: silentLog,
    clock: stoppedClock("2026-11-22T18:05:00Z"),
    timeZone: "Asia/Kolkata",
    languages: [LANGUAGES.en],
    site: SITE_FOR_TEST,
    secure: false,
    mayLinkTo: (host) => host.endsWith(".un.org") || host.endsWith(".gov.in"),
    ...changes,
  });
}
