import { userInfo } from "node:os";
import type { AuditActor } from "../slices/audit/index.ts";

/** Whoever types the command, as the machine knows them: `cli:asha`. A user without a name is known by number. */
export function cliActor(): AuditActor {
  try {
    return `cli:${userInfo().username}`;
  } catch {
    return `cli:uid-${process.getuid?.() ?? "unknown"}`;
  }
}
