// Everybody with an account, and the posts they hold today.
import type { FastifyReply } from "fastify";
import { isCurrent } from "../../../domain/access/index.ts";
import { DataTable, Link, Tag } from "../../../platform/web/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { loadOffice, postTitle, type OfficePerson } from "../../organisation/index.ts";
import { Actions } from "../actions/action-form.view.tsx";
import type { RefusedForm } from "../actions/office-action.ts";
import { sendOfficePage } from "../office-page.tsx";
import { wordsOf } from "../words/index.ts";

export async function listPeople(context: DeskContext, _subject = "", refused?: RefusedForm): Promise<FastifyReply> {
  const { db, language, today } = context;
  const words = wordsOf(language);
  const office = await loadOffice(db);
  const people = [...office.people.values()];
  const postsOf = (person: OfficePerson) => office.posts.filter(({ holders }) => holders.some((held) => held.person === person.id && isCurrent(held, today)));
  return await sendOfficePage(
    context,
    { title: words.people, state: words.peopleState(people.length), part: "people", refused },
    <>
      <DataTable<OfficePerson>
        caption={words.people}
        captionHidden
        rows={people}
        rowKey={({ id }) => id}
        columns={[
          { key: "name", header: words.name, namesRow: true, cell: ({ id, name, isDemonstration }) => <><Link to={`/desk/office/people/${id}`}>{name}</Link> {isDemonstration ? <Tag>{words.demonstration}</Tag> : null}</> },
          { key: "sign-in", header: words.signInName, cell: ({ signInName }) => <code>{signInName}</code> },
          { key: "posts", header: words.posts, cell: (person) => postsOf(person).map((post) => postTitle(post, language.code)).join(", ") || words.none },
          { key: "state", header: words.state, cell: ({ closedAt }) => (closedAt === null ? words.open : words.closed) },
        ]}
      />
      <Actions keys={["add-person"]} subject="" office={office} context={context} refused={refused} />
    </>,
  );
}
