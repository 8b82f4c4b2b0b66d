// Compartments: made for a purpose; a post is let in by two people, and out again by one.
import { isSecondPerson } from "../../../domain/access/index.ts";
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { Database } from "../../../platform/db/index.ts";
import { approveMemberRow, endMember as endMemberRow, insertCompartment, insertMember } from "../keep-office.store.ts";
import { organisationEvents } from "../organisation-events.ts";
import type { CompartmentMember, Office } from "../show-office/office.ts";
import { keepOffice, personOf, refuse, type OfficeOutcome, type OfficeTerms } from "./office-command.ts";

const CODE = /^[A-Z]+(:[A-Z0-9-]+)?$/;

export async function addCompartment(db: Database, { code, purpose }: { readonly code: string; readonly purpose: string }, terms: OfficeTerms): Promise<OfficeOutcome> {
  return await keepOffice(db, terms, ({ compartments }) => {
    if (!CODE.test(code)) return refuse("code", "not-a-compartment", code);
    if (purpose.trim() === "") return refuse("purpose", "needed");
    if (compartments.some((one) => one.code === code)) return refuse("code", "slug-taken", code);
    return {
      write: async (tx) => {
        await insertCompartment(tx, code, purpose.trim());
        return code;
      },
      event: (subject) => organisationEvents.event("compartment.added", subject),
    };
  });
}

export type MemberRequest = { readonly code: string; readonly post: string; readonly from: CalendarDate; readonly until: CalendarDate | null; readonly reason: string };

/** Proposed by one; it opens nothing until another has approved it. */
export async function proposeMember(db: Database, { code, post: slug, from, until, reason }: MemberRequest, terms: OfficeTerms): Promise<OfficeOutcome> {
  return await keepOffice(db, terms, ({ compartments, posts }) => {
    const compartment = compartments.find((one) => one.code === code);
    if (compartment === undefined) return refuse("code", "no-compartment", code);
    const post = posts.find((one) => one.slug === slug);
    if (post === undefined) return refuse("post", "no-post", slug);
    if (reason.trim() === "") return refuse("reason", "needed");
    if (until !== null && until <= from) return refuse("until", "ends-before-it-begins");
    if (compartment.members.some((one) => one.post === post.id && (one.until === null || one.until > from))) return refuse("post", "member-already", slug);
    return {
      write: async (tx) => {
        await insertMember(tx, { code, post: post.id, from, until, reason: reason.trim(), by: terms.actor });
        return code;
      },
      event: (subject) => organisationEvents.event("compartment-member.proposed", subject, { post: slug, from, until }),
    };
  });
}

export async function approveMember(db: Database, { code, member: id }: { readonly code: string; readonly member: string }, terms: OfficeTerms): Promise<OfficeOutcome> {
  return await keepOffice(db, terms, (office) => {
    const member = memberOf(office, code, id);
    if (member === undefined || member.approvedBy !== null) return refuse("member", "no-member");
    if (!isSecondPerson(member.proposedBy, terms.actor)) return refuse("member", "own-proposal");
    const post = office.posts.find((one) => one.id === member.post);
    const acting = personOf(terms);
    if (acting !== null && post?.holders.some((held) => held.person === acting && (held.until === null || held.until > terms.today)) === true) return refuse("member", "own-post");
    return {
      write: async (tx) => {
        await approveMemberRow(tx, id, terms.actor, terms.at);
        return code;
      },
      event: (subject) => organisationEvents.event("compartment-member.approved", subject, { member: id }),
    };
  });
}

export async function endMember(db: Database, { code, member: id, until }: { readonly code: string; readonly member: string; readonly until: CalendarDate }, terms: OfficeTerms): Promise<OfficeOutcome> {
  return await keepOffice(db, terms, (office) => {
    const member = memberOf(office, code, id);
    if (member === undefined || (member.until !== null && member.until <= until)) return refuse("member", "no-member");
    if (until <= member.from) return refuse("until", "before-it-began", member.from);
    return {
      write: async (tx) => {
        await endMemberRow(tx, id, until);
        return code;
      },
      event: (subject) => organisationEvents.event("compartment-member.ended", subject, { member: id, until }),
    };
  });
}

function memberOf({ compartments }: Office, code: string, id: string): CompartmentMember | undefined {
  return compartments.find((one) => one.code === code)?.members.find((one) => one.id === id);
}
