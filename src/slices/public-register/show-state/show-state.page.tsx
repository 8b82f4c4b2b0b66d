// One State: what it is called, and every instrument it has a part in, by subject.
import type { FastifyReply } from "fastify";
import { isMemberOn, namesThrough, officialNameOn, type PartyCode } from "../../../domain/parties/index.ts";
import { addressOf, askedValue, Empty, FilterForm, Link, PageHead, problemOf, SummaryList, TextField, writtenDate, type FieldProblem, type Place, type SummaryRow } from "../../../platform/web/index.ts";
import { CoverageMatrix, type MatrixCell } from "../../../platform/web/plots/index.ts";
import { badInput } from "../../../platform/web/problems.ts";
import { SUBJECTS, treatyWords } from "../../treaties/index.ts";
import { readState } from "../answers/read-filter.ts";
import { selectTreaties, type TreatyRow } from "../answers/select-treaties.ts";
import { markOf } from "../answers/status-words.ts";
import { sendToPermanent } from "../answers/permanent-address.ts";
import { unknownParty } from "../answers/unknown.ts";
import { TreatyTable } from "../answers/treaty-table.tsx";
import { partyName, type PublicView } from "../public-view.ts";
import type { PageContext } from "../routes.ts";
import { wordsOf } from "../words/index.ts";

export async function showState({ view, request, reply }: PageContext): Promise<FastifyReply> {
  const { place } = request;
  const words = wordsOf(place.language);
  const { code: given } = request.params as { code: string };
  const problems: FieldProblem[] = [];
  const code = readState(given, view, words, problems, "code");
  if (code === undefined) return await reply.sendProblem(unknownParty(view, place, given, problems, (one) => `/states/${one}`));
  // One address for each State: names and small letters lead to its code.
  if (code !== given) return await sendToPermanent(request, reply, `/states/${code}`);
  const other = readState(askedValue(place, "with", problems), view, words, problems, "with");
  if (other !== undefined) return await reply.redirect(addressOf(place, `/between/${code}/${other}`), 303);
  const name = partyName(view, code, place.dates.on, place.language.code);
  const { rows } = selectTreaties(view, { state: code }, place.dates.on, place.language.code);
  const page = { title: name, section: "states", crumbs: [{ label: words.states.title, to: "/states" }] };
  const body = <StateView view={view} place={place} code={code} name={name} rows={rows} problems={problems} />;
  return problems.length > 0 ? await reply.sendProblem(badInput(problems, place.words), { page, body }) : await reply.sendPage(page, body);
}

type StateProps = { readonly view: PublicView; readonly place: Place; readonly code: PartyCode; readonly name: string; readonly rows: readonly TreatyRow[]; readonly problems: readonly FieldProblem[] };

/** More of one subject are looked at in the list, with its filters. */
const MOST_OF_SUBJECT = 40;

function StateView({ view, place, code, name, rows, problems }: StateProps) {
  const words = wordsOf(place.language);
  const codes = treatyWords(place.language.code);
  const inForce = rows.filter(({ stands }) => stands.standing === "in-force").length;
  const unknown = rows.filter(({ stands }) => stands.standing === "unknown").length;
  const bySubject = SUBJECTS.map((subject) => ({ subject, own: rows.filter(({ entry }) => entry.subjects[0] === subject) })).filter(({ own }) => own.length > 0);
  const more = bySubject.filter(({ own }) => own.length > MOST_OF_SUBJECT);
  return (
    <>
      <PageHead
        kicker={words.states.kind[view.reference.parties.parties.get(code)?.kind ?? "state"]}
        title={name}
        state={words.states.state(rows.length, inForce, unknown)}
        actions={code === view.ownState ? undefined : <Link to={`/between/${view.ownState}/${code}`}>{words.states.withUs(partyName(view, view.ownState, place.dates.on, place.language.code), name)}</Link>}
      />
      <SummaryList rows={particulars(view, place, code)} />
      {rows.length === 0 ? <Empty title={words.states.none} /> : <Coverage rows={rows} place={place} code={code} name={name} />}
      <FilterForm label={words.states.other} filtered={false}>
        <TextField name="with" label={words.states.between(name)} value={place.query.findLast(([field]) => field === "with")?.[1] ?? ""} problem={problemOf(problems, "with")} kind="search" />
      </FilterForm>
      {rows.length === 0 ? null : (
        <section>
          <h2>{words.states.instrumentsTitle}</h2>
          <TreatyTable view={view} place={place} rows={bySubject.flatMap(({ own }) => own.slice(0, MOST_OF_SUBJECT))} caption={words.states.instrumentsTitle} captionHidden state={code} bySubject />
        </section>
      )}
      {more.map(({ subject, own }) => (
        <p key={subject}>
          <Link to="/treaties" query={{ state: code, subject }}>{words.states.allOf(codes.subjects[subject], own.length)}</Link>
        </p>
      ))}
    </>
  );
}

function particulars(view: PublicView, place: Place, code: PartyCode): SummaryRow[] {
  const words = wordsOf(place.language).states;
  const party = view.reference.parties.parties.get(code);
  const former = party === undefined ? [] : namesThrough(party, place.language.code).flatMap(({ name, until }) => (until === undefined ? [] : [words.formerName(name, writtenDate(until, place.language))]));
  const official = party === undefined ? undefined : officialNameOn(party, place.dates.on, place.language.code);
  const bodies = [...view.reference.bodies.values()].filter((body) => ["yes", "presumed"].includes(isMemberOn(body, code, place.dates.on)));
  return [
    { label: words.code, value: code },
    ...(official === undefined || official === partyName(view, code, place.dates.on, place.language.code) ? [] : [{ label: words.official, value: official }]),
    ...(former.length === 0 ? [] : [{ label: words.former, value: former.join("; ") }]),
    ...(bodies.length === 0 ? [] : [{ label: words.memberOf, value: bodies.map(({ slug, code: body }, n) => <>{n > 0 ? ", " : ""}<Link key={slug} to={`/bodies/${slug}`}>{body.replace("IGO:", "")}</Link></>) }]),
  ];
}

/** Subjects in one row, each with the best that stands for it; a click leads to all of them. */
function Coverage({ rows, place, code, name }: { readonly rows: readonly TreatyRow[]; readonly place: Place; readonly code: PartyCode; readonly name: string }) {
  const words = wordsOf(place.language);
  const { subjects } = treatyWords(place.language.code);
  const covered = SUBJECTS.flatMap((subject) => {
    const own = rows.filter(({ entry }) => entry.subjects.includes(subject));
    const best = own.find(({ stands }) => stands.standing === "in-force") ?? own[0];
    if (best === undefined) return [];
    const page = best.entry.participation === "bilateral" ? `/treaties/${best.entry.slug}` : `/treaties/${best.entry.slug}/parties/${code}`;
    return [{ subject, cell: { ...markOf(best.stands, words), proof: { to: page, query: { why: 1 } }, count: own.length } satisfies MatrixCell }];
  });
  return (
    <CoverageMatrix
      caption={words.states.coverage}
      corner={words.states.stateHeader}
      columns={covered.map(({ subject }) => ({ key: subject, label: subjects[subject], target: { to: "/treaties", query: { state: code, subject } } }))}
      rows={[{ key: code, label: name, cells: Object.fromEntries(covered.map(({ subject, cell }) => [subject, cell])) }]}
      emptyWord={words.bodies.empty}
    />
  );
}
