import assert from "node:assert/strict";
import { test } from "node:test";
import { testDatabase } from "../../../../test/support/database.ts";
import { addDays, calendarDateOf, type CalendarDate } from "../../../domain/kernel/index.ts";
import { loadSeeds, readReferenceSeeds } from "../../reference-data/index.ts";
import { loadInstrumentSeeds } from "../enter-document/enter-document.ts";
import { loadRegister } from "./load-register.ts";

const { db } = await testDatabase();
const at = new Date("2026-11-20T09:00:00Z");
await loadSeeds(db, readReferenceSeeds(), { actor: "system", at });
await loadInstrumentSeeds(db, { actor: "system", at, today: calendarDateOf("2026-11-20") });

test("days between two publications see one and the same register; after the last one it is the register as it stands", async () => {
  const now = await loadRegister(db, { clock: "published" });
  const on = async (knownOn: CalendarDate) => await loadRegister(db, { clock: "published", knownOn });
  const days = [...now.known.values()].flatMap(({ grounds }) => grounds.publishedOn ?? []).sort();
  const [first, last] = [days[0] ?? assert.fail(), days.at(-1) ?? assert.fail()];
  // Whole registers are compared, not described: their description would fill the memory.
  assert.ok((await on(last)) === now, "nothing was published later");
  assert.ok((await on(addDays(last, 400))) === now);
  assert.ok((await on(calendarDateOf("1900-01-01"))) === (await on(addDays(first, -1))), "before the first publication every day is alike");
  assert.equal((await on(addDays(first, -1))).entries.size, 0);
  assert.ok(now.entries.size > 200);
});
