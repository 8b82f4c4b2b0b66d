// On what the request rests: what the register holds between the two today. The one chosen is kept with its proof.
import type { FastifyReply } from "fastify";
import type { BasisQuestion, Coverage, LegalBasis } from "../../../domain/casework/index.ts";
import { withinScope } from "../../../platform/db/index.ts";
import type { JsonObject } from "../../../platform/db/schema.ts";
import { addressOf, DataTable, FormToken, Link, Notice, Quiet, Tag, usePlace, writtenDate } from "../../../platform/web/index.ts";
import { mayUse, notThere, sentBy, typed, type DeskContext } from "../../accounts/index.ts";
import { findBasisFor, proveBasisFor } from "../../legal-basis/index.ts";
import { treatyWords } from "../../treaties/index.ts";
import { withRequest } from "../asked-request.ts";
import { basisHolds, instrumentOf, isGranted } from "../chosen-basis.ts";
import type { LoadedRequest } from "../loaded-request.ts";
import { note, requestEvents } from "../request-events.ts";
import { RequestFrame } from "../request-frame.view.tsx";
import { loadView, type RequestView } from "../request-view.ts";
import type { StoredBasis } from "../requests.store.ts";
import { wordsOf, type RequestWords } from "../words/index.ts";
import { insertBasis } from "../write-request.store.ts";

/** By who drafts it and by the authority; of an incoming request until it is granted, since what it is granted on was weighed by its grounds. */
function mayChoose({ request, actors }: LoadedRequest): boolean {
  return !request.isOver && !isGranted(request) && ["investigating-officer", "controlling-officer", "desk", "approver"].some((actor) => actors.has(actor as "desk"));
}

export function questionOf({ request }: LoadedRequest, ownState: string, on: DeskContext["today"]): BasisQuestion {
  const [requesting, requested] = request.direction === "outgoing" ? [ownState, request.country] : [request.country, ownState];
  return { requesting, requested, on, kinds: request.kinds, offences: request.offences, stage: request.stage };
}

export async function showBasis(context: DeskContext): Promise<FastifyReply> {
  const loaded = await withRequest(context, async (_tx, found) => await Promise.resolve(found));
  return loaded === undefined ? await notThere(context) : await sendBasisPage(context, loaded, await loadView(context));
}

export async function chooseBasis(context: DeskContext): Promise<FastifyReply> {
  const loaded = await withRequest(context, async (_tx, found) => await Promise.resolve(mayChoose(found) ? found : undefined));
  if (loaded === undefined) return await notThere(context);
  const view = await loadView(context);
  const chosen = typed(sentBy(context), "basis");
  const proof = chosen === "" ? undefined : proveBasisFor(view.register, questionOf(loaded, context.installation.ownState, context.today), chosen === "reciprocity" ? null : chosen);
  if (proof === undefined) return await sendBasisPage(context, loaded, view, 422);
  const { request } = loaded;
  await withinScope(context.db, context.scope, async (tx) => {
    await insertBasis(tx, request.id, JSON.parse(JSON.stringify(proof)) as JsonObject, context.actor);
    await note(tx, context, requestEvents.event("basis.chosen", request.id, { rank: proof.rank, instrument: proof.instrument?.id ?? null }));
  });
  return await context.reply.redirect(addressOf(context.request.place, `/desk/requests/${request.id}/${request.direction === "outgoing" && request.state === "draft" ? "draft" : "basis"}`), 303);
}

async function sendBasisPage(context: DeskContext, loaded: LoadedRequest, view: RequestView, status = 200): Promise<FastifyReply> {
  const words = wordsOf(context.language);
  const { request, basis } = loaded;
  const question = questionOf(loaded, context.installation.ownState, context.today);
  const { bases } = findBasisFor(view.register, question);
  const shown = bases.filter(({ instrument, kinds, offences }) => instrument?.subject !== "convention-on-crime" || [...kinds.values(), ...offences.values()].some(({ answer }) => answer === "yes"));
  const { offences } = treatyWords(context.language.code);
  return await context.reply.sendPage(
    { title: request.reference, crumbs: [{ label: words.queue.title, to: "/desk/requests" }], density: "desk", section: "requests", unlisted: true, status },
    <RequestFrame context={context} loaded={loaded} view={view} tab="basis">
      <p>{words.basis.state} {request.offences.length === 0 ? words.basis.noOffences : `${words.basis.offences}: ${request.offences.map((one) => (offences as Readonly<Record<string, string>>)[one] ?? one).join(", ")}.`}</p>
      {basis === undefined ? null : <Chosen basis={basis} granted={isGranted(request)} view={view} words={words} context={context} />}
      <BasisChoices bases={shown} chosen={basis} loaded={loaded} may={mayChoose(loaded)} context={context} view={view} words={words} />
      {mayUse("register.read-drafts", context) ? <p><Link to="/desk/legal-basis" query={{ state: request.country, direction: request.direction === "outgoing" ? "out" : "in", stage: request.stage, kind: request.kinds, offence: request.offences }}>{words.basis.more}</Link></p> : null}
    </RequestFrame>,
  );
}

