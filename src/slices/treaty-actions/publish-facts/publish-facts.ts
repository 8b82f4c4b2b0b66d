// Puts drafts before the public: all of an instrument, or those named.
import { isSecondPerson } from "../../../domain/access/index.ts";
import { inTransaction, type Database } from "../../../platform/db/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { findFact, findInstrumentNames, isPublishable, listFacts, lockRegister, ofKind, publishFacts, type FactFault, type RecordedFact } from "../../treaties/index.ts";
import { actionEvents } from "../action-events.ts";
import { noInstrument, type RecordTerms, type Refused } from "../record-facts/record-facts.ts";

export type PublicationRequest = {
  readonly treaty: string;
  /** Beginnings of ids; none: every draft that may be published. */
  readonly facts: readonly string[];
  /** Officers publish what others recorded, never their own: two people answer for what the public is told. */
  readonly secondEyes?: boolean;
};

export type PublicationOutcome =
  | {
      readonly ok: true;
      readonly treaty: string;
      readonly published: readonly string[];
      /** Drafts that stay drafts: nobody has a source for them. */
      readonly unsourced: readonly string[];
    }
  | Refused;

export async function publishDrafts(db: Database, request: PublicationRequest, terms: RecordTerms): Promise<PublicationOutcome> {
  return await inTransaction(db, terms.scope, async (tx): Promise<PublicationOutcome> => {
    await lockRegister(tx);
    const instrument = await findInstrumentNames(tx, request.treaty);
    if (instrument === undefined) return await noInstrument(tx, request.treaty);
    const decision = decidePublication(await listFacts(tx, instrument.id), request.facts, request.secondEyes === true ? terms.actor : undefined);
    if (!decision.ok) return decision;
    const published = decision.publish.map(({ id }) => id);
    if (terms.dryRun !== true && published.length > 0) {
      await publishFacts(tx, published);
      await appendAudit(tx, terms.actor, actionEvents.event("facts.published", instrument.slug, { facts: published }));
    }
    return { ok: true, treaty: instrument.slug, published, unsourced: decision.unsourced };
  });
}

type Decision = { readonly ok: true; readonly publish: readonly RecordedFact[]; readonly unsourced: readonly string[] } | Refused;

/** @param publisher set where the publisher must be another person than the recorder */
export function decidePublication(facts: readonly RecordedFact[], prefixes: readonly string[], publisher?: string): Decision {
  const drafts = facts.filter(({ publishedAt }) => publishedAt === null);
  const isOwn = ({ recordedBy }: RecordedFact) => publisher !== undefined && !isSecondPerson(recordedBy, publisher);
  const ready = drafts.filter((fact) => isPublishable(fact.kind, fact.provenance) && !(prefixes.length === 0 && isOwn(fact)));
  const unsourced = drafts.filter(({ kind, provenance }) => !isPublishable(kind, provenance)).map(({ id }) => id);
  if (prefixes.length === 0) return withDescription(facts, ready, unsourced);
  const faults: FactFault[] = [];
  const chosen = prefixes.flatMap((prefix) => {
    const found = findFact(facts, prefix);
    if (!found.ok) faults.push({ field: "facts", message: found.message });
    else if (found.fact.publishedAt !== null) faults.push({ field: "facts", message: `${found.fact.id} is published already` });
    else if (isOwn(found.fact)) faults.push({ field: "facts", message: `${found.fact.id} was recorded by yourself: another officer publishes it` });
    else if (!ready.includes(found.fact)) faults.push({ field: "facts", message: `${found.fact.id} has no source: correct it with --source first` });
    else return [found.fact];
    return [];
  });
  return faults.length > 0 ? { ok: false, faults } : withDescription(facts, chosen, []);
}

/** Nobody can read facts of an instrument that is not described to them. */
function withDescription(facts: readonly RecordedFact[], publish: readonly RecordedFact[], unsourced: readonly string[]): Decision {
  const described = [...ofKind(facts, "description").filter(({ publishedAt }) => publishedAt !== null), ...publish.filter(({ kind }) => kind === "description")];
  if (publish.length === 0 || described.length > 0) return { ok: true, publish, unsourced };
  return { ok: false, faults: [{ field: "facts", message: "publish the instrument's description with them, or first" }] };
}
