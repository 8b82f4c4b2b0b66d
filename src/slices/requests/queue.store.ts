// The queue of a desk: read off one index of request_desks, within the scope. Rows of other desks are not there, nor counted.
import { sql, type RawBuilder } from "kysely";
import type { PostId, UnitId } from "../../domain/access/index.ts";
import type { AssistanceKind, DeskOf, LaneName, Part } from "../../domain/casework/index.ts";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import type { ScopedTransaction } from "../../platform/db/index.ts";
import type { Direction } from "./requests.store.ts";

export type QueueRow = {
  readonly id: string;
  readonly part: Part;
  readonly unit: UnitId;
  readonly post: PostId | null;
  readonly reference: string;
  readonly title: string;
  readonly direction: Direction;
  readonly lane: LaneName;
  readonly country: string;
  readonly origin: UnitId;
  readonly kinds: readonly AssistanceKind[];
  readonly urgent: boolean;
  readonly state: string;
  readonly liesWith: DeskOf;
  readonly isWaiting: boolean;
  readonly since: CalendarDate;
  readonly dueOn: CalendarDate | null;
  readonly isOver: boolean;
};

/** `waiting`: it is the desk's turn; `elsewhere`: open, and somebody else's turn; `over`: closed files, the newest first. */
export const QUEUE_VIEWS = ["waiting", "elsewhere", "over"] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

/** What stands first: what is due, or what has waited longest. */
export const QUEUE_ORDERS = ["due", "age"] as const;
export type QueueOrder = (typeof QUEUE_ORDERS)[number];

/** Where a page ended: what its last row was sorted by. */
export type QueuePosition = Pick<QueueRow, "dueOn" | "since" | "id">;

export type QueueQuestion = {
  readonly view: QueueView;
  /** The page after this position; left out: the first one. */
  readonly after?: QueuePosition | undefined;
  readonly order?: QueueOrder | undefined;
  /** The desks asked about; of others the scope sees nothing anyway. */
  readonly units: readonly UnitId[];
  /** One desk of several was asked for. */
  readonly oneDesk?: boolean | undefined;
  /** Only what lies with one of these posts. */
  readonly posts?: readonly PostId[] | undefined;
  /** What lies with nobody yet is asked for by name. */
  readonly unallotted?: boolean | undefined;
  readonly state?: string | undefined;
  readonly country?: string | undefined;
  readonly kind?: AssistanceKind | undefined;
  readonly direction?: Direction | undefined;
  readonly liesWith?: DeskOf | undefined;
  readonly markingRank?: number | undefined;
  /** There since that day or longer. */
  readonly sinceOnOrBefore?: CalendarDate | undefined;
  /** Due on that day or before; `none`: no day is set. */
  readonly dueOnOrBefore?: CalendarDate | "none" | undefined;
  /** Not past its day. */
  readonly dueOnOrAfter?: CalendarDate | undefined;
};

const COLUMNS = sql`request_id as id, part, unit_id as unit, post_id as post, reference, title, direction, lane, country_code as country, origin_unit_id as origin, kinds, urgent, state, lies_with as "liesWith", is_waiting as "isWaiting", since_on as since, due_on as "dueOn", is_over as "isOver"`;

/**
 * What is due first stands first, then what has waited longest; of closed files the newest. Each desk, or each post, is read along its index, from
 * where the page before ended and only as far as needed, so that the thousandth page costs what the first does.
 */
export async function listQueue(tx: ScopedTransaction, question: QueueQuestion, most: number): Promise<readonly QueueRow[]> {
  const { posts, units, view } = question;
  const order = view === "over" ? sql`since_on desc, request_id` : question.order === "age" ? sql`since_on, request_id` : sql`due_on, since_on, request_id`;
  // Posts are of the desks asked about, unless one desk is: a condition on both would draw the planner away from the post's index in its order.
  const byPost = posts !== undefined && view !== "over" && question.oneDesk !== true;
  const one = byPost ? sql`post_id = one.id` : sql`unit_id = one.id ${posts === undefined ? sql`` : sql`and post_id = any (${posts}::uuid[])`}`;
  const stretches = stretchesAfter(question).map((stretch) => sql`(select * from request_desks where ${one} ${narrowed(question)} ${stretch} order by ${order} limit ${most})`);
  const { rows } = await sql<QueueRow>`
    select ${COLUMNS} from unnest(${byPost ? posts : units}::uuid[]) as one (id) cross join lateral (${sql.join(stretches, sql` union all `)}) row order by ${order} limit ${most}
  `.execute(tx);
  return rows;
}

