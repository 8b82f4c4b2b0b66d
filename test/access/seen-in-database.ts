// What one scope sees: by row security, and by the search, which applies the rule itself.
import { sql } from "kysely";
import type { ScopedTransaction } from "../../src/platform/db/index.ts";

export type SeenInDatabase = { readonly files: ReadonlySet<string>; readonly papers: ReadonlySet<string>; readonly found: { readonly files: ReadonlySet<string>; readonly papers: ReadonlySet<string> } };

/** Every record that the tests make carries the word "everything". */
export async function seenInDatabase(tx: ScopedTransaction): Promise<SeenInDatabase> {
  const files = await tx.selectFrom("files").select("id").execute();
  const papers = await tx.selectFrom("papers").select("id").execute();
  const { rows } = await sql<{ file_id: string; paper_id: string | null }>`select file_id, paper_id from search_files(to_tsquery('simple', 'everything'), 100000)`.execute(tx);
  return {
    files: new Set(files.map(({ id }) => id)),
    papers: new Set(papers.map(({ id }) => id)),
    found: { files: new Set(rows.filter(({ paper_id }) => paper_id === null).map(({ file_id }) => file_id)), papers: new Set(rows.flatMap(({ paper_id }) => paper_id ?? [])) },
  };
}
