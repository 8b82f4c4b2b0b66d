// What somebody says a status is, where the acts that would prove it are not recorded.
import type { Database } from "../../../platform/db/index.ts";
import type { Marking } from "../../treaties/index.ts";
import { actionEvents } from "../action-events.ts";
import { partiesOf } from "../record-act/record-act.ts";
import type { SourceChoice } from "../record-facts/decide-record.ts";
import { recordFacts, type RecordOutcome, type RecordTerms } from "../record-facts/record-facts.ts";

export type AttestationRequest = {
  readonly treaty: string;
  readonly status: string;
  /** One State under the treaty; absent: the treaty itself. */
  readonly state?: string;
  readonly by: string;
  /** The days it speaks for; absent where the source prints no date. */
  readonly statedFor?: { readonly from: string; readonly until: string };
  /** The source's date in its own writing. */
  readonly asPrinted: string;
  readonly waitsFor?: readonly string[];
  readonly words?: string;
  readonly source: SourceChoice;
  readonly marking?: Marking;
  readonly publish: boolean;
};

export async function attestStatus(db: Database, request: AttestationRequest, terms: RecordTerms): Promise<RecordOutcome> {
  const { treaty, status, by, statedFor, asPrinted, words, source, marking, publish } = request;
  return await recordFacts(
    db,
    {
      treaty,
      request: ({ parties }) => {
        const found = partiesOf({ state: request.state === undefined ? [] : [request.state], waitsFor: request.waitsFor ?? [] }, parties, undefined);
        if ("ok" in found) return found;
        const says = {
          status,
          by,
          asPrinted,
          ...(found.state[0] === undefined ? {} : { state: found.state[0] }),
          ...(found.waitsFor.length === 0 ? {} : { waitsFor: found.waitsFor }),
          ...(statedFor === undefined ? {} : { statedFor }),
          ...(words === undefined ? {} : { words }),
        };
        return { statements: [{ kind: "attestation", says }], source, publish, ...(marking === undefined ? {} : { marking }) };
      },
      event: (slug, facts) => actionEvents.event("attestation.recorded", slug, { status, by, facts: facts.map(({ id }) => id) }),
    },
    terms,
  );
}
