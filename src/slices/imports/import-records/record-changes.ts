// A record that its register prints differently than before: which facts take the place of which, and which are taken back.
// Nothing is deleted. Pure: what it said, what it says and what is on record in; facts to record and what to tell out.
import {
  correcting, holding, ofKind, retracting, SINGLE_KINDS, statementKey,
  type NewFact, type PlacedFact, type RecordedFact,
} from "../../treaties/index.ts";

/** `was` and `now`: the statement in words; `null` where there is none. */
export type RecordChange = { readonly kind: NewFact["kind"]; readonly was: string | null; readonly now: string | null; readonly done: "added" | "superseded" | "withdrawn" | "kept" };

export type ChangedRecord = { readonly facts: readonly PlacedFact[]; readonly changes: readonly RecordChange[] };

export type ChangeGround = {
  readonly slug: string;
  /** What the record's last form stated. */
  readonly before: readonly PlacedFact[];
  /** What it states now. */
  readonly after: readonly PlacedFact[];
  /** Every fact of the instrument, superseded ones too. */
  readonly recorded: readonly RecordedFact[];
  /** Is the source one of this register's? What rests on another, the office has recorded itself. */
  readonly isOurs: (sourceId: string | null) => boolean;
  /** Why a statement no longer holds, and on whose word. */
  readonly withdrawal: { readonly reason: string; readonly sourceId: string; readonly publish: boolean };
};

/** The facts to record, with those that stay; `kept`: the office has corrected the statement, and it stays as the office left it. */
export function changesOf(ground: ChangeGround): ChangedRecord {
  const { before, after, recorded, slug } = ground;
  const [said, says] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  const gone = before.filter((fact) => !says.has(keyOf(fact)));
  const come = after.filter((fact) => !said.has(keyOf(fact)));
  const standing = holding(recorded);
  const carrier = (fact: PlacedFact) => standing.find((other) => ground.isOurs(other.sourceId) && sameStatement(other, fact.fact));
  const facts: PlacedFact[] = [];
  const changes: RecordChange[] = [];
  for (const fact of come) {
    const index = gone.findIndex((old) => placeOf(old.fact) === placeOf(fact.fact));
    const [old] = index < 0 ? [] : gone.splice(index, 1);
    const placed = old === undefined ? addition(fact, standing, ground) : replacement(fact, carrier(old), slug);
    if (placed !== undefined) facts.push(placed);
    changes.push({ kind: fact.fact.kind, ...differences(old?.fact, fact.fact), done: placed === undefined ? "kept" : old === undefined ? "added" : "superseded" });
  }
  for (const old of gone) {
    const held = carrier(old);
    if (held !== undefined) facts.push({ at: old.at, fact: retracting(held, slug, ground.withdrawal) });
    changes.push({ kind: old.fact.kind, was: inWords(old.fact), now: null, done: held === undefined ? "kept" : "withdrawn" });
  }
  return { facts, changes };
}

function replacement(fact: PlacedFact, held: RecordedFact | undefined, slug: string): PlacedFact | undefined {
  return held === undefined ? undefined : { at: fact.at, fact: correcting(fact.fact, slug, held.id) };
}

/** A statement that the register did not make before, or makes again after it had taken it back. */
function addition(fact: PlacedFact, standing: readonly RecordedFact[], { recorded, isOurs, slug }: ChangeGround): PlacedFact | undefined {
  const { kind } = fact.fact;
  if (standing.some((other) => sameStatement(other, fact.fact) || (SINGLE_KINDS.has(kind) && other.kind === kind))) return undefined;
  const earlier = recorded.filter((other) => isOurs(other.sourceId) && sameStatement(other, fact.fact) && !recorded.some(({ supersedes }) => supersedes === other.id)).at(-1);
  if (earlier === undefined) return fact;
  const takenBack = ofKind(recorded, "retraction").find(({ says }) => says.retracts === earlier.id);
  return takenBack !== undefined && isOurs(takenBack.sourceId) ? { at: fact.at, fact: correcting(fact.fact, slug, earlier.id) } : undefined;
}

function sameStatement(one: NewFact | RecordedFact, other: NewFact): boolean {
  return one.kind === other.kind && statementKey(one.kind, one.says) === statementKey(other.kind, other.says);
}

function keyOf({ fact }: PlacedFact): string {
  return statementKey(fact.kind, fact.says);
}

/** What one statement can take the place of another in: the title in that language, the remark of that label. */
function placeOf(fact: NewFact): string {
  switch (fact.kind) {
    case "title":
      return `title ${fact.says.language}`;
    case "published-date":
      return `published-date ${fact.says.what}`;
    case "note":
      return `note ${fact.says.text.split(":", 1)[0] ?? ""}`;
    default:
      return fact.kind;
  }
}

/** Of a description and of a list of names only what differs. */
function differences(old: NewFact | undefined, now: NewFact): { readonly was: string | null; readonly now: string | null } {
  if (old === undefined) return { was: null, now: inWords(now) };
  const [gone, come] = [partsOf(old), partsOf(now)];
  const without = (parts: readonly string[], others: readonly string[]) => parts.filter((part) => !others.includes(part)).join(", ");
  return { was: without(gone, come) || null, now: without(come, gone) || null };
}

function inWords(fact: NewFact): string {
  return partsOf(fact).join(", ");
}

function partsOf(fact: NewFact): readonly string[] {
  switch (fact.kind) {
    case "description":
      return Object.entries(fact.says).flatMap(([name, value]) => (String(value) === "" ? [] : [`${name} ${String(value)}`]));
    case "participants":
      return fact.says.named.map(({ printed, party }) => `${printed} (${party ?? "?"})`);
    case "title":
    case "note":
      return [fact.says.text];
    case "published-date":
      return [`${fact.says.what} ${fact.says.date ?? ""}`];
    default:
      return [JSON.stringify(fact.says)];
  }
}
