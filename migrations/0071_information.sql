-- Spontaneous information: what one State gives another about a criminal matter without being asked (UNCAC art. 46(4)-(5), UNTOC art.
-- 18(4)-(5), Budapest art. 26). A record of its own, seen by way of its desks as requests are: the unit includes, marking and compartments
-- exclude, and grants, recusals and broken glass of its file let in and shut out.
--
-- What was done with it are events that are only added; state and conditions are what the last one left. Numbers are of the series of
-- requests, under a name of their own, so that no number is given twice.

create table information_records (
  id uuid primary key,
  direction text not null check (direction in ('received', 'sent')),
  country_code party_code not null references parties (code),
  reference text not null unique,
  title text not null check (btrim(title) <> '' and length(title) <= 300),
  about text not null check (btrim(about) <> '' and length(about) <= 20000),
  -- From or to whom there, under what number; for or from whom here.
  their_authority text not null check (btrim(their_authority) <> '' and length(their_authority) <= 300),
  their_reference text not null default '' check (length(their_reference) <= 120),
  our_authority text not null default '' check (length(our_authority) <= 300),
  -- Received on; of what is sent: begun on.
  happened_on date not null,
  offences text[] not null default '{}',
  -- As the giver wrote them: what it may be used for, and what is to be kept confidential. Empty: nothing was said.
  use_limits text not null default '' check (length(use_limits) <= 4000),
  confidentiality text not null default '' check (length(confidentiality) <= 4000),
  conditions text not null check (conditions in ('none', 'open', 'accepted', 'refused')),
  state text not null,
  -- On what it rests, with the proof of that day.
  basis jsonb check (jsonb_typeof(basis) = 'object'),
  unit_id uuid not null references units (id),
  file_id uuid unique references files (id),
  marking marking not null,
  compartments text[] not null default '{}',
  event_count integer not null default 0,
  opened_at timestamptz not null default now(),
  opened_by text not null
);
create index information_records_by_country on information_records (country_code, happened_on);

create table information_desks (
  information_id uuid not null references information_records (id),
  part text not null check (part in ('authority', 'agency')),
  unit_id uuid not null references units (id),
  joined_at timestamptz not null default now(),
  -- Copies of the record's header.
  marking_rank smallint not null,
  compartments text[] not null,
  primary key (information_id, unit_id)
);
create index information_desks_by_unit on information_desks (unit_id, information_id);

-- Who did what, when, why. Never changed.
create table information_events (
  id uuid primary key,
  information_id uuid not null references information_records (id),
  number integer not null check (number > 0),
  act text not null check (act ~ '^[a-z]+(-[a-z]+)*$'),
  from_state text,
  to_state text not null,
  happened_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  posts uuid[] not null default '{}',
  reason text,
  details jsonb not null default '{}' check (jsonb_typeof(details) = 'object'),
  unique (information_id, number)
);

-- The request that follows from it.
create table information_requests (
  information_id uuid not null references information_records (id),
  request_id uuid not null references requests (id),
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  primary key (information_id, request_id)
);
create index information_requests_of on information_requests (request_id);

create function scope_granted_information() returns setof uuid language sql stable security definer set search_path = pg_catalog, public as $$
  select id from information_records where file_id in (select scope_granted_files())
$$;
create function scope_recused_information() returns setof uuid language sql stable security definer set search_path = pg_catalog, public as $$
  select id from information_records where file_id in (select scope_recused_files())
$$;
create function scope_opened_information() returns setof uuid language sql stable security definer set search_path = pg_catalog, public as $$
  select id from information_records where file_id in (select scope_opened_files())
$$;
revoke execute on function scope_granted_information, scope_recused_information, scope_opened_information from public;
grant execute on function scope_granted_information, scope_recused_information, scope_opened_information to comity_officer, comity_application;

