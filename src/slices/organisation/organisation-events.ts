import { declareAuditEvents } from "../audit/index.ts";
import { organisationWords } from "./words/index.ts";

export const organisationEvents = declareAuditEvents("organisation", {
  "unit.added": "unit",
  "unit.renamed": "unit",
  "unit.closed": "unit",
  "post.added": "post",
  "post.closed": "post",
  /** The clearance of a post. */
  "clearance.changed": "post",
  "role.given": "post",
  "role.taken": "post",
  "post.filled": "post",
  "post.vacated": "post",
  "cover.begun": "post",
  "cover.ended": "post",
  "person.added": "person",
  "person.renamed": "person",
  "compartment.added": "compartment",
  "compartment-member.proposed": "compartment",
  "compartment-member.approved": "compartment",
  "compartment-member.ended": "compartment",
}, (language) => organisationWords(language.code).audit);
