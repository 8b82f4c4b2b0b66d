import assert from "node:assert/strict";
import { test } from "node:test";
import { isTest, projectFiles, type SourceFile } from "../support/source-tree.ts";

const migrations = projectFiles(["migrations"], /\.sql$/);
const tables = new Set(migrations.flatMap(({ text }) => [...text.matchAll(/^\s*create table (?:if not exists )?(\w+)/gim)].map((match) => match[1] ?? "")));

/** Where the query builder or a raw statement names a table. */
function tablesIn({ text }: SourceFile): string[] {
  const built = text.matchAll(/\b(?:selectFrom|insertInto|updateTable|deleteFrom|mergeInto|innerJoin|leftJoin|rightJoin|fullJoin|crossJoin|lateralJoin|using)\(\s*\[?\s*["'`](\w+)/g);
  const raw = [...text.matchAll(/\bsql(?:<[^`]*?>)?`([^`]*)`/g)].flatMap((statement) => [
    ...(statement[1] ?? "").matchAll(/\b(?:from|join|into|update|table|truncate|only|using)\s+(\w+)/gi),
  ]);
  const references = text.matchAll(/\bsql\.(?:table|ref|id)\(\s*["'`](\w+)/g);
  return [...built, ...raw, ...references].map((match) => match[1] ?? "").filter((name) => tables.has(name));
}

/** The slice or the part of the platform that a file belongs to. */
function ownerOf(path: string): string {
  return path.split("/").slice(0, 3).join("/");
}

test("each table is named in the store of one slice and nowhere else", () => {
  const owners = new Map<string, string>();
  const broken: string[] = [];
  for (const file of projectFiles(["src"], /\.tsx?$/).filter(({ path }) => !isTest(path))) {
    for (const table of new Set(tablesIn(file))) {
      if (!file.path.endsWith(".store.ts")) broken.push(`${file.path} names the table ${table}: only a store does`);
      const owner = owners.get(table) ?? ownerOf(file.path);
      owners.set(table, owner);
      if (owner !== ownerOf(file.path)) broken.push(`${file.path} names the table ${table}, which belongs to ${owner}`);
    }
  }
  assert.deepEqual(broken, []);
});

test("a table would be seen in the query builder and in raw SQL, and not in a sentence", () => {
  assert.ok(tables.has("audit_entries"));
  const seen = ['db.selectFrom("audit_entries")', 'q.innerJoin("audit_entries as a", "a.x", "b.x")', "sql`select 1 from audit_entries`", "sql<number>`insert into audit_entries values (1)`", 'sql.table("audit_entries")'];
  for (const text of seen) assert.deepEqual(tablesIn({ path: "x.ts", text }), ["audit_entries"], text);
  assert.deepEqual(tablesIn({ path: "x.ts", text: '"read from audit_entries"' }), []);
});

test("tables are plural snake_case, instants end in _at, and legal dates in _on or, of a period, _from, _until, _as_of", () => {
  const odd = migrations.flatMap(({ path, text }) =>
    [...text.matchAll(/^\s+(\w+) (timestamptz|date)\b/gm)]
      .filter(([, name = "", type]) => (type === "date" ? !/(^|_)(on|from|until|as_of)$/.test(name) : !/(^|_)at$/.test(name)))
      .map(([, name, type]) => `${path}: ${name} is a ${type}`),
  );
  assert.deepEqual(odd, []);
  assert.deepEqual([...tables].filter((name) => !/^([a-z]+(_[a-z]+)*s|people)$/.test(name)), []);
});
