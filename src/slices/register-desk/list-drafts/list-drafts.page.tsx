// The front of the register desk: what waits for a second pair of eyes, and the way to any instrument.
import type { FastifyReply } from "fastify";
import { isSecondPerson } from "../../../domain/access/index.ts";
import { withinScope } from "../../../platform/db/index.ts";
import { DataTable, DateText, Empty, FilterForm, Link, PageHead, Tag, TextField } from "../../../platform/web/index.ts";
import { mayUse, officeDay, type DeskContext } from "../../accounts/index.ts";
import { listPersonNames } from "../../organisation/index.ts";
import { listDraftedInstruments, listFacts, treatyWords, type RecordedFact } from "../../treaties/index.ts";
import { byWhatTheyWaitFor, waitingDrafts } from "../drafts/waiting-drafts.ts";
import { findTitles } from "../find-titles.ts";
import { loadOfficersRegister, titleOfInstrument, type OfficersRegister } from "../register-view.ts";
import { sayFact } from "../say-fact.ts";
import { wordsOf } from "../words/index.ts";

export async function listDrafts(context: DeskContext): Promise<FastifyReply> {
  const { language, reply, request } = context;
  const words = wordsOf(language);
  const view = await loadOfficersRegister(context);
  const { drafts, people } = await loadWaiting(context);
  const { forEyes, forSource } = byWhatTheyWaitFor(drafts, ({ fact }) => fact);
  const asked = request.place.query.find(([name]) => name === "q")?.[1]?.trim() ?? "";
  return await reply.sendPage(
    { title: words.title, crumbs: [], density: "desk", section: "register", unlisted: true },
    <>
      <PageHead title={words.title} state={words.waiting(forEyes.length)} actions={mayUse("register.record", context) ? <Link to="/desk/register/new" class="button-quiet">{words.newInstrument}</Link> : undefined} dated={false} />
      <FilterForm label={words.find} button={words.findButton} filtered={asked !== ""}>
        <TextField name="q" kind="search" label={words.findLabel} value={asked} width="full" />
      </FilterForm>
      {asked === "" ? null : <Found view={view} asked={asked} context={context} />}
      {forEyes.length === 0 ? <Empty title={words.nothingWaits}><p>{words.nothingWaitsText}</p></Empty> : <Waiting view={view} drafts={forEyes} people={people} caption={words.waiting(forEyes.length)} context={context} />}
      {forSource.length === 0 ? null : (
        <details class="more">
          <summary>{words.forSource(forSource.length)}</summary>
          <Waiting view={view} drafts={forSource} people={people} caption={words.forSource(forSource.length)} context={context} />
        </details>
      )}
    </>,
  );
}

type Draft = { readonly slug: string; readonly fact: RecordedFact };
type WaitingList = { readonly drafts: readonly Draft[]; readonly people: ReadonlyMap<string, string> };

/** Every draft the officer may see, the oldest first. */
async function loadWaiting({ db, scope }: DeskContext): Promise<WaitingList> {
  return await withinScope(db, scope, async (tx) => {
    const drafts: Draft[] = [];
    for (const { id, slug } of await listDraftedInstruments(tx)) drafts.push(...waitingDrafts(await listFacts(tx, id)).map((fact) => ({ slug, fact })));
    const people = await listPersonNames(tx, drafts.map(({ fact }) => fact.recordedBy));
    return { drafts: drafts.toSorted((a, b) => a.fact.recordedAt.getTime() - b.fact.recordedAt.getTime()), people };
  });
}

type WaitingProps = WaitingList & { readonly view: OfficersRegister; readonly caption: string; readonly context: DeskContext };

function Waiting({ view, drafts, people, caption, context }: WaitingProps) {
  const { language, today, actor } = context;
  const { columns, own, unsourced } = wordsOf(language);
  const { kinds, markings } = treatyWords(language.code);
  return (
    <DataTable<Draft>
      caption={caption}
      captionHidden
      rows={drafts}
      rowKey={({ fact }) => fact.id}
      columns={[
        { key: "instrument", header: columns.instrument, namesRow: true, cell: ({ slug }) => <Link to={`/desk/register/treaties/${slug}`}>{titleOfInstrument(view, slug, language.code)}</Link> },
        { key: "kind", header: columns.kind, cell: ({ fact }) => <>{kinds[fact.kind]} {fact.marking === "public" ? null : <Tag>{markings[fact.marking]}</Tag>}</> },
        { key: "says", header: columns.says, cell: ({ fact }) => sayFact(fact, { view, language, on: today }) },
        { key: "source", header: columns.source, cell: ({ fact }) => fact.sourceId ?? unsourced },
        { key: "by", header: columns.by, cell: ({ fact }) => <>{people.get(fact.recordedBy) ?? fact.recordedBy} {isSecondPerson(fact.recordedBy, actor) ? null : <Tag>{own}</Tag>}</> },
        { key: "at", header: columns.at, kind: "date", cell: ({ fact }) => <DateText date={officeDay(fact.recordedAt, context.installation.timeZone)} /> },
      ]}
    />
  );
}

function Found({ view, asked, context: { language } }: { readonly view: OfficersRegister; readonly asked: string; readonly context: DeskContext }) {
  const words = wordsOf(language);
  const found = findTitles(view, asked);
  return (
    <section>
      <p>{words.found(found.length)}</p>
      <ul class="plain">
        {found.slice(0, 50).map((slug) => <li key={slug}><Link to={`/desk/register/treaties/${slug}`}>{titleOfInstrument(view, slug, language.code)}</Link> <code>{slug}</code></li>)}
      </ul>
    </section>
  );
}
