// The first administrator of a new installation: a person, a post with the role, and a one-time code. No default password, ever.
import type { Database, DatabaseTransaction } from "../../../platform/db/index.ts";
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { PostId, UnitId } from "../../../domain/access/index.ts";
import type { Installation } from "../../../platform/config/index.ts";
import type { Keyring } from "../../../platform/keyring/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { hasRealHolder, insertHolding, insertPost, insertUnit, loadOffice } from "../../organisation/index.ts";
import { accountEvents } from "../account-events.ts";
import { openEnrolment, type OpenedEnrolment } from "../enrolment/enrolment.ts";
import { addPersonRow, refusalOfNew, type AccountRefusal, type AccountTerms, type NewAccount } from "./keep-accounts.ts";

export type FirstAdministratorWish = NewAccount & {
  /** Why there must be another although there is one already: all of them are away, say. Absent: only where there is none. */
  readonly again?: string | undefined;
};

export type FirstAdministrator =
  | { readonly ok: true; readonly person: string; readonly post: string; readonly enrolment: OpenedEnrolment }
  | { readonly ok: false; readonly because: AccountRefusal | "administrator-exists" };

type Parts = { readonly db: Database; readonly keyring: Keyring; readonly installation: Installation };

export async function appointFirstAdministrator({ db, keyring, installation }: Parts, wish: FirstAdministratorWish, { who, at, today }: AccountTerms & { readonly today: CalendarDate }): Promise<FirstAdministrator> {
  const exists = await hasRealHolder(db, "administrator", today);
  if (exists && wish.again === undefined) return { ok: false, because: "administrator-exists" };
  const because = await refusalOfNew(db, wish);
  if (because !== undefined) return { ok: false, because };
  return await db.transaction().execute(async (tx) => {
    const person = await addPersonRow(tx, wish);
    const { post, slug } = await addAdministratorPost(tx, installation, today);
    await insertHolding(tx, { post, person, from: today, by: who.actor });
    await appendAudit(tx, who, accountEvents.event("account.opened", person, { demonstration: false }));
    await appendAudit(tx, exists ? { ...who, why: wish.again ?? "" } : who, accountEvents.event("administrator.appointed", person, { post: slug, again: exists }));
    return { ok: true, person, post: slug, enrolment: await openEnrolment(tx, keyring, person, { by: who, at }) };
  });
}

/** A post of its own each time, in the authority: a post has one holder, and nobody is put out of theirs from here. */
async function addAdministratorPost(tx: DatabaseTransaction, installation: Installation, today: CalendarDate): Promise<{ readonly post: PostId; readonly slug: string }> {
  const { units, posts } = await loadOffice(tx);
  const authority = units.find(({ kind, until }) => kind === "authority" && until === null)?.id ?? (await addAuthority(tx, installation, today));
  const taken = new Set(posts.map(({ slug }) => slug));
  const slug = Array.from({ length: taken.size + 1 }, (_, index) => (index === 0 ? "administrator" : `administrator-${index + 1}`)).find((one) => !taken.has(one)) ?? "administrator";
  return { slug, post: await insertPost(tx, { slug, unit: authority, titles: { en: "Administrator" }, clearance: "public", roles: ["administrator"], from: today }) };
}

async function addAuthority(tx: DatabaseTransaction, { authority }: Installation, today: CalendarDate): Promise<UnitId> {
  const names = Object.keys(authority).length === 0 ? { en: "Central Authority" } : authority;
  return await insertUnit(tx, { slug: "authority", kind: "authority", parent: null, names, from: today });
}
