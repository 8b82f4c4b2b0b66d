// Who the application is when it connects: a login that owns nothing, inherits nothing and cannot pass row security. It can
// only enter the roles whose rights the migrations grant. The owner's connection is for migrations, backups and set-up.
import { type Client, escapeIdentifier, escapeLiteral } from "pg";
import { SetUpError } from "../config/index.ts";
import { codeOf } from "./error-code.ts";

/** The login of the server that Comity brings along. */
export const OWN_LOGIN = "comity_login";
const ENTERED = ["comity_application", "comity_officer", "comity_public"] as const;

export type Login = Readonly<{
  name: string;
  password: string | undefined;
  /** Is it Comity's own, to be made and kept as it should be? Else somebody else made it. */
  own: boolean;
}>;

/** Makes sure that the login can enter the application's roles. Run as the owner, after the migrations. @throws SetUpError where the owner may not see to it. */
export async function admitLogin(client: Client, { name, password, own }: Login): Promise<void> {
  const login = escapeIdentifier(name);
  if (own) await makeLogin(client, name, password);
  const { rows } = await client.query<{ role: string }>("select role from unnest($2::text[]) role where not pg_has_role($1, role, 'member')", [name, [...ENTERED]]);
  const missing = rows.map(({ role }) => role);
  if (missing.length === 0) return;
  const grant = `grant ${missing.join(", ")} to ${login}`;
  try {
    await client.query(grant);
  } catch (error) {
    if (codeOf(error) !== "42501" && codeOf(error) !== "0LP01") throw error;
    throw new SetUpError(`the user ${name} of DATABASE_URL may not act as ${missing.join(", ")}. Let an administrator run: ${grant};`, { cause: error });
  }
}

async function makeLogin(client: Client, name: string, password: string | undefined): Promise<void> {
  const login = escapeIdentifier(name);
  const known = await client.query("select from pg_roles where rolname = $1", [name]);
  if (known.rowCount === 0) await client.query(`create role ${login} login`).catch(passTwice);
  const wrong = await client.query("select from pg_roles where rolname = $1 and (rolsuper or rolbypassrls or rolinherit or rolcreaterole or rolcreatedb or rolreplication or not rolcanlogin)", [name]);
  if (wrong.rowCount === 1) await client.query(`alter role ${login} login noinherit nosuperuser nobypassrls nocreaterole nocreatedb noreplication`);
  if (password !== undefined) await client.query(`alter role ${login} password ${escapeLiteral(password)}`);
}

/** Another process of ours was faster. */
function passTwice(error: unknown): void {
  if (!["42710", "23505"].includes(codeOf(error) ?? "")) throw error;
}
