// Units: added, renamed from a day on, closed on a day when nothing is left in them.
import { isCurrent } from "../../../domain/access/index.ts";
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { Database } from "../../../platform/db/index.ts";
import { endUnit, insertUnitName } from "../keep-office.store.ts";
import { organisationEvents } from "../organisation-events.ts";
import { insertUnit, type UnitKind } from "../record-office.store.ts";
import { keepOffice, refuse, type OfficeOutcome, type OfficeTerms } from "./office-command.ts";

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export function isSlug(text: string): boolean {
  return SLUG.test(text) && text.length <= 60;
}

export type UnitRequest = { readonly slug: string; readonly kind: UnitKind; readonly name: string; readonly language: string; /** Slug of the unit it belongs to. */ readonly parent: string | null; readonly from: CalendarDate };

export async function addUnit(db: Database, { slug, kind, name, language, parent, from }: UnitRequest, terms: OfficeTerms): Promise<OfficeOutcome> {
  return await keepOffice(db, terms, ({ units }) => {
    if (!isSlug(slug)) return refuse("slug", "not-a-slug", slug);
    if (name.trim() === "") return refuse("name", "needed");
    if (units.some((unit) => unit.slug === slug)) return refuse("slug", "slug-taken", slug);
    const above = units.find((unit) => unit.slug === parent);
    if (parent !== null && above === undefined) return refuse("parent", "no-unit", parent);
    if (above !== undefined && !isCurrent(above, from)) return refuse("parent", "unit-not-there", above.slug, from);
    return {
      write: async (tx) => {
        await insertUnit(tx, { slug, kind, parent: above?.id ?? null, names: { [language]: name.trim() }, from });
        return slug;
      },
      event: (subject) => organisationEvents.event("unit.added", subject, { kind, parent, from }),
    };
  });
}

export async function renameUnit(db: Database, request: { readonly slug: string; readonly language: string; readonly name: string; readonly from: CalendarDate }, terms: OfficeTerms): Promise<OfficeOutcome> {
  const { slug, language, name, from } = request;
  return await keepOffice(db, terms, ({ units }) => {
    const unit = units.find((one) => one.slug === slug);
    if (unit === undefined) return refuse("unit", "no-unit", slug);
    if (name.trim() === "") return refuse("name", "needed");
    const now = unit.names.find((one) => one.language === language && one.until === null);
    if (now !== undefined && from <= now.from) return refuse("from", "after-current-name", now.name, now.from);
    return {
      write: async (tx) => {
        await insertUnitName(tx, unit.id, language, name.trim(), from);
        return slug;
      },
      event: (subject) => organisationEvents.event("unit.renamed", subject, { language, name: name.trim(), from }),
    };
  });
}

/** Its posts and the units below it are closed first: nobody's rights end by a side effect. */
export async function closeUnit(db: Database, { slug, until }: { readonly slug: string; readonly until: CalendarDate }, terms: OfficeTerms): Promise<OfficeOutcome> {
  return await keepOffice(db, terms, ({ units, posts }) => {
    const unit = units.find((one) => one.slug === slug);
    if (unit === undefined) return refuse("unit", "no-unit", slug);
    if (unit.until !== null) return refuse("until", "ended-already", unit.until);
    if (until <= unit.from) return refuse("until", "before-it-began", unit.from);
    const left = [...posts.filter((post) => post.unit === unit.id), ...units.filter((one) => one.parent === unit.id)].filter((one) => one.until === null || one.until > until);
    if (left.length > 0) return refuse("until", "not-empty", left.map((one) => one.slug).join(", "));
    return {
      write: async (tx) => {
        await endUnit(tx, unit.id, until);
        return slug;
      },
      event: (subject) => organisationEvents.event("unit.closed", subject, { until }),
    };
  });
}
