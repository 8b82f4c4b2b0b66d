// Invented requests, written into the invented office: a few hundred in all states at the first start; as many as asked for by the command.
import type { Environment } from "../../../platform/config/index.ts";
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { Database } from "../../../platform/db/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { loadBasisRegister, proveBasisFor, findBasisFor, type BasisRegister } from "../../legal-basis/index.ts";
import { loadOffice } from "../../organisation/index.ts";
import { requestEvents } from "../request-events.ts";
import { countRequests, holdSeries, insertContents, insertCountryDesks, insertInvented, insertSchemes, insertSteps, listSeries, storeSeries, type NumberedRequest } from "./fill-requests.store.ts";
import { inventRequests, type InventedRequest } from "./invent-requests.ts";
import { COUNTRIES, inventedFields } from "./invented-cases.ts";
import { AGENCY, findInventedOffice, inventOffices } from "./invented-offices.ts";

export type SeedTerms = { readonly count: number; readonly seed: number; readonly environment: Environment; readonly today: CalendarDate; readonly ownState: string; /** Over how many invented offices they are spread: one, unless said otherwise. */ readonly offices?: number };

export type Seeded = { readonly ok: true; readonly count: number } | { readonly ok: false; readonly because: "production" | "no-invented-office" };

/** How many of one batch go in one statement. */
const BATCH = 2000;
/** Of a basis beyond these the rank alone is written: their proofs are for looking at. */
const MOST_PROOFS = 2000;

export async function seedRequests(db: Database, { count, seed, environment, today, ownState, offices: wanted = 1 }: SeedTerms): Promise<Seeded> {
  if (environment === "production") return { ok: false, because: "production" };
  const first = findInventedOffice(await loadOffice(db));
  if (first === undefined) return { ok: false, because: "no-invented-office" };
  const register = await loadBasisRegister(db);
  const { parties } = register.reference.parties;
  return await db.transaction().execute(async (tx) => {
    await holdSeries(tx);
    const offices = await inventOffices(tx, first, wanted, [...parties.keys()].filter((code) => code !== ownState && /^[A-Z]{2}$/.test(code) && !COUNTRIES.includes(code)).toSorted(), today);
    await insertCountryDesks(tx, offices.flatMap(({ desks, units }) => Object.entries(desks).flatMap(([country, slug]) => (parties.has(country) ? [{ country, unit: units.get(slug)?.unit ?? "" }] : []))), today);
    await insertSchemes(tx, offices.flatMap(({ units }) => [...units].map(([slug, { unit }]) => ({ unit, short: slug === AGENCY ? AGENCY_SHORT : "CA" }))), today);
    const series = await listSeries(tx);
    let batch: NumberedRequest[] = [];
    let written = 0;
    const flush = async () => {
      await insertInvented(tx, batch);
      await insertContents(tx, batch.map((request, index) => contentOf(request, register, ownState, written + index < MOST_PROOFS)));
      await insertSteps(tx, batch);
      written += batch.length;
      batch = [];
    };
    for (const request of inventRequests(count, seed + (await countRequests(tx)), today, offices)) {
      batch.push(numbered(request, series));
      if (batch.length === BATCH) await flush();
    }
    if (batch.length > 0) await flush();
    await storeSeries(tx, series);
    await appendAudit(tx, "system", requestEvents.event("requests.invented", "demonstration", { count, seed }));
    return { ok: true, count: written } as const;
  });
}

const AGENCY_SHORT = "EOW";
const SHORT: Readonly<Record<string, string>> = { "letter-rogatory": "LR", commission: "COM", "service-of-process": "SRV" };

/** Numbers as the desks would have given them, in the years in which they were opened. */
function numbered(request: InventedRequest, series: Map<string, number>): NumberedRequest {
  const { walk, country, steps, desks } = request;
  const next = (short: string, direction: string, on: string) => {
    const prefix = `${short}/${direction}/${SHORT[walk.lane] ?? "MLA"}/${country}/${on.slice(0, 4)}/`;
    const number = (series.get(prefix) ?? 0) + 1;
    series.set(prefix, number);
    return `${prefix}${String(number).padStart(5, "0")}`;
  };
  if (walk.lane === "incoming") return { ...request, reference: next("CA", "IN", request.openedOn), earlier: null, origin: desks[0]?.unit ?? "" };
  const agencys = next(AGENCY_SHORT, "OUT", request.openedOn);
  const endorsed = steps.find(({ action }) => action === "endorse");
  return { ...request, origin: desks[0]?.unit ?? "", ...(endorsed === undefined ? { reference: agencys, earlier: null } : { reference: next("CA", "OUT", endorsed.on), earlier: agencys }) };
}

const bestKnown = new Map<string, string>();

/** The best basis of the register for it, with its proof; drafts have none yet. */
function contentOf({ id, walk, country, matter, items, stage, since }: NumberedRequest, register: BasisRegister, ownState: string, proved: boolean) {
  const content = JSON.stringify({ fields: inventedFields(matter), items: Object.fromEntries(items.map((item) => [item.id, { description: `${matter.title}, certified copies`, purpose: "To show where the money went", person: matter.person }])) });
  if (walk.state === "draft") return { request: id, content, basis: null };
  const key = `${country} ${walk.lane === "incoming"} ${matter.kinds.join()} ${matter.offences.join()} ${stage}`;
  const known = bestKnown.get(key) ?? bestBasis(country, walk.lane === "incoming", { kinds: matter.kinds, offences: matter.offences, stage, on: since }, register, ownState);
  bestKnown.set(key, known);
  return { request: id, content, basis: proved ? known : JSON.stringify({ rank: (JSON.parse(known) as { readonly rank?: string }).rank ?? "reciprocity" }) };
}

function bestBasis(country: string, incoming: boolean, asked: Pick<Parameters<typeof findBasisFor>[1], "kinds" | "offences" | "stage" | "on">, register: BasisRegister, ownState: string): string {
  const question = { requesting: incoming ? country : ownState, requested: incoming ? ownState : country, ...asked };
  const [best] = findBasisFor(register, question).bases;
  return JSON.stringify(proveBasisFor(register, question, best?.instrument?.id ?? null) ?? {});
}

