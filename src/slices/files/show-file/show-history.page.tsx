import type { FastifyReply } from "fastify";
import { DataTable } from "../../../platform/web/index.ts";
import { notThere, type DeskContext } from "../../accounts/index.ts";
import { listHistory } from "../../audit/index.ts";
import { FileFrame } from "../file-frame.view.tsx";
import { Moment } from "../file-parts.view.tsx";
import { listPapers } from "../files.store.ts";
import { nameOfActor } from "../office-view.ts";
import { withFile } from "../opened-file.ts";
import { listPaperChanges } from "../paper-markings.store.ts";
import { wordsOf } from "../words/index.ts";
import { listChanges } from "../write-file.store.ts";
import { historyOf, isReading, type HistoryLine } from "./file-history.ts";

/** Of who opened it: the newest of what the record holds. */
const MOST_READINGS = 500;

/** The newest first. */
export async function showHistory(context: DeskContext): Promise<FastifyReply> {
  const { language, installation } = context;
  const words = wordsOf(language);
  const answer = await withFile(context, async (tx, opened) => {
    const { id } = opened.stored;
    const [papers, changes, paperChanges, done] = [await listPapers(tx, id), await listChanges(tx, id), await listPaperChanges(tx, id), await listHistory(tx, "file", id, { most: MOST_READINGS })];
    return { opened, entries: historyOf(opened, { papers, changes, paperChanges, readings: done.filter(({ event }) => isReading(event)) }, { words, language, timeZone: installation.timeZone }) };
  });
  if (answer === undefined) return await notThere(context);
  const { opened, entries } = answer;
  return await context.reply.sendPage(
    { title: opened.stored.reference, crumbs: [{ label: words.files, to: "/desk/files" }], density: "desk", section: "files", unlisted: true },
    <FileFrame context={context} opened={opened} tab="history">
      <DataTable<HistoryLine & { readonly key: number }>
        caption={words.history.title}
        captionHidden
        rows={entries.map((entry, key) => ({ ...entry, key })).toReversed()}
        rowKey={({ key }) => String(key)}
        columns={[
          { key: "when", header: words.history.when, kind: "date", cell: ({ at }) => <Moment at={at} clock={{ language, timeZone: installation.timeZone }} /> },
          { key: "who", header: words.history.who, cell: ({ by }) => nameOfActor(opened.office.office, by) },
          { key: "what", header: words.history.what, namesRow: true, cell: ({ what }) => what },
        ]}
      />
    </FileFrame>,
  );
}
