// Handing a file over: to another post of the own organisation, cleared for it. Outside, a file is not handed over; somebody there is
// let in, with an end and a second pair of eyes.
import type { Seen } from "../access/index.ts";
import { changedMeanwhile, notYours, postNotFit, type DeskFile, type PostOfOffice } from "./desk-file.ts";
import { agreed, type Decision } from "./file-refusal.ts";

export function decideTransfer(seen: Seen, file: DeskFile, to: PostOfOffice, version: number): Decision {
  return agreed({}, [
    notYours(seen),
    changedMeanwhile(file, version),
    file.closed && { code: "closed" },
    to.id === file.post && { code: "same-post" },
    to.organisation !== file.organisation && { code: "outside-organisation" },
    postNotFit(to, file),
  ]);
}
