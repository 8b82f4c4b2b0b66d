// Posts: added with their roles, closed when nobody holds them, cleared for more or less, given and relieved of roles.
import { isCurrent, isRole, type Marking } from "../../../domain/access/index.ts";
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { Database } from "../../../platform/db/index.ts";
import { endPost, endRole, insertRole, setClearance } from "../keep-office.store.ts";
import { organisationEvents } from "../organisation-events.ts";
import { insertPost } from "../record-office.store.ts";
import type { Office, OfficePost } from "../show-office/office.ts";
import { isSlug } from "./keep-units.ts";
import { keepOffice, personOf, refuse, type OfficeDecision, type OfficeOutcome, type OfficeTerms } from "./office-command.ts";

export type PostRequest = { readonly slug: string; readonly unit: string; readonly title: string; readonly language: string; readonly clearance: Marking; readonly roles: readonly string[]; readonly from: CalendarDate };

export async function addPost(db: Database, { slug, unit, title, language, clearance, roles, from }: PostRequest, terms: OfficeTerms): Promise<OfficeOutcome> {
  return await keepOffice(db, terms, ({ units, posts }) => {
    if (!isSlug(slug)) return refuse("slug", "not-a-slug", slug);
    if (title.trim() === "") return refuse("title", "needed");
    if (posts.some((post) => post.slug === slug)) return refuse("slug", "slug-taken", slug);
    const home = units.find((one) => one.slug === unit);
    if (home === undefined) return refuse("unit", "no-unit", unit);
    if (!isCurrent(home, from)) return refuse("unit", "unit-not-there", home.slug, from);
    const known = roles.filter(isRole);
    if (known.length < roles.length) return refuse("roles", "no-role", roles.find((role) => !isRole(role)) ?? "");
    return {
      write: async (tx) => {
        await insertPost(tx, { slug, unit: home.id, titles: { [language]: title.trim() }, clearance, roles: known, from });
        return slug;
      },
      event: (subject) => organisationEvents.event("post.added", subject, { unit, clearance, roles: known, from }),
    };
  });
}

/** With the post found, and the refusal where the change would raise the rights of whoever makes it. */
async function keepPost(db: Database, slug: string, terms: OfficeTerms, decide: (post: OfficePost, office: Office) => OfficeDecision): Promise<OfficeOutcome> {
  return await keepOffice(db, terms, (office) => {
    const post = office.posts.find((one) => one.slug === slug);
    if (post === undefined) return refuse("post", "no-post", slug);
    return decide(post, office);
  });
}

/** Does the person who acts hold the post, or stand in for its holder, today? Such a post is another's to change. */
function isOwn({ holders, covers }: OfficePost, terms: OfficeTerms): boolean {
  const person = personOf(terms);
  return [...holders, ...covers].some((held) => held.person === person && isCurrent(held, terms.today));
}

export async function closePost(db: Database, { slug, until }: { readonly slug: string; readonly until: CalendarDate }, terms: OfficeTerms): Promise<OfficeOutcome> {
  return await keepPost(db, slug, terms, (post) => {
    if (post.until !== null) return refuse("until", "ended-already", post.until);
    if (until <= post.from) return refuse("until", "before-it-began", post.from);
    if (post.holders.some((held) => held.until === null || held.until > until)) return refuse("until", "post-still-held");
    return {
      write: async (tx) => {
        await endPost(tx, post.id, until);
        return slug;
      },
      event: (subject) => organisationEvents.event("post.closed", subject, { until }),
    };
  });
}

export async function changeClearance(db: Database, { slug, clearance }: { readonly slug: string; readonly clearance: Marking }, terms: OfficeTerms): Promise<OfficeOutcome> {
  return await keepPost(db, slug, terms, (post) => {
    if (isOwn(post, terms)) return refuse("clearance", "own-post");
    if (post.clearance === clearance) return refuse("clearance", "nothing-different");
    return {
      write: async (tx) => {
        await setClearance(tx, post.id, clearance);
        return slug;
      },
      event: (subject) => organisationEvents.event("clearance.changed", subject, { from: post.clearance, to: clearance }),
    };
  });
}

export async function giveRole(db: Database, { slug, role, from }: { readonly slug: string; readonly role: string; readonly from: CalendarDate }, terms: OfficeTerms): Promise<OfficeOutcome> {
  return await keepPost(db, slug, terms, (post) => {
    if (!isRole(role)) return refuse("role", "no-role", role);
    if (isOwn(post, terms)) return refuse("role", "own-post");
    if (!isCurrent(post, from)) return refuse("from", "post-not-there", post.slug, from);
    if (post.roles.some((held) => held.role === role && (held.until === null || held.until > from))) return refuse("role", "role-held", role);
    return {
      write: async (tx) => {
        await insertRole(tx, post.id, role, from);
        return slug;
      },
      event: (subject) => organisationEvents.event("role.given", subject, { role, from }),
    };
  });
}

export async function takeRole(db: Database, { slug, role, until }: { readonly slug: string; readonly role: string; readonly until: CalendarDate }, terms: OfficeTerms): Promise<OfficeOutcome> {
  return await keepPost(db, slug, terms, (post) => {
    const held = post.roles.find((one) => one.role === role && one.until === null);
    if (held === undefined) return refuse("role", "role-not-held", role);
    if (until <= held.from) return refuse("until", "before-it-began", held.from);
    return {
      write: async (tx) => {
        await endRole(tx, held.id, until);
        return slug;
      },
      event: (subject) => organisationEvents.event("role.taken", subject, { role, until }),
    };
  });
}
