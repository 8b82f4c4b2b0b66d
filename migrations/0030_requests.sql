-- Requests for mutual legal assistance: the record, its items, drafts, steps and numbers, and one row for each desk that takes part.
--
-- A request is seen by way of its desks: the unit of a desk's row includes, marking and compartments exclude. Grants, recusals and broken
-- glass of the authority's file (`file_id`) let in and shut out as they do there. The rows of the desks carry what a queue sorts by and
-- shows, so that a queue under row security reads one index (measured: bench/queue.ts).

create table requests (
  id uuid primary key,
  direction text not null check (direction in ('outgoing', 'incoming')),
  -- A lane of src/domain/casework/lanes; its states are the table's there.
  lane text not null check (lane ~ '^[a-z]+(-[a-z]+)*$'),
  -- BNSS 2023 s. 531: matters pending on 1 July 2024 go on under the CrPC.
  procedure_code text not null check (procedure_code ~ '^[A-Z]+$'),
  country_code party_code not null references parties (code),
  title text not null check (btrim(title) <> '' and length(title) <= 300),
  -- The authority's number, or the agency's own until there is one. Earlier ones stay in request_references.
  reference text not null unique,
  origin_unit_id uuid not null references units (id),
  stage text not null check (stage in ('investigation', 'prosecution', 'trial', 'execution')),
  offences text[] not null default '{}',
  kinds text[] not null default '{}',
  urgent boolean not null default false,
  hearing_on date,
  marking marking not null,
  compartments text[] not null default '{}',
  file_id uuid unique references files (id),
  -- What the last step left. The truth are the steps; this is written with them and by nothing else.
  state text not null,
  lies_with text not null check (lies_with in ('agency', 'endorser', 'authority', 'court', 'executing', 'abroad', 'none')),
  waits_for text check (waits_for in ('agency', 'controlling', 'endorser', 'authority', 'court', 'executing')),
  since_on date not null,
  due_on date,
  is_over boolean not null default false,
  step_count integer not null default 0,
  draft_version integer not null default 0,
  opened_on date not null,
  opened_at timestamptz not null default now(),
  opened_by text not null
);
create index requests_by_country on requests (country_code, opened_on);

create table request_desks (
  request_id uuid not null references requests (id),
  part text not null check (part in ('agency', 'controlling', 'endorser', 'authority', 'court', 'executing')),
  unit_id uuid not null references units (id),
  -- With whom it lies there; nobody: to be allotted.
  post_id uuid references posts (id),
  joined_at timestamptz not null default now(),
  -- From here on copies of the request's header, kept by triggers.
  reference text not null default '',
  title text not null default '',
  direction text not null default '',
  lane text not null default '',
  country_code party_code not null default 'XX',
  origin_unit_id uuid,
  kinds text[] not null default '{}',
  urgent boolean not null default false,
  state text not null default '',
  lies_with text not null default '',
  -- It is this desk's turn.
  is_waiting boolean not null default false,
  since_on date not null default '0001-01-01',
  due_on date,
  is_over boolean not null default false,
  marking_rank smallint not null default 5,
  compartments text[] not null default '{}',
  primary key (request_id, part, unit_id)
);
create index request_desks_queue on request_desks (unit_id, is_waiting, due_on, since_on, request_id) where not is_over;
create index request_desks_of_post on request_desks (post_id, is_waiting, due_on, since_on, request_id) where not is_over;
create index request_desks_over on request_desks (unit_id, since_on desc, request_id) where is_over;

create function requests_to_desks() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update request_desks set
    reference = new.reference, title = new.title, direction = new.direction, lane = new.lane, country_code = new.country_code, origin_unit_id = new.origin_unit_id,
    kinds = new.kinds, urgent = new.urgent, state = new.state, lies_with = new.lies_with, is_waiting = (part is not distinct from new.waits_for), since_on = new.since_on,
    due_on = new.due_on, is_over = new.is_over, marking_rank = marking_rank(new.marking), compartments = new.compartments
    where request_id = new.id;
  return null;
end
$$;
create trigger requests_to_desks after update on requests for each row execute function requests_to_desks();

create function request_desks_from_request() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  select reference, title, direction, lane, country_code, origin_unit_id, kinds, urgent, state, lies_with, new.part is not distinct from waits_for, since_on, due_on, is_over, marking_rank(marking), compartments
    into new.reference, new.title, new.direction, new.lane, new.country_code, new.origin_unit_id, new.kinds, new.urgent, new.state, new.lies_with, new.is_waiting, new.since_on, new.due_on, new.is_over, new.marking_rank, new.compartments
    from requests where id = new.request_id;
  return new;
