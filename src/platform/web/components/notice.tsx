import type { ComponentChildren } from "preact";

/** `note` explains, `caution` says that something is open or disputed, `problem` that something went wrong. */
export type NoticeTone = "note" | "caution" | "problem";

export type NoticeProps = { readonly title?: string; readonly tone?: NoticeTone; readonly children: ComponentChildren };

export function Notice({ title, tone = "note", children }: NoticeProps) {
  return (
    <div class={`notice notice-${tone}`}>
      {title === undefined ? null : <p class="notice-title">{title}</p>}
      {children}
    </div>
  );
}

/** What stands beside the matter: "not recorded", a remark, a number of more. */
export function Quiet({ title, children }: { readonly title?: string; readonly children: ComponentChildren }) {
  return (
    <span class="quiet" title={title}>
      {children}
    </span>
  );
}

/** One or two words beside a name: a kind, a form, a marking. */
export function Tag({ children }: { readonly children: ComponentChildren }) {
  return <span class="tag">{children}</span>;
}

/** What to say where a list has nothing: why it may be so, and what would show something. Never for an error. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children}
    </div>
  );
}
