// One minute or paper. Where only the paper was let out, its file is not named: not its subject, not its other papers.
import type { FastifyReply } from "fastify";
import { effectiveMarking, isOurs } from "../../../domain/files/index.ts";
import { Link, Notice, PageHead } from "../../../platform/web/index.ts";
import { mayUse, notThere, type DeskContext } from "../../accounts/index.ts";
import { closureText, MarkingTag, paperNumber, Paragraphs, writtenMoment } from "../file-parts.view.tsx";
import { nameOfActor } from "../office-view.ts";
import { findAskedPaper } from "../opened-file.ts";
import { wordsOf } from "../words/index.ts";

export async function readPaper(context: DeskContext): Promise<FastifyReply> {
  const found = await findAskedPaper(context);
  if (found === undefined) return await notThere(context);
  const { paper, opened, office, lowering } = found;
  const { language, installation } = context;
  const words = wordsOf(language);
  const clock = { language, timeZone: installation.timeZone };
  const crumbs = [{ label: words.files, to: "/desk/files" }, ...(opened === undefined ? [] : [{ label: opened.stored.reference, to: `/desk/files/${paper.file}` }])];
  const marking = opened === undefined ? paper.marking : effectiveMarking(opened.stored, paper);
  const kicker = opened === undefined ? words.papers[paper.kind] : `${opened.stored.reference} · ${words.papers[paper.kind]} ${paperNumber(paper, words)}`;
  const mayMark = opened !== undefined && isOurs(opened.seen) && mayUse("file.change-marking", context);
  const markingPath = `/desk/files/${paper.file}/papers/${paper.id}/marking`;
  return await context.reply.sendPage(
    { title: paper.title, crumbs, density: "desk", section: "files", unlisted: true },
    <>
      <PageHead kicker={kicker} title={paper.title} state={<><MarkingTag marking={marking} compartments={paper.compartments} words={words} /> {words.papers.by(nameOfActor(office.office, paper.by))}, {writtenMoment(paper.at, clock)}</>} dated={false} />
      {opened === undefined ? <Notice>{words.papers.single}</Notice> : null}
      {lowering === undefined ? null : (
        <Notice title={words.marking.waits}>
          <p>{words.paperMarking.waits(nameOfActor(office.office, lowering.by), closureText(lowering.to, words))} {mayMark ? <Link to={markingPath}>{words.paperMarking.decide}</Link> : null}</p>
        </Notice>
      )}
      <article class="paper"><Paragraphs text={paper.body} /></article>
      {mayMark ? <p><Link to={markingPath}>{words.paperMarking.change}</Link></p> : null}
    </>,
  );
}
