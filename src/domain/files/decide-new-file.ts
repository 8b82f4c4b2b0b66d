// Opening a file: for a unit of one's own, with a post of that unit, no higher than one can see oneself.
import type { Marking, Standing, UnitId } from "../access/index.ts";
import { beyondOwn, postNotFit, type PostOfOffice } from "./desk-file.ts";
import { agreed, type Decision } from "./file-refusal.ts";

export type NewFile = { readonly unit: UnitId; readonly post: PostOfOffice; readonly marking: Marking; readonly compartments: readonly string[] };

export function decideNewFile(who: Pick<Standing, "units" | "clearance" | "compartments">, { unit, post, marking, compartments }: NewFile): Decision {
  return agreed({}, [
    !who.units.has(unit) && { code: "unit-not-yours" },
    post.unit !== unit && { code: "post-elsewhere" },
    ...beyondOwn(who, marking, compartments),
    postNotFit(post, { marking, compartments }),
  ]);
}
