// The slice put together: who is signed in, the pages of signing in and out, and the desk with what each slice brings to it.
import type { FastifyInstance } from "fastify";
import type { Language, NavigationItem } from "../../platform/web/index.ts";
import type { FindVisitor } from "../../platform/web/pages.tsx";
import type { DeskEntry, DeskRoute, DeskSlice } from "./desk/desk-route.ts";
import { findOfficer, type DeskParts } from "./desk/officer.ts";
import { registerDesk, visitorOf } from "./desk/register-desk.ts";
import { discardCarried, showCarried } from "./carried/carried.page.tsx";
import { signInAsInvented } from "./demonstration/demonstration-officers.ts";
import { enrol, showEnrolment } from "./enrolment/enrol.page.tsx";
import { openidProvider, type OpenidProvider } from "./openid/openid-provider.ts";
import { openidRoutes } from "./openid/openid.routes.tsx";
import { openidSignOutRoutes } from "./openid/openid-sign-out.tsx";
import { PASSKEY_ROUTES } from "./passkeys/passkey-desk.ts";
import { PASSKEY_OPEN_ROUTES } from "./passkeys/passkey-sign-in.routes.ts";
import { endOwnSessions, showAccount } from "./own-account/account.page.tsx";
import { changePassword, showChangePassword } from "./own-account/change-password.page.tsx";
import { makeNewRecoveryCodes, showRecoveryCodes } from "./own-account/recovery-codes.page.tsx";
import { beginSecondFactor, confirmSecondFactor, removeSecondFactor, showRemoveSecondFactor, showSecondFactor } from "./own-account/second-factor.page.tsx";
import { prepareNobody } from "./password/password-hash.ts";
import { SESSION_COOKIE } from "./session/session-cookie.ts";
import { showDesk } from "./show-desk/show-desk.page.tsx";
import { showCode, signInWithCode } from "./sign-in/code.page.tsx";
import { registerOpenRoutes, type OpenRoute } from "./sign-in/open-route.ts";
import { showSignIn, signIn } from "./sign-in/sign-in.page.tsx";
import { signOutRoute } from "./sign-out/sign-out.ts";
import { accountWords } from "./words/index.ts";

export const ACCOUNT_ROUTES: readonly DeskRoute[] = [
  { method: "GET", path: "/desk", permission: "signed-in", audit: null, handle: showDesk },
  ...PASSKEY_ROUTES,
  { method: "GET", path: "/desk/account", permission: "signed-in", audit: null, handle: showAccount },
  { method: "POST", path: "/desk/account/sessions/end", permission: "signed-in", audit: "session.ended", handle: endOwnSessions },
  { method: "GET", path: "/desk/account/password", permission: "signed-in", audit: null, handle: showChangePassword },
  { method: "POST", path: "/desk/account/password", permission: "signed-in", audit: "password.set", handle: changePassword },
  { method: "GET", path: "/desk/account/second-factor", permission: "signed-in", audit: null, handle: showSecondFactor },
  { method: "POST", path: "/desk/account/second-factor", permission: "signed-in", audit: "second-factor.set", handle: confirmSecondFactor },
  { method: "POST", path: "/desk/account/second-factor/begin", permission: "signed-in", audit: "second-factor.begun", handle: beginSecondFactor },
  { method: "GET", path: "/desk/account/second-factor/remove", permission: "signed-in", audit: null, handle: showRemoveSecondFactor },
  { method: "POST", path: "/desk/account/second-factor/remove", permission: "signed-in", audit: "second-factor.removed", handle: removeSecondFactor },
  { method: "GET", path: "/desk/account/recovery-codes", permission: "signed-in", audit: null, handle: showRecoveryCodes },
  { method: "POST", path: "/desk/account/recovery-codes", permission: "signed-in", audit: "recovery-codes.made", handle: makeNewRecoveryCodes },
  { method: "GET", path: "/desk/carried/:id", permission: "signed-in", audit: null, handle: showCarried },
  { method: "POST", path: "/desk/carried/:id/discard", permission: "signed-in", audit: "kept-form.discarded", handle: discardCarried },
];

/** For those who are not signed in yet. */
export const OPEN_ROUTES: readonly OpenRoute[] = [
  { method: "GET", path: "/sign-in", permission: "public", audit: null, handle: showSignIn },
  { method: "POST", path: "/sign-in", permission: "public", audit: "session.begun", handle: signIn },
  { method: "GET", path: "/sign-in/code", permission: "public", audit: null, handle: showCode },
  { method: "POST", path: "/sign-in/code", permission: "public", audit: "session.begun", handle: signInWithCode },
  ...PASSKEY_OPEN_ROUTES,
  { method: "POST", path: "/sign-in/demonstration", permission: "public", audit: "session.begun", handle: signInAsInvented },
  { method: "GET", path: "/enrolment", permission: "public", audit: null, handle: showEnrolment },
  { method: "POST", path: "/enrolment", permission: "public", audit: "enrolment.used", handle: enrol },
];

const ACCOUNT_ENTRIES: readonly DeskEntry[] = [
  { key: "desk", label: (language) => accountWords(language).desk, to: "/desk", permission: "signed-in" },
  { key: "account", label: (language) => accountWords(language).own.title, to: "/desk/account", permission: "signed-in", group: "office" },
];

export type Accounts = {
  readonly findVisitor: FindVisitor;
  /** The way in, for the foot of the public pages. */
  readonly signInLink: (language: Language) => NavigationItem;
  readonly pages: (server: FastifyInstance, options: { readonly language: Language }) => Promise<void>;
};

export type AccountParts = DeskParts & { readonly openidSecret: string | undefined };

/** Made once per server. `slices`: what the others bring to the desk. */
export function accounts(parts: AccountParts, slices: readonly DeskSlice[]): Accounts {
  const all: readonly DeskSlice[] = [{ routes: ACCOUNT_ROUTES, navigation: ACCOUNT_ENTRIES }, ...slices];
  const provider = providerOf(parts);
  const open = provider === undefined ? OPEN_ROUTES : [...OPEN_ROUTES, ...openidRoutes(provider), ...openidSignOutRoutes(provider)];
  const navigation = all.flatMap((slice) => slice.navigation);
  return {
    findVisitor: async (request, language) => {
      if (request.cookies?.[SESSION_COOKIE] === undefined) return null;
      const officer = await findOfficer(request, parts);
      return officer === undefined ? null : await visitorOf(officer, language, navigation, parts);
    },
    signInLink: (language) => ({ key: "sign-in", label: accountWords(language).signIn, to: "/sign-in", query: { on: null, "known-on": null } }),
    pages: async (server, { language }) => {
      await prepareNobody();
      registerOpenRoutes(server, language, open, parts);
      signOutRoute(server, language, parts, provider);
      await registerDesk(server, language, all, parts);
    },
  };
}

/** The office's identity provider, where the installation names one. */
function providerOf({ openidSecret, installation, clock }: AccountParts): OpenidProvider | undefined {
  return installation.openid === undefined ? undefined : openidProvider(installation.openid, openidSecret, clock);
}
