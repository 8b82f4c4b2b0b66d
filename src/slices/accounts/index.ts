// The only door of the slice.
export { accountEvents } from "./account-events.ts";
export { ACCOUNT_ROUTES, accounts, type Accounts } from "./accounts.ts";
export type { DeskContext, DeskEntry, DeskRoute, DeskSlice } from "./desk/desk-route.ts";
export { mayUse } from "./desk/register-desk.ts";
export { scopeOf, type Scope } from "./desk/scope-of.ts";
export { beginSession, type SessionStart } from "./session/session.ts";
export { SESSION_COOKIE } from "./session/session-cookie.ts";
