// One State: what it is called, and every instrument it has a part in, by subject.
import type { FastifyReply } from "fastify";
import { namesThrough, type PartyCode } from "../../../domain/parties/index.ts";
import { addressOf, askedValue, Empty, FilterForm, Link, PageHead, StatusMark, SummaryList, TextField, type FieldProblem, type Place, type SummaryRow } from "../../../platform/web/index.ts";
import { badInput } from "../../../platform/web/problems.ts";
import { SUBJECTS, treatyWords } from "../../treaties/index.ts";
import { readState } from "../answers/read-filter.ts";
import { concerns, type TreatyRow } from "../answers/select-treaties.ts";
import { standingOf } from "../answers/standing.ts";
import { markOf } from "../answers/status-words.ts";
import { sendToPermanent } from "../answers/permanent-address.ts";
import { TreatyTable } from "../answers/treaty-table.tsx";
import { listTreaties, partyName, type PublicView } from "../public-view.ts";
import type { PageContext } from "../routes.ts";
import { wordsOf } from "../words/index.ts";

export async function showState({ view, request, reply }: PageContext): Promise<FastifyReply> {
  const { place } = request;
  const words = wordsOf(place.language);
  const { code: given } = request.params as { code: string };
  const problems: FieldProblem[] = [];
  const code = readState(given, view, words, problems, "code");
  if (code === undefined) return await reply.sendProblem({ ...badInput(problems, place.words), status: 404 });
  // One address for each State: names and small letters lead to its code.
  if (code !== given) return await sendToPermanent(request, reply, `/states/${code}`);
  const other = readState(askedValue(place, "with", problems), view, words, problems, "with");
  if (problems.length > 0) return await reply.sendProblem(badInput(problems, place.words));
  if (other !== undefined) return await reply.redirect(addressOf(place, `/between/${code}/${other}`), 303);
  const name = partyName(view, code, place.dates.on, place.language.code);
  const rows = listTreaties(view).filter((treaty) => concerns(treaty, code)).map((treaty): TreatyRow => ({ ...treaty, stands: standingOf(treaty, place.dates.on, code) }));
  return await reply.sendPage({ title: name, section: "states", crumbs: [{ label: words.states.title, to: "/states" }] }, <StateView view={view} place={place} code={code} name={name} rows={rows} />);
}

type StateProps = { readonly view: PublicView; readonly place: Place; readonly code: PartyCode; readonly name: string; readonly rows: readonly TreatyRow[] };

function StateView({ view, place, code, name, rows }: StateProps) {
  const words = wordsOf(place.language);
  const codes = treatyWords(place.language.code);
  const inForce = rows.filter(({ stands }) => stands.standing === "in-force").length;
  const unknown = rows.filter(({ stands }) => stands.standing === "unknown").length;
  const bySubject = SUBJECTS.map((subject) => ({ subject, own: rows.filter(({ entry }) => entry.subjects[0] === subject) })).filter(({ own }) => own.length > 0);
  return (
    <>
      <PageHead kicker={words.states.kind[view.reference.parties.parties.get(code)?.kind ?? "state"]} title={name} state={words.states.state(rows.length, inForce, unknown)} />
      <SummaryList rows={particulars(view, place, code)} />
      {code === view.ownState ? null : (
        <p>
          <Link to={`/between/${view.ownState}/${code}`}>{words.states.withUs(partyName(view, view.ownState, place.dates.on, place.language.code), name)}</Link>
        </p>
      )}
      <Coverage rows={rows} place={place} />
      {rows.length === 0 ? <Empty title={words.states.none} /> : null}
      {bySubject.map(({ subject, own }) => (
        <section key={subject}>
          <h2>{capitalised(codes.subjects[subject], place)}</h2>
          <TreatyTable view={view} place={place} rows={own} caption={codes.subjects[subject]} captionHidden state={code} />
        </section>
      ))}
      <FilterForm label={words.states.other} filtered={false}>
        <TextField name="with" label={words.states.between(name)} value="" hint={words.list.stateHint} />
      </FilterForm>
    </>
  );
}

/** As a heading begins. */
function capitalised(text: string, { language }: Place): string {
  return text.charAt(0).toLocaleUpperCase(language.locale) + text.slice(1);
}

function particulars(view: PublicView, place: Place, code: PartyCode): SummaryRow[] {
  const words = wordsOf(place.language).states;
  const party = view.reference.parties.parties.get(code);
  const former = party === undefined ? [] : namesThrough(party, place.language.code).flatMap(({ name, until }) => (until === undefined ? [] : [words.formerName(name, until)]));
  return [{ label: words.code, value: code }, ...(former.length === 0 ? [] : [{ label: words.former, value: former.join("; ") }])];
}

/** Subjects in one row, each with the best that stands for it. */
function Coverage({ rows, place }: { readonly rows: readonly TreatyRow[]; readonly place: Place }) {
  const words = wordsOf(place.language);
  const codes = treatyWords(place.language.code);
  const covered = SUBJECTS.flatMap((subject) => {
    const own = rows.filter(({ entry }) => entry.subjects.includes(subject));
    const best = own.find(({ stands }) => stands.standing === "in-force") ?? own[0];
    return best === undefined ? [] : [{ subject, best, count: own.length }];
  });
  return (
    <SummaryList
      rows={covered.map(({ subject, best, count }) => ({
        key: subject,
        label: codes.subjects[subject],
        value: (
          <>
            <StatusMark {...markOf(best.stands, words)} proof={{ to: `/treaties/${best.entry.slug}`, query: { why: 1 } }} /> {count > 1 ? words.states.instruments(count) : ""}
          </>
        ),
      }))}
    />
  );
}
