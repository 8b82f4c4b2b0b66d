// `npm run bench statistics`: what a page of statistics costs, counted anew from every request that the officer's desks may count: of one desk,
// of an agency, and of the whole authority; today and with a cut of last year's end. Prints medians and how each grew with the number of requests; nothing is asserted.
import type { Database } from "../src/platform/db/index.ts";
import { calendarDateOf } from "../src/domain/kernel/index.ts";
import { scopeOf } from "../src/slices/accounts/index.ts";
import { countPack } from "../src/slices/reports/count-requests/count-pack.ts";
import { medians, say } from "./by-turns.ts";
import { atEachSize, officerNamed, report, TODAY } from "./many-requests.ts";

const OFFICERS = { "desk officer": "demo.gulf", "agency's officer": "demo.controller", supervisor: "demo.supervisor" };
const PERIODS = {
  "five years, today": { fromYear: 2022, cut: TODAY },
  "five years, cut last year": { fromYear: 2021, cut: calendarDateOf("2025-12-31") },
  "all years, today": { fromYear: 2010, cut: TODAY },
};

await atEachSize(async (db) => {
  for (const [who, name] of Object.entries(OFFICERS)) await measureOfficer(db, who, name);
});

async function measureOfficer(db: Database, who: string, name: string): Promise<void> {
  const { standing } = await officerNamed(db, name);
  const scope = scopeOf({ ...standing, permissions: new Set([...standing.permissions, "request.statistics"]) });
  say(who);
  for (const [period, asked] of Object.entries(PERIODS)) {
    const { counted } = await countPack({ db, scope }, asked);
    report(who, `${period}: ${counted} counted`, [Number.NaN, (await medians([async () => await Promise.resolve(), () => countPack({ db, scope }, asked)], 3))[1]]);
  }
}
