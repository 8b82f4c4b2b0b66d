// What the frame of a new letter begins with: how far it is closed, the hearing, and how the other State wants to be addressed, as far as
// anybody recorded that. The officer looks at it and changes it.
import { findInProfile, listInProfile, type CountryProfile } from "../../../domain/casework/index.ts";
import type { LetterHome } from "../letter-home.ts";

type Request = Pick<LetterHome["request"], "marking" | "urgent" | "hearingOn">;

/** Letters that go to our own agencies: another State's authority is not their addressee. */
const AT_HOME: ReadonlySet<string> = new Set(["concurrence", "delivery-note"]);

export function prefillFrame({ marking, urgent, hearingOn }: Request, template: string, profile: CountryProfile): Readonly<Record<string, unknown>> {
  const abroad = !AT_HOME.has(template);
  // The authority for everything stands before those for one subject.
  const authority = listInProfile(profile, "authority")[0]?.says;
  const diplomatic = findInProfile(profile, "channel")?.says.channel === "diplomatic";
  return {
    marking,
    references: [],
    urgency: urgent || hearingOn !== null ? { why: null, hearingOn } : null,
    through: abroad && diplomatic ? "the diplomatic channel" : null,
    addressee: abroad && authority !== undefined ? [authority.name, ...(authority.address ?? "").split(/\n|, /).filter((line) => line !== "")] : [],
    manner: abroad ? "excellency" : "sir-or-madam",
    enclosures: [],
    copiesTo: [],
  };
}
