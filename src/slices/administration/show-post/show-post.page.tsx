// One post: who holds it and held it, who stands in, its roles, clearance and compartments.
import type { FastifyReply } from "fastify";
import { Link, SummaryList, writtenDate } from "../../../platform/web/index.ts";
import { mayUse, type DeskContext } from "../../accounts/index.ts";
import { holderOn, loadOffice, postTitle, unitName, type Office, type OfficePost } from "../../organisation/index.ts";
import { treatyWords } from "../../treaties/index.ts";
import { Actions } from "../actions/action-form.view.tsx";
import type { RefusedForm } from "../actions/office-action.ts";
import { subjectOf } from "../actions/run-action.ts";
import { notThere, sendOfficePage } from "../office-page.tsx";
import { wordsOf } from "../words/index.ts";

export async function showPost(context: DeskContext, subject = subjectOf(context), refused?: RefusedForm): Promise<FastifyReply> {
  const { db, language, today } = context;
  const words = wordsOf(language);
  const office = await loadOffice(db);
  const post = office.posts.find(({ slug }) => slug === subject);
  if (post === undefined) return await notThere(context);
  const holder = holderOn(post, today);
  const state = holder === undefined ? words.vacant : `${office.people.get(holder.person)?.name ?? holder.person}, ${words.since(writtenDate(holder.from, language))}`;
  return await sendOfficePage(
    context,
    { title: postTitle(post, language.code), kicker: words.post, state, refused },
    <>
      <Particulars post={post} office={office} context={context} />
      <Actions keys={["appoint", "vacate", "begin-cover", "end-cover", "change-clearance", "give-role", "take-role", "close-post"]} subject={subject} office={office} context={context} refused={refused} />
    </>,
  );
}

function Particulars({ post, office, context }: { readonly post: OfficePost; readonly office: Office; readonly context: DeskContext }) {
  const { language, today } = context;
  const words = wordsOf(language);
  const period = (from: string, until: string | null) => words.period(writtenDate(from, language), until === null ? null : writtenDate(until, language));
  const name = (person: string) => [...office.people.values()].find(({ id }) => id === person)?.name ?? person;
  const unit = office.units.find(({ id }) => id === post.unit);
  const list = (lines: readonly string[]) => (lines.length === 0 ? words.none : <ul class="plain">{lines.map((line) => <li key={line}>{line}</li>)}</ul>);
  const compartments = office.compartments.flatMap(({ code, members }) => members.filter((member) => member.post === post.id).map((member) => `${code}, ${period(member.from, member.until)}${member.approvedBy === null ? ` (${words.waitsForSecond})` : ""}`));
  return (
    <SummaryList
      rows={[
        { label: words.slug, value: <code>{post.slug}</code> },
        { label: words.unit, value: unit === undefined ? null : <Link to={`/desk/office/units/${unit.slug}`}>{unitName(unit, language.code, today)}</Link> },
        { label: words.clearance, value: treatyWords(language.code).markings[post.clearance] },
        { label: words.rolesOf, value: list(post.roles.map(({ role, from, until }) => `${role}, ${period(from, until)}`)) },
        { label: words.holder, value: list(post.holders.map(({ person, from, until }) => `${name(person)}, ${period(from, until)}`)) },
        { label: words.standingIn, value: list(post.covers.map(({ person, kind, reason, from, until, endedAt }) => `${name(person)}, ${period(from, until)}, ${words.coverKinds[kind]}: ${reason}${endedAt === null ? "" : ` (${words.closed})`}`)) },
        ...(mayUse("compartment.manage", context) ? [{ label: words.compartments, value: list(compartments) }] : []),
      ]}
    />
  );
}
