// A file's note sheet: minutes in full, papers by their titles, in the order in which they came.
import type { FastifyReply } from "fastify";
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import { addressOf, Empty, FormToken, Link, LongTextField, usePlace } from "../../../platform/web/index.ts";
import { mayUse, notThere, type DeskContext } from "../../accounts/index.ts";
import { FileFrame } from "../file-frame.view.tsx";
import { MarkingTag, Moment, paperNumber, Paragraphs } from "../file-parts.view.tsx";
import { listPapers, type StoredPaper } from "../files.store.ts";
import { nameOfActor } from "../office-view.ts";
import { withFile, type OpenedFile } from "../opened-file.ts";
import { wordsOf } from "../words/index.ts";
import { randomUUID } from "node:crypto";

export async function showPapers(context: DeskContext): Promise<FastifyReply> {
  const answer = await withFile(context, async (tx: ScopedTransaction, opened) => ({ opened, papers: await listPapers(tx, opened.stored.id) }));
  if (answer === undefined) return await notThere(context);
  const { opened, papers } = answer;
  const words = wordsOf(context.language);
  const writes = opened.seen.by !== "break-glass" && !opened.file.closed && mayUse("file.write", context);
  return await context.reply.sendPage(
    { title: opened.stored.reference, crumbs: [{ label: words.files, to: "/desk/files" }], density: "desk", section: "files", unlisted: true },
    <FileFrame context={context} opened={opened} tab="papers">
      {papers.length === 0 ? <Empty title={words.papers.none}><p>{words.papers.noneText}</p></Empty> : <NoteSheet context={context} opened={opened} papers={papers} />}
      {writes ? <QuickMinute context={context} opened={opened} /> : null}
    </FileFrame>,
  );
}

type SheetProps = { readonly context: DeskContext; readonly opened: OpenedFile; readonly papers: readonly StoredPaper[] };

function NoteSheet({ context, opened, papers }: SheetProps) {
  const words = wordsOf(context.language);
  return (
    <ol class="note-sheet">
      {papers.map((paper) => (
        <li key={paper.id} id={`paper-${paper.id}`}>
          <Head context={context} opened={opened} paper={paper} />
          {isReadHere(opened, paper) ? <Paragraphs text={paper.body} /> : <p><Link to={`/desk/files/${paper.file}/papers/${paper.id}`}>{paper.kind === "paper" ? paper.title : words.papers.open(paper.title)}</Link></p>}
        </li>
      ))}
    </ol>
  );
}

/** Minutes closed no further than the file are read with it; everything else is opened one by one, and each opening recorded. */
function isReadHere({ stored }: OpenedFile, { kind, marking, compartments }: StoredPaper): boolean {
  return kind === "minute" && marking === stored.marking && compartments.every((code) => stored.compartments.includes(code));
}

function Head({ context, opened, paper }: Omit<SheetProps, "papers"> & { readonly paper: StoredPaper }) {
  const { language, installation } = context;
  const words = wordsOf(language);
  const further = paper.marking !== opened.stored.marking || paper.compartments.length > 0;
  return (
    <p class="note-head">
      <Link to={`/desk/files/${paper.file}/papers/${paper.id}`} class="figures note-number">{paperNumber(paper, words)}</Link> {words.papers[paper.kind]} {words.papers.by(nameOfActor(opened.office.office, paper.by))}, <Moment at={paper.at} clock={{ language, timeZone: installation.timeZone }} />
      {further ? <> <MarkingTag {...paper} words={words} /></> : null}
    </p>
  );
}

function QuickMinute({ context, opened }: Omit<SheetProps, "papers">) {
  const place = usePlace();
  const words = wordsOf(context.language).papers;
  const path = `/desk/files/${opened.stored.id}/papers/new`;
  return (
    <form method="post" action={addressOf(place, path)} class="form quick">
      <h2>{words.quick}</h2>
      <FormToken />
      <input type="hidden" name="once" value={randomUUID()} />
      <input type="hidden" name="kind" value="minute" />
      <input type="hidden" name="marking" value={opened.stored.marking} />
      <LongTextField name="text" label={words.text} value="" rows={4} required />
      <p class="form-actions"><button type="submit" class="button">{words.quickSave}</button> <Link to={path}>{words.more}</Link></p>
    </form>
  );
}
