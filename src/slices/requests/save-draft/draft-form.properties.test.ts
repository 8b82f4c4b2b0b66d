import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { DraftContent } from "../draft-content.ts";
import { conflictsOf } from "./draft-form.ts";

const text = fc.constantFrom("", "a", "b", "c");
const ITEM = "00000000-0000-4000-8000-000000000001";
const content: fc.Arbitrary<DraftContent> = fc.record({ fields: fc.record({ facts: text, costs: text, urgency: text }), items: fc.record({ [ITEM]: fc.record({ person: text, purpose: text }) }) });
const valueOf = (draft: DraftContent, name: string) => (name.includes(".") ? draft.items[ITEM]?.[name.split(".")[1] ?? ""] : draft.fields[name]) ?? "";

test("whatever two officers write over one version, no text of either is lost: it is merged, or stands in a conflict with both", () => {
  fc.assert(
    fc.property(content, content, content, (before, theirs, mine) => {
      const { conflicts, merged } = conflictsOf(before, theirs, mine);
      for (const name of ["facts", "costs", "urgency", `${ITEM}.person`, `${ITEM}.purpose`]) {
        const [b, t, m] = [before, theirs, mine].map((draft) => valueOf(draft, name));
        const conflict = conflicts.find((one) => one.name === name);
        if (t !== b && m !== b && t !== m) assert.deepEqual(conflict, { name, before: b, theirs: t, mine: m });
        else {
          assert.equal(conflict, undefined, name);
          assert.equal(valueOf(merged, name), m === b ? t : m, name);
        }
      }
    }),
  );
});
