// Sets one sheet in a process of its own and says what its bytes hash to.
import { createHash } from "node:crypto";
import { createTypesetter } from "../../src/platform/letters/index.ts";
import { sheetWith } from "./sheets.ts";

const set = createTypesetter()(sheetWith());
process.stdout.write(`${set.ok ? createHash("sha256").update(set.pdf).digest("hex") : set.undrawable.join(" ")}\n`);
