// Everything between two States on a day: instruments both have a part in, and what stands between the two in particular.
import type { FastifyReply } from "fastify";
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import { between, type PairStatus, type TreatyBetween } from "../../../domain/treaty-law/index.ts";
import { addressHere, DataTable, DateText, Empty, Link, PageHead, StatusMark, type Column, type FieldProblem, type MarkKind, type Place } from "../../../platform/web/index.ts";
import { badInput } from "../../../platform/web/problems.ts";
import { Proof } from "../answers/proof.tsx";
import { readState } from "../answers/read-filter.ts";
import { titleOf } from "../answers/select-treaties.ts";
import { findTreaty, listHistories, partyName, type PublicView } from "../public-view.ts";
import type { PageContext } from "../routes.ts";
import { wordsOf } from "../words/index.ts";

export async function showBetween({ view, request, reply }: PageContext): Promise<FastifyReply> {
  const { place } = request;
  const words = wordsOf(place.language);
  const given = request.params as { a: string; b: string };
  const problems: FieldProblem[] = [];
  const a = readState(given.a, view, words, problems, "a");
  const b = readState(given.b, view, words, problems, "b");
  if (a === undefined || b === undefined) return await reply.sendProblem({ ...badInput(problems, place.words), status: 404 });
  if (a === b) return await reply.sendProblem(badInput([{ field: "b", message: words.api.sameState }], place.words));
  // One address for each pair: names and small letters lead to the codes.
  if (a !== given.a || b !== given.b) return await reply.redirect(addressHere({ ...place, path: `/between/${a}/${b}` }), 308);
  const found = between(listHistories(view), a, b, place.dates.on, view.register.facts);
  const [nameA, nameB] = [partyName(view, a, place.dates.on, place.language.code), partyName(view, b, place.dates.on, place.language.code)];
  const title = words.between.title(nameA, nameB);
  return await reply.sendPage(
    { title, section: "states", crumbs: [{ label: words.states.title, to: "/states" }, { label: nameA, to: `/states/${a}` }] },
    <>
      <PageHead title={title} state={words.between.state(found.filter(({ status }) => status === "in-force").length, found.filter(({ status }) => status === "unknown").length)} />
      {found.length === 0 ? <Empty title={words.between.none} /> : <BetweenTable view={view} place={place} found={found} />}
    </>,
  );
}

const MARK: Readonly<Record<PairStatus, MarkKind>> = { "in-force": "in-force", suspended: "suspended", "provisionally-applied": "provisionally-applied", "not-in-force": "not-in-force", unknown: "unknown" };

function BetweenTable({ view, place, found }: { readonly view: PublicView; readonly place: Place; readonly found: readonly TreatyBetween[] }) {
  const words = wordsOf(place.language);
  const rank = ({ status }: TreatyBetween) => ["in-force", "provisionally-applied", "suspended", "not-in-force", "unknown"].indexOf(status);
  const rows = [...found].sort((a, b) => rank(a) - rank(b) || (a.treaty < b.treaty ? -1 : 1));
  const title = (id: string) => {
    const treaty = findTreaty(view, id);
    return treaty === undefined ? id : titleOf(treaty, place.language.code);
  };
  const columns: Column<TreatyBetween>[] = [
    { key: "title", header: words.table.title, namesRow: true, cell: ({ treaty }) => <Link to={`/treaties/${treaty}`}>{title(treaty)}</Link> },
    {
      key: "status",
      header: words.between.status,
      cell: ({ treaty, status, basis }) => <StatusMark kind={status === "in-force" && basis === "presumed" ? "in-force-presumed" : MARK[status]} word={words.between.pair[status]} proof={{ href: `#why-${treaty}` }} label={words.table.proof(title(treaty), words.between.pair[status])} />,
    },
    { key: "since", header: words.between.since, kind: "date", cell: ({ treaty, status, relation }) => <Since status={status} since={findTreaty(view, treaty)?.history.entryIntoForce.date === null ? null : (relation?.since ?? null)} unknown={words.table.notRecorded} /> },
    { key: "reservations", header: words.treaty.reservations, kind: "number", cell: ({ relation }) => (relation === undefined || relation.reservations.length === 0 ? "" : relation.reservations.length) },
  ];
  return (
    <>
      <DataTable caption={words.between.caption(rows.length)} columns={columns} rows={rows} rowKey={({ treaty }) => treaty} />
      <section>
        <h2>{words.treaty.why}</h2>
        {rows.map(({ treaty, why, unknown, conflicts }) => (
          <Proof key={treaty} id={`why-${treaty}`} title={title(treaty)} view={view} place={place} why={why} unknown={unknown} conflicts={conflicts} />
        ))}
      </section>
    </>
  );
}

/** The first day of the unbroken stretch; a day from which somebody merely attests it is not told as that. */
function Since({ status, since, unknown }: { readonly status: PairStatus; readonly since: CalendarDate | null; readonly unknown: string }) {
  if (status !== "in-force" && status !== "suspended") return null;
  return since === null ? <>{unknown}</> : <DateText date={since} />;
}
