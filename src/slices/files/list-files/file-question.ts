// What a list of files was asked for, read off its address.
import { isMarking, type Marking, type PostId, type UnitId } from "../../../domain/access/index.ts";
import { isFileKind } from "../../../domain/files/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import type { FileFilter } from "../files.store.ts";

export type FileQuestion = {
  readonly view: "desks" | "elsewhere";
  readonly search: string;
  readonly desk: UnitId | undefined;
  readonly state: "open" | "closed" | "all";
  readonly kind: string | undefined;
  readonly marking: Marking | undefined;
  readonly mine: boolean;
  readonly page: number;
};

const LONGEST_SEARCH = 200;

/** What cannot be meant is left aside: a filter that names another's desk names nothing. */
export function readQuestion({ request, standing }: Pick<DeskContext, "request" | "standing">): FileQuestion {
  const asked = (name: string) => request.place.query.findLast(([field]) => field === name)?.[1].trim() ?? "";
  const [state, kind, marking, desk, page] = [asked("state"), asked("kind"), asked("marking"), asked("desk"), asked("page")];
  return {
    view: asked("view") === "elsewhere" || standing.units.size === 0 ? "elsewhere" : "desks",
    search: asked("q").slice(0, LONGEST_SEARCH),
    desk: standing.units.has(desk as UnitId) ? (desk as UnitId) : undefined,
    state: state === "closed" || state === "all" ? state : "open",
    kind: isFileKind(kind) ? kind : undefined,
    marking: isMarking(marking) ? marking : undefined,
    mine: asked("whose") === "mine",
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  };
}

export function isNarrowed({ desk, state, kind, marking, mine }: FileQuestion): boolean {
  return desk !== undefined || state !== "open" || kind !== undefined || marking !== undefined || mine;
}

export function filterOf({ desk, state, kind, marking, mine }: FileQuestion, units: ReadonlySet<UnitId>, posts: readonly PostId[]): FileFilter {
  return { units: desk === undefined ? [...units] : [desk], state, ...(kind === undefined ? {} : { kind }), ...(marking === undefined ? {} : { marking }), ...(mine ? { posts } : {}) };
}
