-- Need-to-know: what an officer may see, decided in the database whatever the program above it forgets.
--
-- Officers' pages and commands run as comity_officer, for one transaction, with the scope of one person set for it
-- (src/platform/db/scope.ts). The same rule as a pure function is src/domain/access/need-to-know.ts; test/access holds the two
-- equal. Three layers: the marking and its compartments exclude, the unit includes, a grant includes for one file or paper.

do $$
begin
  if not exists (select from pg_roles where rolname = 'comity_officer') then
    begin
      create role comity_officer nologin;
    exception
      when duplicate_object or unique_violation then null;
      when insufficient_privilege then
        raise exception 'the role comity_officer is missing, and the user % may not create it', current_user
          using errcode = 'insufficient_privilege',
          hint = format('Let an administrator run: create role comity_officer nologin; grant comity_officer to %I;', current_user);
    end;
  end if;
  if not pg_has_role(current_user, 'comity_officer', 'member') then
    execute format('grant comity_officer to %I', current_user);
  end if;
end
$$;
grant usage on schema public to comity_officer;

create function marking_rank(marking text) returns smallint language sql immutable parallel safe as $$
  select array_position(array['public', 'restricted', 'confidential', 'secret', 'top-secret'], marking)::smallint
$$;

-- The scope of the transaction. Nothing set: nobody, cleared for nothing, in no unit.
create function scope_person() returns uuid language sql stable parallel safe as $$ select nullif(current_setting('comity.person', true), '')::uuid $$;
create function scope_posts() returns uuid[] language sql stable parallel safe as $$ select coalesce(nullif(current_setting('comity.posts', true), ''), '{}')::uuid[] $$;
create function scope_units() returns uuid[] language sql stable parallel safe as $$ select coalesce(nullif(current_setting('comity.units', true), ''), '{}')::uuid[] $$;
create function scope_compartments() returns text[] language sql stable parallel safe as $$ select coalesce(nullif(current_setting('comity.compartments', true), ''), '{}')::text[] $$;
create function scope_clearance() returns smallint language sql stable parallel safe as $$ select coalesce(nullif(current_setting('comity.clearance', true), ''), '0')::smallint $$;
create function scope_permissions() returns text[] language sql stable parallel safe as $$ select coalesce(nullif(current_setting('comity.permissions', true), ''), '{}')::text[] $$;
create function scope_may(permission text) returns boolean language sql stable parallel safe as $$ select permission = any (scope_permissions()) $$;
create function scope_actor() returns text language sql stable parallel safe as $$ select 'person:' || scope_person() $$;
create function scope_today() returns date language sql stable parallel safe as $$ select nullif(current_setting('comity.today', true), '')::date $$;

-- A file: the thing that need-to-know is decided for. What it is about lies in its papers and, later, in the tables of its kind.
create table files (
  id uuid primary key,
  -- Unit and number within the unit and year: tells nothing about another unit's volume.
  reference text not null unique check (reference ~ '^[A-Z0-9-]+/[0-9]{4}/[0-9]+$'),
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  subject text not null check (btrim(subject) <> ''),
  unit_id uuid not null references units (id),
  -- Files stay with the post, whoever holds it.
  post_id uuid not null references posts (id),
  marking marking not null,
  marking_rank smallint not null generated always as (marking_rank(marking)) stored,
  compartments text[] not null default '{}',
  version integer not null default 1,
  opened_at timestamptz not null default now(),
  opened_by text not null,
  closed_at timestamptz,
  words tsvector not null generated always as (to_tsvector('simple', reference || ' ' || translate(reference, '/-', '  ') || ' ' || subject)) stored
);
create index files_by_unit on files (unit_id, opened_at desc, id);
-- With what row security asks beside it: counting a desk's open files reads this index alone.
create index files_open_by_unit on files (unit_id, opened_at desc, id) include (marking_rank, compartments) where closed_at is null;
create index files_by_words on files using gin (words);
grant update (subject, post_id, unit_id, marking, compartments, version, closed_at) on files to comity_application;

-- Numbers of a unit's files in a year, in order and without gaps under concurrency.
create table file_series (
  unit_id uuid not null references units (id),
  year smallint not null,
  last_number integer not null,
  primary key (unit_id, year)
);
grant update (last_number) on file_series to comity_application;

