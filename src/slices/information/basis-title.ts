// What the stored basis is called.
import type { JsonObject } from "../../platform/db/schema.ts";
import type { RequestView } from "../requests/index.ts";

/** The instrument's id; null: none, own law and courtesy. */
export function instrumentOf({ instrument }: JsonObject): string | null {
  return typeof instrument === "object" && instrument !== null && !Array.isArray(instrument) && typeof instrument["id"] === "string" ? instrument["id"] : null;
}

/** `undefined`: no treaty. */
export function basisTitle(view: Pick<RequestView, "register">, basis: JsonObject, language: string): string | undefined {
  const id = instrumentOf(basis);
  return id === null ? undefined : titleOf(view, id, language);
}

/** The usual title in the language; else any; else the permanent id. */
export function titleOf({ register }: Pick<RequestView, "register">, id: string, language: string): string {
  const titles = register.published.entries.get(id)?.titles ?? [];
  const own = titles.filter((title) => title.language === language);
  return (own.find(({ kind }) => kind === "short") ?? own[0] ?? titles[0])?.text ?? id;
}
