// What a check of the record can find, and where.

export type Finding = {
  readonly what:
    | "missing" // entries are not there
    | "double" // the number is there more than once
    | "link" // the entry does not carry the hash of the one before
    | "content" // the entry is not what was hashed
    | "payload" // what lies beside it is not what was hashed
    | "payload-missing" // what lay beside it is gone, and no entry ordered that
    | "noted" // the entry is not the one that was noted
    | "key" // the entry states a key that does not hold
    | "forked" // a checkpoint of this length has another root: entries between were written anew
    | "signature" // a checkpoint is not signed by a key that may have signed it
    | "foreign"; // a checkpoint of another record
  /** The first entry concerned. */
  readonly entry: number;
  /** The last one. */
  readonly until: number;
  /** Which checkpoint says so: a file's name, or "stored" for Comity's own copy. */
  readonly witness?: string;
};

/** More are not worth listing: the record is broken. */
export const MOST_FINDINGS = 100;

export type Findings = { readonly add: (finding: Finding) => void; readonly list: () => readonly Finding[] };

/** Collects findings; neighbouring entries with the same fault become one. */
export function findings(): Findings {
  const found: Finding[] = [];
  const latest = new Map<Finding["what"], number>();
  return {
    add: (finding) => {
      const at = latest.get(finding.what);
      const last = at === undefined ? undefined : found[at];
      if (at !== undefined && last !== undefined && last.until + 1 === finding.entry && last.witness === finding.witness) {
        found[at] = { ...last, until: finding.until };
      } else if (found.length < MOST_FINDINGS) {
        latest.set(finding.what, found.length);
        found.push(finding);
      }
    },
    list: () => found.toSorted((a, b) => a.entry - b.entry),
  };
}
