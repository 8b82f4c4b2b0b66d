// A status is a shape, a word and then a colour. The kinds and their shapes are fixed; the words come from the slice.
import { Link, joined, type LinkTarget } from "../link.tsx";
import { MarkShape, type MarkShapeName } from "./mark-shape.tsx";

/** Colour only where it means something: bound, on the way, ended, disputed; grey for no and for unknown. */
export type MarkTone = "good" | "near" | "wait" | "bad" | "doubt" | "none";

export const MARKS = {
  "in-force": { shape: "disc", tone: "good" },
  "in-force-presumed": { shape: "disc-dotted", tone: "good" },
  "in-force-disputed": { shape: "disc-split", tone: "doubt" },
  "withdrawal-notified": { shape: "disc-cut", tone: "wait" },
  "provisionally-applied": { shape: "three-quarters", tone: "good" },
  "signed-not-in-force": { shape: "half", tone: "wait" },
  "consented-waiting": { shape: "diamond", tone: "near" },
  suspended: { shape: "bars", tone: "wait" },
  "not-in-force": { shape: "ring-bar", tone: "none" },
  "not-yet-open": { shape: "square", tone: "none" },
  "no-action": { shape: "ring", tone: "none" },
  unknown: { shape: "ring-dashed", tone: "none" },
  withdrawn: { shape: "ring-slash", tone: "bad" },
  ended: { shape: "cross", tone: "bad" },
} as const satisfies Readonly<Record<string, { shape: MarkShapeName; tone: MarkTone }>>;

export type MarkKind = keyof typeof MARKS;

export const MARK_KINDS = Object.keys(MARKS) as readonly MarkKind[];

/** `chip` on its own ground, `plain` in a line of text or a cell, `glyph` the shape with its word for screen readers only. */
export type MarkLook = "chip" | "plain" | "glyph";

export type StatusMarkProps = {
  readonly kind: MarkKind;
  readonly word: string;
  readonly look?: MarkLook;
  /** Where its proof stands. */
  readonly proof?: LinkTarget | undefined;
  /** What a screen reader says of the linked mark where the word alone does not tell: "Canada, extradition: in force". */
  readonly label?: string | undefined;
};

export function StatusMark({ kind, word, look = "plain", proof, label }: StatusMarkProps) {
  const { shape, tone } = MARKS[kind];
  const names = joined("mark", `mark-${look}`, `tone-${tone}`, kind === "unknown" && "is-unknown", kind === "in-force-presumed" && "is-presumed");
  const content = (
    <>
      <MarkGlyph shape={shape} />
      <span class={look === "glyph" ? "visually-hidden" : "mark-word"}>{word}</span>
    </>
  );
  if (proof === undefined) return <span class={names} title={look === "glyph" ? word : undefined}>{content}</span>;
  return <Link {...proof} class={names} label={label} title={look === "glyph" ? word : undefined}>{content}</Link>;
}

/** The shape alone, for legends; it says nothing to a screen reader. */
export function MarkGlyph({ shape }: { readonly shape: MarkShapeName }) {
  return (
    <svg class="mark-shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <MarkShape name={shape} />
    </svg>
  );
}

/** The marks of a table or matrix with their words, each once. */
export function MarkLegend({ marks }: { readonly marks: readonly { readonly kind: MarkKind; readonly word: string }[] }) {
  return (
    <ul class="legend">
      {marks.map(({ kind, word }) => (
        <li key={kind}>
          <StatusMark kind={kind} word={word} />
        </li>
      ))}
    </ul>
  );
}
