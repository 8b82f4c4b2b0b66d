// THE TABLE of roles: what each may do, how far it sees in the office, and whether it needs a second factor.
// Roles belong to posts; a person has them through the posts held or covered that day. Pages, buttons, tests and
// docs/domain/roles.md are read off this table.
import type { Permission } from "./permissions.ts";

/**
 * Whose files the role sees: nobody's (administrators and auditors see no content), those of the post's own unit, or those of
 * the unit and of everything below it.
 */
export type Reach = "none" | "own-unit" | "unit-and-below";

export type RoleFacts = {
  readonly permissions: readonly Permission[];
  readonly reach: Reach;
  /** Privileged: no session without a second factor. */
  readonly secondFactor: boolean;
  /** Whoever has it reads neither files nor requests, whatever other posts they hold or cover: keeping accounts, or reading the record, and reading content are kept apart. */
  readonly apart?: true;
};

export const ROLES = {
  /** Records acts, attestations and corrections as drafts. */
  "register-officer": { permissions: ["register.read-drafts", "register.record", "content-rule.record", "organisation.read"], reach: "none", secondFactor: false },
  /** The second pair of eyes: publishes what another has recorded. */
  "register-approver": { permissions: ["register.read-drafts", "register.record", "register.publish", "content-rule.record", "organisation.read"], reach: "none", secondFactor: true },
  "desk-officer": { permissions: ["register.read-drafts", "file.read", "file.open", "file.write", "request.read", "request.examine", "organisation.read"], reach: "own-unit", secondFactor: false },
  supervisor: {
    permissions: ["register.read-drafts", "file.read", "file.open", "file.write", "file.grant", "file.approve-grant", "file.recuse", "file.change-marking", "file.transfer", "request.read", "request.examine", "request.approve", "request.statistics", "content-rule.record", "organisation.read"],
    reach: "unit-and-below",
    secondFactor: true,
  },
  /** May break the glass: the head of the authority and who stands in. */
  "authority-head": {
    permissions: ["register.read-drafts", "file.read", "file.grant", "file.approve-grant", "file.recuse", "file.change-marking", "file.transfer", "file.break-glass", "request.read", "request.approve", "request.statistics", "content-rule.record", "organisation.read"],
    reach: "unit-and-below",
    secondFactor: true,
  },
  /** An agency's, court's or mission's officer: sees the files of the own unit and what was granted. */
  "outside-officer": { permissions: ["file.read", "file.write"], reach: "own-unit", secondFactor: false },
  /** An agency's officer who drafts requests, and answers for the case. */
  "investigating-officer": { permissions: ["request.read", "request.draft"], reach: "own-unit", secondFactor: false },
  /** Checks and forwards what the agency's officers draft: not below Superintendent of Police, as the guidelines of 2019 are reported. */
  "controlling-officer": { permissions: ["request.read", "request.draft", "request.control"], reach: "unit-and-below", secondFactor: true },
  /** The State's Home Department or the agency's headquarters. */
  "endorsing-officer": { permissions: ["request.read", "request.endorse"], reach: "own-unit", secondFactor: true },
  /** Executes what other States ask for: a police unit, a magistrate's office, the agency that owns the records. */
  "executing-officer": { permissions: ["request.read", "request.execute"], reach: "own-unit", secondFactor: false },
  /** A court's registry: writes down what the court decided in requests that came before it, as the court's own act. */
  "court-registrar": { permissions: ["request.read", "request.court"], reach: "own-unit", secondFactor: false },
  /** Reads the record of what was done, and no content. */
  auditor: { permissions: ["audit.read", "audit.export", "organisation.read"], reach: "none", secondFactor: true, apart: true },
  /** Keeps people, posts and sessions, and sees no content. */
  administrator: { permissions: ["organisation.read", "organisation.manage", "compartment.manage", "account.manage", "session.end-others"], reach: "none", secondFactor: true, apart: true },
} as const satisfies Readonly<Record<string, RoleFacts>>;

export type Role = keyof typeof ROLES;

export const ROLE_NAMES = Object.keys(ROLES) as readonly Role[];

export function isRole(name: string): name is Role {
  return Object.hasOwn(ROLES, name);
}
