// `npm run bench search`: what the one box over casework costs under need-to-know: a number and its beginning, a name, a word that stands in
// few requests and one that stands in many, of a desk officer and of a supervisor, against the same search for everybody. Prints medians and
// ratios, and how each grew with the number of requests; nothing is asserted.
import { sql } from "kysely";
import { withinScope, type Database, type ScopedTransaction } from "../src/platform/db/index.ts";
import { askedNameKeys } from "../src/platform/spelling/index.ts";
import { listQueue } from "../src/slices/requests/queue.store.ts";
import { searchRequests } from "../src/slices/requests/search.store.ts";
import { asIfScoped, medians, say } from "./by-turns.ts";
import { atEachSize, officerNamed, report } from "./many-requests.ts";

const OFFICERS = { "desk officer": "demo.gulf", supervisor: "demo.supervisor" };
const FOUND = 50;
const ROUNDS = 11;

await atEachSize(async (db) => {
  for (const [who, name] of Object.entries(OFFICERS)) await measureOfficer(db, who, name);
});

async function measureOfficer(db: Database, who: string, name: string): Promise<void> {
  const { standing, scope } = await officerNamed(db, name);
  const [one] = await withinScope(db, scope, (tx) => listQueue(tx, { view: "over", units: [...standing.units] }, 1));
  const { name: person } = await withinScope(db, scope, (tx) => tx.selectFrom("request_subjects").select("name").where("request_id", "=", one?.id ?? "").executeTakeFirstOrThrow());
  const number = one?.reference ?? "";
  const questions: Readonly<Record<string, string>> = {
    "a whole number": number,
    "the beginning of a number (ten have it)": number.slice(0, -1),
    "the beginning of a number (a year of a country)": number.slice(0, -5),
    "a whole name": person,
    "a first name (one in twenty)": person.split(" ")[0] ?? "",
    "a word of few requests": "barten",
    "a word in one of three": "ban",
    "two words of many": "ban corn",
    "nothing": "zzzqxj",
  };
  say(who);
  for (const [question, asked] of Object.entries(questions)) {
    const { length } = await withinScope(db, scope, (tx) => searchRequests(tx, asked, FOUND));
    const bare = () => db.transaction().execute((tx) => forEverybody(asIfScoped(tx), asked));
    report(who, `${question}: ${length}`, await medians([bare, () => withinScope(db, scope, (tx) => searchRequests(tx, asked, FOUND))], ROUNDS));
  }
}

/** The same search without the rule: what numbers, names and words cost themselves. */
async function forEverybody(tx: ScopedTransaction, asked: string): Promise<unknown> {
  const number = asked.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
  const names = askedNameKeys(asked);
  const { rows } = await sql<{ id: string }>`
    select found.id from (
      select request_id as id, 1 as nearness from request_references where number_key ~>=~ ${number} and number_key ~<~ ${number + String.fromCodePoint(0x10_FF_FF)}
      union all
      select request_id, 2 from request_subjects where struck_at is null and ${sql.join(names.map((keys) => sql`name_keys && ${keys}::text[]`), sql` and `)}
      union all
      select request_id, 3 from request_words where words @@ websearch_to_tsquery('simple', ${asked})
    ) found group by found.id order by min(found.nearness), found.id desc limit ${FOUND}
  `.execute(tx); // request_words is nobody's to read: bench/many-requests.ts lets it be read here
  return rows.length === 0 ? [] : await tx.selectFrom("requests").selectAll().where("id", "in", rows.map(({ id }) => id)).execute();
}
