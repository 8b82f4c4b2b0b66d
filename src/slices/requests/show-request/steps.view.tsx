// What can be done now: buttons read off the lane's table. What is not this officer's, or not yet, stands below with the reason.
import { randomUUID } from "node:crypto";
import type { Transition } from "../../../domain/casework/index.ts";
import { addressOf, FormToken, Link, Quiet, usePlace } from "../../../platform/web/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { basisHolds } from "../chosen-basis.ts";
import type { LoadedRequest } from "../loaded-request.ts";
import type { RequestView } from "../request-view.ts";
import { actionName, stateName, wordsOf, type RequestWords } from "../words/index.ts";
import { choicesOf, othersChoices, type StepChoice } from "./step-choices.ts";

/** Steps back, aside or to the end: never the one that the page leads to. */
const ENDING: ReadonlySet<string> = new Set(["withdraw", "reject", "divert", "let-lapse", "return-to-officer", "return-to-agency", "send-back", "redirect", "refuse", "requester-withdraws", "decline-conditions", "court-declines", "find-incomplete", "close-unanswered"]);

type StepsProps = { readonly context: DeskContext; readonly loaded: LoadedRequest; readonly view: RequestView };

export function Steps({ context, loaded, view }: StepsProps) {
  const words = wordsOf(context.language);
  const choices = choicesOf(loaded, (basis) => basisHolds(view, basis, context.today));
  const open = choices.filter(({ lacks }) => lacks.length === 0);
  const shut = choices.filter(({ lacks }) => lacks.length > 0);
  const others = othersChoices(loaded);
  const onward = open.find(({ row }) => !ENDING.has(row.action));
  return (
    <section class="steps">
      <h2 class="visually-hidden">{words.file.what}</h2>
      {choices.length === 0 && !loaded.request.isOver ? <p class="quiet">{words.file.readOnly}</p> : null}
      {open.length === 0 ? null : <div class="row-acts">{open.map((choice) => <StepButton key={choice.row.action} choice={choice} loaded={loaded} words={words} first={choice === onward} />)}</div>}
      {shut.map(({ row, lacks }) => (
        <p key={row.action} class="shut">
          <strong>{actionName(words, row.action).button}</strong> <Quiet>{lacks.map((need) => words.needs[need].lacking).join(" ")}</Quiet>
        </p>
      ))}
      {others.length === 0 ? null : (
        <details class="more">
          <summary>{words.file.others}</summary>
          <ul class="lines">{others.map((row) => <li key={row.action}><OthersStep row={row} loaded={loaded} words={words} /></li>)}</ul>
        </details>
      )}
    </section>
  );
}

function OthersStep({ row, loaded, words }: { readonly row: Transition<string, string>; readonly loaded: LoadedRequest; readonly words: RequestWords }) {
  const { file } = words;
  return (
    <>
      {actionName(words, row.action).button} → {stateName(words, loaded.request.direction, row.to)} <Quiet>{file.waitsFor(words.actors[row.by])}; {file.source(row.source.cites, file.evidence[row.source.evidence])}</Quiet>
    </>
  );
}

type ButtonProps = { readonly choice: StepChoice; readonly loaded: LoadedRequest; readonly words: RequestWords; readonly first: boolean };

function StepButton({ choice: { row, atOnce }, loaded: { request }, words, first }: ButtonProps) {
  const place = usePlace();
  const path = `/desk/requests/${request.id}/steps/${row.action}`;
  const look = first ? "button" : "button-quiet";
  const { button } = actionName(words, row.action);
  const title = words.file.source(row.source.cites, words.file.evidence[row.source.evidence]);
  if (!atOnce) return <Link to={path} class={look} title={title}>{button}</Link>;
  return (
    <form method="post" action={addressOf(place, path)}>
      <FormToken />
      <input type="hidden" name="once" value={randomUUID()} />
      <input type="hidden" name="after" value={request.stepCount} />
      <button type="submit" class={look} title={title}>{button}</button>
    </form>
  );
}
