// Very many invented files, written in one go as the owner: for measuring what need-to-know costs.
import type { Client } from "pg";
import type { UnitId } from "../../src/domain/access/index.ts";

export const DESKS = 40;
export const PEOPLE = Array.from({ length: 200 }, (_, index) => `00000000-0000-4000-8000-00000001${String(index).padStart(4, "0")}`);

/** Desk by its number, from 1; the division is one of them. */
export function unitOf(index: number): UnitId {
  return `00000000-0000-4000-8000-00000002${String(index).padStart(4, "0")}` as UnitId;
}

/** Empties the office and its files, and makes `count` files with two papers each, a grant for every fiftieth, and a few walls. */
export async function fillFiles(client: Client, count: number): Promise<void> {
  await client.query("truncate people, units, posts, compartments, files cascade");
  await client.query("insert into people (id, name, sign_in_name) select id::uuid, 'Person ' || n, 'person-' || n from unnest($1::text[]) with ordinality one (id, n)", [PEOPLE]);
  await client.query("insert into units (id, slug, kind, held_from) select ('00000000-0000-4000-8000-00000002' || lpad(n::text, 4, '0'))::uuid, 'desk-' || n, 'desk', '2020-01-01' from generate_series(1, $1::int + 1) n", [DESKS]);
  await client.query("insert into posts (id, slug, unit_id, titles, held_from) select id::uuid, 'post-' || n, ('00000000-0000-4000-8000-00000002' || lpad((1 + n % $2::int)::text, 4, '0'))::uuid, '{\"en\":\"Post\"}', '2020-01-01' from unnest($1::text[]) with ordinality one (id, n)", [PEOPLE, DESKS]);
  await client.query(
    `insert into files (id, reference, kind, subject, unit_id, post_id, marking, compartments, opened_by, opened_at, closed_at)
     select gen_random_uuid(), 'B/2026/' || n, 'policy', 'Matter ' || n || ' of word' || (n % 997),
       ('00000000-0000-4000-8000-00000002' || lpad((1 + n % $2::int)::text, 4, '0'))::uuid, $3::uuid,
       (array['restricted','restricted','restricted','restricted','restricted','confidential','confidential','confidential','secret','public'])[1 + (n / 41) % 10],
       case when (n / 7) % 33 = 0 then array['ALPHA'] when (n / 7) % 33 = 1 then array['BETA'] else '{}' end,
       'system', timestamptz '2026-11-22' - n * interval '1 minute', case when (n / 3) % 5 < 3 then timestamptz '2026-11-22' end
     from generate_series(1, $1::int) n`,
    [count, DESKS, PEOPLE[0]],
  );
  await client.query("alter table papers disable trigger papers_number");
  await client.query("drop index papers_by_words"); // made anew at once it takes a tenth of the time
  await client.query(
    `insert into papers (id, file_id, shelf, number, kind, title, body, marking, compartments, recorded_by, recorded_at)
     select gen_random_uuid(), files.id, files.marking, number, 'minute', 'Minute ' || number,
       (select string_agg('term' || ((n::bigint * 7919 + number * 104729 + word * 1299709) % 20000), ' ') from generate_series(1, 30) word)
         || case when (n + number) % 20 = 0 then ' often' else '' end || case when (n * 3 + number) % 1000 = 0 then ' seldom' else '' end,
       files.marking, files.compartments, 'system', files.opened_at + number * interval '1 hour'
     from files cross join lateral (select split_part(reference, '/', 3)::int as n) counted cross join generate_series(1, 2) number`,
  );
  await client.query("create index papers_by_words on papers using gin (words)");
  await client.query("alter table papers enable trigger papers_number");
  await client.query(
    `insert into file_grants (id, file_id, person_id, held_from, held_until, reason, needs_second, granted_by)
     select gen_random_uuid(), id, ($1::text[])[1 + split_part(reference, '/', 3)::int / 50 % 200]::uuid, '2026-01-01', '2026-12-31', 'work', false, 'system'
     from files where split_part(reference, '/', 3)::int % 50 = 0`,
    [PEOPLE],
  );
  await client.query("insert into file_recusals (id, file_id, person_id, reason, recorded_by) select gen_random_uuid(), id, $1, 'interest', 'system' from files order by opened_at desc limit 20", [PEOPLE[0]]);
  for (const table of ["files", "papers", "file_grants", "file_recusals"]) await client.query(`vacuum analyze ${table}`);
}
