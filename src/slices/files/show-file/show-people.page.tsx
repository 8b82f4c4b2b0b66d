// Who sees the file and why, who was let in and by whom, who is walled off, and who broke the glass. Somebody who was let in sees
// how, and no more: who else of the office knows of a file is the office's affair.
import type { FastifyReply } from "fastify";
import { ErrorSummary, type FieldProblem } from "../../../platform/web/index.ts";
import { notThere, type DeskContext } from "../../accounts/index.ts";
import { FileFrame } from "../file-frame.view.tsx";
import { listPapers, type StoredPaper } from "../files.store.ts";
import { withFile, type OpenedFile } from "../opened-file.ts";
import { wordsOf } from "../words/index.ts";
import { GrantTable } from "./grants.view.tsx";
import { OpeningTable, RecusalTable, SeerTable } from "./people.view.tsx";

export async function showPeople(context: DeskContext): Promise<FastifyReply> {
  const answer = await loadPeople(context);
  return answer === undefined ? await notThere(context) : await sendPeople(context, answer, []);
}

/** The file with the papers that the officer sees of it. */
async function loadPeople(context: DeskContext): Promise<PeopleOfFile | undefined> {
  return await withFile(context, async (tx, opened) => ({ opened, papers: await listPapers(tx, opened.stored.id) }));
}

type PeopleOfFile = { readonly opened: OpenedFile; readonly papers: readonly StoredPaper[] };

/** The page again with why something was refused; what is shown is what is so now. */
export async function sendPeopleAgain(context: DeskContext, problems: readonly FieldProblem[]): Promise<FastifyReply> {
  const answer = await loadPeople(context);
  return answer === undefined ? await notThere(context) : await sendPeople(context, answer, problems);
}

async function sendPeople(context: DeskContext, { opened, papers }: PeopleOfFile, problems: readonly FieldProblem[]): Promise<FastifyReply> {
  const words = wordsOf(context.language);
  const { stored, seen } = opened;
  return await context.reply.sendPage(
    { title: stored.reference, crumbs: [{ label: words.files, to: "/desk/files" }], density: "desk", section: "files", unlisted: true, status: problems.length > 0 ? 422 : 200 },
    <FileFrame context={context} opened={opened} tab="people">
      <ErrorSummary problems={problems} />
      {seen.by === "organisation" ? (
        <>
          <SeerTable context={context} opened={opened} />
          <GrantTable context={context} opened={opened} papers={papers} />
          <RecusalTable context={context} opened={opened} />
        </>
      ) : null}
      {seen.by === "grant" ? <GrantTable context={context} opened={opened} papers={papers} /> : null}
      <OpeningTable context={context} opened={opened} />
    </FileFrame>,
  );
}
