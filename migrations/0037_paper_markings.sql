-- How far a single minute or paper is closed can change like a file's: further at once, less by two.

-- What was done and what is proposed, of one paper. A lowering waits for its second officer; a raising waits for nobody.
create table paper_marking_changes (
  id uuid primary key,
  file_id uuid not null references files (id),
  paper_id uuid not null references papers (id),
  was_marking marking not null,
  was_compartments text[] not null,
  marking marking not null,
  compartments text[] not null,
  reason text not null check (btrim(reason) <> ''),
  needs_second boolean not null,
  proposed_at timestamptz not null default now(),
  proposed_by text not null,
  decided_at timestamptz,
  decided_by text check (decided_by <> proposed_by),
  accepted boolean,
  check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (accepted is null)),
  check (needs_second or decided_by is null)
);
create index paper_marking_changes_by_paper on paper_marking_changes (paper_id);
create unique index paper_marking_changes_waiting on paper_marking_changes (paper_id) where needs_second and decided_at is null;
grant update (decided_at, decided_by, accepted) on paper_marking_changes to comity_application;
create trigger sign_as_scope before insert or update on paper_marking_changes for each row execute function sign_as_scope('proposed_by', 'decided_by');

alter table paper_marking_changes enable row level security;
create policy application on paper_marking_changes to comity_application using (true) with check (true);
-- Who sees the paper as one of the file's own desk sees what is to be decided about it; nobody else learns of it.
create policy need_to_know on paper_marking_changes for select to comity_officer using (
  exists (select from files where files.id = paper_marking_changes.file_id and files.unit_id = any ((select scope_units())::uuid[]) offset 0)
  and exists (select from papers where papers.id = paper_marking_changes.paper_id offset 0)
);
create policy own_work on paper_marking_changes for insert to comity_officer with check (
  (select scope_may('file.change-marking')) and decided_at is null
  and exists (select from files where files.id = paper_marking_changes.file_id and files.unit_id = any ((select scope_units())::uuid[]) offset 0)
  and exists (select from papers where papers.id = paper_marking_changes.paper_id and papers.file_id = paper_marking_changes.file_id offset 0)
);
create policy own_changes on paper_marking_changes for update to comity_officer using (
  (select scope_may('file.change-marking'))
  and exists (select from files where files.id = paper_marking_changes.file_id and files.unit_id = any ((select scope_units())::uuid[]) offset 0)
  and exists (select from papers where papers.id = paper_marking_changes.paper_id offset 0)
);
grant select, insert on paper_marking_changes to comity_officer;
grant update (decided_at, decided_by, accepted) on paper_marking_changes to comity_officer;

-- The paper itself: never lower than its file, never closed to the officer who changes it.
grant update (marking, compartments) on papers to comity_application, comity_officer;
create policy own_changes on papers for update to comity_officer
  using (
    (select scope_may('file.change-marking'))
    and exists (select from files where files.id = papers.file_id and files.unit_id = any ((select scope_units())::uuid[]) offset 0)
  )
  with check (
    marking_rank(marking) <= (select scope_clearance()) and compartments <@ (select scope_compartments())
    and exists (select from files where files.id = papers.file_id and marking_rank(papers.marking) >= files.marking_rank offset 0)
  );

-- A paper that changes its marking changes its shelf, and takes the next number there. The number it leaves is given to no other:
-- what was cited as "R 3" is never another paper.
create table left_paper_numbers (
  file_id uuid not null references files (id),
  shelf text not null,
  number integer not null,
  paper_id uuid not null references papers (id),
  left_at timestamptz not null default now(),
  primary key (file_id, shelf, number)
);
revoke all on left_paper_numbers from comity_application;

create or replace function papers_number() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  wanted constant text := new.marking || coalesce(' ' || nullif(array_to_string(array(select unnest(new.compartments) order by 1), ' '), ''), '');
begin
  if tg_op = 'UPDATE' then
    if wanted = old.shelf then
      return new;
    end if;
    insert into left_paper_numbers (file_id, shelf, number, paper_id) values (old.file_id, old.shelf, old.number, old.id);
  end if;
  perform pg_advisory_xact_lock(hashtextextended(new.file_id::text, 0));
  new.shelf := wanted;
  new.number := 1 + greatest(
    coalesce((select max(number) from papers where file_id = new.file_id and shelf = wanted), 0),
    coalesce((select max(number) from left_paper_numbers where file_id = new.file_id and shelf = wanted), 0)
  );
  return new;
end
$$;
create trigger papers_renumber before update of marking, compartments on papers for each row execute function papers_number();
