// Registering what came in: at once, under the next number of the desk, whatever is still missing. The acknowledgement is the next step.
import { randomUUID } from "node:crypto";
import { decideNewRequest, laneOf, waitsFor, type AssistanceKind, type Channel, type NewRequestRefusal, type Stage } from "../../../domain/casework/index.ts";
import type { Marking, UnitId } from "../../../domain/access/index.ts";
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import type { Office } from "../../organisation/index.ts";
import type { Acting } from "../acting.ts";
import { openDeskFile } from "../desk-file.ts";
import { note, requestEvents } from "../request-events.ts";
import { loadSeries } from "../request-number.ts";
import { insertItem, insertReference, insertRequest } from "../write-request.store.ts";

export type RequestToReceive = {
  /** Made with the form: a form sent twice registers one request. */
  readonly id: string;
  readonly unit: UnitId;
  readonly country: string;
  readonly title: string;
  readonly stage: Stage;
  readonly offences: readonly string[];
  readonly kinds: readonly AssistanceKind[];
  readonly urgent: boolean;
  readonly marking: Marking;
  /** Theirs; empty where they gave none. */
  readonly reference: string;
  readonly receivedOn: CalendarDate;
  readonly channel: Channel;
};

export type Received = { readonly ok: true; readonly reference: string } | { readonly ok: false; readonly refusals: readonly NewRequestRefusal[] };

/** @throws where the id is taken (`isTakenTwice`). */
export async function receiveRequest(tx: ScopedTransaction, acting: Acting, office: Office, { reference: theirs, receivedOn, channel, ...request }: RequestToReceive): Promise<Received> {
  const refusals = decideNewRequest(acting.standing, { ...request, lane: "incoming", compartments: [] });
  if (refusals.length > 0) return { ok: false, refusals };
  const lane = laneOf("incoming");
  const unitSlug = office.units.find(({ id }) => id === request.unit)?.slug ?? "";
  const post = office.posts.find(({ id, unit }) => unit === request.unit && acting.standing.posts.includes(id))?.id ?? null;
  const reference = await insertRequest(tx, {
    ...request, direction: "incoming", lane: "incoming", procedureCode: "BNSS", compartments: [], series: await loadSeries(tx, { ...request, unitSlug, direction: "incoming", lane: "incoming", on: acting.today }),
    desks: [{ part: "authority", unit: request.unit, post }], state: lane.begins, liesWith: "authority", waitsFor: waitsFor(lane, lane.begins), on: receivedOn, dueOn: null, details: { kinds: [...request.kinds], channel, registeredOn: acting.today },
  });
  for (const kind of request.kinds) await insertItem(tx, request.id, { id: randomUUID(), kind, target: "", dueOn: null }, acting.actor);
  if (theirs !== "") await insertReference(tx, request.id, "other-state", theirs, acting.actor);
  await openDeskFile(tx, acting, office, { ...request, compartments: [] }, request.unit, post);
  await note(tx, acting, requestEvents.event("request.registered", request.id, { reference, country: request.country, channel, marking: request.marking }));
  return { ok: true, reference };
}