-- The next number of the unit's files in the year; officers get no number of another unit, and no sight of the series.
create function next_file_number(unit uuid, year smallint) returns integer language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  number integer;
begin
  if unit <> all (scope_units()) or not scope_may('file.open') then
    raise exception 'no file is opened there within this scope' using errcode = 'insufficient_privilege';
  end if;
  insert into file_series as series (unit_id, year, last_number) values (unit, next_file_number.year, 1)
    on conflict on constraint file_series_pkey do update set last_number = series.last_number + 1
    returning last_number into number;
  return number;
end
$$;
revoke execute on function next_file_number from public;

-- Minutes and papers of a file. A paper may be marked higher than its file, never lower.
create table papers (
  id uuid primary key,
  file_id uuid not null references files (id),
  -- Papers that shut out the same people stand on one shelf, numbered on their own: whoever sees a paper sees its whole
  -- shelf, and no gap tells of a paper that is not seen.
  shelf text not null,
  number integer not null check (number > 0),
  kind text not null check (kind in ('minute', 'paper')),
  title text not null check (btrim(title) <> ''),
  body text not null,
  marking marking not null,
  marking_rank smallint not null generated always as (marking_rank(marking)) stored,
  compartments text[] not null default '{}',
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  words tsvector not null generated always as (to_tsvector('simple', title || ' ' || body)) stored,
  unique (file_id, shelf, number)
);
create index papers_by_words on papers using gin (words);

-- Shelf and number are the database's to give: one paper at a time for each file.
create function papers_number() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(new.file_id::text, 0));
  new.shelf := new.marking || coalesce(' ' || nullif(array_to_string(array(select unnest(new.compartments) order by 1), ' '), ''), '');
  new.number := 1 + coalesce((select max(number) from papers where file_id = new.file_id and shelf = new.shelf), 0);
  return new;
end
$$;
create trigger papers_number before insert on papers for each row execute function papers_number();

-- A grant opens one file, or one paper of it, to a person, a post or a unit, for a reason and with an end. Outside the
-- file's own organisation it needs a second officer before it opens anything.
create table file_grants (
  id uuid primary key,
  file_id uuid not null references files (id),
  paper_id uuid references papers (id),
  person_id uuid references people (id),
  post_id uuid references posts (id),
  unit_id uuid references units (id),
  held_from date not null,
  held_until date not null check (held_until > held_from),
  reason text not null check (btrim(reason) <> ''),
  needs_second boolean not null,
  granted_at timestamptz not null default now(),
  granted_by text not null,
  approved_at timestamptz,
  approved_by text check (approved_by <> granted_by),
  revoked_at timestamptz,
  revoked_by text,
  check (num_nonnulls(person_id, post_id, unit_id) = 1),
  check ((approved_by is null) = (approved_at is null)),
  check ((revoked_by is null) = (revoked_at is null))
);
create index file_grants_by_file on file_grants (file_id);
create index file_grants_by_person on file_grants (person_id) where person_id is not null;
create index file_grants_by_post on file_grants (post_id) where post_id is not null;
create index file_grants_by_unit on file_grants (unit_id) where unit_id is not null;
grant update (approved_at, approved_by, revoked_at, revoked_by) on file_grants to comity_application;

-- Walled off: this person does not see the file by any way, break-glass included.
create table file_recusals (
  id uuid primary key,
  file_id uuid not null references files (id),
  person_id uuid not null references people (id),
  reason text not null check (btrim(reason) <> ''),
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  lifted_at timestamptz,
  lifted_by text
);
create unique index file_recusals_standing on file_recusals (file_id, person_id) where lifted_at is null;
create index file_recusals_by_person on file_recusals (person_id);
grant update (lifted_at, lifted_by) on file_recusals to comity_application;

-- Break-glass: opened by a privileged officer for a purpose, for hours, visible on the file for ever. Whoever held the file
-- then and an auditor are told, and say that they have read it; the reference is all that an auditor learns of the file.
create table file_openings (
  id uuid primary key,
  file_id uuid not null references files (id),
  reference text not null,
  owner_post_id uuid not null references posts (id),
  person_id uuid not null references people (id),
  purpose text not null check (btrim(purpose) <> ''),
  opened_at timestamptz not null default now(),
  until_at timestamptz not null check (until_at > opened_at),
  seen_by_owner text check (seen_by_owner <> 'person:' || person_id),
  seen_by_owner_at timestamptz,
  seen_by_auditor text check (seen_by_auditor <> 'person:' || person_id),
  seen_by_auditor_at timestamptz,
  check ((seen_by_owner is null) = (seen_by_owner_at is null)),
  check ((seen_by_auditor is null) = (seen_by_auditor_at is null))
);
create index file_openings_by_person on file_openings (person_id, until_at);
create index file_openings_by_file on file_openings (file_id);
create index file_openings_by_owner on file_openings (owner_post_id);
grant update (seen_by_owner, seen_by_owner_at, seen_by_auditor, seen_by_auditor_at) on file_openings to comity_application;

