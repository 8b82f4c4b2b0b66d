// What waits for the officer, on the desk's front: its beginning, as it stands on "My desk".
import { withinScope } from "../../../platform/db/index.ts";
import { Link } from "../../../platform/web/index.ts";
import { mayUse, type DeskContext } from "../../accounts/index.ts";
import { countWaitingFor, listQueue } from "../queue.store.ts";
import { loadView } from "../request-view.ts";
import { wordsOf } from "../words/index.ts";
import { QueueTable } from "./queue-table.view.tsx";

const MOST_COUNTED = 1000;
const SHOWN = 8;

export async function queueFront(context: DeskContext) {
  if (!mayUse("request.read", context)) return null;
  const { db, scope, standing } = context;
  const { queue } = wordsOf(context.language);
  const [count, rows] = await withinScope(db, scope, async (tx) => [
    await countWaitingFor(tx, scope.posts, MOST_COUNTED),
    await listQueue(tx, { view: "waiting", units: [...standing.units], posts: [...standing.posts] }, SHOWN),
  ] as const);
  if (count === 0) return null;
  return (
    <section>
      <h2>{queue.front(count)}</h2>
      <QueueTable context={context} rows={rows} view={await loadView(context)} mine={standing.posts.length < 2} none={{ title: queue.none, text: queue.noneText }} />
      {count > rows.length ? <p><Link to="/desk/requests">{queue.all(count)}</Link></p> : null}
    </section>
  );
}
