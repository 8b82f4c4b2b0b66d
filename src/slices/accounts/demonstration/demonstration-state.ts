// Is the demonstration open? Never in production, and no more as soon as the installation has an administrator of its own: from
// then on there is something to guard, whatever the environment is called.
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { Environment } from "../../../platform/config/index.ts";
import type { Database } from "../../../platform/db/index.ts";
import { hasRealHolder } from "../../organisation/index.ts";

export async function isDemonstrationOpen({ db, environment }: { readonly db: Database; readonly environment: Environment }, today: CalendarDate): Promise<boolean> {
  return environment !== "production" && !(await hasRealHolder(db, "administrator", today));
}
