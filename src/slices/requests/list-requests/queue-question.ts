// What the queue was asked for, read off its address. What cannot be meant is left aside: a filter that names another's desk names nothing.
import type { PostId, UnitId } from "../../../domain/access/index.ts";
import { ASSISTANCE_KINDS, type AssistanceKind } from "../../../domain/casework/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { QUEUE_VIEWS, type QueueQuestion, type QueueView } from "../queue.store.ts";
import type { Direction } from "../requests.store.ts";

export const WHOSE = ["mine", "unallotted", "team"] as const;
export type Whose = (typeof WHOSE)[number];

export type AskedQueue = {
  readonly view: QueueView;
  readonly whose: Whose;
  readonly search: string;
  readonly desk: UnitId | undefined;
  readonly state: string | undefined;
  readonly country: string | undefined;
  readonly kind: AssistanceKind | undefined;
  readonly direction: Direction | undefined;
  readonly page: number;
};

const LONGEST_SEARCH = 120;

export function readQueueQuestion({ request, standing }: Pick<DeskContext, "request" | "standing">): AskedQueue {
  const asked = (name: string) => request.place.query.findLast(([field]) => field === name)?.[1].trim() ?? "";
  const [state, country, page, desk] = [asked("state"), asked("country").toUpperCase(), asked("page"), asked("desk")];
  return {
    view: QUEUE_VIEWS.find((view) => view === asked("view")) ?? "waiting",
    whose: WHOSE.find((whose) => whose === asked("whose")) ?? "mine",
    search: asked("q").slice(0, LONGEST_SEARCH),
    desk: standing.units.has(desk as UnitId) ? (desk as UnitId) : undefined,
    state: /^[a-z]+(-[a-z]+)*$/.test(state) ? state : undefined,
    country: /^[A-Z0-9-]{2,8}$/.test(country) ? country : undefined,
    kind: ASSISTANCE_KINDS.find((kind) => kind === asked("kind")),
    direction: (["outgoing", "incoming"] as const).find((direction) => direction === asked("direction")),
    page: /^[1-9]\d{0,2}$/.test(page) ? Number(page) : 1,
  };
}

export function isNarrowed({ desk, state, country, kind, direction }: AskedQueue): boolean {
  return [desk, state, country, kind, direction].some((one) => one !== undefined);
}

/** `mine` is what lies with one of the officer's posts; elsewhere than in "waits for us" there is nothing that lies with nobody. */
export function questionOf({ view, whose, desk, state, country, kind, direction }: AskedQueue, units: ReadonlySet<UnitId>, posts: readonly PostId[]): QueueQuestion {
  return { view, units: desk === undefined ? [...units] : [desk], oneDesk: desk !== undefined, posts: whose === "mine" ? posts : undefined, unallotted: whose === "unallotted", state, country, kind, direction };
}
