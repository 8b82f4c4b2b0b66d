// The record that an address names, opened within the scope; the first reading of a session and hour leaves an entry in the record of what was done.
import type { InformationAtHand } from "../../domain/casework/index.ts";
import { withinScope, type ScopedTransaction } from "../../platform/db/index.ts";
import { idOf, type DeskContext } from "../accounts/index.ts";
import { appendAudit } from "../audit/index.ts";
import { informationEvents } from "./information-events.ts";
import { findInformation, isReadingNoted, listInformationDesks, listInformationEvents, type InformationEvent, type StoredInformation } from "./information.store.ts";

export type OpenedInformation = {
  readonly information: StoredInformation;
  readonly events: readonly InformationEvent[];
  /** Of the authority's desk that keeps it: its acts are theirs. Whoever else sees it reads. */
  readonly own: boolean;
  /** Of that desk or of an agency that it was passed to: they add papers and let requests follow. Who was let in by a grant reads. */
  readonly works: boolean;
};

export async function openInformation(tx: ScopedTransaction, { standing }: Pick<DeskContext, "standing">, id: string): Promise<OpenedInformation | undefined> {
  const information = await findInformation(tx, id);
  if (information === undefined) return undefined;
  const desks = await listInformationDesks(tx, id);
  return { information, events: await listInformationEvents(tx, id), own: standing.units.has(information.unit), works: desks.some((unit) => standing.units.has(unit)) };
}

/** `undefined`: there is none for this officer, or `work` said so. */
export async function withInformation<T>(context: DeskContext, work: (tx: ScopedTransaction, opened: OpenedInformation) => Promise<T>): Promise<T | undefined> {
  const id = idOf(context, "information");
  if (id === undefined) return undefined;
  return await withinScope(context.db, context.scope, async (tx) => {
    const opened = await openInformation(tx, context, id);
    if (opened === undefined) return undefined;
    const outcome = await work(tx, opened);
    if (outcome !== undefined && opened.information.marking !== "public" && (await isReadingNoted(tx, context.session.id, id))) await appendAudit(tx, context.who, informationEvents.event("information.read", id, { marking: opened.information.marking, state: opened.information.state }));
    return outcome;
  });
}

/** Entries beside the table: they leave the matter as it stands. */
const BESIDE = new Set(["open", "correct", "choose-basis", "follow", "raise-marking", "propose-lower-marking", "lower-marking", "keep-marking"]);

export function atHand({ information, events }: Pick<OpenedInformation, "information" | "events">): InformationAtHand {
  const { way, state, conditions, on } = information;
  return { way, state, conditions, acts: events.map(({ act }) => act).filter((act) => !BESIDE.has(act)), lastOn: events.filter(({ act }) => !BESIDE.has(act)).at(-1)?.on ?? on };
}
