// One State under one instrument: how it stands on the day, why, what it did, when it was bound.
import type { FastifyReply } from "fastify";
import { partyStatus, type Action } from "../../../domain/treaty-law/index.ts";
import { DataTable, DateText, Empty, Link, PageHead, StatusMark, type Column, type FieldProblem } from "../../../platform/web/index.ts";
import { badInput, unknownAddress } from "../../../platform/web/problems.ts";
import { factLabel, Proof, sourceOf } from "../answers/proof.tsx";
import { readState } from "../answers/read-filter.ts";
import { sendToPermanent } from "../answers/permanent-address.ts";
import { titleOf } from "../answers/title.ts";
import { standingOf } from "../answers/standing.ts";
import { markOf, partySentence } from "../answers/status-words.ts";
import { findTreaty, partyName } from "../public-view.ts";
import type { PageContext } from "../routes.ts";
import { wordsOf } from "../words/index.ts";
import { Reservations, Stretches } from "./held.tsx";

export async function showParty({ view, request, reply }: PageContext): Promise<FastifyReply> {
  const { place } = request;
  const { slug, code: given } = request.params as { slug: string; code: string };
  const treaty = findTreaty(view, slug) ?? findTreaty(view, slug.toLowerCase());
  if (treaty === undefined) return await reply.sendProblem(unknownAddress(request.url, place.words));
  const words = wordsOf(place.language);
  const problems: FieldProblem[] = [];
  const code = readState(given, view, words, problems);
  if (code === undefined) return await reply.sendProblem({ ...badInput(problems, place.words), status: 404 });
  if (treaty.entry.slug !== slug || code !== given) return await sendToPermanent(request, reply, `/treaties/${treaty.entry.slug}/parties/${code}`);
  const { on } = place.dates;
  const name = partyName(view, code, on, place.language.code);
  const title = titleOf(treaty, place.language.code);
  const period = partyStatus(treaty.history, code, on);
  const history = treaty.history.parties.get(code);
  const acts = (view.register.facts.get(treaty.entry.slug)?.actions ?? []).filter(({ state }) => state === code).toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const columns: Column<Action>[] = [
    { key: "act", header: words.party.act, namesRow: true, cell: ({ id }) => factLabel(view, place, id) },
    { key: "date", header: words.treaty.date, kind: "date", cell: ({ date }) => <DateText date={date} /> },
    {
      key: "source",
      header: words.treaty.source,
      cell: ({ id }) => {
        const source = sourceOf(view, id);
        return source === null ? words.treaty.unsourced : source.href === undefined ? source.label : <Link href={source.href}>{source.label}</Link>;
      },
    },
  ];
  return await reply.sendPage(
    { title: words.party.title(name, title), section: "treaties", crumbs: [{ label: words.list.title, to: "/treaties" }, { label: title, to: `/treaties/${slug}` }] },
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
      <Proof view={view} place={place} why={period.why} unknown={period.unknown} conflicts={[...period.conflicts, ...(history?.conflicts ?? [])]} title={words.treaty.why} />
      <section>
        <h2>{words.party.acts}</h2>
        {acts.length === 0 ? <Empty title={words.party.noActs} /> : <DataTable caption={words.party.acts} captionHidden columns={columns} rows={acts} rowKey={({ id }) => id} />}
      </section>
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
      <section>
        <h2>{words.treaty.reservations}</h2>
        <Reservations view={view} place={place} treaty={treaty} code={code} />
      </section>
      <p>
        <Link to={`/states/${code}`}>{name}</Link> · <Link to={`/treaties/${slug}`}>{words.party.back}</Link>
      </p>
    </>,
  );
}
