import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

let found: string | undefined;

/**
 * The folder that holds Comity's own package.json. The compiled code lies in `build/`, the migrations, seeds and
 * public files beside it; so the way to them is looked up, not counted in steps.
 */
export function projectRoot(): string {
  found ??= ascend(dirname(fileURLToPath(import.meta.url)));
  return found;
}

function ascend(folder: string): string {
  const manifest = join(folder, "package.json");
  if (existsSync(manifest) && nameIn(manifest) === "comity") return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error("the package.json of Comity was not found above its own code");
  return ascend(parent);
}

function nameIn(manifest: string): unknown {
  const content: unknown = JSON.parse(readFileSync(manifest, "utf8"));
  return typeof content === "object" && content !== null && "name" in content ? content.name : undefined;
}
