// Everything between two States on a day: instruments both have a part in, and what stands between the two in particular.
import type { FastifyReply } from "fastify";
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import { between, type PairStatus, type TreatyBetween } from "../../../domain/treaty-law/index.ts";
import { addressHere, DataTable, DateText, Empty, Link, PageHead, StatusMark, type Column, type FieldProblem, type MarkKind, type Place } from "../../../platform/web/index.ts";
import { badInput } from "../../../platform/web/problems.ts";
import { Proof } from "../answers/proof.tsx";
import { readState } from "../answers/read-filter.ts";
import { unknownParty } from "../answers/unknown.ts";
import { titleOf } from "../answers/title.ts";
import { findTreaty, listHistories, partyName, type PublicView } from "../public-view.ts";
import type { Marked } from "../answers/status-words.ts";
import type { PageContext } from "../routes.ts";
import { wordsOf, type PublicWords } from "../words/index.ts";

export async function showBetween({ view, request, reply }: PageContext): Promise<FastifyReply> {
  const { place } = request;
  const words = wordsOf(place.language);
  const given = request.params as { a: string; b: string };
  const problems: FieldProblem[] = [];
  const a = readState(given.a, view, words, problems, "a");
  const b = readState(given.b, view, words, problems, "b");
  if (a === undefined || b === undefined) return await reply.sendProblem(unknownParty(view, place, a === undefined ? given.a : given.b, problems, (one) => (a === undefined ? `/between/${one}/${b ?? given.b}` : `/between/${a}/${one}`)));
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
      {found.length === 0 ? <Empty title={words.between.none} /> : <Found view={view} place={place} found={found} />}
    </>,
  );
}

const MARK: Readonly<Record<PairStatus, MarkKind>> = { "in-force": "in-force", suspended: "suspended", "provisionally-applied": "provisionally-applied", "not-in-force": "not-in-force", unknown: "unknown" };

const ORDER: readonly PairStatus[] = ["in-force", "provisionally-applied", "suspended", "not-in-force", "unknown"];

function markOfPair({ status, basis, conflicts }: TreatyBetween, words: PublicWords): Marked {
  if (status === "in-force" && conflicts.length > 0) return { kind: "in-force-disputed", word: words.status.disputed };
  if (status === "in-force" && basis === "presumed") return { kind: "in-force-presumed", word: words.status.presumed };
  return { kind: MARK[status], word: words.between.pair[status] };
}

type FoundProps = { readonly view: PublicView; readonly place: Place; readonly found: readonly TreatyBetween[] };

/** What is known first; then, apart, what the record cannot tell; then a proof for each. */
function Found({ view, place, found }: FoundProps) {
  const words = wordsOf(place.language);
  const title = (id: string) => treatyTitle(view, place, id);
  const { compare } = new Intl.Collator(place.language.code);
  const rows = [...found].sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status) || compare(title(a.treaty), title(b.treaty)));
  const known = rows.filter(({ status }) => status !== "unknown");
  const unknown = rows.filter(({ status }) => status === "unknown");
  return (
    <>
      {known.length === 0 ? null : <BetweenTable view={view} place={place} found={known} caption={words.between.caption(known.length)} />}
      {unknown.length === 0 ? null : (
        <section>
          <h2>{words.between.unknown}</h2>
          <p>{words.between.unknownNote}</p>
          <BetweenTable view={view} place={place} found={unknown} caption={words.between.caption(unknown.length)} />
        </section>
      )}
      <section>
        <h2>{words.treaty.why}</h2>
        {rows.map(({ treaty, why, unknown: reasons, conflicts }) => (
          <Proof key={treaty} id={`why-${treaty}`} title={title(treaty)} view={view} place={place} why={why} unknown={reasons} conflicts={conflicts} own={treaty} />
        ))}
      </section>
    </>
  );
}

function BetweenTable({ view, place, found, caption }: FoundProps & { readonly caption: string }) {
  const words = wordsOf(place.language);
  const title = (id: string) => treatyTitle(view, place, id);
  const dated = found.some(({ status }) => status === "in-force" || status === "suspended");
  const reserved = found.some(({ relation }) => (relation?.reservations.length ?? 0) > 0);
  const columns: Column<TreatyBetween>[] = [
    { key: "title", header: words.table.title, namesRow: true, cell: ({ treaty }) => <Link to={`/treaties/${treaty}`}>{title(treaty)}</Link> },
    {
      key: "status",
      header: words.between.status,
      cell: (row) => {
        const mark = markOfPair(row, words);
        return <StatusMark {...mark} proof={{ href: `#why-${row.treaty}` }} label={words.table.proof(title(row.treaty), mark.word)} />;
      },
    },
    ...(dated ? [{ key: "since", header: words.between.since, kind: "date" as const, cell: ({ treaty, status, relation }: TreatyBetween) => <Since status={status} since={findTreaty(view, treaty)?.history.entryIntoForce.date === null ? null : (relation?.since ?? null)} unknown={words.table.notRecorded} /> }] : []),
    ...(reserved ? [{ key: "reservations", header: words.treaty.reservations, cell: ({ relation }: TreatyBetween) => (relation?.reservations ?? []).map(({ by, kind, provisions }) => `${partyName(view, by, place.dates.on, place.language.code)}${provisions.length === 0 ? "" : ` (${provisions.join(", ")})`}: ${words.party.effects[kind]}`).join("; ") }] : []),
  ];
  return <DataTable caption={caption} class="dense" columns={columns} rows={found} rowKey={({ treaty }) => treaty} />;
}

function treatyTitle(view: PublicView, place: Place, id: string): string {
  const treaty = findTreaty(view, id);
  return treaty === undefined ? id : titleOf(treaty, place.language.code);
}

/** The first day of the unbroken stretch; a day from which somebody merely attests it is not told as that. */
function Since({ status, since, unknown }: { readonly status: PairStatus; readonly since: CalendarDate | null; readonly unknown: string }) {
  if (status !== "in-force" && status !== "suspended") return null;
  return since === null ? <>{unknown}</> : <DateText date={since} />;
}
