// A server for tests of signing in: an installation of its own, and everything it writes into its log.
import type { FastifyInstance } from "fastify";
import { createApp } from "../../src/app.ts";
import { systemClock, type Clock } from "../../src/platform/clock/index.ts";
import { readSettings, type Environment, type OpenidSetting } from "../../src/platform/config/index.ts";
import type { Database } from "../../src/platform/db/index.ts";
import { createLog } from "../../src/platform/log/index.ts";
import { TEST_KEY } from "./test-key.ts";
import type { IdentityProvider } from "./identity-provider.ts";

export type SignInAppOptions = { readonly db: Database; readonly origin?: string | undefined; readonly openid?: OpenidSetting; readonly secret?: string; readonly clock?: Clock; readonly environment?: Environment; readonly proxies?: readonly string[] };

/** `log`: every line it wrote, of every level. */
export async function signInApp({ db, origin, openid, secret, clock = systemClock, environment = "test", proxies = [] }: SignInAppOptions): Promise<{ readonly app: FastifyInstance; readonly log: string[] }> {
  const read = readSettings({ data: "/nonexistent" }, { COMITY_RATE: "0", COMITY_KEY: TEST_KEY });
  if (!read.ok) throw new Error(read.problems.join("; "));
  const installation = { ...read.settings.installation, ...(origin === undefined ? {} : { origin }), ...(openid === undefined ? {} : { openid }) };
  const log: string[] = [];
  const settings = { ...read.settings, environment, proxies, installation, openidSecret: secret };
  const app = await createApp({ settings, db, clock, log: createLog({ level: "trace", now: () => clock.now(), write: (line) => void log.push(line) }) });
  return { app, log };
}

/** How an installation names the provider of the tests. */
export function openidFor(provider: IdentityProvider, changes: Partial<OpenidSetting> = {}): OpenidSetting {
  return {
    name: "Office login", issuer: provider.issuer, clientId: provider.clientId, clientAuthentication: "client_secret_basic", scopes: ["email"], emailClaim: "email",
    linkByVerifiedEmail: false, secondFactor: { acr: ["two-factors"], amr: ["hwk"] }, askForSecondFactor: false, ...changes,
  };
}