-- Lowering a marking is proposed by one officer and done by another.
create table marking_changes (
  id uuid primary key,
  file_id uuid not null references files (id),
  marking marking not null,
  compartments text[] not null,
  reason text not null check (btrim(reason) <> ''),
  proposed_at timestamptz not null default now(),
  proposed_by text not null,
  decided_at timestamptz,
  decided_by text check (decided_by <> proposed_by),
  accepted boolean,
  check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (accepted is null))
);
create index marking_changes_by_file on marking_changes (file_id);
grant update (decided_at, decided_by, accepted) on marking_changes to comity_application;

-- What opens or shuts files for the person of the scope: few rows each, asked for once a query. With the owner's rights, since
-- an officer does not see other people's grants; they answer for the scope alone. A granted paper still asks to be cleared for
-- its file, which may have been raised since.
create function scope_granted_files() returns setof uuid language sql stable security definer set search_path = pg_catalog, public as $$
  select file_id from file_grants
  where (person_id = scope_person() or post_id = any (scope_posts()) or unit_id = any (scope_units()))
    and paper_id is null and revoked_at is null and (not needs_second or approved_at is not null)
    and held_from <= scope_today() and scope_today() < held_until
$$;
create function scope_granted_papers() returns setof uuid language sql stable security definer set search_path = pg_catalog, public as $$
  select paper_id from file_grants join files on files.id = file_grants.file_id
  where (person_id = scope_person() or file_grants.post_id = any (scope_posts()) or file_grants.unit_id = any (scope_units()))
    and paper_id is not null and revoked_at is null and (not needs_second or approved_at is not null)
    and held_from <= scope_today() and scope_today() < held_until
    and files.marking_rank <= scope_clearance() and files.compartments <@ scope_compartments()
$$;
create function scope_recused_files() returns setof uuid language sql stable security definer set search_path = pg_catalog, public as $$
  select file_id from file_recusals where person_id = scope_person() and lifted_at is null
$$;
create function scope_opened_files() returns setof uuid language sql stable security definer set search_path = pg_catalog, public as $$
  select file_id from file_openings where person_id = scope_person() and opened_at <= now() and now() < until_at
$$;

-- Nobody signs as another: the columns named as arguments take the person of the scope, or nothing.
create function sign_as_scope() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare
  signature text;
  before_it jsonb := case tg_op when 'UPDATE' then to_jsonb(old) else '{}' end;
begin
  if current_user = 'comity_officer' then
    foreach signature in array tg_argv loop
      if to_jsonb(new) ->> signature is distinct from before_it ->> signature and to_jsonb(new) ->> signature is distinct from scope_actor() then
        raise exception 'within a scope % is signed by its person', signature using errcode = 'insufficient_privilege';
      end if;
    end loop;
  end if;
  return new;
end
$$;
create trigger sign_as_scope before insert on files for each row execute function sign_as_scope('opened_by');
create trigger sign_as_scope before insert on papers for each row execute function sign_as_scope('recorded_by');
create trigger sign_as_scope before insert or update on file_grants for each row execute function sign_as_scope('granted_by', 'approved_by', 'revoked_by');
create trigger sign_as_scope before insert or update on file_recusals for each row execute function sign_as_scope('recorded_by', 'lifted_by');
create trigger sign_as_scope before update on file_openings for each row execute function sign_as_scope('seen_by_owner', 'seen_by_auditor');
create trigger sign_as_scope before insert or update on marking_changes for each row execute function sign_as_scope('proposed_by', 'decided_by');

alter table files enable row level security;
alter table papers enable row level security;
alter table file_grants enable row level security;
alter table file_recusals enable row level security;
alter table file_openings enable row level security;
alter table marking_changes enable row level security;

-- The application itself (jobs, numbering, the command line) is not an officer: it keeps the headers, and pages never read as it.
create policy application on files to comity_application using (true) with check (true);
create policy application on papers to comity_application using (true) with check (true);
create policy application on file_grants to comity_application using (true) with check (true);
create policy application on file_recusals to comity_application using (true) with check (true);
create policy application on file_openings to comity_application using (true) with check (true);
create policy application on marking_changes to comity_application using (true) with check (true);

