// What the office's machines do by themselves: how much waits, and what failed so often that somebody must look. Jobs are named by ids
// and days; no record is to be seen by them.
import type { FastifyReply } from "fastify";
import { countJobs, listTroubledJobs, reviveJob, type JobLine } from "../../../platform/jobs/index.ts";
import { addressOf, DataTable, Empty, FormToken, Tag, usePlace, type Column } from "../../../platform/web/index.ts";
import { notThere, sentBy, typed, type DeskContext } from "../../accounts/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { administrationEvents } from "../administration-events.ts";
import { sendOfficePage } from "../office-page.tsx";
import { wordsOf } from "../words/index.ts";

const MOST = 200;

export async function showJobs(context: DeskContext): Promise<FastifyReply> {
  const { db, at, language } = context;
  const words = wordsOf(language).jobs;
  const [counts, jobs] = [await countJobs(db, at), await listTroubledJobs(db, MOST)];
  return await sendOfficePage(
    context,
    { title: words.title, state: words.state(counts), part: "jobs" },
    jobs.length === 0 ? <Empty title={words.none}><p>{words.noneText}</p></Empty> : <Jobs jobs={jobs} context={context} />,
  );
}

/** `POST /desk/office/jobs/revive`: a job that failed for good is tried anew. */
export async function reviveJobOnPage(context: DeskContext): Promise<FastifyReply> {
  const { db, at, who, reply, request } = context;
  const text = typed(sentBy(context), "job");
  const id = /^\d{1,15}$/.test(text) ? Number(text) : 0;
  const revived = await db.transaction().execute(async (tx) => {
    if (!(await reviveJob(tx, id, at))) return false;
    await appendAudit(tx, who, administrationEvents.event("job.revived", String(id)));
    return true;
  });
  return revived ? await reply.redirect(addressOf(request.place, "/desk/office/jobs"), 303) : await notThere(context);
}

function Jobs({ jobs, context: { language, installation } }: { readonly jobs: readonly JobLine[]; readonly context: DeskContext }) {
  const place = usePlace();
  const words = wordsOf(language).jobs;
  const moment = (at: Date | null) => at?.toTemporalInstant().toZonedDateTimeISO(installation.timeZone).toPlainDateTime().toString({ smallestUnit: "minute" }).replace("T", " ") ?? "";
  const columns: readonly Column<JobLine>[] = [
    { key: "kind", header: words.kind, namesRow: true, cell: ({ kind, state }) => <>{kind} {state === "dead" ? <Tag>{words.dead}</Tag> : null}</> },
    { key: "key", header: words.key, cell: ({ key }) => <span class="figures">{key}</span> },
    { key: "attempts", header: words.attempts, kind: "number", cell: ({ attempts }) => attempts },
    { key: "fault", header: words.fault, cell: ({ lastFault }) => lastFault },
    { key: "next", header: words.next, kind: "date", cell: ({ state, runAt, endedAt }) => (state === "dead" ? words.given(moment(endedAt)) : moment(runAt)) },
    { key: "revive", header: words.revive, cell: ({ id, kind, key, state }) => (state === "dead" ? <button type="submit" class="button-quiet" name="job" value={id} aria-label={words.reviveThat(kind, key)}>{words.revive}</button> : null) },
  ];
  return (
    <form method="post" action={addressOf(place, "/desk/office/jobs/revive")}>
      <FormToken />
      <DataTable<JobLine> caption={words.title} captionHidden rows={jobs} rowKey={({ id }) => String(id)} columns={columns} />
    </form>
  );
}