end
$$;
create trigger request_desks_from_request before insert on request_desks for each row execute function request_desks_from_request();

-- One kind of assistance asked for, of one target: countries execute in part, so each has its own state, clock and result.
create table request_items (
  id uuid primary key,
  request_id uuid not null references requests (id),
  number integer not null check (number > 0),
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  target text not null default '',
  state text not null default 'open' check (state in ('open', 'part', 'done', 'refused', 'postponed', 'withdrawn')),
  due_on date,
  result text not null default '',
  restrictions text not null default '',
  added_at timestamptz not null default now(),
  added_by text not null,
  unique (request_id, number)
);

-- Persons, accounts, property and evidence that the request or one of its items is about. Struck out, never deleted.
create table request_subjects (
  id uuid primary key,
  request_id uuid not null references requests (id),
  item_id uuid references request_items (id),
  kind text not null check (kind in ('person', 'account', 'property', 'evidence')),
  name text not null check (btrim(name) <> ''),
  -- Other spellings and names.
  variants text[] not null default '{}',
  details jsonb not null default '{}' check (jsonb_typeof(details) = 'object'),
  added_at timestamptz not null default now(),
  added_by text not null,
  struck_at timestamptz,
  struck_by text,
  check ((struck_by is null) = (struck_at is null))
);
create index request_subjects_by_request on request_subjects (request_id);

-- What the draft says, one row a version: who comes second is shown the other's change and loses nothing.
create table request_drafts (
  request_id uuid not null references requests (id),
  version integer not null check (version > 0),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  saved_at timestamptz not null default now(),
  saved_by text not null,
  primary key (request_id, version)
);

-- Who did what, when, why, with what document. Never changed; a wrong step is taken back by one that says so.
create table request_steps (
  id uuid primary key,
  request_id uuid not null references requests (id),
  number integer not null check (number > 0),
  action text not null check (action ~ '^[a-z]+(-[a-z]+)*$'),
  from_state text,
  to_state text not null,
  -- The day on which it happened; taken_at: when it was written down.
  happened_on date not null,
  taken_at timestamptz not null default now(),
  taken_by text not null,
  posts uuid[] not null default '{}',
  reason text,
  due_on date,
  documents uuid[] not null default '{}',
  details jsonb not null default '{}' check (jsonb_typeof(details) = 'object'),
  reverses uuid unique references request_steps (id),
  unique (request_id, number)
);
create index request_steps_by_day on request_steps (happened_on, action);

-- The basis chosen, with the proof of that day; the last one holds. Checked again at despatch.
create table request_bases (
  id uuid primary key,
  request_id uuid not null references requests (id),
  basis jsonb not null check (jsonb_typeof(basis) = 'object'),
  chosen_at timestamptz not null default now(),
  chosen_by text not null
);
create index request_bases_by_request on request_bases (request_id, chosen_at desc);

create table request_links (
  id uuid primary key,
  from_request_id uuid not null references requests (id),
  to_request_id uuid not null references requests (id) check (to_request_id <> from_request_id),
  kind text not null check (kind in ('supplementary', 're-request', 'next-in-chain', 'follows-information', 'follows-preservation', 'related')),
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  unique (from_request_id, to_request_id, kind)
);
create index request_links_to on request_links (to_request_id);

-- Every number that anybody gave it, ours and theirs. The key is what is left without blanks and signs, so that it is found however written.
create table request_references (
  id uuid primary key,
  request_id uuid not null references requests (id),
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  number text not null check (btrim(number) <> '' and length(number) <= 120),
  number_key text not null generated always as (upper(regexp_replace(number, '[^[:alnum:]]', '', 'g'))) stored,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  unique (request_id, kind, number)
);
create index request_references_by_key on request_references (number_key text_pattern_ops);

-- Numbers in order and without gaps, one series for everything before and after the number.
create table request_series (
  prefix text not null,
  suffix text not null,
  last_number integer not null,
  primary key (prefix, suffix)
);
-- A number taken out of use stays on record with its reason, and is never given again.
create table request_voided_numbers (
  reference text primary key,
  request_id uuid not null references requests (id),
  reason text not null check (btrim(reason) <> ''),
  voided_at timestamptz not null default now(),
  voided_by text not null
);

