// Names of instruments near to one that none has: suggestions for a person, never followed by themselves.

const MOST = 3;

/** Up to three of the names that share the most parts with the one given (`in-canada-mla` and `in-ca-mla` share two of three). */
export function nearNames(name: string, names: readonly string[]): readonly string[] {
  const wanted = new Set(name.toLowerCase().split("-"));
  const ranked = names.map((other) => ({ other, shared: sharedWith(wanted, other.split("-")) })).filter(({ shared }) => shared >= 0.4);
  return ranked.toSorted((a, b) => b.shared - a.shared || (a.other < b.other ? -1 : 1)).slice(0, MOST).map(({ other }) => other);
}

/** The share of parts that both have, of all that either has; the start of a part counts for half. */
function sharedWith(wanted: ReadonlySet<string>, parts: readonly string[]): number {
  const score = parts.reduce((sum, part) => sum + (wanted.has(part) ? 1 : [...wanted].some((one) => part.length > 1 && (one.startsWith(part) || part.startsWith(one))) ? 0.5 : 0), 0);
  return score / Math.max(wanted.size, parts.length);
}
