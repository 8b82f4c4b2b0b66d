// The numbered proof of an answer: each sentence with its rule, the facts it used, what is missing, and what it stands on.
import type { ComponentChildren } from "preact";
import { Link } from "../link.tsx";
import { usePlace } from "../place.ts";

export type SourceLine = { readonly label: ComponentChildren; readonly href?: string | undefined };
/** `source: null` says aloud that none is recorded. */
export type ProofFact = { readonly text: ComponentChildren; readonly source: SourceLine | null };

export type ProofStep = {
  readonly text: ComponentChildren;
  readonly article?: SourceLine | undefined;
  readonly facts?: readonly ProofFact[] | undefined;
  readonly missing?: readonly ComponentChildren[] | undefined;
  readonly because?: readonly ProofStep[] | undefined;
};

export type WhyPanelProps = {
  readonly steps: readonly ProofStep[];
  /** A page may hold several; the first is `why`, which `#why` opens where the browser can and `open` opens everywhere. */
  readonly id?: string;
  readonly open?: boolean;
  readonly title?: string | undefined;
  readonly children?: ComponentChildren;
};

export function WhyPanel({ steps, id = "why", open = false, title, children }: WhyPanelProps) {
  const { words } = usePlace();
  return (
    <details class="why" open={open}>
      <summary>{title ?? words.whyTitle}</summary>
      <div class="why-body" id={id}>
        {children}
        <Steps steps={steps} id={id} />
      </div>
    </details>
  );
}

function Steps({ steps, id }: { readonly steps: readonly ProofStep[]; readonly id: string }) {
  return (
    <ol class="proof">
      {steps.map((step, index) => (
        <Step key={index} step={step} id={`${id}-${index + 1}`} />
      ))}
    </ol>
  );
}

function Step({ step, id }: { readonly step: ProofStep; readonly id: string }) {
  const { words } = usePlace();
  const { facts = [], missing = [], because = [] } = step;
  return (
    <li id={id}>
      <p class="proof-text">
        {step.text} {step.article === undefined ? null : <Article line={step.article} label={words.whyArticle} />}
      </p>
      {facts.length === 0 ? null : (
        <ul class="proof-facts" aria-label={words.whyFacts}>
          {facts.map((fact, index) => (
            <li key={index}>
              {fact.text} <Source line={fact.source} />
            </li>
          ))}
        </ul>
      )}
      {missing.length === 0 ? null : (
        <ul class="proof-missing" aria-label={words.whyMissing}>
          {missing.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
        </ul>
      )}
      {because.length === 0 ? null : <Steps steps={because} id={id} />}
    </li>
  );
}

function Article({ line, label }: { readonly line: SourceLine; readonly label: string }) {
  return (
    <span class="proof-article">
      <span class="visually-hidden">{label}: </span>
      {line.href === undefined ? line.label : <Link href={line.href}>{line.label}</Link>}
    </span>
  );
}

/** Where a fact was read: a link where an address is recorded, plain words where only a title is, and "not recorded" said aloud. */
export function Source({ line }: { readonly line: SourceLine | null }) {
  const { words } = usePlace();
  if (line === null) return <span class="source source-none">{words.sourceNotRecorded}</span>;
  return <cite class="source">{line.href === undefined ? line.label : <Link href={line.href}>{line.label}</Link>}</cite>;
}
