// Who holds a post, and who stands in: decided by the domain, written with its audit entry.
import { refusalOfCover, refusalOfHolding, type AppointmentRefusal, type PersonId } from "../../../domain/access/index.ts";
import { daysBetween, type CalendarDate } from "../../../domain/kernel/index.ts";
import type { Database } from "../../../platform/db/index.ts";
import { endCover as endCoverRow, endHolding, insertCover } from "../keep-office.store.ts";
import { organisationEvents } from "../organisation-events.ts";
import { insertHolding } from "../record-office.store.ts";
import type { Office, OfficePerson, OfficePost } from "../show-office/office.ts";
import { keepOffice, personOf, refuse, type OfficeDecision, type OfficeOutcome, type OfficeTerms } from "./office-command.ts";

/** The person by sign-in name, the post by slug. */
type Named = { readonly post: string; readonly person: string };

function found(office: Office, { post, person }: Named, decide: (post: OfficePost, person: OfficePerson) => OfficeDecision): OfficeDecision {
  const thePost = office.posts.find((one) => one.slug === post);
  if (thePost === undefined) return refuse("post", "no-post", post);
  const asked = person.trim().toLowerCase();
  const thePerson = [...office.people.values()].find(({ signInName }) => signInName === asked);
  if (thePerson === undefined) return refuse("person", "no-person", person.trim());
  return decide(thePost, thePerson);
}

export async function appoint(db: Database, request: Named & { readonly from: CalendarDate; readonly until: CalendarDate | null }, terms: OfficeTerms): Promise<OfficeOutcome> {
  const { from, until } = request;
  return await keepOffice(db, terms, (office) =>
    found(office, request, (post, person) => {
      const refusal = refusalOfHolding({ post: post.id, person: person.id, from, until }, knownOf(post, person, terms));
      if (refusal !== undefined) return said(refusal, office);
      return {
        write: async (tx) => {
          await insertHolding(tx, { post: post.id, person: person.id, from, by: terms.actor, ...(until === null ? {} : { until }) });
          return post.slug;
        },
        event: (subject) => organisationEvents.event("post.filled", subject, { person: person.id, from, until }),
      };
    }),
  );
}

/** The holder leaves: from that day on the post's rights are gone from the person, and its files stay with the post. */
export async function vacate(db: Database, { post: slug, until }: { readonly post: string; readonly until: CalendarDate }, terms: OfficeTerms): Promise<OfficeOutcome> {
  return await keepOffice(db, terms, ({ posts }) => {
    const post = posts.find((one) => one.slug === slug);
    if (post === undefined) return refuse("post", "no-post", slug);
    const held = post.holders.find((one) => one.until === null || one.until > until);
    if (held === undefined) return refuse("until", "post-vacant", until);
    if (until < held.from) return refuse("until", "before-it-began", held.from);
    if (until === held.from) return refuse("until", "never-held", held.from);
    return {
      write: async (tx) => {
        await endHolding(tx, held.id, until);
        return slug;
      },
      event: (subject) => organisationEvents.event("post.vacated", subject, { person: held.person, until }),
    };
  });
}

export type CoverRequest = Named & { readonly kind: "absence" | "delegation"; readonly from: CalendarDate; readonly until: CalendarDate; readonly reason: string };

export async function cover(db: Database, request: CoverRequest, terms: OfficeTerms): Promise<OfficeOutcome> {
  const { kind, from, until, reason } = request;
  return await keepOffice(db, terms, (office) =>
    found(office, request, (post, person) => {
      if (reason.trim() === "") return refuse("reason", "needed");
      const refusal = refusalOfCover({ post: post.id, person: person.id, from, until }, daysBetween(from, until), knownOf(post, person, terms));
      if (refusal !== undefined) return said(refusal, office);
      return {
        write: async (tx) => {
          await insertCover(tx, { post: post.id, person: person.id, kind, from, until, reason: reason.trim(), by: terms.actor });
          return post.slug;
        },
        event: (subject) => organisationEvents.event("cover.begun", subject, { person: person.id, kind, from, until }),
      };
    }),
  );
}

export async function endCover(db: Database, { post: slug, cover: id }: { readonly post: string; readonly cover: string }, terms: OfficeTerms): Promise<OfficeOutcome> {
  return await keepOffice(db, terms, ({ posts }) => {
    const standing = posts.find((one) => one.slug === slug)?.covers.find((one) => one.id === id && one.endedAt === null);
    if (standing === undefined) return refuse("cover", "no-cover");
    return {
      write: async (tx) => {
        await endCoverRow(tx, id, terms.actor, terms.at);
        return slug;
      },
      event: (subject) => organisationEvents.event("cover.ended", subject, { person: standing.person }),
    };
  });
}

function knownOf({ from, until, holders }: OfficePost, { closedAt }: OfficePerson, terms: OfficeTerms) {
  return { postTerm: { from, until }, holders, accountClosed: closedAt !== null, by: personOf(terms) };
}

/** The domain's refusal beside its field. */
function said(refusal: AppointmentRefusal, { people }: Office): OfficeDecision {
  const name = (person: PersonId) => people.get(person)?.name ?? person;
  switch (refusal.code) {
    case "own-appointment":
      return refuse("person", "own-appointment");
    case "account-closed":
      return refuse("person", "account-closed");
    case "post-not-there":
      return refuse("from", "post-is-there", refusal.from, refusal.until ?? "");
    case "held-by-another":
      return refuse("from", "held-by-another", name(refusal.person), refusal.from, refusal.until ?? "");
    case "ends-before-it-begins":
      return refuse("until", "ends-before-it-begins");
    case "covers-the-own-post":
      return refuse("person", "covers-the-own-post");
    case "cover-too-long":
      return refuse("until", "cover-too-long", String(refusal.longestDays));
  }
}
