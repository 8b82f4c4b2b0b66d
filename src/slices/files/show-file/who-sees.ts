// Who sees a file today, and why: the rule itself, asked for everybody in the office.
import { seesFile, type GuardedFile, type PersonId, type PostId } from "../../../domain/access/index.ts";
import type { OfficeView } from "../office-view.ts";

export type Seer = {
  readonly person: PersonId;
  readonly by: "organisation" | "grant" | "break-glass";
  readonly posts: readonly PostId[];
};

/** In the order of why, then of names. */
export function whoSees({ standings, office }: OfficeView, file: GuardedFile, at: Temporal.Instant): readonly Seer[] {
  const order = ["organisation", "grant", "break-glass"];
  const seers = [...standings.values()].flatMap((standing): Seer[] => {
    const seen = seesFile(standing, file, at);
    return seen.sees ? [{ person: standing.person, by: seen.by, posts: standing.posts }] : [];
  });
  const name = ({ person }: Seer) => office.people.get(person)?.name ?? person;
  return seers.toSorted((a, b) => order.indexOf(a.by) - order.indexOf(b.by) || name(a).localeCompare(name(b)));
}
