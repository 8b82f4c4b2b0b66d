// `npm start`, `npm run comity --` and `./comity`: prepare, then hand over to the compiled program on the right Node.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { prepare, root } from "./prepare.mjs";

const node = prepare();
const args = ["--enable-source-maps", "--disable-warning=ExperimentalWarning", join(root, "build", "src", "main.js"), ...process.argv.slice(2)];
const child = spawn(node, args, { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("error", (error) => {
  process.stderr.write(`comity: ${node} could not be started: ${error.message}\n`);
  process.exit(1);
});
child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)));