create policy need_to_know on files for select to comity_officer using (
  (select scope_may('file.read'))
  and id not in (select scope_recused_files())
  and (
    id in (select scope_opened_files())
    or (
      marking_rank <= (select scope_clearance())
      and compartments <@ (select scope_compartments())
      and (unit_id = any ((select scope_units())::uuid[]) or id in (select scope_granted_files()))
    )
  )
);
create policy need_to_know on papers for select to comity_officer using (
  (select scope_may('file.read'))
  and file_id not in (select scope_recused_files())
  and (
    file_id in (select scope_opened_files())
    or (
      marking_rank <= (select scope_clearance())
      and compartments <@ (select scope_compartments())
      and (
        id in (select scope_granted_papers())
        or exists (select from files where files.id = papers.file_id offset 0)
      )
    )
  )
);

-- Whose file it is sees who else may see it, who is walled off, and what is to be decided about it. Who was let in by a grant
-- sees that grant and no other. Openings stay in sight of everybody who sees the file, of the post that held it, and of auditors.
create policy need_to_know on file_grants for select to comity_officer using (
  exists (select from files where files.id = file_grants.file_id and files.unit_id = any ((select scope_units())::uuid[]) offset 0)
  or (
    (person_id = (select scope_person()) or post_id = any ((select scope_posts())::uuid[]) or unit_id = any ((select scope_units())::uuid[]))
    and case
      when paper_id is null then exists (select from files where files.id = file_grants.file_id offset 0)
      else exists (select from papers where papers.id = file_grants.paper_id offset 0)
    end
  )
);
create policy need_to_know on file_recusals for select to comity_officer using (exists (select from files where files.id = file_recusals.file_id and files.unit_id = any ((select scope_units())::uuid[]) offset 0));
create policy need_to_know on marking_changes for select to comity_officer using (exists (select from files where files.id = marking_changes.file_id and files.unit_id = any ((select scope_units())::uuid[]) offset 0));
create policy need_to_know on file_openings for select to comity_officer using (
  (select scope_may('audit.read'))
  or file_id not in (select scope_recused_files())
  and (owner_post_id = any ((select scope_posts())::uuid[]) or exists (select from files where files.id = file_openings.file_id offset 0))
);

-- What an officer writes stands in what the officer sees, is the officer's to write, and begins undecided.
create policy own_work on files for insert to comity_officer with check (
  (select scope_may('file.open')) and unit_id = any ((select scope_units())::uuid[])
  and marking_rank(marking) <= (select scope_clearance()) and compartments <@ (select scope_compartments())
);
create policy own_changes on files for update to comity_officer
  using (unit_id = any ((select scope_units())::uuid[]) and ((select scope_may('file.write')) or (select scope_may('file.change-marking')) or (select scope_may('file.transfer'))))
  with check (marking_rank(marking) <= (select scope_clearance()) and compartments <@ (select scope_compartments()));
-- Whom a grant let into the file may add to it; who opened it by breaking the glass reads.
create policy own_work on papers for insert to comity_officer with check (
  (select scope_may('file.write')) and marking_rank(marking) <= (select scope_clearance()) and compartments <@ (select scope_compartments())
  and exists (
    select from files where files.id = papers.file_id and marking_rank(papers.marking) >= files.marking_rank
      and (files.unit_id = any ((select scope_units())::uuid[]) or files.id in (select scope_granted_files())) offset 0
  )
);
create policy own_work on file_grants for insert to comity_officer with check (
  (select scope_may('file.grant')) and approved_at is null and revoked_at is null
  and exists (select from files where files.id = file_grants.file_id and files.unit_id = any ((select scope_units())::uuid[]) offset 0)
);
create policy own_changes on file_grants for update to comity_officer using (
  ((select scope_may('file.grant')) or (select scope_may('file.approve-grant')))
  and exists (select from files where files.id = file_grants.file_id and files.unit_id = any ((select scope_units())::uuid[]) offset 0)
);
create policy own_work on file_recusals for insert to comity_officer with check (
  (select scope_may('file.recuse')) and lifted_at is null
  and exists (select from files where files.id = file_recusals.file_id and files.unit_id = any ((select scope_units())::uuid[]) offset 0)
);
create policy own_changes on file_recusals for update to comity_officer using (
  (select scope_may('file.recuse'))
  and exists (select from files where files.id = file_recusals.file_id and files.unit_id = any ((select scope_units())::uuid[]) offset 0)
);
create policy own_work on marking_changes for insert to comity_officer with check (
  (select scope_may('file.change-marking')) and decided_at is null
  and exists (select from files where files.id = marking_changes.file_id and files.unit_id = any ((select scope_units())::uuid[]) offset 0)
);
create policy own_changes on marking_changes for update to comity_officer using (
  (select scope_may('file.change-marking'))
  and exists (select from files where files.id = marking_changes.file_id and files.unit_id = any ((select scope_units())::uuid[]) offset 0)
);
create policy told on file_openings for update to comity_officer using (
  (select scope_may('audit.read'))
  or file_id not in (select scope_recused_files()) and owner_post_id = any ((select scope_posts())::uuid[])
);

