// The text of docs/domain/roles.md, read off the table of roles and the matrix of markings.
import { MARKINGS, PERMISSIONS, ROLE_NAMES, ROLES, type Permission, type Reach, type RoleFacts } from "../../src/domain/access/index.ts";
import { accountWords } from "../../src/slices/accounts/index.ts";

const REACHES: Readonly<Record<Reach, string>> = {
  none: "no files by way of the office",
  "own-unit": "the files of the post's own unit",
  "unit-and-below": "the files of the post's unit and of every unit below it",
};

function isApart({ apart }: RoleFacts): boolean {
  return apart === true;
}

export function rolesDocument(): string {
  const { permissions: words } = accountWords({ code: "en" });
  const allows = (role: (typeof ROLE_NAMES)[number], permission: Permission) => (ROLES[role].permissions as readonly Permission[]).includes(permission);
  return [
    "# Roles",
    "",
    "Written by `npm run docs:roles` from `src/domain/access/roles.ts`; a test holds the two equal. Roles belong to posts: a person has them",
    "through the posts held or covered that day. What a role may do says nothing of which records: that is need-to-know",
    "([decision 0025](../decisions/0025-need-to-know.md)).",
    "",
    "| role | sees by way of the office | needs a second factor | kept apart from content |",
    "|---|---|---|---|",
    ...ROLE_NAMES.map((role) => `| ${role} | ${REACHES[ROLES[role].reach]} | ${ROLES[role].secondFactor ? "yes" : "no"} | ${isApart(ROLES[role]) ? "yes" : "no"} |`),
    "",
    "Kept apart: whoever has the role reads neither files nor requests that day, whatever other posts they hold or cover.",
    "",
    "## What each may do",
    "",
    `| permission | | ${ROLE_NAMES.join(" | ")} |`,
    `|---|---|${ROLE_NAMES.map(() => ":-:|").join("")}`,
    ...PERMISSIONS.map((permission) => `| ${permission} | ${words[permission]} | ${ROLE_NAMES.map((role) => (allows(role, permission) ? "●" : "")).join(" | ")} |`),
    "",
    "## Markings",
    "",
    `From open to closed: ${MARKINGS.join(", ")}. A post is cleared up to one of them; compartments shut out, at any marking, whoever is not`,
    "named in them. Without a current post nobody is cleared for more than what is public, and nobody reads a file.",
    "",
  ].join("\n");
}
