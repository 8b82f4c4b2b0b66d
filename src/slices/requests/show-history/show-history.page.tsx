// The steps of a request as its history, the newest first: the day, who, what, why, and with what.
import type { FastifyReply } from "fastify";
import { DateText, Quiet } from "../../../platform/web/index.ts";
import { notThere, type DeskContext } from "../../accounts/index.ts";
import { withRequest } from "../asked-request.ts";
import { RequestFrame } from "../request-frame.view.tsx";
import { loadView, type RequestView } from "../request-view.ts";
import type { StoredStep } from "../requests.store.ts";
import { actionName, stateName, wordsOf, type RequestWords } from "../words/index.ts";

export async function showHistory(context: DeskContext): Promise<FastifyReply> {
  const words = wordsOf(context.language);
  const loaded = await withRequest(context, async (_tx, found) => await Promise.resolve(found));
  if (loaded === undefined) return await notThere(context);
  const view = await loadView(context);
  const reversed = new Set(loaded.steps.map(({ reverses }) => reverses));
  return await context.reply.sendPage(
    { title: loaded.request.reference, crumbs: [{ label: words.queue.title, to: "/desk/requests" }], density: "desk", section: "requests", unlisted: true },
    <RequestFrame context={context} loaded={loaded} view={view} tab="history">
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
            <StepDetails step={step} view={view} words={words} />
          </li>
        ))}
      </ol>
    </RequestFrame>,
  );
}

function StepDetails({ step: { reason, dueOn, details }, words }: { readonly step: StoredStep; readonly view: RequestView; readonly words: RequestWords }) {
  const given = Object.entries(words.needs).flatMap(([need, { label }]) => {
    const value = details[need];
    return typeof value === "string" && value !== "" && need !== "reason" ? [[label, shown(need, value, words)] as const] : [];
  });
  return (
    <>
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
