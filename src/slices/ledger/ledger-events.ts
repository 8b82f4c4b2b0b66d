import { declareAuditEvents } from "../audit/index.ts";
import { wordsOf } from "./words/index.ts";

export const ledgerEvents = declareAuditEvents("ledger", {
  "evidence.recorded": "request",
  "custody.recorded": "request",
  "asset.recorded": "request",
  "preservation.begun": "preservation",
  "preservation.confirmed": "preservation",
  "preservation.linked": "preservation",
  "preservation.renewed": "preservation",
  "preservation.ended": "preservation",
}, (language) => wordsOf(language).audit);
