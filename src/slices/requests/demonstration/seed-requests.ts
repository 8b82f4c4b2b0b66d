// Invented requests, written into the invented office: a few hundred in all states at the first start; as many as asked for by the command.
import type { Environment } from "../../../platform/config/index.ts";
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { Database } from "../../../platform/db/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { loadBasisRegister, proveBasisFor, findBasisFor, type BasisRegister } from "../../legal-basis/index.ts";
import { loadOffice, type Office } from "../../organisation/index.ts";
import { requestEvents } from "../request-events.ts";
import { countRequests, holdSeries, insertContents, insertCountryDesks, insertInvented, insertSchemes, listSeries, storeSeries, type NumberedRequest } from "./fill-requests.store.ts";
import { inventRequests, type DemonstrationUnits, type InventedRequest } from "./invent-requests.ts";
import { COUNTRY_DESKS, inventedFields } from "./invented-cases.ts";

export type SeedTerms = { readonly count: number; readonly seed: number; readonly environment: Environment; readonly today: CalendarDate; readonly ownState: string; /** Left out where only queues are measured. */ readonly steps?: boolean };

export type Seeded = { readonly ok: true; readonly count: number } | { readonly ok: false; readonly because: "production" | "no-invented-office" };

/** How many of one batch go in one statement. */
const BATCH = 2000;
/** Contents and bases are for looking at. */
const MOST_CONTENTS = 2000;

export async function seedRequests(db: Database, { count, seed, environment, today, ownState, steps = true }: SeedTerms): Promise<Seeded> {
  if (environment === "production") return { ok: false, because: "production" };
  const office = await loadOffice(db);
  const units = demonstrationUnits(office);
  if (units === undefined) return { ok: false, because: "no-invented-office" };
  const register = await loadBasisRegister(db);
  return await db.transaction().execute(async (tx) => {
    await holdSeries(tx);
    await insertCountryDesks(tx, Object.entries(COUNTRY_DESKS).flatMap(([country, slug]) => (units.get(slug) === undefined || !register.reference.parties.parties.has(country) ? [] : [{ country, unit: units.get(slug)?.unit ?? "" }])), today);
    await insertSchemes(tx, [...units].map(([slug, { unit }]) => ({ unit, short: slug === AGENCY ? AGENCY_SHORT : "CA" })), today);
    const series = await listSeries(tx);
    let batch: NumberedRequest[] = [];
    let written = 0;
    const flush = async () => {
      if (batch.length === 0) return;
      const withContents = written < MOST_CONTENTS;
      await insertInvented(tx, batch, { withSteps: steps, withContents });
      if (withContents) await insertContents(tx, batch.map((request) => contentOf(request, register, ownState)));
      written += batch.length;
      batch = [];
    };
    for (const request of inventRequests(count, seed + (await countRequests(tx)), today, units)) {
      batch.push(numbered(request, series));
      if (batch.length === BATCH) await flush();
    }
    await flush();
    await storeSeries(tx, series);
    await appendAudit(tx, "system", requestEvents.event("requests.invented", "demonstration", { count, seed }));
    return { ok: true, count: written } as const;
  });
}

/** The units that the invented office needs for it; `undefined`: the office is another one. */
function demonstrationUnits({ units, posts }: Office): DemonstrationUnits | undefined {
  const wanted = ["economic-offences-wing", "state-home-department", "crime-branch", "cooperation", ...new Set(Object.values(COUNTRY_DESKS))];
  const found = wanted.flatMap((slug) => {
    const unit = units.find((one) => one.slug === slug);
    const post = posts.find((one) => one.unit === unit?.id);
    return unit === undefined ? [] : [[slug, { unit: unit.id, post: post?.id ?? null, person: holderOf(post) }] as const];
  });
  if (found.length < wanted.length) return undefined;
  const own = ["investigating-officer", "controlling-officer"].flatMap((slug) => posts.filter((post) => post.slug === slug).map((post) => [slug, { unit: post.unit, post: post.id, person: holderOf(post) }] as const));
  return new Map<string, { readonly unit: string; readonly post: string | null; readonly person: string }>([...found, ...own]);
}

function holderOf(post: Office["posts"][number] | undefined): string {
  const holder = post?.holders.at(-1)?.person;
  return holder === undefined ? "system" : `person:${holder}`;
}

const AGENCY = "economic-offences-wing";
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
function contentOf({ id, walk, country, matter, items, stage, since }: NumberedRequest, register: BasisRegister, ownState: string) {
  const content = JSON.stringify({ fields: inventedFields(matter), items: Object.fromEntries(items.map((item) => [item.id, { description: `${matter.title}, certified copies`, purpose: "To show where the money went", person: matter.person }])) });
  if (walk.state === "draft") return { request: id, content, basis: null };
  const key = `${country} ${walk.lane === "incoming"} ${matter.kinds.join()} ${matter.offences.join()} ${stage}`;
  const known = bestKnown.get(key) ?? bestBasis(country, walk.lane === "incoming", { kinds: matter.kinds, offences: matter.offences, stage, on: since }, register, ownState);
  bestKnown.set(key, known);
  return { request: id, content, basis: known };
}

function bestBasis(country: string, incoming: boolean, asked: Pick<Parameters<typeof findBasisFor>[1], "kinds" | "offences" | "stage" | "on">, register: BasisRegister, ownState: string): string {
  const question = { requesting: incoming ? country : ownState, requested: incoming ? ownState : country, ...asked };
  const [best] = findBasisFor(register, question).bases;
  return JSON.stringify(proveBasisFor(register, question, best?.instrument?.id ?? null) ?? {});
}

