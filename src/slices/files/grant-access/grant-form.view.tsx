// The form for letting somebody in: whom, to what, from when to when, and why.
import type { FastifyReply } from "fastify";
import { DateField, problemOf, SelectField, type FieldProblem } from "../../../platform/web/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { FileForm, ReasonField, sendFormPage, type SelectChoices } from "../file-form.tsx";
import { paperNumber } from "../file-parts.view.tsx";
import type { StoredPaper } from "../files.store.ts";
import { nameOfPerson, nameOfUnit, postName, type OfficeView } from "../office-view.ts";
import type { OpenedFile } from "../opened-file.ts";
import { wordsOf, type FileWords } from "../words/index.ts";

export type GrantForm = { readonly to: string; readonly paper: string; readonly from: string; readonly until: string; readonly reason: string; readonly once: string };

export async function sendGrantForm(context: DeskContext, opened: OpenedFile, papers: readonly StoredPaper[], form: GrantForm, problems: readonly FieldProblem[]): Promise<FastifyReply> {
  const words = wordsOf(context.language);
  const { stored, office } = opened;
  const own = words.grant;
  const labels = papers.map((paper) => ({ value: paper.id, label: own.paper(`${words.papers[paper.kind]} ${paperNumber(paper, words)}: ${paper.title}`) }));
  return await sendFormPage(
    context,
    { title: own.title, kicker: `${stored.reference} · ${stored.subject}`, state: own.state, crumbs: [{ label: words.files, to: "/desk/files" }, { label: stored.reference, to: `/desk/files/${stored.id}` }], problems },
    <FileForm button={own.save} once={form.once}>
      <SelectField name="to" label={own.to} hint={own.toHint} value={form.to} none={own.choose} choices={granteeChoices(office, words)} problem={problemOf(problems, "to")} />
      <SelectField name="paper" label={own.what} value={form.paper} none={own.whole} choices={labels} problem={problemOf(problems, "paper")} />
      <DateField name="from" label={own.from} value={form.from} required problem={problemOf(problems, "from")} />
      <DateField name="until" label={own.until} hint={own.untilHint} value={form.until} required problem={problemOf(problems, "until")} />
      <ReasonField label={own.reason} hint={own.reasonHint} value={form.reason} problems={problems} />
    </FileForm>,
  );
}

function granteeChoices(office: OfficeView, { grant }: FileWords): SelectChoices {
  const sorted = (choices: readonly { readonly value: string; readonly label: string }[]) => choices.toSorted((a, b) => a.label.localeCompare(b.label));
  return [
    { label: grant.people, choices: sorted([...office.standings.values()].filter(({ posts }) => posts.length > 0).map(({ person, posts }) => ({ value: `person:${person}`, label: `${nameOfPerson(office.office, person)} – ${posts.map((post) => postName(office, post)).join("; ")}` }))) },
    { label: grant.posts, choices: sorted([...office.posts.keys()].map((id) => ({ value: `post:${id}`, label: postName(office, id) }))) },
    { label: grant.units, choices: sorted(office.office.units.map(({ id }) => ({ value: `unit:${id}`, label: nameOfUnit(office, id) }))) },
  ];
}