function Chosen({ basis, granted, view, words, context }: { readonly basis: StoredBasis; readonly granted: boolean; readonly view: RequestView; readonly words: RequestWords; readonly context: DeskContext }) {
  const holds = basisHolds(view, basis, context.today);
  const day = basis.at.toTemporalInstant().toZonedDateTimeISO(context.installation.timeZone).toPlainDate().toString();
  return <Notice tone={holds ? "note" : "caution"}><p>{words.basis.by(view.actor(basis.by), writtenDate(day, context.language))} {holds ? words.basis.holds : granted ? words.basis.fellAfter : words.basis.fell} {granted ? words.basis.decided : null}</p></Notice>;
}

type ChoicesProps = { readonly bases: readonly LegalBasis[]; readonly chosen: StoredBasis | undefined; readonly loaded: LoadedRequest; readonly may: boolean; readonly context: DeskContext; readonly view: RequestView; readonly words: RequestWords };

function BasisChoices({ bases, chosen, loaded, may, context, view, words }: ChoicesProps) {
  const place = usePlace();
  const { columns } = words.basis;
  const name = (id: string) => titleOf(view, id, context.language.code);
  const chosenId = chosen === undefined ? undefined : (instrumentOf(chosen) ?? "reciprocity");
  const idOf = ({ instrument }: LegalBasis) => instrument?.id ?? "reciprocity";
  const { offences } = treatyWords(context.language.code);
  return (
    <DataTable<LegalBasis>
      caption={words.basis.title}
      captionHidden
      rows={bases}
      rowKey={idOf}
      columns={[
        { key: "basis", header: columns.basis, namesRow: true, cell: ({ instrument }) => (instrument === null ? words.basis.reciprocity : <Link to={`/treaties/${instrument.id}`}>{name(instrument.id)}</Link>) },
        { key: "rank", header: columns.rank, cell: ({ rank }) => words.basis.ranks[rank] },
        { key: "kinds", header: columns.kinds, cell: ({ kinds, instrument }) => (instrument === null ? null : <Covered covered={[...kinds].map(([kind, coverage]) => [words.kinds[kind], coverage])} words={words} />) },
        { key: "offences", header: columns.offences, cell: ({ offences: covered, instrument }) => (instrument === null ? null : <Covered covered={[...covered].map(([offence, coverage]) => [(offences as Readonly<Record<string, string>>)[offence] ?? offence, coverage])} words={words} />) },
        {
          key: "act", header: words.basis.choose, cell: (basis) =>
            chosenId === idOf(basis) ? <Tag>{words.basis.chosen}</Tag> : may ? (
              <form method="post" action={addressOf(place, `/desk/requests/${loaded.request.id}/basis`)}>
                <FormToken />
                <button type="submit" name="basis" value={idOf(basis)} class="button-quiet">{words.basis.choose}</button>
              </form>
            ) : null,
        },
      ]}
    />
  );
}

function Covered({ covered, words }: { readonly covered: readonly (readonly [string, Coverage])[]; readonly words: RequestWords }) {
  if (covered.every(([, { answer }]) => answer === "unknown")) return <Quiet>{words.basis.coverage.unknown}</Quiet>;
  return <ul class="lines">{covered.map(([name, coverage]) => <li key={name}>{name}: {coverage.answer === "yes" ? <Quiet>{words.basis.coverage.yes}{coverage.articles.length === 0 ? "" : `, ${coverage.articles.join(", ")}`}</Quiet> : <strong>{words.basis.coverage[coverage.answer]}</strong>}</li>)}</ul>;
}

function titleOf({ register }: Pick<RequestView, "register">, id: string, language: string): string {
  const titles = register.published.entries.get(id)?.titles ?? [];
  const own = titles.filter((title) => title.language === language);
  return (own.find(({ kind }) => kind === "short") ?? own[0] ?? titles[0])?.text ?? id;
}