-- How desks number: words in braces are filled in. The row without a unit is for every unit that has none of its own.
create table request_number_schemes (
  id uuid primary key,
  unit_id uuid references units (id),
  pattern text not null check (pattern ~ '\{number(:[1-9])?\}'),
  held_from date not null,
  held_until date check (held_until > held_from)
);
insert into request_number_schemes (id, unit_id, pattern, held_from) values ('00000000-0000-4000-8000-000000000030', null, '{unit}/{direction}/{lane}/{country}/{year}/{number:5}', '2000-01-01');

-- Which desk of the authority keeps which country; without a country: every one that has no row of its own.
create table request_country_desks (
  id uuid primary key,
  country_code party_code references parties (code),
  unit_id uuid not null references units (id),
  held_from date not null,
  held_until date check (held_until > held_from)
);

-- What lets in or shuts out beside the unit: what does so for the file that the authority keeps about the request.
create function scope_granted_requests() returns setof uuid language sql stable security definer set search_path = pg_catalog, public as $$
  select id from requests where file_id in (select scope_granted_files())
$$;
create function scope_recused_requests() returns setof uuid language sql stable security definer set search_path = pg_catalog, public as $$
  select id from requests where file_id in (select scope_recused_files())
$$;
create function scope_opened_requests() returns setof uuid language sql stable security definer set search_path = pg_catalog, public as $$
  select id from requests where file_id in (select scope_opened_files())
$$;
revoke execute on function scope_granted_requests, scope_recused_requests, scope_opened_requests from public;
grant execute on function scope_granted_requests, scope_recused_requests, scope_opened_requests to comity_officer, comity_application;

