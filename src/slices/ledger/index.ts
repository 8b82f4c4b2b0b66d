// The only door of the slice.
import type { DeskSlice } from "../accounts/index.ts";
import { preservationsFront } from "./keep-preservations/preservations.page.tsx";
import { LEDGER_ENTRIES, LEDGER_ROUTES } from "./routes.ts";

export { countAssets } from "./evidence.store.ts";
export { wordsOf as ledgerWords } from "./words/index.ts";
export { dailyLedgerJobs } from "./keep-preservations/raise-alarms.job.ts";
export { listEvidence, type EvidencePiece } from "./evidence.store.ts";
export { listPreservationsOf, type Preservation } from "./preservations.store.ts";
export { limitsOf } from "./evidence-limits.ts";
export { ledgerEvents } from "./ledger-events.ts";

export const ledger: DeskSlice = { routes: LEDGER_ROUTES, navigation: LEDGER_ENTRIES, front: preservationsFront };
export { seedInventedPreservations } from "./demonstration/seed-preservations.ts";
