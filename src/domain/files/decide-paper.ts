// Adding a minute or a paper: by everyone who sees the whole file otherwise than by breaking the glass. A paper may be closed
// further than its file, never less: who is shut out of the file must not come upon its papers.
import { covers, higher, type Marking, type Seen, type Standing } from "../access/index.ts";
import { beyondOwn, type DeskFile } from "./desk-file.ts";
import { agreed, type Decision } from "./file-refusal.ts";

export type NewPaper = { readonly marking: Marking; readonly compartments: readonly string[] };

export function decidePaper(who: Pick<Standing, "clearance" | "compartments">, seen: Seen, file: DeskFile, { marking, compartments }: NewPaper): Decision {
  return agreed({}, [
    !(seen.sees && seen.by !== "break-glass") && { code: "reads-only" },
    file.closed && { code: "closed" },
    !covers(marking, file.marking) && { code: "below-file", marking: file.marking },
    ...beyondOwn(who, marking, compartments),
  ]);
}

/** What a paper is marked now: the file may have been raised since. */
export function effectiveMarking(file: Pick<DeskFile, "marking">, paper: { readonly marking: Marking }): Marking {
  return higher(file.marking, paper.marking);
}
