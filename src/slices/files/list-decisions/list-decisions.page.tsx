// What waits for a second officer: grants outside the organisation, and markings to be lowered.
import type { FastifyReply } from "fastify";
import { withinScope } from "../../../platform/db/index.ts";
import { DataTable, Empty, Link, PageHead, Tag } from "../../../platform/web/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { listWaitingGrants, listWaitingLowerings, type StoredGrant, type StoredLowering } from "../file-access.store.ts";
import { closureText, Moment } from "../file-parts.view.tsx";
import { listWaitingPaperLowerings, type StoredPaperChange } from "../paper-markings.store.ts";
import { findFile, type StoredFile } from "../files.store.ts";
import { loadOfficeView, nameOfActor, type OfficeView } from "../office-view.ts";
import { granteeName } from "../show-file/grants.view.tsx";
import { wordsOf } from "../words/index.ts";

type Waiting<Record> = { readonly record: Record; readonly file: StoredFile };

export async function listDecisions(context: DeskContext): Promise<FastifyReply> {
  const { db, scope, today, language, reply } = context;
  const words = wordsOf(language);
  const { decisions } = words;
  const office = await loadOfficeView(context);
  const [grants, lowerings, ofPapers] = await withinScope(db, scope, async (tx) => {
    const files = new Map<string, StoredFile>();
    const withFiles = async <T extends { readonly file: string }>(records: readonly T[]): Promise<readonly Waiting<T>[]> => {
      for (const { file } of records) {
        const found = files.has(file) ? undefined : await findFile(tx, file);
        if (found !== undefined) files.set(file, found.file);
      }
      return records.flatMap((record) => (files.has(record.file) ? [{ record, file: files.get(record.file) as StoredFile }] : []));
    };
    return [await withFiles(await listWaitingGrants(tx, today)), await withFiles(await listWaitingLowerings(tx)), await withFiles(await listWaitingPaperLowerings(tx))] as const;
  });
  const count = grants.length + lowerings.length + ofPapers.length;
  return await reply.sendPage(
    { title: decisions.title, crumbs: [], density: "desk", section: "decisions", unlisted: true },
    <>
      <PageHead title={decisions.title} state={decisions.state(count)} dated={false} />
      {count === 0 ? <Empty title={decisions.none}><p>{decisions.noneText}</p></Empty> : null}
      {grants.length === 0 ? null : <DecisionTable context={context} office={office} title={decisions.grants} rows={grants} what={({ to }) => granteeName(office, to)} path={({ file }) => `/desk/files/${file}/people`} />}
      {lowerings.length === 0 ? null : <DecisionTable context={context} office={office} title={decisions.lowerings} rows={lowerings} what={(lowering) => closureText(lowering, words)} path={({ file }) => `/desk/files/${file}/marking`} />}
      {ofPapers.length === 0 ? null : <DecisionTable context={context} office={office} title={decisions.paperLowerings} rows={ofPapers} what={({ to }) => closureText(to, words)} path={({ file, paper }) => `/desk/files/${file}/papers/${paper}/marking`} />}
    </>,
  );
}

type DecisionTableProps<Record> = {
  readonly context: DeskContext; readonly office: OfficeView; readonly title: string; readonly rows: readonly Waiting<Record>[];
  readonly what: (record: Record) => string; readonly path: (record: Record) => string;
};

function DecisionTable<Record extends StoredGrant | StoredLowering | StoredPaperChange>({ context, office, title, rows, what, path }: DecisionTableProps<Record>) {
  const { decisions, people, list, history } = wordsOf(context.language);
  const clock = { language: context.language, timeZone: context.installation.timeZone };
  return (
    <section>
      <h2>{title}</h2>
      <DataTable<Waiting<Record>>
        caption={title}
        captionHidden
        rows={rows}
        rowKey={({ record }) => record.id}
        columns={[
          { key: "file", header: list.columns.reference, namesRow: true, cell: ({ record, file }) => <Link to={path(record)}>{file.reference}</Link> },
          { key: "subject", header: list.columns.subject, cell: ({ file }) => file.subject },
          { key: "what", header: people.what, cell: ({ record }) => what(record) },
          { key: "reason", header: people.reason, cell: ({ record }) => record.reason },
          { key: "by", header: people.by, cell: ({ record }) => <>{nameOfActor(office.office, record.by)} {record.by === context.actor ? <Tag>{decisions.own}</Tag> : null}</> },
          { key: "at", header: history.when, kind: "date", cell: ({ record }) => <Moment at={record.at} clock={clock} /> },
        ]}
      />
    </section>
  );
}
