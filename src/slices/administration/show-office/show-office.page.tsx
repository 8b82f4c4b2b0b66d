// The office of today as a tree: units, their posts, who holds each and who stands in.
import type { FastifyReply } from "fastify";
import { Link } from "../../../platform/web/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { coversOn, holderOn, loadOffice, officeTree, postTitle, unitName, type Office, type OfficePost, type UnitInTree } from "../../organisation/index.ts";
import { treatyWords } from "../../treaties/index.ts";
import { Actions } from "../actions/action-form.view.tsx";
import type { RefusedForm } from "../actions/office-action.ts";
import { sendOfficePage } from "../office-page.tsx";
import { wordsOf } from "../words/index.ts";

export async function showOffice(context: DeskContext, _subject = "", refused?: RefusedForm): Promise<FastifyReply> {
  const { db, language, today } = context;
  const words = wordsOf(language);
  const office = await loadOffice(db);
  const tree = officeTree(office, language.code, today);
  const posts = tree.flatMap((unit) => unit.posts);
  const vacant = posts.filter((post) => holderOn(post, today) === undefined).length;
  return await sendOfficePage(
    context,
    { title: words.office, state: words.officeState(tree.length, posts.length, vacant), part: "office", refused },
    <>
      <div class="table-frame">
        <table class="data">
          <caption class="visually-hidden">{words.office}</caption>
          <thead>
            <tr>
              <th scope="col">{words.unit}</th>
              <th scope="col">{words.post}</th>
              <th scope="col">{words.holder}</th>
              <th scope="col">{words.standingIn}</th>
              <th scope="col">{words.clearance}</th>
            </tr>
          </thead>
          <tbody>{tree.map((unit) => <UnitRows key={unit.unit.id} place={unit} office={office} context={context} />)}</tbody>
        </table>
      </div>
      <Actions keys={["add-unit"]} subject="" office={office} context={context} refused={refused} />
    </>,
  );
}

/** How far a unit stands in; deeper ones stand in like the last. */
const DEPTHS = [undefined, "depth-1", "depth-2", "depth-3", "depth-4"] as const;

function UnitRows({ place: { unit, depth, posts }, office, context }: { readonly place: UnitInTree; readonly office: Office; readonly context: DeskContext }) {
  const { language, today } = context;
  const words = wordsOf(language);
  const rows: readonly (OfficePost | undefined)[] = posts.length === 0 ? [undefined] : posts;
  return (
    <>
      {rows.map((post, index) => (
        <tr key={post?.id ?? unit.id}>
          <th scope="row" class={DEPTHS[Math.min(depth, DEPTHS.length - 1)]}>
            <span class="cell">{index > 0 ? null : <><Link to={`/desk/office/units/${unit.slug}`}>{unitName(unit, language.code, today)}</Link> <span class="quiet">{words.kinds[unit.kind]}</span></>}</span>
          </th>
          <PostCells post={post} office={office} context={context} />
        </tr>
      ))}
    </>
  );
}

export function PostCells({ post, office, context: { language, today } }: { readonly post: OfficePost | undefined; readonly office: Office; readonly context: DeskContext }) {
  const words = wordsOf(language);
  const holder = post === undefined ? undefined : holderOn(post, today);
  const name = (person: string) => [...office.people.values()].find(({ id }) => id === person)?.name ?? person;
  return (
    <>
      <td data-label={words.post}><span class="cell">{post === undefined ? null : <Link to={`/desk/office/posts/${post.slug}`}>{postTitle(post, language.code)}</Link>}</span></td>
      <td data-label={words.holder}><span class="cell">{post === undefined ? null : holder === undefined ? words.vacant : name(holder.person)}</span></td>
      <td data-label={words.standingIn}><span class="cell">{post === undefined ? null : coversOn(post, today).map(({ person }) => name(person)).join(", ")}</span></td>
      <td data-label={words.clearance}><span class="cell">{post === undefined ? null : treatyWords(language.code).markings[post.clearance]}</span></td>
    </>
  );
}
