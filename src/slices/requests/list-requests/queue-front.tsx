// What waits on the officer's desk, on the front.
import { withinScope } from "../../../platform/db/index.ts";
import { Link, Notice } from "../../../platform/web/index.ts";
import { mayUse, type DeskContext } from "../../accounts/index.ts";
import { countWaitingFor } from "../queue.store.ts";
import { wordsOf } from "../words/index.ts";

const MOST = 1000;

export async function queueFront(context: DeskContext) {
  if (!mayUse("request.read", context)) return null;
  const count = await withinScope(context.db, context.scope, (tx) => countWaitingFor(tx, context.scope.posts, MOST));
  const { queue } = wordsOf(context.language);
  return count === 0 ? null : <Notice><p>{queue.front(count)} <Link to="/desk/requests">{queue.look}</Link></p></Notice>;
}
