import { declareAuditEvents } from "../audit/index.ts";
import { importWords } from "./words/index.ts";

export const importEvents = declareAuditEvents("imports", {
  /** Records of another register were taken. */
  "register.imported": "register",
  /** What an earlier import took went before the public. */
  "import.published": "register",
  /** A possible duplicate or doubtful name was decided by a person. */
  "import-review.decided": "import-review",
}, (language) => importWords(language.code).audit);
