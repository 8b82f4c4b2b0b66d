// Compartments and who is in them: who proposed each entry, who approved it.
import type { FastifyReply } from "fastify";
import { Empty, Link, writtenDate } from "../../../platform/web/index.ts";
import { withinScope } from "../../../platform/db/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { listPersonNames, loadOffice, postTitle, type Compartment, type Office } from "../../organisation/index.ts";
import { Actions } from "../actions/action-form.view.tsx";
import type { RefusedForm } from "../actions/office-action.ts";
import { subjectOf } from "../actions/run-action.ts";
import { notThere, sendOfficePage } from "../office-page.tsx";
import { wordsOf } from "../words/index.ts";

export async function listCompartments(context: DeskContext, _subject = "", refused?: RefusedForm): Promise<FastifyReply> {
  const words = wordsOf(context.language);
  const office = await loadOffice(context.db);
  return await sendOfficePage(
    context,
    { title: words.compartments, state: words.compartmentsState, part: "compartments", refused },
    <>
      {office.compartments.length === 0 ? <Empty title={words.none} /> : (
        <ul class="plain">
          {office.compartments.map(({ code, purpose, members }) => <li key={code}><Link to={`/desk/office/compartments/${encodeURIComponent(code)}`}>{code}</Link>: {purpose} ({members.length})</li>)}
        </ul>
      )}
      <Actions keys={["add-compartment"]} subject="" office={office} context={context} refused={refused} />
    </>,
  );
}

export async function showCompartment(context: DeskContext, subject = subjectOf(context), refused?: RefusedForm): Promise<FastifyReply> {
  const { db, scope } = context;
  const office = await loadOffice(db);
  const compartment = office.compartments.find(({ code }) => code === subject);
  if (compartment === undefined) return await notThere(context);
  const actors = compartment.members.flatMap(({ proposedBy, approvedBy }) => [proposedBy, ...(approvedBy === null ? [] : [approvedBy])]);
  const people = await withinScope(db, scope, async (tx) => await listPersonNames(tx, actors));
  return await sendOfficePage(
    context,
    { title: compartment.code, kicker: wordsOf(context.language).compartments, state: compartment.purpose, refused },
    <>
      <Members compartment={compartment} office={office} people={people} context={context} />
      <Actions keys={["propose-member", "approve-member", "end-member"]} subject={subject} office={office} context={context} refused={refused} />
    </>,
  );
}

function Members({ compartment, office, people, context: { language } }: { readonly compartment: Compartment; readonly office: Office; readonly people: ReadonlyMap<string, string>; readonly context: DeskContext }) {
  const words = wordsOf(language);
  if (compartment.members.length === 0) return <Empty title={words.none} />;
  const name = (actor: string) => people.get(actor) ?? actor;
  return (
    <ul class="plain">
      {compartment.members.map(({ id, post, from, until, reason, proposedBy, approvedBy }) => {
        const found = office.posts.find((one) => one.id === post);
        return (
          <li key={id}>
            {found === undefined ? post : <Link to={`/desk/office/posts/${found.slug}`}>{postTitle(found, language.code)}</Link>}: {words.period(writtenDate(from, language), until === null ? null : writtenDate(until, language))}; {reason};{" "}
            {words.proposedBy(name(proposedBy))}, {approvedBy === null ? words.waitsForSecond : words.approvedBy(name(approvedBy))}
          </li>
        );
      })}
    </ul>
  );
}
