// One person: account, and every post held or covered.
import type { FastifyReply } from "fastify";
import { Empty, Link, SummaryList, writtenDate } from "../../../platform/web/index.ts";
import { listAccounts, mayUse, type DeskContext } from "../../accounts/index.ts";
import { loadOffice, postTitle, type Office, type OfficePerson } from "../../organisation/index.ts";
import { Actions } from "../actions/action-form.view.tsx";
import type { RefusedForm } from "../actions/office-action.ts";
import { subjectOf } from "../actions/run-action.ts";
import { AccountOf } from "../keep-account/account.view.tsx";
import { notThere, sendOfficePage } from "../office-page.tsx";
import { wordsOf } from "../words/index.ts";

export async function showPerson(context: DeskContext, subject = subjectOf(context), refused?: RefusedForm): Promise<FastifyReply> {
  const { db, language } = context;
  const words = wordsOf(language);
  const office = await loadOffice(db);
  const person = [...office.people.values()].find(({ id }) => id === subject);
  if (person === undefined) return await notThere(context);
  const account = mayUse("account.manage", context) ? (await listAccounts(db, context.at)).find((line) => line.person === person.id) : undefined;
  return await sendOfficePage(
    context,
    { title: person.name, kicker: words.onePerson, state: person.closedAt === null ? words.open : words.closed, refused },
    <>
      <SummaryList rows={[{ label: words.signInName, value: <code>{person.signInName}</code> }, ...(mayUse("account.manage", context) ? [{ label: words.email, value: person.email ?? words.none }] : [])]} />
      <h2>{words.holdings}</h2>
      <Holdings person={person} office={office} context={context} />
      {account === undefined ? null : <AccountOf account={account} context={context} refused={refused} />}
      <Actions keys={["rename-person"]} subject={subject} office={office} context={context} refused={refused} />
    </>,
  );
}

function Holdings({ person, office, context: { language } }: { readonly person: OfficePerson; readonly office: Office; readonly context: DeskContext }) {
  const words = wordsOf(language);
  const held = office.posts.flatMap((post) => [
    ...post.holders.filter((one) => one.person === person.id).map(({ id, from, until }) => ({ id, post, from, until, how: words.holder })),
    ...post.covers.filter((one) => one.person === person.id && one.endedAt === null).map(({ id, from, until }) => ({ id, post, from, until, how: words.standingIn })),
  ]);
  if (held.length === 0) return <Empty title={words.noHoldings} />;
  return (
    <ul class="plain">
      {held.map(({ id, post, from, until, how }) => (
        <li key={id}>
          <Link to={`/desk/office/posts/${post.slug}`}>{postTitle(post, language.code)}</Link>: {how}, {words.period(writtenDate(from, language), until === null ? null : writtenDate(until, language))}
        </li>
      ))}
    </ul>
  );
}
