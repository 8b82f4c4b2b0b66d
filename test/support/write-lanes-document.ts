// `npm run docs:lanes`: writes docs/domain/lanes.md anew after a table of steps changed.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../src/platform/config/index.ts";
import { lanesDocument } from "./lanes-document.ts";

writeFileSync(join(projectRoot(), "docs", "domain", "lanes.md"), lanesDocument());
