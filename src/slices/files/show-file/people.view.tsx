// Who sees the file, who is walled off, who broke the glass: three tables.
import { addressOf, DataTable, FormToken, usePlace, writtenDate } from "../../../platform/web/index.ts";
import { mayUse, type DeskContext } from "../../accounts/index.ts";
import type { StoredRecusal } from "../file-access.store.ts";
import { Moment, writtenMoment } from "../file-parts.view.tsx";
import { nameOfActor, nameOfPerson, nameOfUnit, postName } from "../office-view.ts";
import type { OpenedFile } from "../opened-file.ts";
import type { StoredOpening } from "../openings.store.ts";
import { wordsOf } from "../words/index.ts";
import { whoSees, type Seer } from "./who-sees.ts";

type Props = { readonly context: DeskContext; readonly opened: OpenedFile };

export function SeerTable({ context, opened }: Props) {
  const { people } = wordsOf(context.language);
  const { office, guarded, now } = opened;
  return (
    <section>
      <h2>{people.who}</h2>
      <DataTable<Seer>
        caption={people.who}
        captionHidden
        rows={whoSees(office, guarded, now)}
        rowKey={({ person }) => person}
        columns={[
          { key: "name", header: people.name, namesRow: true, cell: ({ person }) => nameOfPerson(office.office, person) },
          { key: "posts", header: people.posts, cell: ({ posts }) => posts.map((post) => postName(office, post)).join("; ") },
          { key: "why", header: people.why, cell: (seer) => why(context, opened, seer) },
        ]}
      />
      <p class="quiet">{people.shut}</p>
    </section>
  );
}

function why({ language, installation }: DeskContext, { office, grants, openings, guarded }: OpenedFile, { person, by, posts }: Seer): string {
  const { people } = wordsOf(language);
  if (by === "organisation") return people.byUnit(nameOfUnit(office, guarded.unit));
  if (by === "break-glass") {
    const opening = openings.findLast((one) => one.person === person);
    return people.byGlass(opening === undefined ? "" : writtenMoment(opening.until, { language, timeZone: installation.timeZone }));
  }
  const units = office.standings.get(person)?.units;
  const theirs = grants.filter(({ to, paper, revoked }) => paper === null && revoked === null && ("person" in to ? to.person === person : "post" in to ? posts.includes(to.post) : units?.has(to.unit) === true));
  const last = theirs.map(({ until }) => until).sort().at(-1);
  return people.byGrant(last === undefined ? "" : writtenDate(last, language));
}

export function RecusalTable({ context, opened }: Props) {
  const { people } = wordsOf(context.language);
  const { office, recusals } = opened;
  const clock = { language: context.language, timeZone: context.installation.timeZone };
  return (
    <section>
      <h2>{people.recusals}</h2>
      {recusals.length === 0 ? <p class="quiet">{people.noRecusals}</p> : (
        <DataTable<StoredRecusal>
          caption={people.recusals}
          captionHidden
          rows={recusals.toReversed()}
          rowKey={({ id }) => id}
          rowId={({ id }) => `field-recusal-${id}`}
          columns={[
            { key: "person", header: people.name, namesRow: true, cell: ({ person }) => nameOfPerson(office.office, person) },
            { key: "reason", header: people.reason, cell: ({ reason }) => reason },
            { key: "by", header: people.by, cell: ({ by, at }) => <>{nameOfActor(office.office, by)}, <Moment at={at} clock={clock} /></> },
            { key: "state", header: people.state, cell: (recusal) => (recusal.lifted === null ? <>{people.stands} <Lift context={context} recusal={recusal} /></> : people.lifted(nameOfActor(office.office, recusal.lifted.by), writtenMoment(recusal.lifted.at, clock))) },
          ]}
        />
      )}
    </section>
  );
}

function Lift({ context, recusal }: { readonly context: DeskContext; readonly recusal: StoredRecusal }) {
  const place = usePlace();
  const { people } = wordsOf(context.language);
  if (!mayUse("file.recuse", context)) return null;
  return (
    <div class="row-acts">
      <form method="post" action={addressOf(place, `/desk/files/${recusal.file}/recusals/${recusal.id}/lift`)}>
        <FormToken />
        <button type="submit" class="button-quiet">{people.lift}</button>
      </form>
    </div>
  );
}

export function OpeningTable({ context, opened }: Props) {
  const { people } = wordsOf(context.language);
  const { office, openings } = opened;
  const clock = { language: context.language, timeZone: context.installation.timeZone };
  return (
    <section>
      <h2>{people.openings}</h2>
      {openings.length === 0 ? <p class="quiet">{people.noOpenings}</p> : (
        <DataTable<StoredOpening>
          caption={people.openings}
          captionHidden
          rows={openings.toReversed()}
          rowKey={({ id }) => id}
          columns={[
            { key: "who", header: people.name, namesRow: true, cell: ({ person }) => nameOfPerson(office.office, person) },
            { key: "at", header: people.opened, kind: "date", cell: ({ at }) => <Moment at={at} clock={clock} /> },
            { key: "until", header: people.until, kind: "date", cell: ({ until }) => <Moment at={until} clock={clock} /> },
            { key: "purpose", header: people.purpose, cell: ({ purpose }) => purpose },
            {
              key: "told",
              header: people.told,
              cell: ({ seenByOwner, seenByAuditor }) => [
                seenByOwner === null ? people.notYet.holder : people.holder(nameOfActor(office.office, seenByOwner.by), writtenMoment(seenByOwner.at, clock)),
                seenByAuditor === null ? people.notYet.auditor : people.auditor(nameOfActor(office.office, seenByAuditor.by), writtenMoment(seenByAuditor.at, clock)),
              ].join("; "),
            },
          ]}
        />
      )}
    </section>
  );
}
