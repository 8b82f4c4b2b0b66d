// The SQL that reads files and their papers. Every function works within a scope: row security decides what there is.
import { sql } from "kysely";
import type { Marking, PostId, UnitId } from "../../domain/access/index.ts";
import type { ScopedTransaction } from "../../platform/db/index.ts";

export type StoredFile = {
  readonly id: string;
  readonly reference: string;
  readonly kind: string;
  readonly subject: string;
  readonly unit: UnitId;
  readonly post: PostId;
  readonly marking: Marking;
  readonly compartments: readonly string[];
  readonly version: number;
  readonly openedAt: Date;
  readonly openedBy: string;
  readonly closedAt: Date | null;
};

const COLUMNS = ["id", "reference", "kind", "subject", "unit_id", "post_id", "marking", "compartments", "version", "opened_at", "opened_by", "closed_at"] as const;

type FileRow = {
  id: string; reference: string; kind: string; subject: string; unit_id: string; post_id: string; marking: string; compartments: string[]; version: number;
  opened_at: Date; opened_by: string; closed_at: Date | null;
};

function asFile(row: FileRow): StoredFile {
  return {
    id: row.id, reference: row.reference, kind: row.kind, subject: row.subject, unit: row.unit_id as UnitId, post: row.post_id as PostId, marking: row.marking as Marking,
    compartments: row.compartments, version: row.version, openedAt: row.opened_at, openedBy: row.opened_by, closedAt: row.closed_at,
  };
}

/** The file, and the database's own time: what a broken glass still opens is measured with it. */
export async function findFile(tx: ScopedTransaction, id: string): Promise<{ readonly file: StoredFile; readonly now: Date } | undefined> {
  const row = await tx.selectFrom("files").select(COLUMNS).select(sql<Date>`now()`.as("now")).where("id", "=", id).executeTakeFirst();
  return row === undefined ? undefined : { file: asFile(row), now: row.now };
}

/** By its exact reference. */
export async function findFileByReference(tx: ScopedTransaction, reference: string): Promise<StoredFile | undefined> {
  const row = await tx.selectFrom("files").select(COLUMNS).where("reference", "=", reference).executeTakeFirst();
  return row === undefined ? undefined : asFile(row);
}

export type FileFilter = {
  readonly units: readonly UnitId[];
  readonly state: "open" | "closed" | "all";
  readonly kind?: string | undefined;
  readonly marking?: Marking | undefined;
  /** Only what lies with one of these. */
  readonly posts?: readonly PostId[] | undefined;
};

/** Files of the units, the newest first. Each unit is read along its index and only as far as needed. */
export async function listFiles(tx: ScopedTransaction, filter: FileFilter, from: number, most: number): Promise<readonly StoredFile[]> {
  const { rows } = await sql<FileRow>`
    select file.* from unnest(${filter.units}::uuid[]) as of_unit (id) cross join lateral (
      select ${sql.join(COLUMNS.map((name) => sql.ref(name)))} from files
      where unit_id = of_unit.id ${narrowed(filter)}
      order by opened_at desc, id limit ${from + most}
    ) file
    order by file.opened_at desc, file.id offset ${from} limit ${most}
  `.execute(tx);
  return rows.map(asFile);
}

/** How many there are, by unit; only of units asked for, and only what the scope sees of them. */
export async function countFiles(tx: ScopedTransaction, filter: FileFilter): Promise<ReadonlyMap<UnitId, number>> {
  const { rows } = await sql<{ unit: UnitId; count: number }>`
    select unit_id as unit, count(*) as count from files where unit_id = any (${filter.units}::uuid[]) ${narrowed(filter)} group by unit_id
  `.execute(tx);
  return new Map(rows.map(({ unit, count }) => [unit, count]));
}

function narrowed({ state, kind, marking, posts }: FileFilter) {
  return sql.join(
    [
      state === "open" ? sql`and closed_at is null` : state === "closed" ? sql`and closed_at is not null` : sql``,
      kind === undefined ? sql`` : sql`and kind = ${kind}`,
      marking === undefined ? sql`` : sql`and marking = ${marking}`,
      posts === undefined ? sql`` : sql`and post_id = any (${posts}::uuid[])`,
    ],
    sql` `,
  );
}

/** Files of other units that the scope sees all the same: by a grant, or by breaking the glass. */
export async function listFilesFromElsewhere(tx: ScopedTransaction, units: readonly UnitId[]): Promise<readonly StoredFile[]> {
  const { rows } = await sql<FileRow>`
    select ${sql.join(COLUMNS.map((name) => sql.ref(name)))} from files
    where id in (select scope_granted_files() union select scope_opened_files()) and unit_id <> all (${units}::uuid[])
    order by opened_at desc, id
  `.execute(tx);
  return rows.map(asFile);
}

