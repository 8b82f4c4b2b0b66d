// On the desk's front: that the glass of a file was broken, and that something waits for a second officer.
import { withinScope } from "../../../platform/db/index.ts";
import { Link, Notice } from "../../../platform/web/index.ts";
import { mayUse, type DeskContext } from "../../accounts/index.ts";
import { countWaiting } from "../file-access.store.ts";
import { countUnreadOpenings } from "../openings.store.ts";
import { wordsOf } from "../words/index.ts";

export async function filesFront(context: DeskContext) {
  const { db, scope, today } = context;
  const counts = await withinScope(db, scope, async (tx) => ({
    owner: mayUse("file.read", context) ? await countUnreadOpenings(tx, "owner", scope.posts, scope.person) : 0,
    auditor: mayUse("audit.read", context) ? await countUnreadOpenings(tx, "auditor", scope.posts, scope.person) : 0,
    waiting: mayUse("file.approve-grant", context) ? await countWaiting(tx, today) : 0,
  }));
  const { notices } = wordsOf(context.language);
  return (
    <>
      {counts.owner === 0 ? null : <Notice tone="caution"><p>{notices.front(counts.owner)} <Link to="/desk/files/notices">{notices.look}</Link></p></Notice>}
      {counts.auditor === 0 ? null : <Notice tone="caution"><p>{notices.front(counts.auditor)} <Link to="/desk/openings">{notices.look}</Link></p></Notice>}
      {counts.waiting === 0 ? null : <Notice><p>{notices.frontDecisions(counts.waiting)} <Link to="/desk/files/decisions">{notices.decide}</Link></p></Notice>}
    </>
  );
}
