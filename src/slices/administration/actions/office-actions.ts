// THE TABLE of everything that is done to the office on pages.
import { isCurrent, MARKINGS, ROLE_NAMES, type Marking } from "../../../domain/access/index.ts";
import { treatyWords } from "../../treaties/index.ts";
import {
  addCompartment, addPerson, addPost, addUnit, appoint, approveMember, changeClearance, closePost, closeUnit, cover, endCover, endMember, giveRole, postTitle, proposeMember, renamePerson, renameUnit, takeRole, unitName, vacate,
  type UnitKind,
} from "../../organisation/index.ts";
import { wordsOf } from "../words/index.ts";
import type { ActionField, Choices, OfficeAction } from "./office-action.ts";

const UNIT_KINDS = ["authority", "division", "desk", "agency", "state-unit", "court", "mission"] as const satisfies readonly UnitKind[];

const units: Choices = (office, _, { language, today }) => office.units.filter((unit) => isCurrent(unit, today)).map((unit) => ({ value: unit.slug, label: unitName(unit, language.code, today) }));
const posts: Choices = (office, _, { language, today }) => office.posts.filter((post) => isCurrent(post, today)).map((post) => ({ value: post.slug, label: postTitle(post, language.code) }));
const kinds: Choices = (_, __, { language }) => UNIT_KINDS.map((value) => ({ value, label: wordsOf(language).kinds[value] }));
const markings: Choices = (_, __, { language }) => MARKINGS.map((value) => ({ value, label: treatyWords(language.code).markings[value] }));
const roles: Choices = () => ROLE_NAMES.map((value) => ({ value, label: value }));
const heldRoles: Choices = (office, slug) => (office.posts.find((post) => post.slug === slug)?.roles ?? []).filter(({ until }) => until === null).map(({ role }) => ({ value: role, label: role }));
const coverKinds: Choices = (_, __, { language }) => (["absence", "delegation"] as const).map((value) => ({ value, label: wordsOf(language).coverKinds[value] }));
const languages: Choices = (_, __, { installation }) => installation.languages.map((value) => ({ value, label: value }));
const openCovers: Choices = (office, slug) => (office.posts.find((post) => post.slug === slug)?.covers ?? []).filter(({ endedAt }) => endedAt === null).map(({ id, person, from }) => ({ value: id, label: `${office.people.get(person)?.name ?? person}, ${from}` }));
const waitingMembers: Choices = (office, code, { language }) => membersOf(office, code, language.code, ({ approvedBy }) => approvedBy === null);
const standingMembers: Choices = (office, code, { language }) => membersOf(office, code, language.code, ({ until }) => until === null);

function membersOf(office: Parameters<Choices>[0], code: string, language: string, which: (member: Parameters<Choices>[0]["compartments"][number]["members"][number]) => boolean) {
  return (office.compartments.find((one) => one.code === code)?.members ?? []).filter(which).map(({ id, post, from }) => {
    const found = office.posts.find((one) => one.id === post);
    return { value: id, label: `${found === undefined ? post : postTitle(found, language)}, ${from}` };
  });
}

const from: ActionField = { name: "from", as: "date" };
const until: ActionField = { name: "until", as: "date" };
const openEnd: ActionField = { name: "until", as: "date-or-open" };
const reason: ActionField = { name: "reason", as: "long" };
const person: ActionField = { name: "person", as: "text" };
const MANAGE = "organisation.manage";
const UNIT = "/desk/office/units/:subject";
const POST = "/desk/office/posts/:subject";
const COMPARTMENT = "/desk/office/compartments/:subject";

