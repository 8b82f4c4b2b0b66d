import type { Installation } from "../../../platform/config/index.ts";
import type { Language } from "../../../platform/web/index.ts";

/** What stands over the code on a device that holds many: the authority's name, short of what authenticators cannot take. */
export function issuerName({ authority }: Installation, { code }: Pick<Language, "code">): string {
  const name = authority[code] ?? authority["en"] ?? Object.values(authority)[0];
  return name === undefined ? "Comity" : `Comity, ${name.replaceAll(":", " ")}`;
}
