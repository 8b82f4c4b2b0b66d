// The whole of UK Treaties Online, where a copy of it lies beside the project; its 5,722 records are too many to keep in it.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { registerApp, TODAY } from "../../../../test/support/register-app.ts";
import { projectRoot } from "../../../platform/config/index.ts";
import { importRegister, openUkTreaties } from "../index.ts";

const file = join(projectRoot(), "..", "shared", "data", "uk-treaties-online.jsonl");

if (existsSync(file)) {
  test("the whole register is taken in one go, every record of it; taken again, nothing is new, and India's counts are those of before", async () => {
    const { app, db } = await registerApp();
    after(() => app.close());
    const terms = { actor: "cli:asha", at: new Date("2026-11-22T09:00:00Z"), today: TODAY, publish: true, dryRun: false, progress: () => {} } as const;
    const take = async (dryRun: boolean) => {
      const opened = await openUkTreaties(file);
      assert.ok(opened.ok);
      const outcome = await importRegister(db, opened, { ...terms, dryRun });
      assert.ok(outcome.ok);
      const { read, counts, gone, untouched } = outcome.result;
      return { read, ...counts, gone, untouched };
    };
    const first = { read: 5722, new: 5722, changed: 0, unchanged: 0, unreadable: 0, review: 265, gone: [], untouched: [] };
    assert.deepEqual(await take(true), first);
    assert.deepEqual(await take(false), first);
    assert.deepEqual(await take(false), { ...first, new: 0, unchanged: 5722 });
    const inForce = await app.inject({ url: "/api/treaties?subject=mla&participation=bilateral&state=IN&status=in-force&on=2013-12-31" });
    assert.equal(inForce.json<{ total: number }>().total, 34);
  });
}
