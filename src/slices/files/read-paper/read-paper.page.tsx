// One minute or paper. Where only the paper was let out, its file is not named: not its subject, not its other papers.
import type { FastifyReply } from "fastify";
import { effectiveMarking } from "../../../domain/files/index.ts";
import { Notice, PageHead } from "../../../platform/web/index.ts";
import { notThere, type DeskContext } from "../../accounts/index.ts";
import { MarkingTag, paperNumber, Paragraphs, writtenMoment } from "../file-parts.view.tsx";
import { nameOfActor } from "../office-view.ts";
import { findAskedPaper } from "../opened-file.ts";
import { wordsOf } from "../words/index.ts";

export async function readPaper(context: DeskContext): Promise<FastifyReply> {
  const found = await findAskedPaper(context);
  if (found === undefined) return await notThere(context);
  const { paper, opened, office } = found;
  const { language, installation } = context;
  const words = wordsOf(language);
  const clock = { language, timeZone: installation.timeZone };
  const crumbs = [{ label: words.files, to: "/desk/files" }, ...(opened === undefined ? [] : [{ label: opened.stored.reference, to: `/desk/files/${paper.file}` }])];
  const marking = opened === undefined ? paper.marking : effectiveMarking(opened.stored, paper);
  const kicker = opened === undefined ? words.papers[paper.kind] : `${opened.stored.reference} · ${words.papers[paper.kind]} ${paperNumber(paper, words)}`;
  return await context.reply.sendPage(
    { title: paper.title, crumbs, density: "desk", section: "files", unlisted: true },
    <>
      <PageHead kicker={kicker} title={paper.title} state={<><MarkingTag marking={marking} compartments={paper.compartments} words={words} /> {words.papers.by(nameOfActor(office.office, paper.by))}, {writtenMoment(paper.at, clock)}</>} dated={false} />
      {opened === undefined ? <Notice>{words.papers.single}</Notice> : null}
      <article class="paper"><Paragraphs text={paper.body} /></article>
    </>,
  );
}
