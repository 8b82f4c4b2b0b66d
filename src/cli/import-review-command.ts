import type { Command } from "commander";
import { systemClock } from "../platform/clock/index.ts";
import { decideImportReview, listImportReviews } from "../slices/imports/index.ts";
import { cliActor } from "./cli-actor.ts";
import { refuse, subcommandsOf, wrongCall, type CommandModule } from "./command-context.ts";
import { withRegister } from "./first-start.ts";

const DECISIONS = ["same", "different", "noted"] as const;
type Options = { readonly [decision in (typeof DECISIONS)[number]]?: true } & { readonly all?: true; readonly json?: true };

/** `comity import review`: what an import leaves for a person to decide. */
export const importReviewCommand: CommandModule = (program, context) => {
  subcommandsOf(program, "import", "take other registers as they are printed; possible duplicates wait for review")
    .command("review [number]")
    .description("list what waits for a decision, or decide one")
    .option("--same", "it is the same instrument as the one on record: both are kept, and the decision says so")
    .option("--different", "it is another instrument")
    .option("--noted", "seen; nothing follows")
    .option("--all", "decided ones too")
    .option("--json", "one JSON object a line")
    .action(async (number: string | undefined, options: Options, command: Command) => {
      const decisions = DECISIONS.filter((one) => options[one] === true);
      const [decision] = decisions;
      if (number !== undefined && (decision === undefined || decisions.length > 1)) wrongCall(command, "say one of --same, --different or --noted");
      const id = number === undefined ? 0 : /^\d{1,9}$/.test(number) ? Number(number) : wrongCall(command, `"${number}" is no number of a question; comity import review lists them`);
      await withRegister(command, context, async ({ db }) => {
        if (number !== undefined && decision !== undefined) {
          if (!(await decideImportReview(db, id, decision, { actor: cliActor(), at: systemClock.now() }))) refuse(`there is no open question ${id}`);
          context.print(`question ${id}: ${decision}`);
          return;
        }
        for (const review of await listImportReviews(db, options.all === true)) {
          context.print(options.json === true ? JSON.stringify(review) : `${review.id}  ${review.register}/${review.recordId}  ${review.question}  ${JSON.stringify(review.details)}${review.decision === null ? "" : `  ${review.decision}`}`);
        }
      });
    });
};