grant select, insert on files, papers, file_grants, file_recusals, marking_changes to comity_officer;
grant select on file_openings to comity_officer;
grant update (subject, marking, compartments, version, closed_at) on files to comity_officer;
grant update (approved_at, approved_by, revoked_at, revoked_by) on file_grants to comity_officer;
grant update (lifted_at, lifted_by) on file_recusals to comity_officer;
grant update (decided_at, decided_by, accepted) on marking_changes to comity_officer;
grant update (seen_by_owner, seen_by_owner_at, seen_by_auditor, seen_by_auditor_at) on file_openings to comity_officer;
grant execute on function next_file_number to comity_officer;

-- The directory of the office is open to all its officers; how they sign in is not.
-- Nor why somebody is away, nor which compartments there are: a name like CASE:X tells of the case.
grant select on units, unit_names, posts, post_roles to comity_officer;
grant select (id, post_id, person_id, held_from, held_until) on post_holdings, post_covers to comity_officer;
grant select (id, name, closed_at, is_demonstration) on people to comity_officer;

-- The register, for officers: what their clearance covers, drafts included. Reference data as the public sees it and more.
grant select on instruments, instrument_slugs, register_versions to comity_officer;
grant select, insert on facts to comity_officer;
grant update (published_at) on facts to comity_officer;
grant insert on instruments, instrument_slugs to comity_officer;
create policy officers on facts for select to comity_officer using (marking_rank(marking) <= (select scope_clearance()));
create policy officers_record on facts for insert to comity_officer with check (marking_rank(marking) <= (select scope_clearance()));
create policy officers_publish on facts for update to comity_officer using (marking_rank(marking) <= (select scope_clearance()));
create policy officers on instruments for select to comity_officer using (true);
create policy officers_add on instruments for insert to comity_officer with check (true);
create policy officers on instrument_slugs for select to comity_officer using (true);
create policy officers_add on instrument_slugs for insert to comity_officer with check (true);
create policy officers on register_versions for select to comity_officer using (true);
grant insert (actor, event, subject_kind, subject_id, details) on audit_entries to comity_officer;

-- Times are given by the database to officers as to the application.
create or replace function facts_stamp() returns trigger language plpgsql as $$
begin
  if current_user in ('comity_application', 'comity_officer') then
    new.recorded_at := now();
    if new.published_at is not null then
      new.published_at := now();
    end if;
  end if;
  if new.supersedes is not null and not exists (
    select from facts where id = new.supersedes and kind = new.kind and instrument_id is not distinct from new.instrument_id
  ) then
    raise exception 'a fact supersedes one of the same kind about the same instrument' using errcode = 'check_violation';
  end if;
  return new;
end
$$;

create or replace function facts_publish_only() returns trigger language plpgsql as $$
declare
  changing constant text[] := array['published_at', 'party_code', 'territory_code']; -- generated columns are not there yet
begin
  if old.published_at is not null or new.published_at is null
    or to_jsonb(new) - changing is distinct from to_jsonb(old) - changing then
    raise exception 'facts are never changed: record a correction that supersedes this one' using errcode = 'restrict_violation';
  end if;
  if current_user in ('comity_application', 'comity_officer') then
    new.published_at := now();
  end if;
  return new;
end
$$;

-- Reference data: officers see what their clearance covers, whether or not the public does yet.
do $$
declare
  fact_table text;
begin
  foreach fact_table in array array['sources', 'party_descriptions', 'party_names', 'party_successions', 'body_descriptions', 'body_memberships'] loop
    execute format('grant select on %I to comity_officer', fact_table);
    execute format('create policy officers on %I for select to comity_officer using (marking_rank(marking) <= (select scope_clearance()))', fact_table);
  end loop;
  grant select on parties, bodies to comity_officer;
  grant insert on sources to comity_officer;
  create policy officers_add on sources for insert to comity_officer with check (marking_rank(marking) <= (select scope_clearance()));
end
$$;
