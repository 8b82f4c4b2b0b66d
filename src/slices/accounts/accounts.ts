// The slice put together: who is signed in, the pages of signing in and out, and the desk with what each slice brings to it.
import type { FastifyInstance } from "fastify";
import type { Log } from "../../platform/log/index.ts";
import type { Language } from "../../platform/web/index.ts";
import type { FindVisitor } from "../../platform/web/pages.tsx";
import type { DeskEntry, DeskRoute, DeskSlice } from "./desk/desk-route.ts";
import { findOfficer, type DeskParts } from "./desk/officer.ts";
import { registerDesk, visitorOf } from "./desk/register-desk.ts";
import { openidProvider } from "./openid/openid-provider.ts";
import { openidRoutes, type OpenidParts } from "./openid/openid.routes.tsx";
import { openidSignOutRoutes } from "./openid/openid-sign-out.tsx";
import { PASSKEY_ROUTES } from "./passkeys/passkey-desk.ts";
import { passkeySignInRoutes } from "./passkeys/passkey-sign-in.routes.ts";
import { SESSION_COOKIE } from "./session/session-cookie.ts";
import { showDesk } from "./show-desk/show-desk.page.tsx";
import { signOutRoute } from "./sign-out/sign-out.ts";
import { accountWords } from "./words/index.ts";

export const ACCOUNT_ROUTES: readonly DeskRoute[] = [
  { method: "GET", path: "/desk", permission: "signed-in", audit: null, handle: showDesk },
  ...PASSKEY_ROUTES,
];

const ACCOUNT_ENTRIES: readonly DeskEntry[] = [{ key: "desk", label: (language) => accountWords(language).desk, to: "/desk", permission: "signed-in" }];

export type Accounts = {
  readonly findVisitor: FindVisitor;
  readonly pages: (server: FastifyInstance, options: { readonly language: Language }) => Promise<void>;
};

export type AccountParts = DeskParts & { readonly log: Log; readonly openidSecret: string | undefined };

/** Made once per server. `slices`: what the others bring to the desk. */
export function accounts(parts: AccountParts, slices: readonly DeskSlice[]): Accounts {
  const all: readonly DeskSlice[] = [{ routes: ACCOUNT_ROUTES, navigation: ACCOUNT_ENTRIES }, ...slices];
  const openid = openidParts(parts);
  const navigation = all.flatMap((slice) => slice.navigation);
  return {
    findVisitor: async (request, language) => {
      if (request.cookies?.[SESSION_COOKIE] === undefined) return null;
      const officer = await findOfficer(request, parts);
      return officer === undefined ? null : await visitorOf(officer, language, navigation, parts);
    },
    pages: async (server, { language }) => {
      signOutRoute(server, language, parts, openid);
      passkeySignInRoutes(server, language, parts);
      if (openid !== undefined) {
        openidRoutes(server, language, openid);
        openidSignOutRoutes(server, language, openid);
      }
      registerDesk(server, language, all, parts);
    },
  };
}

/** The office's identity provider, where the installation names one. */
function openidParts({ openidSecret, ...parts }: AccountParts): OpenidParts | undefined {
  const { openid } = parts.installation;
  return openid === undefined ? undefined : { ...parts, provider: openidProvider(openid, openidSecret, parts.clock) };
}
