// The roles, read off the table that decides.
import type { FastifyReply } from "fastify";
import { ROLE_NAMES, ROLES, type Role, type RoleFacts } from "../../../domain/access/index.ts";
import { DataTable } from "../../../platform/web/index.ts";
import { accountWords, type DeskContext } from "../../accounts/index.ts";
import { sendOfficePage } from "../office-page.tsx";
import { wordsOf } from "../words/index.ts";

export async function listRoles(context: DeskContext): Promise<FastifyReply> {
  const { language } = context;
  const words = wordsOf(language);
  const permissions = accountWords(language).permissions;
  return await sendOfficePage(
    context,
    { title: words.roles, state: words.rolesState, part: "roles" },
    <DataTable<Role>
      caption={words.roles}
      captionHidden
      rows={ROLE_NAMES}
      rowKey={(role) => role}
      columns={[
        { key: "role", header: words.role, namesRow: true, cell: (role) => role },
        { key: "may", header: words.permissions, cell: (role) => ROLES[role].permissions.map((permission) => permissions[permission]).join("; ") },
        { key: "reach", header: words.reach, cell: (role) => (isApart(ROLES[role]) ? words.apart : words.reaches[ROLES[role].reach]) },
        { key: "factor", header: words.secondFactor, cell: (role) => (ROLES[role].secondFactor ? words.yes : words.no) },
      ]}
    />,
  );
}

function isApart({ apart }: RoleFacts): boolean {
  return apart === true;
}
