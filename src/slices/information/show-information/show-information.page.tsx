// One record: what it says, its conditions, what can be done, on what it rests, what follows from it, and its history.
import type { FastifyReply } from "fastify";
import { noticesOwed } from "../../../domain/casework/index.ts";
import { withinScope } from "../../../platform/db/index.ts";
import { ErrorSummary, Link, Notice, Quiet, SummaryList } from "../../../platform/web/index.ts";
import { mayUse, notThere, type DeskContext } from "../../accounts/index.ts";
import { findRequest, loadRequestView, type RequestView } from "../../requests/index.ts";
import { treatyWords } from "../../treaties/index.ts";
import { atHand, withInformation, type OpenedInformation } from "../asked-information.ts";
import { BasisPart } from "../choose-basis/basis.view.tsx";
import { FollowPart, type Following } from "../follow-information/follow.view.tsx";
import { InformationFrame } from "../information-frame.view.tsx";
import { listFollowing, type StoredInformation } from "../information.store.ts";
import { wordsOf, type InformationWords } from "../words/index.ts";
import { Acts } from "./acts.view.tsx";
import { History } from "./history.view.tsx";
import { NOTHING_SENT, type SentForm } from "./sent-form.ts";

export async function showInformation(context: DeskContext): Promise<FastifyReply> {
  return await sendInformation(context, NOTHING_SENT);
}

export async function sendInformation(context: DeskContext, asked: SentForm): Promise<FastifyReply> {
  const opened = await withInformation(context, async (_, found) => await Promise.resolve(found));
  if (opened === undefined) return await notThere(context);
  const { information } = opened;
  const [view, words] = [await loadRequestView(context), wordsOf(context.language)];
  const following = await loadFollowing(context, information.id);
  const writes = opened.own && mayUse("request.examine", context);
  const isOpen = information.state === "received" || information.state === "draft";
  const shared = { context, opened, view, words, asked };
  return await context.reply.sendPage(
    { title: information.reference, crumbs: [{ label: words.title, to: "/desk/information" }], density: "desk", section: "information", unlisted: true, status: asked.status },
    <InformationFrame context={context} opened={opened} view={view} tab="overview" acts={<Links context={context} opened={opened} words={words} />}>
      <ErrorSummary problems={asked.problems} />
      <Particulars information={information} words={words} view={view} context={context} />
      <Conditions opened={opened} words={words} />
      <Acts {...shared} />
      <BasisPart {...shared} may={writes && isOpen} />
      <FollowPart {...shared} following={following} />
      <History opened={opened} words={words} view={view} />
    </InformationFrame>,
  );
}

/** To what its own desk may change of it. */
function Links({ context, opened: { own, information: { id, state } }, words }: { readonly context: DeskContext; readonly opened: OpenedInformation; readonly words: InformationWords }) {
  if (!own) return null;
  return (
    <>
      {mayUse("request.examine", context) && (state === "received" || state === "draft") ? <Link to={`/desk/information/${id}/correct`} class="button-quiet">{words.form.correct}</Link> : null}
      {mayUse("request.approve", context) ? <Link to={`/desk/information/${id}/marking`} class="button-quiet">{words.marking.link}</Link> : null}
    </>
  );
}

async function loadFollowing({ db, scope }: DeskContext, id: string): Promise<readonly Following[]> {
  return await withinScope(db, scope, async (tx) => {
    const found: Following[] = [];
    for (const request of await listFollowing(tx, id)) {
      const stored = await findRequest(tx, request);
      if (stored !== undefined) found.push(stored);
    }
    return found;
  });
}

type PartProps = { readonly information: StoredInformation; readonly words: InformationWords; readonly view: RequestView; readonly context: DeskContext };

function Particulars({ information, words: { one }, view, context }: PartProps) {
  const { way, file, offences } = information;
  const names: Readonly<Record<string, string>> = treatyWords(context.language.code).offences;
  const said = (text: string) => (text === "" ? <Quiet>{one.notSaid}</Quiet> : text);
  return (
    <SummaryList
      rows={[
        { label: one.authority[way], value: <>{information.theirAuthority}, {view.country(information.country)}</> },
        { label: one.theirs, value: said(information.theirReference) },
        { label: one.ours[way], value: said(information.ourAuthority) },
        { label: one.offences, value: said(offences.map((offence) => names[offence] ?? offence).join(", ")) },
        { label: one.about[way], value: <div class="as-typed">{information.about.split(/\n{2,}/).map((part, index) => <p key={index}>{part}</p>)}</div> },
        ...(file === null || !mayUse("file.read", context) ? [] : [{ label: one.file, value: <Link to={`/desk/files/${file}`}>{one.openFile}</Link> }]),
      ]}
    />
  );
}

function Conditions({ opened, words: { one, conditionStates } }: { readonly opened: OpenedInformation; readonly words: InformationWords }) {
  const { way, useLimits, confidentiality, conditions } = opened.information;
  const owed = noticesOwed(atHand(opened));
  return (
    <section aria-labelledby="conditions">
      <h2 id="conditions">{one.conditionsTitle}</h2>
      {conditions === "none" ? <p><Quiet>{one.noConditions}</Quiet></p> : (
        <>
          <Notice tone={conditions === "open" || conditions === "refused" ? "caution" : "note"} title={conditionStates[conditions]}>
            {useLimits === "" ? null : <p><strong>{one.useLimits}:</strong> {useLimits}</p>}
            {confidentiality === "" ? null : <p><strong>{one.confidentiality}:</strong> {confidentiality}</p>}
            {conditions === "lifted" ? null : <p class="fine">{one.travels}</p>}
          </Notice>
          <p class="fine">{way === "received" ? one.exculpatory : one.exculpatorySent}</p>
        </>
      )}
      {owed === 0 ? null : <Notice tone="caution"><p>{one.owed(owed)}</p></Notice>}
    </section>
  );
}
