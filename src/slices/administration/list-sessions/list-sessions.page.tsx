// Where everybody is signed in now, and ending what is not right: at once, with an entry in the record.
import type { FastifyReply } from "fastify";
import { addressOf, DataTable, FormToken, Link, Tag, usePlace, type Column } from "../../../platform/web/index.ts";
import { endOneSession, endSessions, listSessions, notThere, sentBy, typed, type DeskContext, type SessionLine } from "../../accounts/index.ts";
import { loadOffice, type Office } from "../../organisation/index.ts";
import { sendOfficePage } from "../office-page.tsx";
import { wordsOf } from "../words/index.ts";

export async function showSessions(context: DeskContext): Promise<FastifyReply> {
  const { db, at, installation, language } = context;
  const words = wordsOf(language);
  const office = await loadOffice(db);
  const sessions = await listSessions(db, { at, timeZone: installation.timeZone, language });
  const people = new Set(sessions.map(({ person }) => person)).size;
  return await sendOfficePage(context, { title: words.sessions, state: words.sessionsState(sessions.length, people, installation.timeZone), part: "sessions" }, <Sessions sessions={sessions} office={office} context={context} />);
}

/** `POST /desk/office/sessions/end`: one of anybody's, or all of a person's. */
export async function endSessionsOnPage(context: DeskContext): Promise<FastifyReply> {
  const { db, who, at, reply, request } = context;
  const sent = sentBy(context);
  const person = [...(await loadOffice(db)).people.values()].find(({ id }) => id === typed(sent, "person"));
  if (person !== undefined) {
    await endSessions(db, person.signInName, { who, at });
    return await reply.redirect(addressOf(request.place, `/desk/office/people/${person.id}`), 303);
  }
  if (!(await endOneSession(db, typed(sent, "session"), { who, at }))) return await notThere(context);
  return await reply.redirect(addressOf(request.place, "/desk/office/sessions"), 303);
}

function Sessions({ sessions, office, context }: { readonly sessions: readonly SessionLine[]; readonly office: Office; readonly context: DeskContext }) {
  const place = usePlace();
  const words = wordsOf(context.language);
  const nameOf = ({ person }: SessionLine) => office.people.get(person)?.name ?? person;
  const columns: readonly Column<SessionLine>[] = [
    { key: "person", header: words.name, namesRow: true, cell: (one) => <><Link to={`/desk/office/people/${one.person}`}>{nameOf(one)}</Link> {one.id === context.session.id ? <Tag>{words.thisOne}</Tag> : null}</> },
    { key: "browser", header: words.browser, cell: ({ browser }) => browser },
    { key: "where", header: words.where, cell: ({ address }) => <span class="figures">{address}</span> },
    { key: "how", header: words.how, cell: ({ how }) => how },
    { key: "since", header: words.sinceWhen, kind: "date", cell: ({ since }) => since },
    { key: "seen", header: words.seen, kind: "date", cell: ({ seen }) => seen },
    { key: "end", header: words.end, cell: (one) => <button type="submit" class="button-quiet" name="session" value={one.id} aria-label={words.endThat(nameOf(one), one.browser, one.since)}>{words.end}</button> },
  ];
  return (
    <form method="post" action={addressOf(place, "/desk/office/sessions/end")}>
      <FormToken />
      <DataTable<SessionLine> caption={words.sessions} captionHidden rows={sessions} rowKey={({ id }) => id} columns={columns} />
    </form>
  );
}
