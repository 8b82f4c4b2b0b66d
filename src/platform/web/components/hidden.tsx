import type { ComponentChildren } from "preact";

/** For those who hear the page: words that the eye takes from the place where the others stand. */
export function Hidden({ children }: { readonly children: ComponentChildren }) {
  return <span class="visually-hidden">{children}</span>;
}
