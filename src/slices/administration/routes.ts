// Every page and form of administration: pages one row each, forms read off the table of actions.
import type { FastifyReply } from "fastify";
import type { DeskContext, DeskEntry, DeskRoute, DeskSlice } from "../accounts/index.ts";
import type { OfficeAction } from "./actions/office-action.ts";
import { OFFICE_ACTIONS } from "./actions/office-actions.ts";
import { runAction, type ShowAgain } from "./actions/run-action.ts";
import { listCompartments, showCompartment } from "./list-compartments/list-compartments.page.tsx";
import { closeOnPage, resetOnPage } from "./keep-account/keep-account.ts";
import { endSessionsOnPage, showSessions } from "./list-sessions/list-sessions.page.tsx";
import { reviveJobOnPage, showJobs } from "./list-jobs/list-jobs.page.tsx";
import { listPeople } from "./list-people/list-people.page.tsx";
import { listRoles } from "./list-roles/list-roles.page.tsx";
import { showOffice } from "./show-office/show-office.page.tsx";
import { showPerson } from "./show-person/show-person.page.tsx";
import { showPost } from "./show-post/show-post.page.tsx";
import { showUnit } from "./show-unit/show-unit.page.tsx";
import { wordsOf } from "./words/index.ts";

const READ = { method: "GET", permission: "organisation.read", audit: null } as const;
const page = (show: (context: DeskContext) => Promise<FastifyReply>) => async (context: DeskContext) => await show(context);

const PAGES: readonly DeskRoute[] = [
  { ...READ, path: "/desk/office", handle: page(showOffice) },
  { ...READ, path: "/desk/office/units/:subject", handle: page(showUnit) },
  { ...READ, path: "/desk/office/posts/:subject", handle: page(showPost) },
  { ...READ, path: "/desk/office/people", handle: page(listPeople) },
  { ...READ, path: "/desk/office/people/:subject", handle: page(showPerson) },
  { ...READ, path: "/desk/office/compartments", permission: "compartment.manage", handle: page(listCompartments) },
  { ...READ, path: "/desk/office/compartments/:subject", permission: "compartment.manage", handle: page(showCompartment) },
  { ...READ, path: "/desk/office/roles", handle: page(listRoles) },
  { ...READ, path: "/desk/office/sessions", permission: "session.end-others", handle: page(showSessions) },
  { ...READ, path: "/desk/office/jobs", permission: "account.manage", handle: page(showJobs) },
];

const ACCOUNT_FORMS: readonly DeskRoute[] = [
  { method: "POST", path: "/desk/office/jobs/revive", permission: "account.manage", audit: "job.revived", handle: reviveJobOnPage },
  { method: "POST", path: "/desk/office/sessions/end", permission: "session.end-others", audit: "session.ended", handle: endSessionsOnPage },
  { method: "POST", path: "/desk/office/people/:subject/reset", permission: "account.manage", audit: "account.reset", handle: resetOnPage },
  { method: "POST", path: "/desk/office/people/:subject/close-account", permission: "account.manage", audit: "account.closed", handle: closeOnPage },
];

/** Where a form comes back to, and where its result is seen. */
function placesOf({ key, path }: OfficeAction): readonly [again: ShowAgain, pageOf: (subject: string) => string] {
  if (key === "add-unit") return [showOffice, (slug) => `/desk/office/units/${slug}`];
  if (key === "add-person") return [listPeople, (id) => `/desk/office/people/${id}`];
  if (key === "add-compartment") return [listCompartments, (code) => `/desk/office/compartments/${encodeURIComponent(code)}`];
  if (key === "add-post") return [showUnit, (slug) => `/desk/office/posts/${slug}`];
  if (path.startsWith("/desk/office/units/")) return [showUnit, (slug) => `/desk/office/units/${slug}`];
  if (path.startsWith("/desk/office/posts/")) return [showPost, (slug) => `/desk/office/posts/${slug}`];
  if (path.startsWith("/desk/office/people/")) return [showPerson, (id) => `/desk/office/people/${id}`];
  return [showCompartment, (code) => `/desk/office/compartments/${encodeURIComponent(code)}`];
}

const FORMS: readonly DeskRoute[] = OFFICE_ACTIONS.map((action) => {
  const [again, pageOf] = placesOf(action);
  return { method: "POST", path: action.path, permission: action.permission, audit: action.audit, handle: async (context) => await runAction(action, context, again, pageOf) };
});

const ENTRIES: readonly DeskEntry[] = [{ key: "office", label: (language) => wordsOf(language).office, to: "/desk/office", permission: "organisation.read", group: "office" }];

export const administration: DeskSlice = { routes: [...PAGES, ...ACCOUNT_FORMS, ...FORMS], navigation: ENTRIES };
