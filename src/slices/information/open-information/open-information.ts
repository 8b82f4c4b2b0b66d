// Recording information that came, or beginning a draft of what is to be sent: number, record, desk file, first event and audit entry in one transaction.
import { randomUUID } from "node:crypto";
import { covers, type Marking, type UnitId } from "../../../domain/access/index.ts";
import type { InformationWay } from "../../../domain/casework/index.ts";
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { fileEvents, insertFile } from "../../files/index.ts";
import type { Office } from "../../organisation/index.ts";
import { loadSeries } from "../../requests/index.ts";
import { informationEvents } from "../information-events.ts";
import { insertInformation, type InformationHeader } from "../information.store.ts";

export type Acting = Pick<DeskContext, "standing" | "who" | "actor" | "today">;

export type InformationWanted = InformationHeader & {
  /** Made with the form: a form sent twice opens one record. */
  readonly id: string;
  readonly way: InformationWay;
  readonly country: string;
  readonly on: CalendarDate;
  readonly offences: readonly string[];
  readonly unit: UnitId;
  readonly marking: Marking;
  readonly compartments: readonly string[];
};

export type OpenRefusal = { readonly code: "unit-not-yours" | "above-clearance" | "compartment-not-yours" };
export type InformationOpened = { readonly ok: true; readonly reference: string } | { readonly ok: false; readonly refusals: readonly OpenRefusal[] };

/** @throws where the id is taken. */
export async function recordInformation(tx: ScopedTransaction, acting: Acting, office: Office, wanted: InformationWanted): Promise<InformationOpened> {
  const { standing, who } = acting;
  const { way, unit, marking, compartments, country, on } = wanted;
  const refusals: OpenRefusal[] = [
    ...(standing.units.has(unit) ? [] : [{ code: "unit-not-yours" } as const]),
    ...(covers(standing.clearance, marking) ? [] : [{ code: "above-clearance" } as const]),
    ...(compartments.every((code) => standing.compartments.has(code)) ? [] : [{ code: "compartment-not-yours" } as const]),
  ];
  if (refusals.length > 0) return { ok: false, refusals };
  const unitSlug = office.units.find(({ id }) => id === unit)?.slug ?? "";
  const series = await loadSeries(tx, { unit, unitSlug, direction: way === "sent" ? "outgoing" : "incoming", lane: "information", country, on: acting.today });
  const file = await openDeskFile(tx, acting, office, wanted, unitSlug);
  const conditions = wanted.useLimits === "" && wanted.confidentiality === "" ? "none" : "open";
  const reference = await insertInformation(tx, { ...wanted, series, file, conditions, state: way === "sent" ? "draft" : "received", basis: null });
  await appendAudit(tx, who, informationEvents.event("information.opened", wanted.id, { reference, way, country, on, unit, marking, compartments: [...compartments] }));
  return { ok: true, reference };
}

/** Its minutes; what opens and shuts the file opens and shuts the record. Where the officer opens no files, none is opened. */
async function openDeskFile(tx: ScopedTransaction, { standing, today, actor, who }: Acting, office: Office, { unit, title, marking, compartments }: InformationWanted, unitSlug: string): Promise<string | null> {
  const ofUnit = office.posts.filter((post) => post.unit === unit);
  const post = (ofUnit.find(({ id }) => standing.posts.includes(id)) ?? ofUnit[0])?.id;
  if (post === undefined || !standing.permissions.has("file.open")) return null;
  const id = randomUUID();
  const { reference } = await insertFile(tx, { id, unit, unitSlug, year: Number(today.slice(0, 4)), post, kind: "information", subject: title, marking, compartments, by: actor });
  await appendAudit(tx, who, fileEvents.event("file.begun", id, { reference, unit, post, marking, compartments: [...compartments] }));
  return id;
}
