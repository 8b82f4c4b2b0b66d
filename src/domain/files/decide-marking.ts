// Changing how far a file is closed. Closing it further takes effect at once: it can be undone, a disclosure cannot. Opening it
// further, by a lower marking or by a compartment less, is proposed by one officer and done by another.
import { covers, isSecondPerson, type Marking, type Seen, type Standing } from "../access/index.ts";
import { beyondOwn, changedMeanwhile, notYours, type DeskFile } from "./desk-file.ts";
import { agreed, type Decision } from "./file-refusal.ts";

/** How far something is closed. */
export type Closure = { readonly marking: Marking; readonly compartments: readonly string[] };

/** Shuts the second out at least everybody whom the first shuts out? */
export function isRaising(from: Closure, to: Closure): boolean {
  return covers(to.marking, from.marking) && from.compartments.every((code) => to.compartments.includes(code));
}

type Wanted = Closure & { readonly version: number };
type Who = Pick<Standing, "clearance" | "compartments">;

/** `lowering`: is one proposed and not decided? */
export function decideMarking(who: Who, seen: Seen, file: DeskFile, lowering: boolean, wanted: Wanted): Decision<{ readonly atOnce: boolean }> {
  const atOnce = isRaising(file, wanted);
  return agreed({ atOnce }, [
    notYours(seen),
    changedMeanwhile(file, wanted.version),
    atOnce && isRaising(wanted, file) && { code: "nothing-changes" },
    ...beyondOwn(who, wanted.marking, wanted.compartments),
    !atOnce && lowering && { code: "lowering-waits" },
  ]);
}

export type MarkingChange = { readonly by: string; readonly decided: boolean };

/** `version`: what the second officer looked at; a file that changed since is looked at again. */
export function decideMarkingAnswer(actor: string, seen: Seen, file: DeskFile, change: MarkingChange, version: number): Decision {
  return agreed({}, [
    notYours(seen),
    change.decided && { code: "decided-already" },
    !isSecondPerson(change.by, actor) && { code: "same-person" },
    changedMeanwhile(file, version),
  ]);
}
