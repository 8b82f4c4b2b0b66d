-- Work on desk files: what changed in which version, what was read in which session, and the few acts that reach beyond what
-- the officer's role may do with its own rights. Each such function asks the scope itself and does one thing.

-- Every change of a file's header makes a version: who changes an older one is shown what came between.
create table file_changes (
  id uuid primary key,
  file_id uuid not null references files (id),
  version integer not null check (version > 1),
  kind text not null check (kind in ('subject', 'marking', 'transfer', 'closing', 'reopening')),
  was jsonb not null,
  became jsonb not null,
  reason text not null check (btrim(reason) <> ''),
  changed_at timestamptz not null default now(),
  changed_by text not null,
  unique (file_id, version)
);
alter table file_changes enable row level security;
create policy application on file_changes to comity_application using (true) with check (true);
create policy need_to_know on file_changes for select to comity_officer using (exists (select from files where files.id = file_changes.file_id and files.unit_id = any ((select scope_units())::uuid[]) offset 0));
create policy own_work on file_changes for insert to comity_officer with check (exists (select from files where files.id = file_changes.file_id and files.unit_id = any ((select scope_units())::uuid[]) offset 0));
grant select, insert on file_changes to comity_officer;
create trigger sign_as_scope before insert on file_changes for each row execute function sign_as_scope('changed_by');

-- What each session read last and when: an entry in the record once an hour, not at every click.
create table file_readings (
  session_id uuid not null,
  record_id uuid not null,
  person_id uuid not null references people (id),
  read_at timestamptz not null,
  primary key (session_id, record_id)
);
create index file_readings_by_person on file_readings (person_id, read_at);
revoke all on file_readings from comity_application;

-- Is this reading to be recorded? Yes for the first in a session, and again after an hour. Old rows go as new ones come.
create function note_reading(session uuid, record uuid) returns boolean language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  noted boolean;
begin
  insert into file_readings as reading (session_id, record_id, person_id, read_at) values (session, record, scope_person(), now())
    on conflict (session_id, record_id) do update set read_at = now() where reading.read_at <= now() - interval '1 hour'
    returning true into noted;
  if noted then
    delete from file_readings where person_id = scope_person() and read_at < now() - interval '1 day';
  end if;
  return coalesce(noted, false);
end
$$;
revoke execute on function note_reading from public;
grant execute on function note_reading to comity_officer;

-- Break-glass. Known is the exact reference and nothing else; what is not there and what the officer is walled off from give the
-- same answer: none.
create function break_glass(opening uuid, wanted text, why text, hours integer) returns uuid language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  found uuid;
begin
  if not scope_may('file.break-glass') or hours > 4 then
    raise exception 'no glass is broken within this scope' using errcode = 'insufficient_privilege';
  end if;
  insert into file_openings (id, file_id, reference, owner_post_id, person_id, purpose, until_at)
    select opening, id, reference, post_id, scope_person(), why, now() + make_interval(hours => hours)
    from files where reference = wanted and id not in (select scope_recused_files())
    returning file_id into found;
  return found;
end
$$;
revoke execute on function break_glass from public;
grant execute on function break_glass to comity_officer;

-- Hands a file of the scope's own units to another post; it may be gone from the officer's sight then. False: another version.
create function transfer_file(file uuid, expected integer, to_unit uuid, to_post uuid) returns boolean language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not scope_may('file.transfer') then
    raise exception 'no file is transferred within this scope' using errcode = 'insufficient_privilege';
  end if;
  update files set unit_id = to_unit, post_id = to_post, version = version + 1
    where id = file and version = expected and unit_id = any (scope_units())
      and marking_rank <= scope_clearance() and compartments <@ scope_compartments() and id not in (select scope_recused_files());
  return found;
end
$$;
revoke execute on function transfer_file from public;
grant execute on function transfer_file to comity_officer;

-- Full-text search. Under row security the index of the words cannot be used (the match operator is not leakproof), so this
-- function applies the rule itself and returns ids of what the scope sees; test/access holds it equal to row security.
-- A paper of a file: both ids; the file's own header: no paper.
create function search_files(asked tsquery, most integer) returns table (file_id uuid, paper_id uuid, at timestamptz) language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  person constant uuid := scope_person();
  cleared constant smallint := scope_clearance();
  inside constant text[] := scope_compartments();
  ours constant uuid[] := scope_units();
  recused constant uuid[] := array(select scope_recused_files());
  opened constant uuid[] := array(select scope_opened_files());
  granted constant uuid[] := array(select scope_granted_files());
  granted_papers constant uuid[] := array(select scope_granted_papers());
begin
  if person is null or not scope_may('file.read') then
    return;
  end if;
  return query
    select found.file_id, found.paper_id, found.at from (
      select files.id as file_id, null::uuid as paper_id, files.opened_at as at
      from files
      where files.words @@ asked and files.id <> all (recused)
        and (files.id = any (opened) or files.marking_rank <= cleared and files.compartments <@ inside and (files.unit_id = any (ours) or files.id = any (granted)))
      union all
      select papers.file_id, papers.id, papers.recorded_at
      from papers join files on files.id = papers.file_id
      where papers.words @@ asked and papers.file_id <> all (recused)
        and (
          papers.file_id = any (opened)
          or papers.marking_rank <= cleared and papers.compartments <@ inside
            and (papers.id = any (granted_papers) or files.marking_rank <= cleared and files.compartments <@ inside and (files.unit_id = any (ours) or files.id = any (granted)))
        )
    ) found
    order by found.at desc, found.file_id, found.paper_id nulls first
    limit most;
end
$$;
revoke execute on function search_files from public;
grant execute on function search_files to comity_officer;

-- What waits for somebody.
create index file_grants_waiting on file_grants (granted_at) where needs_second and approved_at is null and revoked_at is null;
create index marking_changes_waiting on marking_changes (proposed_at) where decided_at is null;
create index file_openings_untold on file_openings (opened_at) where seen_by_owner_at is null or seen_by_auditor_at is null;
