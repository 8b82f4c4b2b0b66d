// One entry: what it says, its hash, and its place in the chain. Whether it still agrees with both is worked out now, outside the
// database; of what lies beside it an auditor sees ids and codes.
import type { FastifyReply } from "fastify";
import { withinScope } from "../../../platform/db/index.ts";
import type { JsonValue } from "../../../platform/db/schema.ts";
import { Link, Notice, PageHead, SummaryList, Tag, type SummaryRow } from "../../../platform/web/index.ts";
import { notThere, partOf, type DeskContext } from "../../accounts/index.ts";
import { checkOneEntry, findCheckpointOver, findFoundEntry, type AuditVocabulary, type FoundEntry } from "../../audit/index.ts";
import { loadRecordView, type RecordView } from "../record-view.ts";
import type { AuditDeskWords } from "../words/en.ts";
import { wordsOf } from "../words/index.ts";

export async function showEntry(context: DeskContext, vocabularies: readonly AuditVocabulary[]): Promise<FastifyReply> {
  const { db, scope, language, reply } = context;
  const number = partOf(context, "entry");
  if (!/^[1-9]\d{0,14}$/.test(number)) return await notThere(context);
  const { entry, checkpoint, after } = await withinScope(db, scope, async (tx) => ({
    entry: await findFoundEntry(tx, Number(number)),
    checkpoint: await findCheckpointOver(tx, Number(number)),
    after: await findFoundEntry(tx, Number(number) + 1),
  }));
  if (entry === undefined) return await notThere(context);
  const words = wordsOf(language);
  const view = await loadRecordView(context, vocabularies);
  const faults = (await checkOneEntry(db, entry.sequence)) ?? ["missing"];
  const signed = checkpoint === undefined ? words.notSigned : words.checkpointOver(String(checkpoint.size), view.moment(checkpoint.madeAt));
  return await reply.sendPage(
    { title: words.entry(number), crumbs: [{ label: words.title, to: "/desk/audit" }], density: "desk", section: "audit", unlisted: true },
    <>
      <PageHead title={words.entry(number)} state={`${view.nameOf(entry.actor)} ${view.say(entry.event)}.`} dated={false} />
      {entry.erasedBy === null ? null : <Notice><p>{words.erased(String(entry.erasedBy))}</p></Notice>}
      {faults.length === 0 ? null : <Notice tone="problem"><p>{words.disagrees}</p></Notice>}
      <SummaryList rows={[...rowsOf(entry, view, words), { label: words.fields.checkpoint, value: signed }, ...(faults.length === 0 ? [{ label: words.fields.check, value: words.agrees }] : [])]} />
      <nav class="pagination" aria-label={words.neighbours}>
        <ul>
          {entry.sequence === 1 ? null : <li><Link to={`/desk/audit/${entry.sequence - 1}`} rel="prev">{words.before}</Link></li>}
          {after === undefined ? null : <li><Link to={`/desk/audit/${after.sequence}`} rel="next">{words.after}</Link></li>}
        </ul>
      </nav>
    </>,
  );
}

function rowsOf(entry: FoundEntry, view: RecordView, words: AuditDeskWords): readonly SummaryRow[] {
  const { fields } = words;
  const isErased = entry.erasedBy !== null;
  return [
    { label: fields.at, value: <><time datetime={entry.at.toISOString()}>{view.moment(entry.at)}</time> <span class="quiet">{entry.at.toISOString()}</span></> },
    { label: fields.who, value: <><Link to="/desk/audit" query={{ person: entry.actor }}>{view.nameOf(entry.actor)}</Link> <code>{entry.actor}</code></> },
    { label: fields.posts, value: entry.posts.length === 0 ? words.noPost : entry.posts.map((post) => view.titleOf(post)).join(" · ") },
    { label: fields.what, value: <>{view.say(entry.event)} <code>{entry.event}</code></> },
    { label: fields.record, value: <Link to="/desk/audit" query={{ kind: entry.kind, record: entry.id }}>{entry.kind} <code>{entry.id}</code></Link> },
    { label: fields.result, value: entry.result === "refused" ? <Tag>{words.results.refused}</Tag> : words.results.done },
    ...(entry.address === null ? [] : [{ label: fields.from, value: entry.address }]),
    ...(entry.session === null ? [] : [{ label: fields.session, value: <code>{entry.session}</code> }]),
    ...(isErased ? [] : [{ label: fields.why, value: entry.reasonIsOpen ? (entry.why ?? words.notGiven) : <span class="quiet">{words.withheld}</span> }, { label: fields.details, value: <Details details={entry.details} words={words} /> }]),
    { label: fields.hash, value: <code class="hash">{entry.hash}</code> },
    { label: fields.previous, value: <code class="hash">{entry.previousHash}</code> },
  ];
}

/** Names and codes; where a sentence stood, that there was one. */
function Details({ details, words }: { readonly details: FoundEntry["details"]; readonly words: AuditDeskWords }) {
  const entries = Object.entries(details);
  if (entries.length === 0) return <>{words.noDetails}</>;
  return <ul class="plain">{entries.map(([name, value]) => <li key={name}>{name}: <code>{written(value, words)}</code></li>)}</ul>;
}

function written(value: JsonValue, words: AuditDeskWords): string {
  if (value === null) return words.text;
  return typeof value === "string" ? value : JSON.stringify(value);
}
