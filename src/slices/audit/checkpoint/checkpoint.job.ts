// The checkpoints that the server makes by itself: as often as the setting says, where anything was done, into the folder of a witness.
import type { Clock } from "../../../platform/clock/index.ts";
import type { Settings } from "../../../platform/config/index.ts";
import type { Database } from "../../../platform/db/index.ts";
import type { Log } from "../../../platform/log/index.ts";
import { auditKeyFile } from "../keys/key-file.ts";
import { findLatestCheckpoint } from "./checkpoints.store.ts";
import { makeCheckpoint } from "./make-checkpoint.ts";
import { writeToWitness } from "./witness-folder.ts";

const MINUTE_MS = 60_000;

export type CheckpointParts = {
  readonly db: Database;
  readonly log: Log;
  readonly clock: Clock;
  readonly settings: Pick<Settings, "dataFolder" | "auditKey" | "checkpointFolder" | "checkpointMinutes">;
};

export type CheckpointJob = {
  /** Looks whether one is due, and makes it; what goes wrong is in the log, and is tried again when the next is due. */
  readonly look: () => Promise<void>;
  /** Waits for one that is being made. */
  readonly stop: () => Promise<void>;
};

/** Begins to look once a minute. With an interval of 0 nothing is made by itself. */
export function beginCheckpoints(parts: CheckpointParts): CheckpointJob {
  let tried = 0;
  let running = Promise.resolve();
  const look = async () => {
    tried = await makeIfDue(parts, tried);
  };
  const lookInTurn = () => {
    running = running.then(look).catch((error: unknown) => parts.log.error({ error }, "no checkpoint of the record of what was done could be made"));
    return running;
  };
  const timer = parts.settings.checkpointMinutes === 0 ? undefined : setInterval(() => void lookInTurn(), MINUTE_MS).unref();
  return {
    look: lookInTurn,
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

/** @param tried when one was last made or tried, in ms. @returns the same, for the next time */
async function makeIfDue({ db, log, clock, settings }: CheckpointParts, tried: number): Promise<number> {
  const at = clock.now();
  const last = await findLatestCheckpoint(db);
  const since = Math.max(tried, last?.madeAt.getTime() ?? 0);
  if (settings.checkpointMinutes === 0 || at.getTime() - since < settings.checkpointMinutes * MINUTE_MS) return tried;
  try {
    const outcome = await makeCheckpoint(db, { keyFile: auditKeyFile(settings), who: { actor: "system" }, at });
    if (!outcome.ok) log.fatal({ findings: outcome.findings }, "the record of what was done is broken: no checkpoint was signed; run comity audit verify");
    else await writeToWitness(db, settings.checkpointFolder);
  } catch (error) {
    log.error({ error }, "no checkpoint of the record of what was done could be made or written");
  }
  return at.getTime();
}
