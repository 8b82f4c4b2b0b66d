// "On what may this request rest?" for any pair, day, kinds and offences: the question above, the answer with its proofs below.
import type { FastifyReply } from "fastify";
import type { BasisAnswer, LegalBasis } from "../../../domain/casework/index.ts";
import { Empty, PageHead } from "../../../platform/web/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { loadBasisRegister, nameOfParty, termsOf } from "../basis-register.ts";
import { findBasisFor } from "../find-basis-for.ts";
import { wordsOf } from "../words/index.ts";
import { nameOf, type Told } from "./basis-sentences.ts";
import { Authorities, BasesTable, NotTable, TermsOfBasis } from "./basis-tables.view.tsx";
import { QuestionForm } from "./question-form.view.tsx";
import { readQuestion } from "./read-question.ts";

export async function showLegalBasis(context: DeskContext): Promise<FastifyReply> {
  const { db, language, reply, request, installation } = context;
  const words = wordsOf(language);
  const register = await loadBasisRegister(db);
  const asked = readQuestion(context, register);
  const { question } = asked;
  const own = nameOfParty(register, installation.ownState, request.place.dates.on, language.code);
  const told = question === undefined ? undefined : { register, question, language };
  const answer = question === undefined ? undefined : findBasisFor(register, question);
  return await reply.sendPage(
    { title: words.title, crumbs: [], density: "desk", section: "legal-basis", unlisted: true, status: asked.problems.length > 0 ? 400 : 200 },
    <>
      <PageHead title={words.title} state={told === undefined || answer === undefined ? words.start : words.state(readOf(answer.bases).length - 1, nameOf(told, told.question.requesting), nameOf(told, told.question.requested))} dated={false} />
      <QuestionForm context={context} asked={asked} own={own} />
      {told === undefined || answer === undefined ? null : <Answer told={told} answer={answer} />}
    </>,
  );
}

/** Made for requests between States, or known to cover some of what is asked. A convention on some crime that nobody has read for it stands apart. */
function readOf(bases: readonly LegalBasis[]): readonly LegalBasis[] {
  return bases.filter(({ instrument, kinds, offences }) => instrument?.subject !== "convention-on-crime" || [...kinds.values(), ...offences.values()].some(({ answer }) => answer === "yes"));
}

function Answer({ told, answer: { bases, not } }: { readonly told: Told; readonly answer: BasisAnswer }) {
  const words = wordsOf(told.language);
  const known = not.filter(({ because }) => because !== "status-unknown" && because !== "territory-unknown");
  const untold = not.filter((one) => !known.includes(one));
  const read = readOf(bases);
  const unread = bases.filter((basis) => !read.includes(basis));
  const [best] = bases;
  // Of the first whose terms somebody recorded: a treaty that nobody has read yields nothing to show.
  const terms = read.find(({ instrument }) => instrument !== null && termsOf(told.register, instrument.id) !== undefined) ?? best;
  return (
    <>
      <section>
        <h2>{words.bases}</h2>
        <BasesTable told={told} bases={read} />
        {unread.length === 0 ? null : (
          <details class="more">
            <summary>{words.unread(unread.length)}</summary>
            <p>{words.unreadText}</p>
            <BasesTable told={told} bases={unread} />
          </details>
        )}
      </section>
      {terms === undefined ? null : <TermsOfBasis told={told} basis={terms} />}
      {best === undefined ? null : <Authorities told={told} basis={best} />}
      <section>
        <h2>{words.nots}</h2>
        {known.length === 0 ? <Empty title={words.noNots} /> : <NotTable told={told} nots={known} caption={words.nots} />}
        {untold.length === 0 ? null : (
          <details class="more">
            <summary>{words.untold(untold.length)}</summary>
            <p>{words.untoldText}</p>
            <NotTable told={told} nots={untold} caption={words.untold(untold.length)} />
          </details>
        )}
      </section>
    </>
  );
}
