// Who is still missing for a treaty to enter into force, as far as the proof names them.
import type { Missing, PartyCode, Reason } from "../../../domain/treaty-law/index.ts";

/** The States that the proof names as still missing. */
export function namedMissing(why: Reason): PartyCode[] {
  const named = (missing: Missing): readonly PartyCode[] => (missing.kind === "named" ? missing.parties : missing.kind === "any-of" ? missing.options.flat().flatMap(named) : []);
  return [...new Set([...why.missing.flatMap(named), ...why.because.flatMap(namedMissing)])].sort();
}