export const OFFICE_ACTIONS: readonly OfficeAction[] = [
  {
    key: "add-unit", path: "/desk/office/units/new", permission: MANAGE, audit: "unit.added",
    fields: [{ name: "slug", as: "text" }, { name: "name", as: "text" }, { name: "language", as: { choices: languages } }, { name: "kind", as: { choices: kinds } }, { name: "parent", as: { choices: units, optional: true } }, from],
    run: async ({ db, terms }, typed) => await addUnit(db, { slug: typed.text("slug"), name: typed.text("name"), language: typed.text("language"), kind: kindOf(typed.text("kind")), parent: typed.text("parent") || null, from: typed.day("from") }, terms),
  },
  {
    key: "rename-unit", path: `${UNIT}/rename`, permission: MANAGE, audit: "unit.renamed",
    fields: [{ name: "name", as: "text" }, { name: "language", as: { choices: languages } }, from],
    run: async ({ db, terms }, typed, slug) => await renameUnit(db, { slug, name: typed.text("name"), language: typed.text("language"), from: typed.day("from") }, terms),
  },
  { key: "close-unit", path: `${UNIT}/close`, permission: MANAGE, audit: "unit.closed", fields: [until], run: async ({ db, terms }, typed, slug) => await closeUnit(db, { slug, until: typed.day("until") }, terms) },
  {
    key: "add-post", path: `${UNIT}/posts/new`, permission: MANAGE, audit: "post.added",
    fields: [{ name: "slug", as: "text" }, { name: "title", as: "text" }, { name: "language", as: { choices: languages } }, { name: "clearance", as: { choices: markings } }, { name: "role", as: { choices: roles, optional: true } }, from],
    run: async ({ db, terms }, typed, unit) =>
      await addPost(db, { slug: typed.text("slug"), unit, title: typed.text("title"), language: typed.text("language"), clearance: markingOf(typed.text("clearance")), roles: [typed.text("role")].filter((role) => role !== ""), from: typed.day("from") }, terms),
  },
  {
    key: "appoint", path: `${POST}/appoint`, permission: MANAGE, audit: "post.filled", fields: [person, from, openEnd],
    run: async ({ db, terms }, typed, post) => await appoint(db, { post, person: typed.text("person"), from: typed.day("from"), until: typed.dayOrNull("until") }, terms),
  },
  { key: "vacate", path: `${POST}/vacate`, permission: MANAGE, audit: "post.vacated", fields: [until], run: async ({ db, terms }, typed, post) => await vacate(db, { post, until: typed.day("until") }, terms) },
  {
    key: "begin-cover", path: `${POST}/cover`, permission: MANAGE, audit: "cover.begun", fields: [person, { name: "kind", as: { choices: coverKinds } }, from, until, reason],
    run: async ({ db, terms }, typed, post) =>
      await cover(db, { post, person: typed.text("person"), kind: typed.text("kind") === "delegation" ? "delegation" : "absence", from: typed.day("from"), until: typed.day("until"), reason: typed.text("reason") }, terms),
  },
  { key: "end-cover", path: `${POST}/end-cover`, permission: MANAGE, audit: "cover.ended", fields: [{ name: "cover", as: { choices: openCovers } }], run: async ({ db, terms }, typed, post) => await endCover(db, { post, cover: typed.text("cover") }, terms) },
  { key: "change-clearance", path: `${POST}/clearance`, permission: MANAGE, audit: "clearance.changed", fields: [{ name: "clearance", as: { choices: markings } }], run: async ({ db, terms }, typed, slug) => await changeClearance(db, { slug, clearance: markingOf(typed.text("clearance")) }, terms) },
  { key: "give-role", path: `${POST}/give-role`, permission: MANAGE, audit: "role.given", fields: [{ name: "role", as: { choices: roles } }, from], run: async ({ db, terms }, typed, slug) => await giveRole(db, { slug, role: typed.text("role"), from: typed.day("from") }, terms) },
  { key: "take-role", path: `${POST}/take-role`, permission: MANAGE, audit: "role.taken", fields: [{ name: "role", as: { choices: heldRoles } }, until], run: async ({ db, terms }, typed, slug) => await takeRole(db, { slug, role: typed.text("role"), until: typed.day("until") }, terms) },
  { key: "close-post", path: `${POST}/close`, permission: MANAGE, audit: "post.closed", fields: [until], run: async ({ db, terms }, typed, slug) => await closePost(db, { slug, until: typed.day("until") }, terms) },
  {
    key: "add-person", path: "/desk/office/people/new", permission: "account.manage", audit: "person.added", fields: [{ name: "name", as: "text" }, { name: "signInName", as: "text" }, { name: "email", as: "text" }],
    run: async ({ db, terms }, typed) => await addPerson(db, { name: typed.text("name"), signInName: typed.text("signInName"), email: typed.text("email") || null }, terms),
  },
  {
    key: "rename-person", path: "/desk/office/people/:subject/rename", permission: "account.manage", audit: "person.renamed", fields: [{ name: "name", as: "text" }, { name: "email", as: "text" }],
    run: async ({ db, terms }, typed, id) => await renamePerson(db, { person: id, name: typed.text("name"), email: typed.text("email") || null }, terms),
  },
  { key: "add-compartment", path: "/desk/office/compartments/new", permission: "compartment.manage", audit: "compartment.added", fields: [{ name: "code", as: "text" }, { name: "purpose", as: "text" }], run: async ({ db, terms }, typed) => await addCompartment(db, { code: typed.text("code"), purpose: typed.text("purpose") }, terms) },
  {
    key: "propose-member", path: `${COMPARTMENT}/propose`, permission: "compartment.manage", audit: "compartment-member.proposed", fields: [{ name: "post", as: { choices: posts } }, from, openEnd, reason],
    run: async ({ db, terms }, typed, code) => await proposeMember(db, { code, post: typed.text("post"), from: typed.day("from"), until: typed.dayOrNull("until"), reason: typed.text("reason") }, terms),
  },
  { key: "approve-member", path: `${COMPARTMENT}/approve`, permission: "compartment.manage", audit: "compartment-member.approved", fields: [{ name: "member", as: { choices: waitingMembers } }], run: async ({ db, terms }, typed, code) => await approveMember(db, { code, member: typed.text("member") }, terms) },
  { key: "end-member", path: `${COMPARTMENT}/end`, permission: "compartment.manage", audit: "compartment-member.ended", fields: [{ name: "member", as: { choices: standingMembers } }, until], run: async ({ db, terms }, typed, code) => await endMember(db, { code, member: typed.text("member"), until: typed.day("until") }, terms) },
];

function kindOf(text: string): UnitKind {
  return UNIT_KINDS.find((kind) => kind === text) ?? "desk";
}

/** What is none of them is the lowest: nobody is cleared by a slip. */
function markingOf(text: string): Marking {
  return MARKINGS.find((marking) => marking === text) ?? "public";
}
