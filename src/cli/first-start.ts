import type { Command } from "commander";
import { systemClock } from "../platform/clock/index.ts";
import { INVENTED_OFFICERS, seedDemonstration } from "../slices/accounts/index.ts";
import { seedInventedFiles } from "../slices/files/index.ts";
import { enterStatements, readProfileSeeds } from "../slices/authorities/index.ts";
import { seedInventedInformation } from "../slices/information/index.ts";
import { seedInventedPreservations } from "../slices/ledger/index.ts";
import { loadSeeds, readReferenceSeeds } from "../slices/reference-data/index.ts";
import { seedRequests } from "../slices/requests/index.ts";
import { seedTranslations } from "../slices/translations/index.ts";
import { isRegisterEmpty, loadInstrumentSeeds, treatyWords } from "../slices/treaties/index.ts";
import type { CommandContext } from "./command-context.ts";
import { remarks, withDatabase, type WithDatabase } from "./with-database.ts";

/** Enough to have some in every state. */
const INVENTED_REQUESTS = 320;

/** Runs `work` with a register that has something in it: at the first start, what comes with Comity. */
export async function withRegister<T>(command: Command, context: CommandContext, work: (opened: WithDatabase) => Promise<T>): Promise<T> {
  return await withDatabase(command, context, async (opened) => {
    await seedIfEmpty(opened, remarks(context));
    return await work(opened);
  });
}

async function seedIfEmpty({ db, settings }: WithDatabase, remark: (line: string) => void): Promise<void> {
  if (!(await isRegisterEmpty(db))) return;
  const terms = { actor: "system", at: systemClock.now(), today: systemClock.today(settings.installation.timeZone) } as const;
  await loadSeeds(db, readReferenceSeeds(), terms);
  const { instruments, facts, unchanged } = await loadInstrumentSeeds(db, terms);
  remark(treatyWords("en").seeded(instruments, facts, unchanged, false));
  await enterStatements(db, readProfileSeeds(), "system");
  const invented = await seedDemonstration(db, settings.environment, terms.today);
  if (invented === 0) return;
  const files = await seedInventedFiles(db, terms);
  remark(`an invented office was added, with ${INVENTED_OFFICERS.length} officers and ${files} files for the demonstration.`);
  const requests = await seedRequests(db, { count: INVENTED_REQUESTS, seed: 1, environment: settings.environment, today: terms.today, ownState: settings.installation.ownState });
  const information = await seedInventedInformation(db, { today: terms.today, ownState: settings.installation.ownState });
  await seedInventedPreservations(db, terms.today);
  remark(`${information} invented pieces of spontaneous information were added to it.`);
  if (!requests.ok) return;
  const translations = await seedTranslations(db, { ...terms, dataFolder: settings.dataFolder });
  remark(`${requests.count} invented requests were added to it, with papers and ${translations} translations.`);
}
