// Every page of the public register, one row each.
import { showTreatyList } from "./list-treaties/list-treaties.page.tsx";
import type { PageRoute } from "./routes.ts";
import { showDivision } from "./show-division/show-division.page.tsx";
import { showHome } from "./show-home/show-home.page.tsx";
import { showParty } from "./show-party/show-party.page.tsx";
import { showTreaty, showTreatyText } from "./show-treaty/show-treaty.page.tsx";

export const PAGES: readonly PageRoute[] = [
  { path: "/", permission: "public", audit: null, handle: showHome },
  { path: "/international-cooperation", permission: "public", audit: null, handle: showDivision },
  { path: "/treaties", permission: "public", audit: null, handle: showTreatyList },
  { path: "/treaties/:slug", permission: "public", audit: null, handle: showTreaty },
  { path: "/treaties/:slug/text", permission: "public", audit: null, handle: showTreatyText },
  { path: "/treaties/:slug/parties/:code", permission: "public", audit: null, handle: showParty },
];
