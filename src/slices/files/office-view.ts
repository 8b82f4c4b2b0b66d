// The office as a file sees it: which post may hold it, who belongs to its organisation, and what everybody may see of it today.
import { isCurrent, ROLES, standingOf, type Grantee, type Holding, type PersonId, type PostId, type Standing, type UnitId } from "../../domain/access/index.ts";
import type { PostOfOffice } from "../../domain/files/index.ts";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import { coversOn, holderOn, loadOffice, postTitle, unitName, type Office, type OfficePost } from "../organisation/index.ts";
import type { DeskContext } from "../accounts/index.ts";

export type OfficeView = {
  readonly office: Office;
  readonly today: CalendarDate;
  readonly language: string;
  /** The top of the tree that the unit stands in. */
  readonly organisationOf: (unit: UnitId) => UnitId;
  readonly posts: ReadonlyMap<PostId, PostOfOffice>;
  /** What everybody with an open account is today. */
  readonly standings: ReadonlyMap<PersonId, Standing>;
};

/** The directory is open to the application; what of it a page shows, the page decides. */
export async function loadOfficeView({ db, language, today }: Pick<DeskContext, "db" | "language" | "today">): Promise<OfficeView> {
  return officeView(await loadOffice(db), language.code, today);
}

export function officeView(office: Office, language: string, today: CalendarDate): OfficeView {
  const parents = new Map(office.units.map(({ id, parent }) => [id, parent]));
  const organisationOf = (unit: UnitId): UnitId => {
    const parent = parents.get(unit) ?? null;
    return parent === null ? unit : organisationOf(parent);
  };
  const compartments = compartmentsOfPosts(office);
  const currentCodes = (post: PostId) => new Set((compartments.get(post) ?? []).filter((member) => isCurrent(member, today)).map(({ code }) => code));
  const posts = office.posts
    .filter((post) => isCurrent(post, today))
    .map((post): readonly [PostId, PostOfOffice] => [post.id, { id: post.id, unit: post.unit, organisation: organisationOf(post.unit), clearance: post.clearance, compartments: currentCodes(post.id), keepsFiles: post.roles.some((held) => isCurrent(held, today) && ROLES[held.role].reach !== "none") }]);
  return { office, today, language, organisationOf, posts: new Map(posts), standings: standingsOf(office, compartments, today) };
}

type Membership = { readonly code: string; readonly from: CalendarDate; readonly until: CalendarDate | null };

/** Only what a second person agreed to counts. */
function compartmentsOfPosts({ compartments }: Office): ReadonlyMap<PostId, readonly Membership[]> {
  const agreed = compartments.flatMap(({ code, members }) => members.filter(({ approvedBy }) => approvedBy !== null).map(({ post, from, until }) => ({ post, code, from, until })));
  return Map.groupBy(agreed, ({ post }) => post);
}

function standingsOf(office: Office, compartments: ReadonlyMap<PostId, readonly Membership[]>, today: CalendarDate): ReadonlyMap<PersonId, Standing> {
  const children = Map.groupBy(office.units, ({ parent }) => parent);
  const below = (unit: UnitId): readonly UnitId[] => (children.get(unit) ?? []).flatMap(({ id }) => [id, ...below(id)]);
  const holdings = Map.groupBy(
    office.posts.flatMap((post) => holdingsOf(post, below(post.unit), compartments.get(post.id) ?? [])),
    ({ person }) => person,
  );
  const open = [...office.people.values()].filter(({ closedAt }) => closedAt === null);
  return new Map(open.map(({ id }) => [id, standingOf(id, (holdings.get(id) ?? []).map(({ holding }) => holding), today)]));
}

function holdingsOf(post: OfficePost, below: readonly UnitId[], compartments: readonly Membership[]): readonly { readonly person: PersonId; readonly holding: Holding }[] {
  const shared = { post: post.id, unit: post.unit, below, clearance: post.clearance, roles: post.roles, compartments, postTerm: { from: post.from, until: post.until } };
  return [
    ...post.holders.map(({ person, from, until }) => ({ person, holding: { ...shared, as: "holder" as const, from, until } })),
    ...post.covers.filter(({ endedAt }) => endedAt === null).map(({ person, from, until }) => ({ person, holding: { ...shared, as: "cover" as const, from, until } })),
  ];
}

/** Of the organisation: the unit below its top; a person by one of the posts of the day. */
export function isInside({ organisationOf, posts, standings, office }: OfficeView, organisation: UnitId, to: Grantee): boolean {
  if ("unit" in to) return organisationOf(to.unit) === organisation;
  if ("post" in to) {
    const unit = office.posts.find(({ id }) => id === to.post)?.unit;
    return unit !== undefined && organisationOf(unit) === organisation;
  }
  return (standings.get(to.person)?.posts ?? []).some((post) => posts.get(post)?.organisation === organisation);
}

/** "Desk officer, Canada desk". */
export function postName({ office, language, today }: OfficeView, id: PostId): string {
  const post = office.posts.find((one) => one.id === id);
  if (post === undefined) return id;
  const unit = office.units.find((one) => one.id === post.unit);
  return unit === undefined ? postTitle(post, language) : `${postTitle(post, language)}, ${unitName(unit, language, today)}`;
}

export function nameOfUnit({ office, language, today }: OfficeView, id: UnitId): string {
  const unit = office.units.find((one) => one.id === id);
  return unit === undefined ? id : unitName(unit, language, today);
}

/** Who holds the post today, and who stands in. */
export function holdersOf({ office, today }: OfficeView, id: PostId): readonly string[] {
  const post = office.posts.find((one) => one.id === id);
  if (post === undefined) return [];
  const people = [holderOn(post, today), ...coversOn(post, today)].flatMap((held) => (held === undefined ? [] : [held.person]));
  return [...new Set(people)].map((person) => nameOfPerson(office, person));
}

export function nameOfPerson({ people }: Office, id: PersonId): string {
  return people.get(id)?.name ?? id;
}

/** An actor as it stands in the record: an officer's name, else what is written. */
export function nameOfActor(office: Office, actor: string): string {
  return actor.startsWith("person:") ? nameOfPerson(office, actor.slice("person:".length) as PersonId) : actor;
}
