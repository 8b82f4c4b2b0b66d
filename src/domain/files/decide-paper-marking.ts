// Changing how far a single minute or paper is closed. Like its file: further at once, less by two; and never less than its file, whose
// readers would else be told of what the file shuts them out of.
import { covers, isSecondPerson, type Seen, type Standing } from "../access/index.ts";
import { isRaising, type Closure, type MarkingChange } from "./decide-marking.ts";
import { beyondOwn, notYours, type DeskFile } from "./desk-file.ts";
import { agreed, type Decision, type FileRefusal } from "./file-refusal.ts";

/** `lookedAt`: how the paper was closed when the officer looked at it. A change made since is looked at first. */
export type PaperWish = Closure & { readonly lookedAt: Closure | undefined };

/** `lowering`: is one of this paper proposed and not decided? */
export function decidePaperMarking(who: Pick<Standing, "clearance" | "compartments">, seen: Seen, file: DeskFile, paper: Closure, lowering: boolean, wanted: PaperWish): Decision<{ readonly atOnce: boolean }> {
  const atOnce = isRaising(paper, wanted);
  return agreed({ atOnce }, [
    notYours(seen),
    otherwiseNow(file, paper, wanted.lookedAt),
    atOnce && isRaising(wanted, paper) && { code: "nothing-changes" },
    belowFile(file, wanted),
    ...beyondOwn(who, wanted.marking, wanted.compartments),
    !atOnce && lowering && { code: "lowering-waits" },
  ]);
}

/** The second officer's answer; agreed to is only what still holds: the paper as it was proposed about, the file not raised above it. */
export function decidePaperMarkingAnswer(actor: string, seen: Seen, file: DeskFile, paper: Closure, change: MarkingChange & { readonly was: Closure; readonly to: Closure }, accept: boolean): Decision {
  return agreed({}, [
    notYours(seen),
    change.decided && { code: "decided-already" },
    !isSecondPerson(change.by, actor) && { code: "same-person" },
    accept && otherwiseNow(file, paper, change.was),
    accept && belowFile(file, change.to),
  ]);
}

function otherwiseNow({ version }: DeskFile, paper: Closure, lookedAt: Closure | undefined): FileRefusal | undefined {
  return lookedAt !== undefined && isRaising(paper, lookedAt) && isRaising(lookedAt, paper) ? undefined : { code: "changed-meanwhile", version };
}

function belowFile(file: DeskFile, { marking }: Closure): FileRefusal | undefined {
  return covers(marking, file.marking) ? undefined : { code: "below-file", marking: file.marking };
}
