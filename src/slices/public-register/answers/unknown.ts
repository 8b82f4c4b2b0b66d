// An instrument, a State or a body that is not there: what may be meant instead.
import { resolveParty, type PartyCode } from "../../../domain/parties/index.ts";
import type { FieldProblem, Place, Problem } from "../../../platform/web/index.ts";
import { badInput, unknownAddress } from "../../../platform/web/problems.ts";
import { nearNames } from "../../treaties/index.ts";
import { findTreaty, partyName, type PublicView } from "../public-view.ts";
import { titleOf } from "./title.ts";

/** No instrument has that name; those whose names share most of it are suggested. */
export function unknownTreaty(view: PublicView, place: Place, name: string): Problem {
  const near = nearNames(name, [...view.register.slugs.keys()]).flatMap((slug) => findTreaty(view, slug) ?? []);
  const instead = [...new Map(near.map((treaty) => [treaty.entry.slug, treaty])).values()].map((treaty) => ({ label: titleOf(treaty, place.language.code), to: `/treaties/${treaty.entry.slug}` }));
  return { ...unknownAddress(`/treaties/${name}`, place.words), instead };
}

/** No party is known by that text, or several are. `to` makes the page's path for one of them. */
export function unknownParty(view: PublicView, place: Place, text: string, problems: readonly FieldProblem[], to: (code: PartyCode) => string): Problem {
  const found = resolveParty(text.slice(0, 120), view.reference.parties);
  const codes = found.kind === "ambiguous" ? found.candidates : found.kind === "unknown" ? found.suggestions.map(({ party }) => party) : [];
  return { ...badInput(problems, place.words), status: 404, instead: [...new Set(codes)].map((code) => ({ label: partyName(view, code, place.dates.on, place.language.code), to: to(code) })) };
}
