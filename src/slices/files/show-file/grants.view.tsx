// The grants of a file as a table: whom, what, how long, why, and what can be answered.
import type { Grantee } from "../../../domain/access/index.ts";
import { addressOf, DataTable, DateText, FormToken, usePlace } from "../../../platform/web/index.ts";
import { mayUse, type DeskContext } from "../../accounts/index.ts";
import type { StoredGrant } from "../file-access.store.ts";
import { paperNumber } from "../file-parts.view.tsx";
import type { StoredPaper } from "../files.store.ts";
import { nameOfActor, nameOfPerson, nameOfUnit, postName, type OfficeView } from "../office-view.ts";
import type { OpenedFile } from "../opened-file.ts";
import { wordsOf, type FileWords } from "../words/index.ts";

type GrantProps = { readonly context: DeskContext; readonly opened: OpenedFile; readonly papers: readonly StoredPaper[] };

export function GrantTable({ context, opened, papers }: GrantProps) {
  const words = wordsOf(context.language);
  const { people } = words;
  const { seen, office } = opened;
  // Of a paper that is not seen there is no grant to be seen either.
  const grants = opened.grants.filter(({ paper }) => paper === null || papers.some(({ id }) => id === paper));
  const title = seen.by === "organisation" ? people.grants : people.ownGrant;
  return (
    <section>
      <h2>{title}</h2>
      {grants.length === 0 ? <p class="quiet">{people.noGrants}</p> : (
        <DataTable<StoredGrant>
          caption={title}
          captionHidden
          rows={grants.toReversed()}
          rowKey={({ id }) => id}
          rowId={({ id }) => `field-grant-${id}`}
          columns={[
            { key: "to", header: people.grantee, namesRow: true, cell: ({ to }) => granteeName(office, to) },
            { key: "what", header: people.what, cell: ({ paper }) => whatOf(paper, papers, words) },
            { key: "term", header: people.term, kind: "date", cell: ({ from, until }) => <><DateText date={from} /> – <DateText date={until} /></> },
            { key: "reason", header: people.reason, cell: ({ reason }) => reason },
            { key: "by", header: people.by, cell: ({ by, approved }) => [by, ...(approved === null ? [] : [approved.by])].map((actor) => nameOfActor(office.office, actor)).join(", ") },
            { key: "state", header: people.state, cell: (grant) => <>{people.states[stateOf(grant, context.today)]} <Answers context={context} grant={grant} opened={opened} /></> },
          ]}
        />
      )}
    </section>
  );
}

export function granteeName(office: OfficeView, to: Grantee): string {
  if ("person" in to) return nameOfPerson(office.office, to.person);
  return "post" in to ? postName(office, to.post) : nameOfUnit(office, to.unit);
}

function whatOf(paper: string | null, papers: readonly StoredPaper[], words: FileWords): string {
  const found = papers.find(({ id }) => id === paper);
  return found === undefined ? words.people.whole : `${words.papers[found.kind]} ${paperNumber(found, words)}`;
}

type GrantState = keyof FileWords["people"]["states"];

/** Refused: taken back by another before it was agreed to. */
export function stateOf({ revoked, approved, needsSecond, by, from, until }: StoredGrant, today: string): GrantState {
  if (revoked !== null) return needsSecond && approved === null && revoked.by !== by ? "refused" : "revoked";
  if (until <= today) return "over";
  if (needsSecond && approved === null) return "waits";
  return from > today ? "coming" : "open";
}

function Answers({ context, grant, opened }: { readonly context: DeskContext; readonly grant: StoredGrant; readonly opened: OpenedFile }) {
  const { people } = wordsOf(context.language);
  const state = stateOf(grant, context.today);
  if (opened.seen.by !== "organisation" || !["open", "waits", "coming"].includes(state)) return null;
  const second = state === "waits" && mayUse("file.approve-grant", context);
  const own = grant.by === context.actor;
  return (
    <div class="row-acts">
      {second && !own ? <AnswerButton grant={grant} answer="approve" label={people.approve} /> : null}
      {second && !own ? <AnswerButton grant={grant} answer="refuse" label={people.refuse} /> : null}
      {mayUse("file.grant", context) && (own || state !== "waits") ? <AnswerButton grant={grant} answer="revoke" label={people.revoke} /> : null}
    </div>
  );
}

function AnswerButton({ grant, answer, label }: { readonly grant: StoredGrant; readonly answer: "approve" | "refuse" | "revoke"; readonly label: string }) {
  const place = usePlace();
  return (
    <form method="post" action={addressOf(place, `/desk/files/${grant.file}/grants/${grant.id}/${answer}`)}>
      <FormToken />
      <button type="submit" class="button-quiet">{label}</button>
    </form>
  );
}
