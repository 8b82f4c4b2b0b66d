import { declareAuditEvents } from "../audit/index.ts";

export const accountEvents = declareAuditEvents("accounts", {
  "session.begun": "person",
  "session.ended": "person",
});
