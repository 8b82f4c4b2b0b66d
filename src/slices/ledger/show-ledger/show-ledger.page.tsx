// What came of a request: pieces of evidence with their custody, assets with exact amounts; and the forms that add to them.
import type { FastifyReply } from "fastify";
import { certificatesFor } from "../../../domain/casework/index.ts";
import { ErrorSummary, Link, Quiet, type FieldProblem } from "../../../platform/web/index.ts";
import { notThere, type DeskContext, type Sent } from "../../accounts/index.ts";
import { loadRequestView, RequestFrame, requestWords, withRequest } from "../../requests/index.ts";
import { listAssets, listCustody, listEvidence, sumAssets } from "../evidence.store.ts";
import { Until } from "../keep-preservations/preservations.page.tsx";
import { listPreservationsOf, type Preservation } from "../preservations.store.ts";
import { wordsOf, type LedgerWords } from "../words/index.ts";
import { Assets } from "./assets.view.tsx";
import { Evidence, type LedgerProps } from "./evidence.view.tsx";

export async function showLedger(context: DeskContext): Promise<FastifyReply> {
  return await sendLedger(context, {}, []);
}

/** The page, also as the answer to a form that could not be taken: with everything typed. */
export async function sendLedger(context: DeskContext, sent: Sent, problems: readonly FieldProblem[]): Promise<FastifyReply> {
  const found = await withRequest(context, async (tx, loaded) => {
    const { id } = loaded.request;
    return { loaded, pieces: await listEvidence(tx, id), custody: await listCustody(tx, id), assets: await listAssets(tx, id), totals: await sumAssets(tx, id), kept: await listPreservationsOf(tx, id) };
  });
  if (found === undefined) return await notThere(context);
  const { loaded, ...ledger } = found;
  const words = wordsOf(context.language);
  const own = loaded.actors.size > 0;
  const shared = { context, loaded, own, sent, problems, words };
  return await context.reply.sendPage(
    { title: loaded.request.reference, crumbs: [{ label: requestWords(context.language).queue.title, to: "/desk/requests" }], density: "desk", section: "requests", unlisted: true, status: problems.length > 0 ? 422 : 200 },
    <RequestFrame context={context} loaded={loaded} view={await loadRequestView(context)} tab="ledger">
      <ErrorSummary problems={problems} />
      <Evidence {...shared} pieces={ledger.pieces} custody={ledger.custody} />
      <Certificates {...shared} />
      <Assets {...shared} assets={ledger.assets} totals={ledger.totals} />
      <Kept kept={ledger.kept} words={words} today={context.today} />
    </RequestFrame>,
  );
}

/** Which certificates must come back, or go back, with what was done. */
function Certificates({ loaded: { request, items }, words: { certificates: words } }: LedgerProps) {
  const rules = certificatesFor(items.filter(({ state }) => state !== "withdrawn").map(({ kind }) => kind), request.country);
  if (rules.length === 0) return null;
  return (
    <section aria-labelledby="certificates">
      <h2 id="certificates">{words.title[request.direction]}</h2>
      <ul class="lines">{rules.map(({ certificate, source }) => <li key={certificate}>{words.kinds[certificate]} <Quiet>{words.source(source.cites, words.evidence[source.evidence])}</Quiet></li>)}</ul>
      <p class="fine"><Quiet>{words.record}</Quiet></p>
    </section>
  );
}

/** Data that are kept for the request, with their day. */
function Kept({ kept, words, today }: { readonly kept: readonly Preservation[]; readonly words: LedgerWords; readonly today: DeskContext["today"] }) {
  const { preservations: own } = words;
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">{own.ofRequest}</h2>
      {kept.length === 0 ? <p><Quiet>{own.ofRequestNone}</Quiet></p> : <ul class="lines">{kept.map((preservation) => <li key={preservation.id}><Link to={`/desk/preservations/${preservation.id}`}>{preservation.provider}</Link>, {preservation.target}: <Until preservation={preservation} today={today} words={words} /></li>)}</ul>}
    </section>
  );
}
