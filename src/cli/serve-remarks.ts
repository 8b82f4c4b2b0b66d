// What whoever starts Comity should know about signing in here: said once, at the start.
import { systemClock } from "../platform/clock/index.ts";
import type { Settings } from "../platform/config/index.ts";
import type { Database } from "../platform/db/index.ts";
import { isDemonstrationOpen, listAccounts } from "../slices/accounts/index.ts";

export async function signInRemarks(db: Database, { environment, installation }: Pick<Settings, "environment" | "installation">): Promise<readonly string[]> {
  const accounts = await listAccounts(db, systemClock.now());
  const invented = accounts.filter(({ isDemonstration }) => isDemonstration).length;
  const open = invented > 0 && (await isDemonstrationOpen({ db, environment }, systemClock.today(installation.timeZone)));
  const remarks: string[] = [];
  if (open) remarks.push("the demonstration is open: anybody who reaches this server can sign in as an invented officer. Real work begins on an empty data folder with COMITY_ENV=production.");
  if (invented > 0 && environment === "production") remarks.push(`this data folder holds ${invented} invented officers of the demonstration; in production none of them is let in.`);
  if (invented > 0 && environment !== "production" && !open) remarks.push("the demonstration is closed, since this installation has an administrator of its own.");
  if (environment === "production" && accounts.every(({ isDemonstration }) => isDemonstration)) remarks.push("nobody can sign in yet: comity account first-administrator makes the first account.");
  if (environment === "production" && installation.origin === undefined) remarks.push('no "origin" is set: officers can sign in from this machine only (see docs/runbooks/first-administrator.md).');
  return remarks;
}
