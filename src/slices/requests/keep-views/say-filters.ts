import type { AskedQueue } from "../list-requests/queue-question.ts";
import type { RequestView } from "../request-view.ts";
import { stateName, type RequestWords } from "../words/index.ts";

/** What a view shows, in words: each filter with its value. */
export function sayFilters(asked: AskedQueue, words: RequestWords, view: RequestView): string {
  const { queue } = words;
  const pairs: readonly (readonly [string, string | undefined])[] = [
    [queue.search, asked.search === "" ? undefined : `“${asked.search}”`],
    [queue.stateLabel, asked.state === undefined ? undefined : stateName(words, asked.direction ?? (Object.hasOwn(words.outgoing, asked.state) ? "outgoing" : "incoming"), asked.state)],
    [queue.country, asked.country === undefined ? undefined : view.country(asked.country)],
    [queue.kind, asked.kind === undefined ? undefined : words.kinds[asked.kind]],
    [queue.direction, asked.direction === undefined ? undefined : words.directions[asked.direction]],
    [queue.desk, asked.desk === undefined ? undefined : view.unit(asked.desk)],
    [queue.marking, asked.marking === undefined ? undefined : words.markings[asked.marking]],
    [queue.with, asked.with === undefined ? undefined : view.post(asked.with)],
    [queue.age, asked.age === undefined ? undefined : queue.ages[asked.age]],
    [queue.due, asked.due === undefined ? undefined : queue.dues[asked.due]],
    [queue.order, asked.order === "due" ? undefined : queue.orders[asked.order]],
  ];
  const said = pairs.flatMap(([label, value]) => (value === undefined ? [] : [`${label}: ${value}`]));
  return [queue.views[asked.view], queue.whose[asked.whose], ...said].join(" · ");
}
