// What the queue was asked for, read off its address or off a view that was kept. What cannot be meant is left aside: a filter that names
// another's desk names nothing. A State that nobody knows is said, and nothing is shown in its place.
import { isMarking, markingRank, type Marking, type PostId, type UnitId } from "../../../domain/access/index.ts";
import { ASSISTANCE_KINDS, type AssistanceKind } from "../../../domain/casework/index.ts";
import { addDays, findCalendarDate, type CalendarDate } from "../../../domain/kernel/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { QUEUE_ORDERS, QUEUE_VIEWS, type QueueOrder, type QueuePosition, type QueueQuestion, type QueueView } from "../queue.store.ts";
import { isId } from "../request-id.ts";
import { stateNamed, type RequestView } from "../request-view.ts";
import type { Direction } from "../requests.store.ts";

export const WHOSE = ["mine", "unallotted", "team"] as const;
export type Whose = (typeof WHOSE)[number];

/** Days that it has been there at least. */
export const AGES = ["7", "30", "90", "180", "365"] as const;
/** Past its day; within a week and not past it; within so many days, with what is past; without a day. */
export const DUES = ["late", "soon", "7", "30", "none"] as const;
/** Days that are meant by "soon": what the team desk counts. */
export const SOON_DAYS = 7;

export type AskedQueue = {
  readonly view: QueueView;
  readonly whose: Whose;
  readonly search: string;
  readonly desk: UnitId | undefined;
  readonly state: string | undefined;
  /** A State's name or code as it was typed. */
  readonly countryTyped: string;
  readonly country: string | undefined;
  readonly kind: AssistanceKind | undefined;
  readonly direction: Direction | undefined;
  readonly marking: Marking | undefined;
  /** The post with which it lies. */
  readonly with: PostId | undefined;
  readonly age: (typeof AGES)[number] | undefined;
  readonly due: (typeof DUES)[number] | undefined;
  readonly order: QueueOrder;
  /** Where the page before ended. */
  readonly after: QueuePosition | undefined;
};

const LONGEST_SEARCH = 120;

type Reader = Pick<DeskContext, "standing">;

export function readQueueQuestion(context: Pick<DeskContext, "request" | "standing">, view: RequestView): AskedQueue {
  return readQueue((name) => context.request.place.query.findLast(([field]) => field === name)?.[1].trim() ?? "", context, view);
}

/** `asked`: the text under each name, empty where there is none. */
export function readQueue(asked: (name: string) => string, { standing }: Reader, view: RequestView): AskedQueue {
  const [state, countryTyped, desk, marking] = [asked("state"), asked("country").slice(0, LONGEST_SEARCH), asked("desk"), asked("marking")];
  const post = view.office.posts.find(({ id }) => id === asked("with"));
  return {
    view: QUEUE_VIEWS.find((one) => one === asked("view")) ?? "waiting",
    whose: WHOSE.find((whose) => whose === asked("whose")) ?? "mine",
    search: asked("q").slice(0, LONGEST_SEARCH),
    desk: standing.units.has(desk as UnitId) ? (desk as UnitId) : undefined,
    state: /^[a-z]+(-[a-z]+)*$/.test(state) ? state : undefined,
    countryTyped,
    country: countryTyped === "" ? undefined : stateNamed(view, countryTyped),
    kind: ASSISTANCE_KINDS.find((kind) => kind === asked("kind")),
    direction: (["outgoing", "incoming"] as const).find((direction) => direction === asked("direction")),
    marking: isMarking(marking) ? marking : undefined,
    with: post !== undefined && standing.units.has(post.unit) ? post.id : undefined,
    age: AGES.find((age) => age === asked("age")),
    due: DUES.find((due) => due === asked("due")),
    order: QUEUE_ORDERS.find((order) => order === asked("order")) ?? "due",
    after: findPosition(asked("after")),
  };
}

/** A position as it stands in an address: the day by which, the day since, the request. */
export function positionText({ dueOn, since, id }: QueuePosition): string {
  return `${dueOn ?? ""}_${since}_${id}`;
}

function findPosition(text: string): QueuePosition | undefined {
  const [dueOn = "", since = "", id = ""] = text.split("_");
  const [due, from] = [findCalendarDate(dueOn) ?? null, findCalendarDate(since)];
  return from === undefined || !isId(id) || (due === null && dueOn !== "") ? undefined : { dueOn: due, since: from, id };
}

export function isNarrowed({ desk, state, countryTyped, kind, direction, ...more }: AskedQueue): boolean {
  return countryTyped !== "" || [desk, state, kind, direction].some((one) => one !== undefined) || isNarrowedMore(more);
}

/** By what few ask for. */
export function isNarrowedMore({ marking, with: post, age, due, order }: Pick<AskedQueue, "marking" | "with" | "age" | "due" | "order">): boolean {
  return order !== "due" || [marking, post, age, due].some((one) => one !== undefined);
}

/** A name that no State has: there is nothing to show. */
export function isUnknownState({ countryTyped, country }: Pick<AskedQueue, "countryTyped" | "country">): boolean {
  return countryTyped !== "" && country === undefined;
}

/** `mine` is what lies with one of the officer's posts; elsewhere than in "waits for us" there is nothing that lies with nobody. */
export function questionOf(asked: AskedQueue, { units, posts, on }: { readonly units: ReadonlySet<UnitId>; readonly posts: readonly PostId[]; readonly on: CalendarDate }): QueueQuestion {
  const { view, whose, desk, state, country, kind, direction, marking, with: post, age, due, order, after } = asked;
  return {
    view, order, after, state, country, kind, direction, units: desk === undefined ? [...units] : [desk], oneDesk: desk !== undefined,
    posts: post !== undefined ? [post] : whose === "mine" ? posts : undefined,
    unallotted: post === undefined && whose === "unallotted",
    markingRank: marking === undefined ? undefined : markingRank(marking),
    sinceOnOrBefore: age === undefined ? undefined : addDays(on, -Number(age)),
    dueOnOrBefore: due === undefined || due === "none" ? due : addDays(on, due === "late" ? -1 : due === "soon" ? SOON_DAYS : Number(due)),
    dueOnOrAfter: due === "soon" ? on : undefined,
  };
}

/** What the address asks for the same again; the view is always named, so that no kept view is opened in its place. */
export function filtersOf({ view, whose, search, desk, state, country, kind, direction, marking, with: post, age, due, order }: AskedQueue): Readonly<Record<string, string>> {
  const all = { view, whose: whose === "mine" ? undefined : whose, q: search === "" ? undefined : search, desk, state, country, kind, direction, marking, with: post, age, due, order: order === "due" ? undefined : order };
  return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
