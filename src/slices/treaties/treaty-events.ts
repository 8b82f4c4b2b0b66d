import { declareAuditEvents } from "../audit/index.ts";
import { treatyWords } from "./words/index.ts";

export const treatyEvents = declareAuditEvents("treaties", {
  /** An instrument came into the register, with its first facts. */
  "treaty.added": "treaty",
  /** A total that somebody published. */
  "claim.recorded": "claim",
  /** The instruments that come with Comity were brought in. */
  "register.seeded": "register",
}, (language) => treatyWords(language.code).audit);
