// The page of a body: who belongs to it, what is covered with each member, its own conventions, who says so.
import type { BodyRecord, PartyCode } from "../../../domain/parties/index.ts";
import { DataTable, DateText, Empty, Link, PageHead, StatusMark, writtenDate, type Column, type Place } from "../../../platform/web/index.ts";
import { CoverageMatrix } from "../../../platform/web/plots/index.ts";
import { treatyWords } from "../../treaties/index.ts";
import { titleOf } from "../answers/title.ts";
import { markOf } from "../answers/status-words.ts";
import { partyName, type PublicView } from "../public-view.ts";
import { wordsOf } from "../words/index.ts";
import { membershipsOf, type BodyAnswer, type MembershipRow, type OwnInstrument } from "./body-answer.ts";
import { bodyName } from "./body-name.ts";

type BodyProps = { readonly view: PublicView; readonly place: Place; readonly body: BodyRecord; readonly answer: BodyAnswer };

export function BodyView(props: BodyProps) {
  const { view, place, body, answer } = props;
  const words = wordsOf(place.language).bodies;
  const { sure, presumed, unsure } = answer.counts;
  const own = partyName(view, view.ownState, place.dates.on, place.language.code);
  const name = namer(props);
  const mla = (standing: string) => byName(answer.others, props).filter(({ covered }) => covered.get("mla")?.stands.standing === standing).map(({ code }) => name(code));
  const [inForce, pending] = [mla("in-force"), mla("signed-not-in-force")];
  return (
    <>
      <PageHead title={bodyName(body, place.language.code)} state={words.state(sure, presumed, unsure)} />
      {answer.others.length === 0 ? <Empty title={words.noMembers} /> : <p>{words.ownState(own, inForce, pending, answer.others.length - inForce.length - pending.length)}</p>}
      {answer.subjects.length === 0 ? null : <Coverage {...props} />}
      {answer.instruments.length === 0 ? null : <OwnInstruments {...props} />}
      <Membership {...props} />
    </>
  );
}

/** Names of parties on the day, in the reader's language. */
function namer({ view, place }: Pick<BodyProps, "view" | "place">): (code: PartyCode) => string {
  return (code) => partyName(view, code, place.dates.on, place.language.code);
}

function byName<Row extends { readonly code: PartyCode }>(rows: readonly Row[], props: BodyProps): Row[] {
  const [name, collator] = [namer(props), new Intl.Collator(props.place.language.code)];
  return rows.toSorted((a, b) => collator.compare(name(a.code), name(b.code)));
}

function Coverage(props: BodyProps) {
  const { view, place, answer } = props;
  const words = wordsOf(place.language);
  const { subjects } = treatyWords(place.language.code);
  const name = namer(props);
  const bare = byName(answer.others, props).filter(({ covered }) => covered.size === 0);
  const rows = byName(answer.others, props).filter(({ covered }) => covered.size > 0).map(({ code, covered }) => ({
    key: code,
    label: name(code),
    target: { to: `/between/${view.ownState}/${code}` },
    cells: Object.fromEntries([...covered].map(([subject, { treaty, stands, count }]) => [subject, { ...markOf(stands, words), proof: { to: `/treaties/${treaty.entry.slug}`, query: { why: 1 } }, count }])),
  }));
  return (
    <section>
      <h2>{words.bodies.matrixTitle}</h2>
      <CoverageMatrix
        caption={words.bodies.matrix(name(view.ownState))}
        corner={words.bodies.member}
        columns={answer.subjects.map((subject) => ({ key: subject, label: subjects[subject] }))}
        rows={rows}
        emptyWord={words.bodies.empty}
      />
      {bare.length === 0 ? null : (
        <p>
          {words.bodies.nothingWith} {bare.map(({ code }, n) => <>{n > 0 ? ", " : ""}<Link key={code} to={`/between/${view.ownState}/${code}`}>{name(code)}</Link></>)}
        </p>
      )}
    </section>
  );
}

/** Beyond so many conventions the table alone is easier to read than a matrix. */
const MOST_COLUMNS = 4;

