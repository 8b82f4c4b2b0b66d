// The two ways to look at changes, as tabs that keep the period.
import { Tabs, type Place } from "../../../platform/web/index.ts";
import { wordsOf } from "../words/index.ts";

export function ChangesTabs({ place, current }: { readonly place: Place; readonly current: "happened" | "learnt" }) {
  const words = wordsOf(place.language).changes;
  const kept = Object.fromEntries(place.query.filter(([name]) => name === "from" || name === "to"));
  return (
    <Tabs
      label={words.views}
      tabs={[
        { label: words.happened, current: current === "happened", target: { to: "/changes", query: kept } },
        { label: words.learnt, current: current === "learnt", target: { to: "/changes/learnt", query: kept } },
      ]}
    />
  );
}
