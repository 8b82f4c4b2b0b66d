// Walling an officer off from a file: a personal interest, a relation, an earlier part in the matter. It shuts whatever else opens,
// break-glass included; that the wall is taken down again is for somebody else than the one behind it.
import type { PersonId, Seen } from "../access/index.ts";
import { notYours } from "./desk-file.ts";
import { agreed, type Decision } from "./file-refusal.ts";

export function decideRecusal(seen: Seen, standing: readonly PersonId[], person: PersonId): Decision {
  return agreed({}, [notYours(seen), standing.includes(person) && { code: "walled-off" }]);
}

export type RecusalRecord = { readonly person: PersonId; readonly lifted: boolean };

export function decideLifting(actor: string, seen: Seen, recusal: RecusalRecord): Decision {
  return agreed({}, [notYours(seen), recusal.lifted && { code: "decided-already" }, actor === `person:${recusal.person}` && { code: "same-person" }]);
}