-- Is it the scope's own to work on? Who was let in by a grant or by broken glass reads.
create function scope_owns_information(wanted uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select scope_may('request.read') and wanted not in (select scope_recused_information()) and exists (
    select from information_desks where information_id = wanted and unit_id = any (scope_units()) and marking_rank <= scope_clearance() and compartments <@ scope_compartments()
  )
$$;
revoke execute on function scope_owns_information from public;
grant execute on function scope_owns_information to comity_officer, comity_application;

-- Opens a record with its desk and its first event, and answers with its number.
create function open_information(opened jsonb) returns text language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  given text;
  wanted uuid := (opened ->> 'id')::uuid;
  inside text[] := array(select jsonb_array_elements_text(opened -> 'compartments'));
begin
  if not scope_may('request.examine') or (opened ->> 'unit')::uuid <> all (scope_units()) or marking_rank(opened ->> 'marking') > scope_clearance() or not inside <@ scope_compartments() then
    raise exception 'no information is recorded there within this scope' using errcode = 'insufficient_privilege';
  end if;
  if opened ->> 'file' is not null and not exists (select from files where id = (opened ->> 'file')::uuid and unit_id = any (scope_units()) and opened_by = scope_actor()) then
    raise exception 'that file is not opened for it' using errcode = 'insufficient_privilege';
  end if;
  given := give_request_number(opened -> 'series');
  insert into information_records (id, direction, country_code, reference, title, about, their_authority, their_reference, our_authority, happened_on, offences, use_limits, confidentiality, conditions, state, basis, unit_id, file_id, marking, compartments, event_count, opened_by)
    values (wanted, opened ->> 'direction', opened ->> 'country', given, opened ->> 'title', opened ->> 'about', opened ->> 'theirAuthority', opened ->> 'theirReference', opened ->> 'ourAuthority', (opened ->> 'on')::date,
      array(select jsonb_array_elements_text(opened -> 'offences')), opened ->> 'useLimits', opened ->> 'confidentiality', opened ->> 'conditions', opened ->> 'state', nullif(opened -> 'basis', 'null'),
      (opened ->> 'unit')::uuid, (opened ->> 'file')::uuid, opened ->> 'marking', inside, 1, scope_actor());
  insert into information_desks (information_id, part, unit_id, marking_rank, compartments) values (wanted, 'authority', (opened ->> 'unit')::uuid, marking_rank(opened ->> 'marking'), inside);
  insert into information_events (id, information_id, number, act, to_state, happened_on, recorded_by, posts) values (gen_random_uuid(), wanted, 1, 'open', opened ->> 'state', (opened ->> 'on')::date, scope_actor(), scope_posts());
  return given;
end
$$;
revoke execute on function open_information from public;
grant execute on function open_information to comity_officer;

-- One act: the event, and what it leaves. Whether it may be done was decided by src/domain/casework/information; here the scope is asked
-- once more. Null: somebody else was faster, nothing was done.
create function act_on_information(wanted uuid, act jsonb) returns integer language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  counted integer;
  header jsonb := coalesce(act -> 'header', '{}');
begin
  if not scope_owns_information(wanted) or (act ->> 'permission') !~ '^request\.(examine|approve)$' or not scope_may(act ->> 'permission') then
    raise exception 'nothing is done there within this scope' using errcode = 'insufficient_privilege';
  end if;
  select event_count into counted from information_records where id = wanted and event_count = (act ->> 'after')::integer for update;
  if counted is null then
    return null;
  end if;
  insert into information_events (id, information_id, number, act, from_state, to_state, happened_on, recorded_by, posts, reason, details)
    values ((act ->> 'id')::uuid, wanted, counted + 1, act ->> 'act', act ->> 'from', act ->> 'to', (act ->> 'on')::date, scope_actor(), scope_posts(), act ->> 'reason', act -> 'details');
  if act ->> 'unit' is not null then
    insert into information_desks (information_id, part, unit_id, marking_rank, compartments)
      select wanted, 'agency', (act ->> 'unit')::uuid, marking_rank(marking), compartments from information_records where id = wanted
      on conflict do nothing;
  end if;
  update information_records set
    event_count = counted + 1, state = act ->> 'to', conditions = act ->> 'conditions', basis = coalesce(nullif(act -> 'basis', 'null'), basis), their_reference = coalesce(act ->> 'theirReference', header ->> 'theirReference', their_reference),
    title = coalesce(header ->> 'title', title), about = coalesce(header ->> 'about', about), their_authority = coalesce(header ->> 'theirAuthority', their_authority), our_authority = coalesce(header ->> 'ourAuthority', our_authority),
    use_limits = coalesce(header ->> 'useLimits', use_limits), confidentiality = coalesce(header ->> 'confidentiality', confidentiality)
    where id = wanted;
  return counted + 1;
end
$$;
revoke execute on function act_on_information from public;
grant execute on function act_on_information to comity_officer;

do $$
declare
  one text;
begin
  foreach one in array array['information_records', 'information_desks', 'information_events', 'information_requests'] loop
    execute format('alter table %I enable row level security', one);
    execute format('create policy application on %I to comity_application using (true) with check (true)', one);
    execute format('grant select on %I to comity_officer', one);
  end loop;
end
$$;
create policy need_to_know on information_desks for select to comity_officer using (
  (select scope_may('request.read'))
  and information_id not in (select scope_recused_information())
  and (
    information_id in (select scope_opened_information())
    or (
      marking_rank <= (select scope_clearance())
      and compartments <@ (select scope_compartments())
      and (unit_id = any ((select scope_units())::uuid[]) or information_id in (select scope_granted_information()))
    )
  )
);
create policy need_to_know on information_records for select to comity_officer using (exists (select from information_desks where information_desks.information_id = information_records.id offset 0));
create policy need_to_know on information_events for select to comity_officer using (exists (select from information_desks where information_desks.information_id = information_events.information_id offset 0));
-- Both ends must be seen, or the link would tell of the other one.
create policy need_to_know on information_requests for select to comity_officer using (
  exists (select from information_desks where information_desks.information_id = information_requests.information_id offset 0)
  and exists (select from request_desks where request_desks.request_id = information_requests.request_id offset 0)
);
create policy own_work on information_requests for insert to comity_officer with check (scope_owns_information(information_id) and scope_owns_request(request_id));
grant insert on information_requests to comity_officer;
create trigger sign_as_scope before insert on information_requests for each row execute function sign_as_scope('recorded_by');

-- Papers of information, beside those of files and requests.
alter table documents add column information_id uuid references information_records (id);
alter table documents drop constraint documents_home_check;
alter table documents add constraint documents_home_check check (num_nonnulls(file_id, request_id, information_id) = 1);
create index documents_by_information on documents (information_id, recorded_at, id) where information_id is not null;
create policy need_to_know_of_information on documents for select to comity_officer using (
  information_id is not null
  and (
    information_id in (select scope_opened_information())
    or (marking_rank <= (select scope_clearance()) and compartments <@ (select scope_compartments()))
  )
  and exists (select from information_desks where information_desks.information_id = documents.information_id offset 0)
);
create policy own_work_of_information on documents for insert to comity_officer with check (
  information_id is not null and marking_rank(marking) <= (select scope_clearance()) and compartments <@ (select scope_compartments()) and scope_owns_information(information_id)
  and exists (select from information_desks where information_desks.information_id = documents.information_id and marking_rank(documents.marking) >= information_desks.marking_rank offset 0)
);