/** What comes after the position, as stretches of the index: what has no day to be done by stands behind all that has one. */
function stretchesAfter({ view, order, after }: QueueQuestion): readonly RawBuilder<unknown>[] {
  if (after === undefined) return [sql``];
  const { dueOn, since, id } = after;
  if (view === "over") return [sql`and since_on <= ${since}::date and (since_on < ${since}::date or request_id > ${id}::uuid)`];
  if (order === "age") return [sql`and (since_on, request_id) > (${since}::date, ${id}::uuid)`];
  if (dueOn === null) return [sql`and due_on is null and (since_on, request_id) > (${since}::date, ${id}::uuid)`];
  return [sql`and (due_on, since_on, request_id) > (${dueOn}::date, ${since}::date, ${id}::uuid)`, sql`and due_on is null`];
}

/** How many there are, and no more than `most` counted: a number beside a heading need not be exact beyond that. */
export async function countQueue(tx: ScopedTransaction, question: QueueQuestion, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from (select from request_desks where unit_id = any (${question.units}::uuid[]) ${question.posts === undefined ? sql`` : sql`and post_id = any (${question.posts}::uuid[])`} ${narrowed(question)} limit ${most}) row`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** What waits for one of the posts, up to `most`: asked for at every page. */
export async function countWaitingFor(tx: ScopedTransaction, posts: readonly string[], most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from (select from request_desks where post_id = any (${posts}::uuid[]) and is_waiting and not is_over limit ${most}) row`.execute(tx);
  return rows[0]?.count ?? 0;
}

function narrowed(question: QueueQuestion) {
  const { view, posts, unallotted } = question;
  return sql.join(
    [
      view === "over" ? sql`and is_over` : view === "waiting" ? sql`and is_waiting and not is_over` : sql`and not is_waiting and not is_over`,
      unallotted === true ? sql`and post_id is null` : sql``,
      // An agency whose officers sit with their controlling officer has two desks in one unit: one of them tells of it.
      view === "waiting" || posts !== undefined ? sql`` : sql`and not (part = 'controlling' and unit_id = origin_unit_id)`,
      filtered(question),
    ],
    sql` `,
  );
}

/** By what is chosen beside the queue and beside a search. */
function filtered({ state, country, kind, direction, liesWith, markingRank, sinceOnOrBefore, dueOnOrBefore, dueOnOrAfter }: Omit<QueueQuestion, "view" | "units">) {
  return sql.join(
    [
      state === undefined ? sql`` : sql`and state = ${state}`,
      country === undefined ? sql`` : sql`and country_code = ${country}`,
      kind === undefined ? sql`` : sql`and ${kind} = any (kinds)`,
      direction === undefined ? sql`` : sql`and direction = ${direction}`,
      liesWith === undefined ? sql`` : sql`and lies_with = ${liesWith}`,
      markingRank === undefined ? sql`` : sql`and marking_rank = ${markingRank}`,
      sinceOnOrBefore === undefined ? sql`` : sql`and since_on <= ${sinceOnOrBefore}`,
      dueOnOrBefore === undefined ? sql`` : dueOnOrBefore === "none" ? sql`and due_on is null` : sql`and due_on <= ${dueOnOrBefore}`,
      dueOnOrAfter === undefined ? sql`` : sql`and due_on >= ${dueOnOrAfter}`,
    ],
    sql` `,
  );
}

/** Narrows what was found, whichever view it is of: only with one desk, or with one of the posts, where that was asked for. */
type FoundNarrowed = Omit<QueueQuestion, "view" | "units" | "order" | "after" | "unallotted"> & { readonly units?: readonly UnitId[] | undefined };

/** Requests by their ids, each once, by its first desk; those that the scope does not see, or that are not like that, are left out. */
export async function listQueueRows(tx: ScopedTransaction, ids: readonly string[], { units, posts, ...filters }: FoundNarrowed = {}, most = ids.length): Promise<readonly QueueRow[]> {
  const { rows } = await sql<QueueRow>`
    select distinct on (since_on, request_id) ${COLUMNS} from request_desks where request_id = any (${ids}::uuid[])
      ${units === undefined ? sql`` : sql`and unit_id = any (${units}::uuid[])`} ${posts === undefined ? sql`` : sql`and post_id = any (${posts}::uuid[])`} ${filtered(filters)}
    order by since_on desc, request_id, part limit ${most}
  `.execute(tx);
  return rows;
}
