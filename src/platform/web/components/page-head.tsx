// The top of every page: what this is, what its state is now in one sentence, what one can do, and for which date it speaks.
import type { ComponentChildren } from "preact";
import { DateInPage } from "./date-in-page.tsx";

export type PageHeadProps = {
  /** The kind of thing: "Treaty · bilateral". */
  readonly kicker?: ComponentChildren;
  readonly title: ComponentChildren;
  /** The state in one sentence. */
  readonly state?: ComponentChildren;
  readonly actions?: ComponentChildren;
  /** Pages that speak for no date (errors, explanations) leave the control out. */
  readonly dated?: boolean;
  readonly dateProblem?: string | undefined;
};

export function PageHead({ kicker, title, state, actions, dated = true, dateProblem }: PageHeadProps) {
  return (
    <header class="page-head">
      <div class="page-head-words">
        {kicker === undefined ? null : <p class="kicker">{kicker}</p>}
        <h1>{title}</h1>
        {state === undefined ? null : <div class="state">{state}</div>}
        {actions === undefined ? null : <div class="actions">{actions}</div>}
      </div>
      {dated ? <DateInPage problem={dateProblem} /> : null}
    </header>
  );
}