-- Is the request the scope's own to work on: one of its desks is of the scope's units? Who was let in by a grant or by broken glass reads.
create function scope_owns_request(wanted uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select scope_may('request.read') and wanted not in (select scope_recused_requests()) and exists (
    select from request_desks where request_id = wanted and unit_id = any (scope_units()) and marking_rank <= scope_clearance() and compartments <@ scope_compartments()
  )
$$;
revoke execute on function scope_owns_request from public;
grant execute on function scope_owns_request to comity_officer, comity_application;

create function next_request_number(wanted_prefix text, wanted_suffix text) returns integer language sql security definer set search_path = pg_catalog, public as $$
  insert into request_series as series (prefix, suffix, last_number) values (wanted_prefix, wanted_suffix, 1)
    on conflict on constraint request_series_pkey do update set last_number = series.last_number + 1
    returning last_number
$$;
revoke execute on function next_request_number from public;

-- The number that a scheme's filled-in text asks for: {"prefix", "suffix", "digits"}.
create function give_request_number(series jsonb) returns text language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  number constant text := next_request_number(series ->> 'prefix', series ->> 'suffix')::text;
begin
  return (series ->> 'prefix') || repeat('0', greatest(0, (series ->> 'digits')::integer - length(number))) || number || (series ->> 'suffix');
end
$$;
revoke execute on function give_request_number from public;

-- Opens a request with its first desks and its first step, and answers with its number. The first desk is the scope's own.
create function open_request(opened jsonb) returns text language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  given text;
  wanted uuid := (opened ->> 'id')::uuid;
begin
  if not scope_may(case opened ->> 'direction' when 'outgoing' then 'request.draft' else 'request.examine' end)
    or (opened ->> 'unit')::uuid <> all (scope_units()) or marking_rank(opened ->> 'marking') > scope_clearance()
    or not array(select jsonb_array_elements_text(opened -> 'compartments')) <@ scope_compartments() then
    raise exception 'no request is opened there within this scope' using errcode = 'insufficient_privilege';
  end if;
  given := give_request_number(opened -> 'series');
  insert into requests (id, direction, lane, procedure_code, country_code, title, reference, origin_unit_id, stage, offences, kinds, urgent, marking, compartments, state, lies_with, waits_for, since_on, due_on, opened_on, opened_by, step_count)
    values (wanted, opened ->> 'direction', opened ->> 'lane', opened ->> 'procedureCode', opened ->> 'country', opened ->> 'title', given, (opened ->> 'unit')::uuid, opened ->> 'stage',
      array(select jsonb_array_elements_text(opened -> 'offences')), array(select jsonb_array_elements_text(opened -> 'kinds')), (opened ->> 'urgent')::boolean, opened ->> 'marking',
      array(select jsonb_array_elements_text(opened -> 'compartments')), opened ->> 'state', opened ->> 'liesWith', opened ->> 'waitsFor', (opened ->> 'on')::date, (opened ->> 'dueOn')::date, (opened ->> 'on')::date, scope_actor(), 1);
  insert into request_desks (request_id, part, unit_id, post_id)
    select wanted, desk ->> 'part', (desk ->> 'unit')::uuid, (desk ->> 'post')::uuid from jsonb_array_elements(opened -> 'desks') desk;
  insert into request_steps (id, request_id, number, action, to_state, happened_on, taken_by, posts, due_on, details)
    values (gen_random_uuid(), wanted, 1, 'open', opened ->> 'state', (opened ->> 'on')::date, scope_actor(), scope_posts(), (opened ->> 'dueOn')::date, opened -> 'details');
  insert into request_references (id, request_id, kind, number, recorded_by) values (gen_random_uuid(), wanted, 'own', given, scope_actor());
  return given;
end
$$;
revoke execute on function open_request from public;
grant execute on function open_request to comity_officer;

-- One step: the row, the state it leaves, the desks it brings in or moves, and a new number where it gives one. Whether the step may be taken
-- was decided by src/domain/casework/take-step.ts; here the scope is asked once more. Null: somebody else was faster, nothing was done.
create function take_request_step(wanted uuid, step jsonb) returns integer language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  counted integer;
  given text;
  was text;
begin
  if not scope_owns_request(wanted) or (step ->> 'permission') !~ '^request\.(draft|control|endorse|examine|approve|execute)$' or not scope_may(step ->> 'permission') then
    raise exception 'no step is taken there within this scope' using errcode = 'insufficient_privilege';
  end if;
  select step_count, reference into counted, was from requests where id = wanted and state = step ->> 'from' and step_count = (step ->> 'after')::integer for update;
  if counted is null then
    return null;
  end if;
  insert into request_steps (id, request_id, number, action, from_state, to_state, happened_on, taken_by, posts, reason, due_on, documents, details, reverses)
    values ((step ->> 'id')::uuid, wanted, counted + 1, step ->> 'action', step ->> 'from', step ->> 'to', (step ->> 'on')::date, scope_actor(), scope_posts(), step ->> 'reason', (step ->> 'dueOn')::date,
      array(select jsonb_array_elements_text(step -> 'documents')::uuid), step -> 'details', (step ->> 'reverses')::uuid);
  if step -> 'series' is not null and jsonb_typeof(step -> 'series') = 'object' then
    given := give_request_number(step -> 'series');
    insert into request_references (id, request_id, kind, number, recorded_by) values (gen_random_uuid(), wanted, 'own', given, scope_actor());
    if (step ->> 'voids')::boolean then
      insert into request_voided_numbers (reference, request_id, reason, voided_by) values (was, wanted, step ->> 'reason', scope_actor());
    end if;
  end if;
  delete from request_desks desk using jsonb_array_elements(step -> 'moves') move
    where desk.request_id = wanted and desk.part = move ->> 'part' and desk.unit_id = (move ->> 'fromUnit')::uuid;
  insert into request_desks (request_id, part, unit_id, post_id)
    select wanted, desk ->> 'part', (desk ->> 'unit')::uuid, (desk ->> 'post')::uuid from jsonb_array_elements((step -> 'joins') || (step -> 'moves')) desk
    on conflict (request_id, part, unit_id) do update set post_id = excluded.post_id;
  update requests set
    state = step ->> 'to', lies_with = step ->> 'liesWith', waits_for = step ->> 'waitsFor', is_over = (step ->> 'liesWith' = 'none'), step_count = counted + 1, reference = coalesce(given, reference),
    since_on = case when lies_with = step ->> 'liesWith' and waits_for is not distinct from (step ->> 'waitsFor') then since_on else (step ->> 'on')::date end,
    due_on = case when (step ->> 'keepsDue')::boolean then due_on else (step ->> 'dueOn')::date end
    where id = wanted;
  return counted + 1;
end
$$;
revoke execute on function take_request_step from public;
grant execute on function take_request_step to comity_officer;

-- Which desks take part, told to whoever sees the request: whose desk it is on is no secret to those who wait for it.
create function request_parts(wanted uuid) returns table (part text, unit_id uuid, post_id uuid, joined_at timestamptz) language sql stable security definer set search_path = pg_catalog, public as $$
  select desk.part, desk.unit_id, desk.post_id, desk.joined_at from request_desks desk
  where desk.request_id = wanted and scope_may('request.read') and wanted not in (select scope_recused_requests()) and (
    wanted in (select scope_opened_requests()) or exists (
      select from request_desks seen where seen.request_id = wanted and seen.marking_rank <= scope_clearance() and seen.compartments <@ scope_compartments()
        and (seen.unit_id = any (scope_units()) or wanted in (select scope_granted_requests()))
    )
  )
  order by desk.joined_at, desk.part, desk.unit_id
$$;
revoke execute on function request_parts from public;
grant execute on function request_parts to comity_officer;

do $$
declare
  one text;
begin
  foreach one in array array['requests', 'request_desks', 'request_items', 'request_subjects', 'request_drafts', 'request_steps', 'request_bases', 'request_links', 'request_references', 'request_voided_numbers', 'request_number_schemes', 'request_country_desks'] loop
    execute format('alter table %I enable row level security', one);
    -- The application itself (numbering, jobs, the command line) is not an officer, and pages never read as it.
    execute format('create policy application on %I to comity_application using (true) with check (true)', one);
  end loop;
  foreach one in array array['request_items', 'request_subjects', 'request_drafts', 'request_steps', 'request_bases', 'request_references', 'request_voided_numbers'] loop
    execute format('create policy need_to_know on %I for select to comity_officer using (exists (select from request_desks where request_desks.request_id = %I.request_id offset 0))', one, one);
  end loop;
  foreach one in array array['request_items', 'request_subjects', 'request_drafts', 'request_bases', 'request_references'] loop
    execute format('create policy own_work on %I for insert to comity_officer with check (scope_owns_request(request_id))', one);
    execute format('grant select, insert on %I to comity_officer', one);
  end loop;
end
$$;

create policy need_to_know on request_desks for select to comity_officer using (
  (select scope_may('request.read'))
  and request_id not in (select scope_recused_requests())
  and (
    request_id in (select scope_opened_requests())
    or (
      marking_rank <= (select scope_clearance())
      and compartments <@ (select scope_compartments())
      and (unit_id = any ((select scope_units())::uuid[]) or request_id in (select scope_granted_requests()))
    )
  )
);
create policy need_to_know on requests for select to comity_officer using (exists (select from request_desks where request_desks.request_id = requests.id offset 0));
create policy own_changes on requests for update to comity_officer using (scope_owns_request(id)) with check (marking_rank(marking) <= (select scope_clearance()) and compartments <@ (select scope_compartments()));
create policy own_changes on request_items for update to comity_officer using (scope_owns_request(request_id));
create policy own_changes on request_subjects for update to comity_officer using (scope_owns_request(request_id));
-- Both ends must be seen, or the link would tell of the other one.
create policy need_to_know on request_links for select to comity_officer using (
  exists (select from request_desks where request_desks.request_id = from_request_id offset 0) and exists (select from request_desks where request_desks.request_id = to_request_id offset 0)
);
create policy own_work on request_links for insert to comity_officer with check (scope_owns_request(from_request_id) and exists (select from request_desks where request_desks.request_id = to_request_id offset 0));
create policy everybody on request_number_schemes for select to comity_officer using (true);
create policy everybody on request_country_desks for select to comity_officer using (true);

grant select on requests, request_desks, request_steps, request_voided_numbers, request_number_schemes, request_country_desks to comity_officer;
grant select, insert on request_links to comity_officer;
grant update (title, kinds, offences, stage, urgent, hearing_on, file_id, draft_version) on requests to comity_officer;
grant update (state, due_on, result, restrictions, target) on request_items to comity_officer;
grant update (struck_at, struck_by) on request_subjects to comity_officer;

create trigger sign_as_scope before insert on request_items for each row execute function sign_as_scope('added_by');
create trigger sign_as_scope before insert or update on request_subjects for each row execute function sign_as_scope('added_by', 'struck_by');
create trigger sign_as_scope before insert on request_drafts for each row execute function sign_as_scope('saved_by');
create trigger sign_as_scope before insert on request_bases for each row execute function sign_as_scope('chosen_by');
create trigger sign_as_scope before insert on request_references for each row execute function sign_as_scope('recorded_by');
create trigger sign_as_scope before insert on request_links for each row execute function sign_as_scope('recorded_by');
