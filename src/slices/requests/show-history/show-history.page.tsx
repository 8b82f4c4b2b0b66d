// The steps of a request as its history, the newest first: the day, who, what, why, and with what.
import type { FastifyReply } from "fastify";
import { DateText, Link, Quiet } from "../../../platform/web/index.ts";
import { notThere, type DeskContext } from "../../accounts/index.ts";
import { withRequest } from "../asked-request.ts";
import { RequestFrame } from "../request-frame.view.tsx";
import { loadView } from "../request-view.ts";
import { listPapers, type PaperOfRequest, type StoredStep } from "../requests.store.ts";
import { treatyWords } from "../../treaties/index.ts";
import type { LoadedRequest } from "../loaded-request.ts";
import { reasonName } from "../words/reason-name.ts";
import { actionName, stateName, wordsOf, type RequestWords } from "../words/index.ts";

export async function showHistory(context: DeskContext): Promise<FastifyReply> {
  const words = wordsOf(context.language);
  const loaded = await withRequest(context, async (tx, found) => ({ ...found, papers: await listPapers(tx, found.request.id) }));
  if (loaded === undefined) return await notThere(context);
  const { papers, request } = loaded;
  const view = await loadView(context);
  const reversed = new Set(loaded.steps.map(({ reverses }) => reverses));
  return await context.reply.sendPage(
    { title: loaded.request.reference, crumbs: [{ label: words.queue.title, to: "/desk/requests" }], density: "desk", section: "requests", unlisted: true },
    <RequestFrame context={context} loaded={loaded} view={view} tab="history">
      <p><Link to={`/desk/lanes/${loaded.request.lane}`}>{words.way.link}</Link></p>
      <ol class="note-sheet" reversed>
        {loaded.steps.toReversed().map((step) => (
          <li key={step.id} id={`step-${step.number}`}>
            <p class="note-head">
              <strong class="figures">{step.number}</strong> <DateText date={step.on} /> {view.actor(step.by)}
            </p>
            <p>
              <strong>{actionName(words, step.action).done}</strong> → {stateName(words, loaded.request.direction, step.to)}
              {reversed.has(step.id) ? <Quiet> ({words.history.reversed})</Quiet> : null}
            </p>
            <StepDetails step={step} reasons={reasonsIn(step, loaded, context)} words={words} />
            <StepPapers papers={papers.filter(({ id }) => step.documents.includes(id))} request={request.id} words={words} />
          </li>
        ))}
      </ol>
    </RequestFrame>,
  );
}

/** Papers that went with the step, as far as they are seen. */
function StepPapers({ papers, request, words }: { readonly papers: readonly PaperOfRequest[]; readonly request: string; readonly words: RequestWords }) {
  return papers.length === 0 ? null : <p>{words.history.papers}: {papers.map(({ id, name }) => <Link key={id} to={`/desk/requests/${request}/documents/${id}`}>{name}</Link>)}</p>;
}

/** The codes that the step was given, by name; of what the other State did on a ground, the ground. */
function reasonsIn({ action, details }: Pick<StoredStep, "action" | "details">, { rules, lane }: LoadedRequest, { language }: DeskContext): readonly string[] {
  const words = wordsOf(language);
  const codes = Array.isArray(details["reasons"]) ? details["reasons"].filter((one) => typeof one === "string") : [];
  const needs = lane.transitions.filter((row) => row.action === action).flatMap((row) => row.needs);
  return codes.map((code) => reasonName({ words, rules, grounds: treatyWords(language.code).grounds }, code, needs));
}

function StepDetails({ step: { reason, dueOn, details }, reasons, words }: { readonly step: StoredStep; readonly reasons: readonly string[]; readonly words: RequestWords }) {
  const given = Object.entries(words.needs).flatMap(([need, { label }]) => {
    const value = details[need];
    return typeof value === "string" && value !== "" && need !== "reason" ? [[label, shown(need, value, words)] as const] : [];
  });
  return (
    <>
      {reasons.length === 0 ? null : <p>{words.reasons.title}: {reasons.join("; ")}</p>}
      {reason === null ? null : <p class="as-typed">{reason}</p>}
      {given.length === 0 ? null : <p><Quiet>{given.map(([label, value]) => `${label}: ${value}`).join(" · ")}</Quiet></p>}
      {dueOn === null ? null : <p><Quiet>{words.queue.columns.due}: </Quiet><DateText date={dueOn} /></p>}
    </>
  );
}

/** A tick says "yes"; a choice its words. */
function shown(need: string, value: string, { channels, routes }: RequestWords): string {
  const names: Readonly<Record<string, string>> = need === "channel" ? channels : need === "route" ? routes : {};
  return names[value] ?? value;
}
