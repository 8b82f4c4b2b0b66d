// Every page and form of the register desk, one row each.
import type { DeskEntry, DeskRoute, DeskSlice } from "../accounts/index.ts";
import { addTreaty, showNewTreatyForm } from "./add-treaty/add-treaty.page.tsx";
import { correctFact, showCorrectionForm } from "./correct-fact/correct-fact.page.tsx";
import { listDrafts } from "./list-drafts/list-drafts.page.tsx";
import { publishDrafts } from "./publish-drafts/publish-drafts.page.ts";
import { recordFact, showRecordForm } from "./record-fact/record-fact.page.tsx";
import { retractFact, showRetractionForm } from "./retract-fact/retract-fact.page.tsx";
import { returnDrafts } from "./return-drafts/return-drafts.page.ts";
import { showInstrument } from "./show-instrument/show-instrument.page.tsx";
import { wordsOf } from "./words/index.ts";

const READ = { method: "GET", audit: null } as const;
const ONE = "/desk/register/treaties/:slug";

export const REGISTER_DESK_ROUTES: readonly DeskRoute[] = [
  { ...READ, path: "/desk/register", permission: "register.read-drafts", handle: listDrafts },
  { ...READ, path: "/desk/register/new", permission: "register.record", handle: showNewTreatyForm },
  { method: "POST", path: "/desk/register/new", permission: "register.record", audit: "treaty.added", handle: addTreaty },
  { ...READ, path: ONE, permission: "register.read-drafts", handle: showInstrument },
  { ...READ, path: `${ONE}/record`, permission: "register.record", handle: showRecordForm },
  { method: "POST", path: `${ONE}/record`, permission: "register.record", audit: "act.recorded", handle: recordFact },
  { ...READ, path: `${ONE}/facts/:fact/correct`, permission: "register.record", handle: showCorrectionForm },
  { method: "POST", path: `${ONE}/facts/:fact/correct`, permission: "register.record", audit: "fact.corrected", handle: correctFact },
  { ...READ, path: `${ONE}/facts/:fact/retract`, permission: "register.record", handle: showRetractionForm },
  { method: "POST", path: `${ONE}/facts/:fact/retract`, permission: "register.record", audit: "fact.retracted", handle: retractFact },
  { method: "POST", path: `${ONE}/publish`, permission: "register.publish", audit: "facts.published", handle: publishDrafts },
  { method: "POST", path: `${ONE}/return`, permission: "register.publish", audit: "fact.retracted", handle: returnDrafts },
];

const ENTRIES: readonly DeskEntry[] = [{ key: "register", label: (language) => wordsOf(language).navigation, to: "/desk/register", permission: "register.read-drafts", group: "law" }];

export const registerDesk: DeskSlice = { routes: REGISTER_DESK_ROUTES, navigation: ENTRIES };
