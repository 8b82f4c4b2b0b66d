// The one place where a scope is made, from the standing of the day.
import { markingRank, type Standing } from "../../../domain/access/index.ts";
import type { Principals } from "../../../platform/db/index.ts";

declare const made: unique symbol;

/** Whose eyes restricted rows are seen with; every store function that reads them works within one. */
export type Scope = Principals & { readonly [made]: true };

export function scopeOf({ person, posts, units, compartments, permissions, clearance, on }: Standing): Scope {
  return { person, posts, units: [...units], compartments: [...compartments], permissions: [...permissions], clearance: markingRank(clearance), today: on } as Principals as Scope;
}
