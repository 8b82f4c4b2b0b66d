// One State under one instrument: how it stands on the day, why, what it did, when it was bound, what it reserved.
import type { FastifyReply } from "fastify";
import { partyStatus } from "../../../domain/treaty-law/index.ts";
import { Link, PageHead, StatusMark, type FieldProblem } from "../../../platform/web/index.ts";
import { sendToPermanent } from "../answers/permanent-address.ts";
import { Proof } from "../answers/proof.tsx";
import { readState } from "../answers/read-filter.ts";
import { standingOf } from "../answers/standing.ts";
import { markOf, partySentence } from "../answers/status-words.ts";
import { unknownParty, unknownTreaty } from "../answers/unknown.ts";
import { titleOf } from "../answers/title.ts";
import { findTreaty, partyName } from "../public-view.ts";
import type { PageContext } from "../routes.ts";
import { wordsOf } from "../words/index.ts";
import { Acts } from "./acts.tsx";
import { Stretches } from "./held.tsx";
import { Reservations } from "./reservations.tsx";

export async function showParty({ view, request, reply }: PageContext): Promise<FastifyReply> {
  const { place } = request;
  const { slug, code: given } = request.params as { slug: string; code: string };
  const treaty = findTreaty(view, slug) ?? findTreaty(view, slug.toLowerCase());
  if (treaty === undefined) return await reply.sendProblem(unknownTreaty(view, place, slug));
  const words = wordsOf(place.language);
  const problems: FieldProblem[] = [];
  const code = readState(given, view, words, problems);
  if (code === undefined) return await reply.sendProblem(unknownParty(view, place, given, problems, (one) => `/treaties/${treaty.entry.slug}/parties/${one}`));
  if (treaty.entry.slug !== slug || code !== given) return await sendToPermanent(request, reply, `/treaties/${treaty.entry.slug}/parties/${code}`);
  const { on } = place.dates;
  const name = partyName(view, code, on, place.language.code);
  const title = titleOf(treaty, place.language.code);
  const period = partyStatus(treaty.history, code, on);
  const history = treaty.history.parties.get(code);
  const rivals = code === view.ownState ? undefined : view.ownState;
  return await reply.sendPage(
    { title: words.party.title(name, title), here: name, section: "treaties", crumbs: [{ label: words.list.title, to: "/treaties" }, { label: title, to: `/treaties/${slug}` }] },
    <>
      <PageHead
        kicker={<Link to={`/treaties/${slug}`}>{title}</Link>}
        title={name}
        state={
          <p>
            <StatusMark {...markOf(standingOf(treaty, on, code), words)} look="chip" proof={{ href: "#why" }} /> {partySentence(view, treaty, code, place.dates, place.language, words)}
          </p>
        }
      />
      <Proof view={view} place={place} why={period.why} unknown={period.unknown} conflicts={[...period.conflicts, ...(history?.conflicts ?? [])]} title={words.treaty.why} own={treaty.entry.slug} />
      <Acts view={view} place={place} treaty={treaty} code={code} />
      {(history?.memberships.length ?? 0) === 0 ? null : (
        <section>
          <h2>{words.party.periods}</h2>
          <Stretches place={place} stretches={history?.memberships ?? []} />
        </section>
      )}
      {(history?.provisional.length ?? 0) === 0 ? null : (
        <section>
          <h2>{words.party.provisional}</h2>
          <Stretches place={place} stretches={history?.provisional ?? []} />
        </section>
      )}
      <Reservations view={view} place={place} treaty={treaty} code={code} />
      <p>
        <Link to={`/treaties/${slug}`} fragment="parties">{words.party.back}</Link> · <Link to={`/states/${code}`}>{words.party.all(name)}</Link>
        {rivals === undefined ? null : <> · <Link to={`/between/${rivals}/${code}`}>{words.states.withUs(partyName(view, rivals, on, place.language.code), name)}</Link></>}
      </p>
    </>,
  );
}
