// Who acts on requests: what the commands need of an officer's page.
import type { DeskContext } from "../accounts/index.ts";

export type Acting = Pick<DeskContext, "standing" | "who" | "actor" | "today">;