function OwnInstruments(props: BodyProps) {
  const { place, answer } = props;
  const words = wordsOf(place.language);
  const name = namer(props);
  const title = ({ treaty }: OwnInstrument) => titleOf(treaty, place.language.code);
  const columns: Column<OwnInstrument>[] = [
    { key: "title", header: words.bodies.instrument, namesRow: true, cell: (one) => <Link to={`/treaties/${one.treaty.entry.slug}`}>{title(one)}</Link> },
    { key: "status", header: words.bodies.status, cell: (one) => <StatusMark {...markOf(one.stands, words)} proof={{ to: `/treaties/${one.treaty.entry.slug}`, query: { why: 1 } }} label={words.table.proof(title(one), markOf(one.stands, words).word)} /> },
    { key: "bound", header: words.bodies.bound, cell: ({ bound }) => words.bodies.boundOf(bound.yes, answer.certain.length, bound.unknown) },
    { key: "missing", header: words.bodies.waitsFor, cell: ({ missing }) => (missing.length === 0 ? words.bodies.nobody : missing.map(name).join(", ")) },
  ];
  return (
    <section>
      <h2>{words.bodies.instruments}</h2>
      <DataTable caption={words.bodies.instrumentsCaption} class="dense" columns={columns} rows={answer.instruments} rowKey={({ treaty }) => treaty.entry.slug} />
      {answer.instruments.length > MOST_COLUMNS ? null : <MembersUnder {...props} />}
    </section>
  );
}

/** Members down, the body's conventions across. */
function MembersUnder(props: BodyProps) {
  const { place, answer } = props;
  const words = wordsOf(place.language);
  const name = namer(props);
  const rows = byName(answer.certain.map((code) => ({ code })), props).map(({ code }) => ({
    key: code,
    label: name(code),
    target: { to: `/states/${code}` },
    cells: Object.fromEntries(
      answer.instruments.map(({ treaty, members }) => {
        const stands = members.find((member) => member.code === code)?.stands;
        return [treaty.entry.slug, stands === undefined ? undefined : { ...markOf(stands, words), proof: { to: `/treaties/${treaty.entry.slug}/parties/${code}`, query: { why: 1 } } }];
      }),
    ),
  }));
  const columns = answer.instruments.map(({ treaty }) => ({ key: treaty.entry.slug, label: titleOf(treaty, place.language.code), target: { to: `/treaties/${treaty.entry.slug}` } }));
  return <CoverageMatrix caption={words.bodies.membersUnder} corner={words.bodies.member} columns={columns} rows={rows} emptyWord={words.bodies.empty} />;
}

function Membership(props: BodyProps) {
  const { view, place, body } = props;
  const words = wordsOf(place.language).bodies;
  const name = namer(props);
  const rows = byName(membershipsOf(body, place.dates.on).map((row) => ({ ...row, code: row.party })), props);
  // A source that stands behind most rows is named once below them.
  const [usual] = [...Map.groupBy(rows, ({ source }) => source)].sort(([, a], [, b]) => b.length - a.length).filter(([, own]) => own.length > 3).map(([source]) => source);
  const columns: (Column<MembershipRow> & { readonly isShown?: boolean })[] = [
    { key: "name", header: words.member, namesRow: true, cell: ({ party }) => <Link to={`/states/${party}`}>{name(party)}</Link> },
    { key: "since", header: words.since, kind: "date", cell: ({ from, attestedOn }) => (from !== undefined ? <DateText date={from} /> : attestedOn === undefined ? words.notRecorded : words.notAfter(writtenDate(attestedOn, place.language))) },
    { key: "until", header: words.until, kind: "date", isShown: rows.some(({ until }) => until !== undefined), cell: ({ until }) => (until === undefined ? "" : <DateText date={until} />) },
    { key: "now", header: words.onTheDay, cell: ({ answer }) => words.answer[answer] },
    { key: "how", header: words.how, isShown: rows.some(({ basis }) => basis !== undefined), cell: ({ basis }) => basis ?? "" },
    { key: "source", header: words.source, isShown: rows.some(({ source }) => source !== usual), cell: ({ source }) => (source === usual ? "" : <SourceLink view={view} id={source} />) },
  ];
  return (
    <section>
      <h2>{words.membership}</h2>
      <p>
        {words.coverage[body.coverage.extent]} <DateText date={body.coverage.asOf} />. {body.coverage.note ?? ""}
      </p>
      <DataTable caption={words.membershipCaption} captionHidden class="dense" columns={columns.filter(({ isShown }) => isShown !== false)} rows={rows} rowKey={({ party, from }) => `${party} ${from ?? ""}`} />
      {usual === undefined ? null : (
        <p>
          {wordsOf(place.language).treaty.usualSource} <SourceLink view={view} id={usual} />
        </p>
      )}
    </section>
  );
}

function SourceLink({ view, id }: { readonly view: PublicView; readonly id: string }) {
  const source = view.reference.sources.get(id);
  if (source === undefined) return null;
  return source.address === null ? <>{source.title}</> : <Link href={source.address}>{source.title}</Link>;
}
