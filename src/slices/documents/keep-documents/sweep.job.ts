// Every night what no document names is thrown away.
import { blobsIn, incomingIn } from "../../../platform/blobs/index.ts";
import type { Database } from "../../../platform/db/index.ts";
import type { DailyJob } from "../../../platform/jobs/index.ts";
import { sweepDocuments } from "./sweep-documents.ts";

const NIGHT = 2;

/** Sweeping asks the database content by content, in transactions of its own: begun twice, it finds nothing the second time. */
export function dailyDocumentJobs(db: Database, dataFolder: string): readonly DailyJob[] {
  return [{ kind: "documents.sweep", hour: NIGHT, work: async (_tx, _day, at) => void (await sweepDocuments(db, blobsIn(dataFolder), incomingIn(dataFolder), at)) }];
}
