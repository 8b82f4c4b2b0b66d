import { declareAuditEvents } from "../audit/index.ts";
import { accountWords } from "./words/index.ts";

export const accountEvents = declareAuditEvents("accounts", {
  "session.begun": "person",
  "session.ended": "person",
  "sign-in.failed": "person",
  "password.set": "person",
  "second-factor.begun": "person",
  "second-factor.set": "person",
  "second-factor.removed": "person",
  "recovery-codes.made": "person",
  "recovery-code.used": "person",
  "kept-form.discarded": "person",
  "enrolment.opened": "person",
  "enrolment.used": "person",
  "account.opened": "person",
  "account.reset": "person",
  "account.closed": "person",
  "administrator.appointed": "person",
  "openid-subject.linked": "person",
  "openid-subject.unlinked": "person",
  "passkey.registered": "person",
  "passkey.renamed": "person",
  "passkey.removed": "person",
  "passkey.blocked": "person",
}, (language) => accountWords(language).audit);
