// What the page of one instrument shows an officer: its facts by what they are now, who recorded them, its status with and without drafts.
import { treatyStatus } from "../../../domain/treaty-law/index.ts";
import { withinScope } from "../../../platform/db/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { listPersonNames } from "../../organisation/index.ts";
import { deriveRegister, FACT_KINDS, holding, loadRegister, type InstrumentNames, type RecordedFact } from "../../treaties/index.ts";
import { ceasedStates } from "../../../domain/parties/index.ts";
import { waitingDrafts } from "../drafts/waiting-drafts.ts";
import { loadOfficersRegister, type OfficersRegister } from "../register-view.ts";

export type StatusNow = { readonly status: ReturnType<typeof treatyStatus>["status"]; readonly basis: ReturnType<typeof treatyStatus>["basis"]; readonly entryIntoForce: string | null };

export type InstrumentPage = {
  readonly instrument: InstrumentNames;
  readonly view: OfficersRegister;
  readonly waiting: readonly RecordedFact[];
  /** Published and standing. */
  readonly standing: readonly RecordedFact[];
  /** Superseded, retracted, and the retractions. */
  readonly gone: readonly RecordedFact[];
  readonly people: ReadonlyMap<string, string>;
  readonly asPublic: StatusNow | null;
  readonly withDrafts: StatusNow | null;
};

export async function loadInstrumentPage(context: DeskContext, { instrument, facts }: { readonly instrument: InstrumentNames; readonly facts: readonly RecordedFact[] }): Promise<InstrumentPage> {
  const { db, scope, today } = context;
  const view = await loadOfficersRegister(context);
  const waiting = waitingDrafts(facts).toSorted(inOrder);
  const standing = holding(facts).filter((fact) => fact.publishedAt !== null && fact.kind !== "retraction").toSorted(inOrder);
  const shown = new Set([...waiting, ...standing]);
  const people = await withinScope(db, scope, async (tx) => await listPersonNames(tx, facts.map(({ recordedBy }) => recordedBy)));
  const published = deriveRegister(await loadRegister(db, { clock: "published" }), ceasedStates(view.reference.parties.parties.values()));
  return {
    instrument, view, waiting, standing, people,
    gone: facts.filter((fact) => !shown.has(fact)),
    asPublic: statusOf(published.history(instrument.slug), today),
    withDrafts: statusOf(view.world.history(instrument.slug), today),
  };
}

/** What it is first, then acts by their day, then the rest by kind. */
function inOrder(a: RecordedFact, b: RecordedFact): number {
  const place = ({ kind, says }: RecordedFact) => `${String(FACT_KINDS.indexOf(kind)).padStart(2, "0")}${kind === "action" ? `${says.date} ${says.state ?? ""}` : ""}`;
  return place(a) < place(b) ? -1 : 1;
}

function statusOf(history: Parameters<typeof treatyStatus>[0] | undefined, today: DeskContext["today"]): StatusNow | null {
  if (history === undefined) return null;
  const { status, basis } = treatyStatus(history, today);
  return { status, basis, entryIntoForce: history.entryIntoForce.date };
}
