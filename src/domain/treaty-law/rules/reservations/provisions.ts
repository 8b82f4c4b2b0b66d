// Provisions are named as articles are cited: "27", "27(3)", "66(a)". A listed article covers its paragraphs.

/** Does the listed provision include the other? "27" covers "27(3)"; "27(3)" does not cover "27". */
export function covers(listed: string, provision: string): boolean {
  return provision === listed || provision.startsWith(`${listed}(`);
}

/** The provisions of `whole` that `taken` does not cover. */
export function without(whole: readonly string[], taken: readonly string[]): string[] {
  return whole.filter((provision) => !taken.some((listed) => covers(listed, provision)));
}

/** Both lists as one, each provision once. */
export function together(a: readonly string[], b: readonly string[]): string[] {
  return [...a, ...b.filter((provision) => !a.includes(provision))];
}
