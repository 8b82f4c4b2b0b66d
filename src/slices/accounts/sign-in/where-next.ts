// Where somebody goes after signing in: what waits first, then what a post asks for, then the page that was asked for.
import { standingOf, type PersonId } from "../../../domain/access/index.ts";
import type { Language } from "../../../platform/web/index.ts";
import { listHoldings } from "../../organisation/index.ts";
import type { DeskParts } from "../desk/officer.ts";

export type Entered = { readonly person: PersonId; readonly secondFactor: boolean; readonly back: string; readonly carried: string | null };

/** The page after a sign-in: what waits to be sent, then the second factor that a post asks for, then what was asked for. */
export async function whereNext({ db, clock, installation }: Pick<DeskParts, "db" | "clock" | "installation">, language: Language, { person, secondFactor, back, carried }: Entered): Promise<string> {
  const { secondFactor: needed } = standingOf(person, await listHoldings(db, person), clock.today(installation.timeZone));
  if (needed && !secondFactor) return `/${language.code}/desk/account/second-factor?${new URLSearchParams({ back: carried === null ? back : carriedPath(language, carried) })}`;
  return carried === null ? back : carriedPath(language, carried);
}

export function carriedPath({ code }: Language, id: string): string {
  return `/${code}/desk/carried/${id}`;
}
