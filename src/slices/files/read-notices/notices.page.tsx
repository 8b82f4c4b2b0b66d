// Notices of broken glass: to the post that held the file, and to the auditors. Each stays on the list until it was read.
import type { FastifyReply } from "fastify";
import { withinScope } from "../../../platform/db/index.ts";
import { addressOf, Empty, FormToken, PageHead, usePlace } from "../../../platform/web/index.ts";
import { idOf, notThere, type DeskContext } from "../../accounts/index.ts";
import { listPersonNames } from "../../organisation/index.ts";
import { fileEvents, note } from "../file-events.ts";
import { Moment, writtenMoment } from "../file-parts.view.tsx";
import { acknowledgeOpening, findOpeningToRead, listAllOpenings, listOpeningsOfOwner, type StoredOpening } from "../openings.store.ts";
import { wordsOf } from "../words/index.ts";

export type Reader = "owner" | "auditor";

const PATHS = { owner: "/desk/files/notices", auditor: "/desk/openings" } as const satisfies Record<Reader, string>;
const MOST = 200;

export function showNotices(reader: Reader): (context: DeskContext) => Promise<FastifyReply> {
  return async (context) => {
    const { db, scope, standing, person, language, reply } = context;
    const words = wordsOf(language).notices;
    const openings = await withinScope(db, scope, async (tx) => (reader === "owner" ? await listOpeningsOfOwner(tx, standing.posts, person.id, MOST) : await listAllOpenings(tx, MOST)));
    const names = await listPersonNames(db, openings.flatMap(({ person: opener, seenByOwner, seenByAuditor }) => [`person:${opener}`, seenByOwner?.by ?? "", seenByAuditor?.by ?? ""]));
    const unread = openings.filter((opening) => readBy(opening, reader) === null && opening.person !== person.id);
    const title = reader === "owner" ? words.title : words.auditorTitle;
    return await reply.sendPage(
      { title, crumbs: [], density: "desk", section: reader === "owner" ? "notices" : "openings", unlisted: true },
      <>
        <PageHead title={title} state={reader === "owner" ? words.state(unread.length) : <>{words.auditorState} {words.state(unread.length)}</>} dated={false} />
        {openings.length === 0 ? <Empty title={reader === "owner" ? words.none : words.noneAuditor}>{reader === "owner" ? <p>{words.noneText}</p> : null}</Empty> : null}
        {openings.map((opening) => <OpeningNotice key={opening.id} context={context} reader={reader} opening={opening} names={names} />)}
      </>,
    );
  };
}

/** The reader signs that it was read; once, and not for what one opened oneself. */
export function acknowledgeNotice(reader: Reader): (context: DeskContext) => Promise<FastifyReply> {
  return async (context) => {
    const { db, scope, actor, standing, person, reply, request } = context;
    const id = idOf(context, "opening");
    const found = await withinScope(db, scope, async (tx) => {
      const opening = id === undefined ? undefined : await findOpeningToRead(tx, id);
      if (opening === undefined || opening.person === person.id || (reader === "owner" && !standing.posts.includes(opening.owner))) return undefined;
      if (readBy(opening, reader) !== null) return opening;
      await acknowledgeOpening(tx, opening.id, reader, actor);
      await note(tx, context, fileEvents.event("opening.acknowledged", opening.file, { opening: opening.id, as: reader }));
      return opening;
    });
    return found === undefined ? await notThere(context) : await reply.redirect(addressOf(request.place, PATHS[reader]), 303);
  };
}

function readBy({ seenByOwner, seenByAuditor }: StoredOpening, reader: Reader) {
  return reader === "owner" ? seenByOwner : seenByAuditor;
}

type NoticeProps = { readonly context: DeskContext; readonly reader: Reader; readonly opening: StoredOpening; readonly names: ReadonlyMap<string, string> };

function OpeningNotice({ context, reader, opening, names }: NoticeProps) {
  const place = usePlace();
  const words = wordsOf(context.language).notices;
  const clock = { language: context.language, timeZone: context.installation.timeZone };
  const read = readBy(opening, reader);
  const name = (actor: string) => names.get(actor) ?? actor;
  return (
    <article class={read === null ? "notice notice-caution" : "notice"}>
      <p class="notice-title">{words.text(name(`person:${opening.person}`), opening.reference)}</p>
      <p>{opening.purpose}</p>
      <p class="quiet">{words.at} <Moment at={opening.at} clock={clock} />. {words.until} <Moment at={opening.until} clock={clock} />.</p>
      {read === null ? null : <p class="quiet">{words.read(name(read.by), writtenMoment(read.at, clock))}</p>}
      {read !== null ? null : opening.person === context.person.id ? <p class="quiet">{words.own}</p> : (
        <form method="post" action={addressOf(place, `${PATHS[reader]}/${opening.id}`)}>
          <FormToken />
          <button type="submit" class="button-quiet">{words.acknowledge}</button>
        </form>
      )}
    </article>
  );
}
