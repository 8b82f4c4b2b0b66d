// Everything else that is recorded of an instrument: a title, its clauses, a text, a registration, a central authority, a remark.
import type { Database } from "../../../platform/db/index.ts";
import { FACT_KINDS, type FactKind, type Marking } from "../../treaties/index.ts";
import { actionEvents } from "../action-events.ts";
import type { SourceChoice } from "../record-facts/decide-record.ts";
import { recordFacts, type RecordOutcome, type RecordTerms } from "../record-facts/record-facts.ts";

/** Acts, attestations and retractions have commands of their own; a claim is of no one instrument. */
const ELSEWHERE: ReadonlySet<FactKind> = new Set<FactKind>(["action", "attestation", "retraction", "claim"]);

export const STATEMENT_KINDS = FACT_KINDS.filter((kind) => !ELSEWHERE.has(kind));

export type StatementRequest = {
  readonly treaty: string;
  /** One of `STATEMENT_KINDS`. */
  readonly kind: FactKind;
  /** What it says, in the shape of its kind (docs/domain/instrument-document.md). */
  readonly says: Readonly<Record<string, unknown>>;
  readonly source: SourceChoice | null;
  readonly marking?: Marking;
  readonly publish: boolean;
};

export async function recordStatement(db: Database, { treaty, kind, says, source, marking, publish }: StatementRequest, terms: RecordTerms): Promise<RecordOutcome> {
  if (ELSEWHERE.has(kind)) return { ok: false, faults: [{ field: "kind", message: `${kind} has a command of its own; here are recorded ${STATEMENT_KINDS.join(", ")}` }] };
  return await recordFacts(
    db,
    {
      treaty,
      request: () => ({ statements: [{ kind, says }], source, publish, ...(marking === undefined ? {} : { marking }) }),
      event: (slug, facts) => actionEvents.event("statement.recorded", slug, { kind, facts: facts.map(({ id }) => id) }),
    },
    terms,
  );
}
