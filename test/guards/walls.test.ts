import assert from "node:assert/strict";
import { test } from "node:test";
import { importsOf, projectFiles } from "../support/source-tree.ts";
import { wallBetween } from "../support/walls.ts";

test("nothing is imported through a wall", () => {
  const broken = projectFiles(["src", "test", "bench"], /\.tsx?$/).flatMap((file) =>
    importsOf(file).flatMap((to) => {
      const why = wallBetween(file.path, to);
      return why === undefined ? [] : [`${file.path} imports ${to}: ${why}`];
    }),
  );
  assert.deepEqual(broken, []);
});

const RULE = "src/domain/treaty-law/rules/a.ts";
const VERB = "src/slices/treaties/show/show.page.tsx";

test("the walls let through what they should and nothing else", () => {
  const open: readonly (readonly [string, string])[] = [
    [RULE, "src/domain/treaty-law/facts/b.ts"],
    [RULE, "src/domain/kernel/index.ts"],
    [VERB, "src/domain/treaty-law/index.ts"],
    [VERB, "src/platform/web/link.tsx"],
    [VERB, "src/slices/treaties/treaties.store.ts"],
    [VERB, "src/slices/audit/index.ts"],
    [VERB, "zod"],
    ["src/platform/clock/index.ts", "src/domain/kernel/index.ts"],
    ["src/cli/program.ts", "src/slices/audit/index.ts"],
    ["src/app.ts", "src/platform/db/index.ts"],
    ["src/slices/audit/verify/a.test.ts", "src/slices/audit/index.ts"],
    ["test/journeys/a.test.ts", "src/slices/audit/audit.store.ts"],
  ];
  for (const [from, to] of open) assert.equal(wallBetween(from, to), undefined, `${from} → ${to}`);
  const shut: readonly (readonly [string, string])[] = [
    [RULE, "node:fs"],
    [RULE, "zod"],
    [RULE, "src/platform/clock/index.ts"],
    [RULE, "src/slices/treaties/index.ts"],
    [RULE, "src/domain/kernel/calendar-date.ts"],
    [RULE, "src/domain/casework/rules/a.ts"],
    [VERB, "src/domain/treaty-law/rules/a.ts"],
    [VERB, "src/slices/treaties/index.ts"],
    [VERB, "src/slices/audit/audit.store.ts"],
    [VERB, "src/app.ts"],
    [VERB, "test/support/database.ts"],
    ["src/platform/db/index.ts", "src/domain/treaty-law/index.ts"],
    ["src/platform/web/place.ts", "src/slices/treaties/index.ts"],
    ["src/cli/program.ts", "src/slices/treaties/treaties.store.ts"],
    ["src/cli/program.ts", "src/domain/treaty-law/index.ts"],
    ["src/slices/treaties/a.test.ts", "src/slices/audit/audit.store.ts"],
  ];
  for (const [from, to] of shut) assert.notEqual(wallBetween(from, to), undefined, `${from} → ${to}`);
});

test("every form of import is seen", () => {
  const text = 'import type { A } from "./a.ts";\nimport "node:fs";\nexport * from "../b/index.ts";\nconst c = await import("./c.ts");\nimport {\n  d,\n} from "zod";\n// import x from "./not.ts";\n';
  assert.deepEqual(importsOf({ path: "src/x/y.ts", text }), ["src/x/a.ts", "node:fs", "src/b/index.ts", "src/x/c.ts", "zod"]);
});
