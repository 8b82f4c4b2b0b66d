// `comity audit`: the keys that sign, and proofs for those who have no access to the record.
import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import type { Command } from "commander";
import { auditKeyFile, auditWords, checkProofs, checkpointOf, keysOfRecord, proveEntry, proveGrowth, readProofFile, rotateKey, type ProofRefused } from "../slices/audit/index.ts";
import { pinnedKey, textOfFile, wholeNumber } from "./audit-options.ts";
import { cliActor } from "./cli-actor.ts";
import { type CommandContext, type CommandModule, refuse, subcommandsOf, wrongCall } from "./command-context.ts";
import { withDatabase } from "./with-database.ts";

const words = auditWords({ code: "en" }).commands;

export const auditProofCommands: CommandModule = (program, context) => {
  const audit = subcommandsOf(program, "audit", "the record of what was done");
  audit
    .command("key")
    .description("the public key that signs checkpoints, for a witness to keep")
    .option("--write <file>", "write it into this file")
    .action(async (options: { write?: string }, command: Command) => {
      const known = await withDatabase(command, context, ({ db }) => keysOfRecord(db));
      const latest = known.at(-1) ?? refuse(words.noKey);
      giveOut(JSON.stringify({ ...latest.key, kid: latest.keyId }), options.write, context);
    });

  audit
    .command("rotate-key")
    .description("make a new key that signs from now on; the one before vouches for it")
    .option("--lost <why>", "the key before is lost, and this is how; nobody vouches for the new one")
    .action(async (options: { lost?: string }, command: Command) => {
      if (options.lost?.trim() === "") wrongCall(command, words.lostMissing);
      await withDatabase(command, context, async ({ db, settings }) => {
        const { lost } = options;
        const { keyId, before } = await rotateKey(db, auditKeyFile(settings), { actor: cliActor(), ...(lost === undefined ? {} : { why: lost }) }, lost !== undefined);
        context.print(words.keyRotated(keyId, before, lost !== undefined));
      });
    });

  audit
    .command("prove")
    .description("a proof for somebody without access: that an entry is in the record, or that the record continues an earlier checkpoint")
    .option("--entry <number>", "of this entry")
    .option("--with-payload", "hand out what lies beside the entry too: details, reason, address")
    .option("--from <file>", "of the growth since this checkpoint")
    .option("--write <file>", "write it into this file")
    .action(async (options: { entry?: string; withPayload?: true; from?: string; write?: string }, command: Command) => {
      if ((options.entry === undefined) === (options.from === undefined)) wrongCall(command, words.proveWhat);
      const outcome = await withDatabase(command, context, async ({ db }) => {
        if (options.entry !== undefined) return await proveEntry(db, wholeNumber(options.entry, "--entry", command), options.withPayload === true);
        const from = options.from ?? "";
        const earlier = (await checkpointOf(db, textOfFile(from, "--from", command))) ?? wrongCall(command, words.noCheckpoint(from));
        return await proveGrowth(db, earlier);
      });
      if (!outcome.ok) refuse(words.notProved[outcome.why satisfies ProofRefused["why"]]);
      giveOut(JSON.stringify(outcome.proof, null, 2), options.write, context);
    });

  audit
    .command("check <files...>")
    .description("check checkpoints and proofs as a witness does: without the record, on any machine")
    .option("--key <file>", "the public key that is known to be the record's")
    .option("--json", "as one JSON object")
    .action(async (files: string[], options: { key?: string; json?: true }, command: Command) => {
      const pinned = options.key === undefined ? undefined : await pinnedKey(options.key, command);
      const proofs = files.map((path) => ({ name: basename(path), file: readProofFile(textOfFile(path, "check", command)) ?? wrongCall(command, words.noProof(path)) }));
      const verdict = await checkProofs(proofs, pinned);
      if (options.json === true) context.print(JSON.stringify(verdict));
      else for (const line of words.checked(verdict, pinned !== undefined)) context.print(line);
      if (verdict.faults.length > 0) refuse([words.notProven, ...verdict.faults.map(({ name, what }) => `  ${name}: ${words.fault[what]}`)].join("\n"));
    });
};

function giveOut(text: string, file: string | undefined, { print }: CommandContext): void {
  if (file === undefined) return print(text);
  writeFileSync(file, `${text}\n`);
  print(words.written(file));
}
