import type { Command } from "commander";
import { type ChainHead, type ChainVerdict, verifyAuditChain } from "../slices/audit/index.ts";
import { type CommandModule, refuse, wrongCall } from "./command-context.ts";
import { withDatabase } from "./with-database.ts";

const BROKEN: Readonly<Record<Extract<ChainVerdict, { whole: false }>["broken"], string>> = {
  missing: "is missing",
  link: "does not carry the hash of the entry before it",
  content: "is not what was recorded",
  noted: "is not the one that was noted",
};

export const auditCommands: CommandModule = (program, context) => {
  const audit = program.command("audit").description("the record of what was done");
  audit
    .command("verify")
    .description("recompute the chain of audit entries and say where it breaks, if it does")
    .option("--noted <head>", "a head noted earlier, as printed by this command: number:hash")
    .option("--json", "as one JSON object")
    .action(async (options: { noted?: string; json?: true }, command: Command) => {
      const noted = options.noted === undefined ? undefined : headOf(options.noted, command);
      const verdict = await withDatabase(command, context, ({ db }) => verifyAuditChain(db, noted));
      if (options.json === true) context.print(JSON.stringify(verdict));
      if (!verdict.whole) refuse(`the audit chain is broken: entry ${verdict.sequence} ${BROKEN[verdict.broken]}.`);
      if (options.json === true) return;
      context.print(`The audit chain is whole: ${verdict.entries} entries. Its head, worth noting elsewhere: ${verdict.head.sequence}:${verdict.head.hash}`);
    });
};

function headOf(text: string, command: Command): ChainHead {
  const parts = /^(\d+):([0-9a-f]{64})$/.exec(text);
  if (parts === null) return wrongCall(command, `--noted: "${text}" is not a number, a colon and a hash of 64 digits.`);
  return { sequence: Number(parts[1]), hash: parts[2] ?? "" };
}
