// The invented office that requests are written into, and further ones like it beside it: an agency, its State department, an executing unit, a court
// and three desks of the division each, with countries of their own. Where very many requests are measured, one desk then has the share of
// them that a real one would have.
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { DatabaseTransaction } from "../../../platform/db/index.ts";
import { insertPost, insertUnit, loadOffice, type Office } from "../../organisation/index.ts";
import { COUNTRY_DESKS } from "./invented-cases.ts";

type Place = { readonly unit: string; readonly post: string | null; readonly person: string };

/** `units`: by slug, and two posts of one unit by theirs, with the post that works there and who holds it. `desks`: country → the desk's slug. */
export type InventedOffice = { readonly units: ReadonlyMap<string, Place>; readonly desks: Readonly<Record<string, string>>; readonly countries: readonly string[] };

export const AGENCY = "economic-offences-wing";
const DESKS = [...new Set(Object.values(COUNTRY_DESKS))];
const UNITS = [AGENCY, "state-home-department", "crime-branch", "district-court", "cooperation", ...DESKS];
const AGENCY_POSTS = ["investigating-officer", "controlling-officer"] as const;

/** The one that the demonstration began with; `undefined`: the office here is another one. */
export function findInventedOffice(office: Office): InventedOffice | undefined {
  return officeNamed(office, "", COUNTRY_DESKS);
}

/**
 * As many as wanted, the first one included; those not there yet are added. `countries`: which the further ones may keep; where the register
 * knows no others, they keep those of the first.
 */
export async function inventOffices(tx: DatabaseTransaction, first: InventedOffice, wanted: number, countries: readonly string[], from: CalendarDate): Promise<readonly InventedOffice[]> {
  for (let n = 2; n <= wanted; n += 1) if (!(await loadOffice(tx)).units.some(({ slug }) => slug === `${AGENCY}-${n}`)) await addOffice(tx, `-${n}`, from);
  const office = await loadOffice(tx);
  const places = Object.values(COUNTRY_DESKS);
  const others = countries.length === 0 ? first.countries : countries;
  return Array.from({ length: wanted }, (_, index) => {
    if (index === 0) return first;
    const own = Object.fromEntries(places.map((slug, place) => [others[((index - 1) * places.length + place) % others.length] ?? "", slug]));
    return officeNamed(office, `-${index + 1}`, own) ?? first;
  });
}

async function addOffice(tx: DatabaseTransaction, ending: string, from: CalendarDate): Promise<void> {
  const parents = new Map((await loadOffice(tx)).units.map((unit) => [unit.slug, unit]));
  for (const slug of UNITS) {
    const model = parents.get(slug);
    if (model === undefined || slug === "cooperation") continue;
    const unit = await insertUnit(tx, { slug: slug + ending, kind: model.kind, parent: model.parent, names: { en: (model.names.at(-1)?.name ?? slug).replace("(invented)", `${ending.slice(1)} (invented)`) }, from });
    for (const post of slug === AGENCY ? AGENCY_POSTS : [`${slug}-officer`]) await insertPost(tx, { slug: post + ending, unit, titles: { en: `Officer ${ending.slice(1)} (invented)` }, clearance: "confidential", roles: [], from });
  }
}

function officeNamed({ units, posts }: Office, ending: string, desks: Readonly<Record<string, string>>): InventedOffice | undefined {
  const found = UNITS.flatMap((slug) => {
    const unit = units.find((one) => one.slug === (slug === "cooperation" ? slug : slug + ending));
    const post = posts.find((one) => one.unit === unit?.id);
    return unit === undefined ? [] : [[slug, { unit: unit.id, post: post?.id ?? null, person: holderOf(post) }] as const];
  });
  if (found.length < UNITS.length) return undefined;
  const own = AGENCY_POSTS.flatMap((slug) => posts.filter((post) => post.slug === slug + ending).map((post) => [slug, { unit: post.unit, post: post.id, person: holderOf(post) }] as const));
  return { units: new Map<string, Place>([...found, ...own]), desks, countries: Object.keys(desks) };
}

function holderOf(post: Office["posts"][number] | undefined): string {
  const holder = post?.holders.at(-1)?.person;
  return holder === undefined ? "system" : `person:${holder}`;
}
