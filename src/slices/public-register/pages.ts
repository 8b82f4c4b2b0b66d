// Every page of the public register, one row each: nothing may be left out of a row.
import { sendCalendar, sendChangesAtom } from "./feeds/changes.page.ts";
import { sendPartiesCsv, sendTreatiesCsv } from "./feeds/lists.page.ts";
import { showBodyList } from "./list-bodies/list-bodies.page.tsx";
import { showStateList } from "./list-states/list-states.page.tsx";
import { showTreatyList } from "./list-treaties/list-treaties.page.tsx";
import type { PageRoute } from "./routes.ts";
import { showAbout } from "./show-about/show-about.page.tsx";
import { showBetween } from "./show-between/show-between.page.tsx";
import { showBody } from "./show-body/show-body.page.tsx";
import { showChanges, showLearnt } from "./show-changes/show-changes.page.tsx";
import { showDivision } from "./show-division/show-division.page.tsx";
import { showHome } from "./show-home/show-home.page.tsx";
import { showInterface } from "./show-interface/show-interface.page.tsx";
import { showParty } from "./show-party/show-party.page.tsx";
import { showState } from "./show-state/show-state.page.tsx";
import { showTreaty, showTreatyText } from "./show-treaty/show-treaty.page.tsx";

const open = { permission: "public", audit: null } as const;

export const PAGES: readonly PageRoute[] = [
  { path: "/", ...open, handle: showHome },
  { path: "/international-cooperation", ...open, handle: showDivision },
  { path: "/treaties", ...open, handle: showTreatyList },
  { path: "/treaties.csv", ...open, handle: sendTreatiesCsv },
  { path: "/treaties/:slug", ...open, handle: showTreaty },
  { path: "/treaties/:slug/text", ...open, handle: showTreatyText },
  { path: "/treaties/:slug/parties.csv", ...open, handle: sendPartiesCsv },
  { path: "/treaties/:slug/parties/:code", ...open, handle: showParty },
  { path: "/states", ...open, handle: showStateList },
  { path: "/states/:code", ...open, handle: showState },
  { path: "/between/:a/:b", ...open, handle: showBetween },
  { path: "/bodies", ...open, handle: showBodyList },
  { path: "/bodies/:slug", ...open, handle: showBody },
  { path: "/changes", ...open, handle: showChanges },
  { path: "/changes/learnt", ...open, handle: showLearnt },
  { path: "/changes.atom", ...open, handle: sendChangesAtom },
  { path: "/calendar.ics", ...open, handle: sendCalendar },
  { path: "/about", ...open, handle: showAbout },
  { path: "/api", ...open, handle: showInterface },
];
