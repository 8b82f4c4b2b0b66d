// `npm run docs:roles`: writes docs/domain/roles.md anew after a role or a permission changed.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../src/platform/config/index.ts";
import { rolesDocument } from "./roles-document.ts";

writeFileSync(join(projectRoot(), "docs", "domain", "roles.md"), rolesDocument());
