export { dailyHandlers, enterToday, type DailyJob } from "./daily.ts";
export { countJobs, enterJob, listTroubledJobs, reviveJob, type JobLine } from "./jobs.store.ts";
export { beginJobs, runDueJobs, type JobHandler } from "./run-jobs.ts";
