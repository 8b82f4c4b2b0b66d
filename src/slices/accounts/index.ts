// The only door of the slice.
export { accountEvents } from "./account-events.ts";
export { ACCOUNT_ROUTES, accounts, type Accounts } from "./accounts.ts";
export { idOf, notThere, partOf, sentBy, typed, type Sent } from "./desk/desk-form.ts";
export type { DeskContext, DeskEntry, DeskFront, DeskRoute, DeskSlice } from "./desk/desk-route.ts";
export { mayUse } from "./desk/register-desk.ts";
export { scopeOf, type Scope } from "./desk/scope-of.ts";
export { beginSession, type SessionStart } from "./session/session.ts";
export { SESSION_COOKIE } from "./session/session-cookie.ts";
export { accountWords } from "./words/index.ts";
export { linkSubject, listLinkedPeople, unlinkSubject } from "./openid/openid-account.ts";
export { openidProvider } from "./openid/openid-provider.ts";
