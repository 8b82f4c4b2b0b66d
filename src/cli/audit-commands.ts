// `comity audit`: verifying the record, signing checkpoints, and erasing what the law orders erased.
import { basename } from "node:path";
import type { Command } from "commander";
import { asOwner } from "../platform/db/index.ts";
import { systemClock } from "../platform/clock/index.ts";
import { auditKeyFile, auditWords, erasePayload, makeCheckpoint, planErasure, signedIn, verifyAuditChain, writeToWitness, type ChainHead } from "../slices/audit/index.ts";
import { cliActor } from "./cli-actor.ts";
import { pinnedKey, textOfFile, wholeNumber } from "./audit-options.ts";
import { type CommandModule, refuse, subcommandsOf, wrongCall } from "./command-context.ts";
import { remarks, withDatabase } from "./with-database.ts";

const words = auditWords({ code: "en" }).commands;

type VerifyOptions = { noted?: string; checkpoint?: string[]; key?: string; json?: true };

export const auditCommands: CommandModule = (program, context) => {
  const audit = subcommandsOf(program, "audit", "the record of what was done");
  audit
    .command("verify")
    .description("recompute the record of what was done, compare it with checkpoints, and say where it breaks, if it does")
    .option("--noted <head>", "a head noted earlier, as printed by this command: number:hash")
    .option("--checkpoint <file...>", "checkpoints that were kept elsewhere")
    .option("--key <file>", "the public key that is known to be the record's (comity audit key)")
    .option("--json", "as one JSON object")
    .action(async (options: VerifyOptions, command: Command) => {
      const noted = options.noted === undefined ? undefined : headOf(options.noted, command);
      const checkpoints = (options.checkpoint ?? []).map((file) => ({ witness: basename(file), signed: signedIn(textOfFile(file, "--checkpoint", command)) ?? wrongCall(command, words.noCheckpoint(file)) }));
      const pinned = options.key === undefined ? undefined : await pinnedKey(options.key, command);
      const verdict = await withDatabase(command, context, ({ db }) => verifyAuditChain(db, { noted, checkpoints, pinned }));
      if (options.json === true) context.print(JSON.stringify(verdict));
      if (!verdict.whole) refuse([words.broken, ...verdict.findings.map((finding) => `  ${words.finding(finding)}`), words.brokenRight].join("\n"));
      if (options.json !== true) for (const line of words.whole(verdict)) context.print(line);
    });

  audit
    .command("checkpoint")
    .description("sign how long the record is and what it holds, for a witness to keep")
    .option("--write <folder>", "write it into this folder, with every one since the newest that is there")
    .option("--print", "print the signed text alone: one line")
    .action(async (options: { write?: string; print?: true }, command: Command) => {
      await withDatabase(command, context, async ({ db, settings }) => {
        const outcome = await makeCheckpoint(db, { keyFile: auditKeyFile(settings), who: { actor: cliActor() }, at: systemClock.now() });
        if (!outcome.ok) refuse([words.notSigned, ...outcome.findings.map((finding) => `  ${words.finding(finding)}`), words.brokenRight].join("\n"));
        const { checkpoint, made } = outcome;
        if (options.print === true) return context.print(checkpoint.signed);
        const folder = options.write ?? settings.checkpointFolder;
        const written = await writeToWitness(db, folder);
        context.print(words.checkpointMade(checkpoint.size, checkpoint.root, made, written, folder));
      });
    });

  audit
    .command("erase")
    .description("erase what lies beside an entry (details, reason, address), where the law orders it; the record stays verifiable")
    .requiredOption("--entry <number>", "the entry")
    .requiredOption("--order <reference>", "on whose order: authority, date and number; it stays in the record, so no names of those concerned")
    .option("--confirm <word>", "the word that the first call printed")
    .action(async (options: { entry: string; order: string; confirm?: string }, command: Command) => {
      const entry = wholeNumber(options.entry, "--entry", command);
      if (options.order.trim() === "") wrongCall(command, words.orderMissing);
      await withDatabase(command, context, async ({ db, server }) => {
        const plan = await planErasure(db, entry);
        if (!plan.ok) refuse(words.notErasable[plan.why](entry));
        if (options.confirm === undefined) return context.print(words.erasurePlan(plan.entry, plan.confirm));
        if (options.confirm !== plan.confirm) refuse(words.wrongConfirm(entry));
        remarks(context)(words.erasing(entry));
        const by = await asOwner(server, server.database, (client) => erasePayload(client, entry, cliActor(), options.order.trim()));
        context.print(words.erased(entry, by));
      });
    });
};

function headOf(text: string, command: Command): ChainHead {
  const parts = /^(\d+):([0-9a-f]{64})$/.exec(text);
  if (parts === null) return wrongCall(command, `--noted: "${text}" is not a number, a colon and a hash of 64 digits.`);
  return { sequence: Number(parts[1]), hash: parts[2] ?? "" };
}
