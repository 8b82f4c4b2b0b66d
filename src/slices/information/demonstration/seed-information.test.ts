import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { registerApp } from "../../../../test/support/register-app.ts";
import { calendarDateOf } from "../../../domain/kernel/index.ts";
import type { Database } from "../../../platform/db/index.ts";
import { seedDemonstration } from "../../accounts/index.ts";
import { seedRequests } from "../../requests/index.ts";
import { INVENTED_INFORMATION } from "./invented-information.ts";
import { seedInventedInformation } from "./seed-information.ts";

const today = calendarDateOf("2026-11-22");
let app: FastifyInstance;
let db: Database;
before(async () => {
  ({ app, db } = await registerApp());
  await seedDemonstration(db, "development", today);
});
after(async () => await app.close());

test("the invented information is written by its officers within their scopes, in several states, each act with its entry", async () => {
  await seedRequests(db, { count: 1, seed: 1, environment: "development", today, ownState: "IN" });
  assert.equal(await seedInventedInformation(db, { today, ownState: "IN" }), INVENTED_INFORMATION.length);
  const states = (await db.selectFrom("information_records").select("state").orderBy("opened_at").execute()).map(({ state }) => state);
  assert.deepEqual(new Set(states), new Set(["received", "passed", "kept", "sent", "draft"]));
  const events = await db.selectFrom("information_events").select("id").execute();
  const entries = await db.selectFrom("audit_entries").select("event").where("event", "like", "information.%").execute();
  assert.equal(events.length, entries.length);
  for (const { reference } of await db.selectFrom("information_records").select("reference").execute()) assert.match(reference, /^CA\/(IN|OUT)\/INF\/[A-Z]{2}\/2026\/\d{5}$/);
});
