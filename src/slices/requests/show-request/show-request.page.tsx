// A request: its state and what can be done, its items, its desks, how long it lay here and abroad, what it is linked with.
import type { FastifyReply } from "fastify";
import { decideReversal, inOrderOfDays, timeByDesk } from "../../../domain/casework/index.ts";
import { Link, Notice, writtenDate } from "../../../platform/web/index.ts";
import { mayUse, notThere, type DeskContext } from "../../accounts/index.ts";
import { withRequest } from "../asked-request.ts";
import { areMeritsOpen, isOtherBasis, mayOverride, openBars } from "../consider-grounds/weighed-grounds.ts";
import type { LoadedRequest } from "../loaded-request.ts";
import { mayMark } from "../change-marking/change-marking.page.tsx";
import { reminderAsked } from "../bulk/judge-row.ts";
import { RequestFrame, type FrameProps } from "../request-frame.view.tsx";
import { loadView } from "../request-view.ts";
import { listLinks } from "../requests.store.ts";
import { isWritable } from "../save-draft/save-draft.ts";
import { openMusts } from "../take-step/step-at-hand.ts";
import { wordsOf, type RequestWords } from "../words/index.ts";
import { DeskList, ItemTable, LinkList } from "./items.view.tsx";
import { Steps } from "./steps.view.tsx";

export async function showRequest(context: DeskContext): Promise<FastifyReply> {
  const words = wordsOf(context.language);
  const found = await withRequest(context, async (tx, loaded) => ({ loaded, links: await listLinks(tx, loaded.request.id) }));
  if (found === undefined) return await notThere(context);
  const { loaded, links } = found;
  const view = await loadView(context);
  const { request, items } = loaded;
  return await context.reply.sendPage(
    { title: request.reference, crumbs: [{ label: words.queue.title, to: "/desk/requests" }], density: "desk", section: "requests", unlisted: true },
    <RequestFrame context={context} loaded={loaded} view={view} tab="overview">
      <Steps context={context} loaded={loaded} view={view} />
      <Reminder context={context} loaded={loaded} view={view} />
      <Check loaded={loaded} words={words} />
      <h2>{words.file.items}</h2>
      <ItemTable items={items} words={words} />
      <div class="side-by-side">
        <section><h2>{words.file.desksTitle}</h2><DeskList loaded={loaded} view={view} words={words} /></section>
        <section><h2>{words.file.clocks}</h2><p>{timeSaid(loaded, words, context)}</p></section>
        {links.length === 0 ? null : <section><h2>{words.file.linked}</h2><LinkList links={links} words={words} /></section>}
      </div>
      <MoreActs context={context} loaded={loaded} words={words} />
    </RequestFrame>,
  );
}

/** A reminder that somebody asked for and nobody has acted on. */
function Reminder({ context, loaded, view }: FrameProps) {
  const asked = reminderAsked(loaded.steps);
  if (asked === undefined) return null;
  const { remind } = wordsOf(context.language);
  return (
    <Notice>
      <p>{remind.asked(view.actor(asked.by), writtenDate(asked.on, context.language))} {loaded.actors.has("desk") ? <Link to={`/desk/requests/${loaded.request.id}/letters/new/reminder`}>{remind.write}</Link> : null}</p>
      {asked.reason === null ? null : <p class="as-typed">{asked.reason}</p>}
    </Notice>
  );
}

/** While it is written: how far it is, and where to go on. */
function Check({ loaded, words }: { readonly loaded: LoadedRequest; readonly words: RequestWords }) {
  const { request, check, steps } = loaded;
  if (areMeritsOpen(loaded)) return <Merits loaded={loaded} words={words} />;
  if (request.direction === "incoming" || !isWritable(request.state)) return null;
  const gaps = openMusts(check, steps).length;
  return (
    <p>
      {words.file.check(check.filled, check.needed)} {words.file.gaps(gaps)}{" "}
      <Link to={`/desk/requests/${request.id}/draft`} class={gaps > 0 && loaded.actors.has("investigating-officer") ? "button" : undefined}>{words.file.toDraft}</Link>
    </p>
  );
}

/** While the merits are looked at: the grounds, and what bars an approval. */
function Merits({ loaded, words }: { readonly loaded: LoadedRequest; readonly words: RequestWords }) {
  const { request, actors } = loaded;
  const path = `/desk/requests/${request.id}/grounds`;
  const goes = actors.has("desk");
  const barred = mayOverride(actors) && openBars(loaded).length > 0;
  const anew = isOtherBasis(loaded);
  if (!goes && !barred && !anew) return null;
  return <p>{anew ? `${words.grounds.otherBasis} ` : null}{goes ? <Link to={path}>{words.grounds.consider}</Link> : null} {barred ? <Link to={`${path}/override`}>{words.bar.link}</Link> : null}</p>;
}

function timeSaid({ steps, lane }: LoadedRequest, { file }: RequestWords, { today }: DeskContext): string {
  const { here, abroad } = timeByDesk(inOrderOfDays(steps.map(({ to, on }) => ({ state: to, on }))), lane.desks, today);
  return file.clock(file.days(here), file.days(abroad));
}

function MoreActs({ context, loaded, words }: { readonly context: DeskContext; readonly loaded: LoadedRequest; readonly words: RequestWords }) {
  const { request, actors, lane, steps } = loaded;
  if (actors.size === 0) return null;
  const path = `/desk/requests/${request.id}`;
  const reversible = decideReversal(lane, steps, actors).ok;
  const authority = actors.has("desk") || actors.has("approver");
  return (
    <p class="form-actions">
      {authority && request.file !== null ? <Link to={`/desk/files/${request.file}`}>{words.file.deskFile}</Link> : null}
      {mayUse("request.examine", context) || mayUse("request.control", context) ? <Link to={`${path}/assign`}>{words.file.assign}</Link> : null}
      {actors.has("approver") ? <Link to={`${path}/number`}>{words.renumber.title}</Link> : null}
      {mayMark(loaded) ? <Link to={`${path}/marking`}>{words.marking.title}</Link> : null}
      <Link to={`${path}/links`}>{words.file.link}</Link>
      {reversible ? <Link to={`${path}/reverse`}>{words.file.reverse}</Link> : null}
    </p>
  );
}
