// Where to after signing in: the page that was asked for, if it is one of ours.
import { pathBack } from "../../../platform/web/comfort.ts";
import type { Language } from "../../../platform/web/index.ts";

/** A page of this site in the same language, else the desk: never anywhere else, and never signing in or out again. */
export function backOf(asked: string | undefined, { code }: Pick<Language, "code">): string {
  const path = pathBack(asked);
  return path.startsWith(`/${code}/`) && !/^\/[^/]+\/(?:sign|enrolment)/.test(path) ? path : `/${code}/desk`;
}
