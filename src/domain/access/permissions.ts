// What an officer may do at all. A permission never says on which record: that is need-to-know (need-to-know.ts).

export const PERMISSIONS = [
  // the register
  "register.read-drafts",
  "register.record",
  "register.publish",
  "content-rule.record",
  // files
  "file.read",
  "file.open",
  "file.write",
  "file.grant",
  "file.approve-grant",
  "file.recuse",
  "file.change-marking",
  "file.transfer",
  "file.break-glass",
  // requests for assistance
  "request.read",
  "request.draft",
  "request.control",
  "request.endorse",
  "request.examine",
  "request.approve",
  "request.execute",
  "request.court",
  "request.statistics",
  // people and the office
  "organisation.read",
  "organisation.manage",
  "compartment.manage",
  "account.manage",
  "session.end-others",
  // the record of what was done
  "audit.read",
  "audit.export",
] as const;

export type Permission = (typeof PERMISSIONS)[number];
