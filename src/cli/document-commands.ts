// `comity documents`: is what is kept what it was, and what may be thrown away.
import type { Command } from "commander";
import { blobsIn, incomingIn } from "../platform/blobs/index.ts";
import { systemClock } from "../platform/clock/index.ts";
import { documentWords, sweepDocuments, verifyDocuments } from "../slices/documents/index.ts";
import { type CommandModule, refuse, subcommandsOf } from "./command-context.ts";
import { withDatabase } from "./with-database.ts";

const words = documentWords({ code: "en" }).commands;

export const documentCommands: CommandModule = (program, context) => {
  const documents = subcommandsOf(program, "documents", words.group);
  documents
    .command("verify")
    .description(words.verify)
    .option("--json", "as one JSON object")
    .action(async (options: { json?: true }, command: Command) => {
      const verdict = await withDatabase(command, context, ({ db, settings }) => verifyDocuments(db, blobsIn(settings.dataFolder)));
      if (options.json === true) context.print(JSON.stringify(verdict));
      const { findings, contents, bytes } = verdict;
      if (findings.length > 0) refuse([words.broken(findings.length), ...findings.map(({ what, sha256 }) => `  ${words.finding[what](sha256)}`), words.right].join("\n"));
      if (options.json !== true) context.print(words.whole(contents, bytes));
    });

  documents
    .command("sweep")
    .description(words.sweep)
    .action(async (_options: object, command: Command) => {
      const { contents, uploads } = await withDatabase(command, context, ({ db, settings: { dataFolder } }) => sweepDocuments(db, blobsIn(dataFolder), incomingIn(dataFolder), systemClock.now()));
      context.print(words.swept(contents, uploads));
    });
};
