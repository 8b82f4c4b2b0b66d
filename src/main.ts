// From arguments to the command that was asked for.
import { runCommand } from "./cli/program.ts";

// `comity … | head` closes our output early: nobody reads on, so there is nothing left to do and nothing went wrong.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await runCommand(process.argv.slice(2), {
  print: (line) => void process.stdout.write(`${line}\n`),
  note: (line) => void process.stderr.write(`${line}\n`),
});
