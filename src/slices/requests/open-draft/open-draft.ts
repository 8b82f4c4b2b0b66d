// Opening an outgoing request as a draft of an agency's officer: number of the agency's own series, first items, first step, in one transaction.
import { randomUUID } from "node:crypto";
import type { Marking, UnitId } from "../../../domain/access/index.ts";
import { decideNewRequest, laneOf, procedureCodeFor, waitsFor, type AssistanceKind, type LaneName, type NewRequestRefusal, type Stage } from "../../../domain/casework/index.ts";
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import { appendAudit } from "../../audit/index.ts";
import type { Office } from "../../organisation/index.ts";
import type { Acting } from "../acting.ts";
import { controllingUnit } from "../office-desks.ts";
import { requestEvents } from "../request-events.ts";
import { loadSeries } from "../request-number.ts";
import { insertItem, insertRequest, type DeskToJoin } from "../write-request.store.ts";

export type DraftToOpen = {
  /** Made with the form: a form sent twice opens one request. */
  readonly id: string;
  readonly lane: Exclude<LaneName, "incoming">;
  readonly unit: UnitId;
  readonly country: string;
  readonly title: string;
  readonly stage: Stage;
  readonly offences: readonly string[];
  readonly kinds: readonly AssistanceKind[];
  readonly urgent: boolean;
  readonly marking: Marking;
  readonly compartments: readonly string[];
  /** Decides under which code of procedure it goes. */
  readonly caseBeganOn: CalendarDate;
};

export type DraftOpened = { readonly ok: true; readonly reference: string } | { readonly ok: false; readonly refusals: readonly NewRequestRefusal[] };

/** Opens it with one item for each kind. @throws where the id is taken (`isTakenTwice`), or the unit is none of the office. */
export async function openDraft(tx: ScopedTransaction, acting: Acting, office: Office, draft: DraftToOpen): Promise<DraftOpened> {
  const { standing, today, who, actor } = acting;
  const refusals = decideNewRequest(standing, draft);
  if (refusals.length > 0) return { ok: false, refusals };
  const unitSlug = office.units.find(({ id }) => id === draft.unit)?.slug ?? "";
  const lane = laneOf(draft.lane);
  const series = await loadSeries(tx, { ...draft, unitSlug, direction: "outgoing", on: today });
  const procedureCode = procedureCodeFor(draft.caseBeganOn);
  const reference = await insertRequest(tx, {
    ...draft, direction: "outgoing", procedureCode, series, desks: desksOfAgency(acting, office, draft.unit), state: lane.begins, liesWith: "agency", waitsFor: waitsFor(lane, lane.begins), on: today, dueOn: null,
    details: { kinds: [...draft.kinds], caseBeganOn: draft.caseBeganOn },
  });
  for (const kind of draft.kinds) await insertItem(tx, draft.id, { id: randomUUID(), kind, target: "", dueOn: null }, actor);
  await appendAudit(tx, who, requestEvents.event("request.opened", draft.id, { reference, lane: draft.lane, country: draft.country, marking: draft.marking }));
  return { ok: true, reference };
}

/** The officer's own post, and where the agency checks; an agency without a controlling officer names one when it submits. */
function desksOfAgency({ standing, today }: Acting, office: Office, unit: UnitId): readonly DeskToJoin[] {
  const post = office.posts.find(({ id, unit: of }) => of === unit && standing.posts.includes(id))?.id ?? null;
  const checks = controllingUnit(office, unit, today);
  return [{ part: "agency", unit, post }, ...(checks === undefined ? [] : [{ part: "controlling" as const, ...checks }])];
}
