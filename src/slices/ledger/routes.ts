// Every page and form of evidence, assets and preserved data, one row each.
import type { DeskEntry, DeskRoute } from "../accounts/index.ts";
import { addAsset, addCustody, addPiece } from "./keep-evidence/keep-evidence.ts";
import { beginPreservation } from "./keep-preservations/begin-preservation.ts";
import { confirmPreservation, endPreservation, followPreservation, renewPreservation, showPreservation } from "./keep-preservations/one-preservation.page.tsx";
import { showPreservations } from "./keep-preservations/preservations.page.tsx";
import { showLedger } from "./show-ledger/show-ledger.page.tsx";
import { wordsOf } from "./words/index.ts";

const LEDGER = "/desk/requests/:request/ledger";
const PRESERVATIONS = "/desk/preservations";
const READ = "request.read";

export const LEDGER_ROUTES: readonly DeskRoute[] = [
  { method: "GET", path: LEDGER, permission: READ, audit: "request.read", handle: showLedger },
  { method: "POST", path: `${LEDGER}/evidence`, permission: READ, audit: "evidence.recorded", handle: addPiece },
  { method: "POST", path: `${LEDGER}/custody`, permission: READ, audit: "custody.recorded", handle: addCustody },
  { method: "POST", path: `${LEDGER}/assets`, permission: READ, audit: "asset.recorded", handle: addAsset },
  { method: "GET", path: PRESERVATIONS, permission: READ, audit: null, handle: showPreservations },
  { method: "POST", path: PRESERVATIONS, permission: READ, audit: "preservation.begun", handle: beginPreservation },
  { method: "GET", path: `${PRESERVATIONS}/:preservation`, permission: READ, audit: null, handle: showPreservation },
  { method: "POST", path: `${PRESERVATIONS}/:preservation/confirm`, permission: READ, audit: "preservation.confirmed", handle: confirmPreservation },
  { method: "POST", path: `${PRESERVATIONS}/:preservation/requests`, permission: READ, audit: "preservation.linked", handle: followPreservation },
  { method: "POST", path: `${PRESERVATIONS}/:preservation/renew`, permission: READ, audit: "preservation.renewed", handle: renewPreservation },
  { method: "POST", path: `${PRESERVATIONS}/:preservation/end`, permission: READ, audit: "preservation.ended", handle: endPreservation },
];

export const LEDGER_ENTRIES: readonly DeskEntry[] = [{ key: "preservations", label: (language) => wordsOf(language).navigation.preservations, to: PRESERVATIONS, permission: READ }];