export type StoredPaper = {
  readonly id: string;
  readonly file: string;
  readonly shelf: string;
  readonly number: number;
  readonly kind: "minute" | "paper";
  readonly title: string;
  readonly body: string;
  readonly marking: Marking;
  readonly compartments: readonly string[];
  readonly at: Date;
  readonly by: string;
};

const PAPER = ["id", "file_id", "shelf", "number", "kind", "title", "body", "marking", "compartments", "recorded_at", "recorded_by"] as const;

type PaperRow = {
  id: string; file_id: string; shelf: string; number: number; kind: string; title: string; body: string; marking: string; compartments: string[]; recorded_at: Date; recorded_by: string;
};

function asPaper(row: PaperRow): StoredPaper {
  return {
    id: row.id, file: row.file_id, shelf: row.shelf, number: row.number, kind: row.kind as "minute" | "paper", title: row.title, body: row.body, marking: row.marking as Marking,
    compartments: row.compartments, at: row.recorded_at, by: row.recorded_by,
  };
}

/** In the order in which they came; papers without their bodies, which are read one by one. */
export async function listPapers(tx: ScopedTransaction, file: string): Promise<readonly StoredPaper[]> {
  const rows = await tx
    .selectFrom("papers")
    .select(PAPER)
    .select(sql<string>`case kind when 'minute' then body else '' end`.as("body"))
    .where("file_id", "=", file)
    .orderBy("recorded_at")
    .orderBy("shelf")
    .orderBy("number")
    .execute();
  return rows.map(asPaper);
}

/** By the file's id too: an address that mixes two files leads nowhere. */
export async function findPaper(tx: ScopedTransaction, file: string, id: string): Promise<StoredPaper | undefined> {
  const row = await tx.selectFrom("papers").select(PAPER).where("id", "=", id).where("file_id", "=", file).executeTakeFirst();
  return row === undefined ? undefined : asPaper(row);
}

/** Papers that were let out one by one, of files that the scope does not see. */
export async function listSinglePapers(tx: ScopedTransaction): Promise<readonly StoredPaper[]> {
  const { rows } = await sql<PaperRow>`
    select ${sql.join(PAPER.map((name) => sql.ref(name)))} from papers
    where id in (select scope_granted_papers()) and file_id not in (select id from files)
    order by recorded_at desc, id
  `.execute(tx);
  return rows.map(asPaper);
}

export type Hit = { readonly file: StoredFile | undefined; readonly paper: StoredPaper | undefined; readonly id: string };

/** Full text over references, subjects, titles and bodies; the newest first. Found by the function, read under row security. */
export async function searchFiles(tx: ScopedTransaction, asked: string, most: number): Promise<readonly Hit[]> {
  const hits = (await sql<{ file_id: string; paper_id: string | null }>`select file_id, paper_id from search_files(websearch_to_tsquery('simple', ${asked}), ${most})`.execute(tx)).rows;
  if (hits.length === 0) return [];
  const files = await tx.selectFrom("files").select(COLUMNS).where("id", "in", hits.map(({ file_id }) => file_id)).execute();
  const papers = await tx.selectFrom("papers").select(PAPER).where("id", "in", hits.map(({ file_id, paper_id }) => paper_id ?? file_id)).execute();
  const [fileOf, paperOf] = [new Map(files.map((row) => [row.id, asFile(row)])), new Map(papers.map((row) => [row.id, asPaper(row)]))];
  return hits.flatMap(({ file_id, paper_id }) => {
    const [file, paper] = [fileOf.get(file_id), paper_id === null ? undefined : paperOf.get(paper_id)];
    return (paper_id === null ? file : paper) === undefined ? [] : [{ id: paper_id ?? file_id, file, paper }];
  });
}

/** Number and subject of those that the scope sees. */
export async function listFileNames(tx: ScopedTransaction, ids: readonly string[]): Promise<readonly { readonly id: string; readonly reference: string; readonly title: string }[]> {
  return ids.length === 0 ? [] : await tx.selectFrom("files").select(["id", "reference", "subject as title"]).where("id", "in", [...ids]).execute();
}

/** Is this reading to be recorded: the first of the session, or the first for an hour? */
export async function isReadingNoted(tx: ScopedTransaction, session: string, record: string): Promise<boolean> {
  const { rows } = await sql<{ noted: boolean }>`select note_reading(${session}, ${record}) as noted`.execute(tx);
  return rows[0]?.noted === true;
}
