import { declareAuditEvents } from "../audit/index.ts";
import { accountWords } from "./words/index.ts";

export const accountEvents = declareAuditEvents("accounts", {
  "session.begun": "person",
  "session.ended": "person",
  "openid-subject.linked": "person",
  "openid-subject.unlinked": "person",
  "passkey.registered": "person",
  "passkey.renamed": "person",
  "passkey.removed": "person",
  "passkey.blocked": "person",
}, (language) => accountWords(language).audit);
