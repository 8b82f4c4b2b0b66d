-- What statistics count of a request is kept beside its steps, so that a page over a million requests adds up rows and reads no steps.
--
-- For each day on which something happened to a request there is one row: what it counted for from that day until the next. So a cut of any
-- past day is answered as that of today. The rows follow from the steps that stand and from nothing else: the triggers below write them anew
-- in the transaction of whatever changes what they follow from. The rule is src/domain/casework/statistics/measure-request.ts; the view
-- measured_requests says the same in SQL. A property test and `comity statistics check` hold the two equal; `comity statistics rebuild` makes
-- every row anew.

-- Whose desk a request lies on in a state, and how it has ended there; held equal to the lanes by a test.
create table counted_states (
  direction text not null,
  state text not null,
  lies_with text not null,
  ending text,
  primary key (direction, state)
);
insert into counted_states (direction, state, lies_with, ending) values
  ('outgoing', 'draft', 'agency', null), ('outgoing', 'controlling-review', 'agency', null), ('outgoing', 'endorsement', 'endorser', null), ('outgoing', 'received', 'authority', null),
  ('outgoing', 'scrutiny', 'authority', null), ('outgoing', 'queried-agency', 'agency', null), ('outgoing', 'concurred', 'agency', null), ('outgoing', 'before-court', 'court', null),
  ('outgoing', 'letter-issued', 'authority', null), ('outgoing', 'ready', 'authority', null), ('outgoing', 'transmitted', 'abroad', null), ('outgoing', 'acknowledged', 'abroad', null),
  ('outgoing', 'information-requested', 'agency', null), ('outgoing', 'came-back', 'authority', null), ('outgoing', 'in-execution', 'abroad', null), ('outgoing', 'conditions-pending', 'authority', null), ('outgoing', 'postponed', 'abroad', null),
  ('outgoing', 'partly-executed', 'abroad', null), ('outgoing', 'executed', 'authority', 'executed'), ('outgoing', 'date-lapsed', 'court', null), ('outgoing', 'delivered', 'agency', 'executed'),
  ('outgoing', 'withdrawal-notified', 'abroad', null), ('outgoing', 'lapsed', 'none', 'not-sent'), ('outgoing', 'rejected', 'none', 'not-sent'), ('outgoing', 'diverted', 'none', 'diverted'),
  ('outgoing', 'court-declined', 'none', 'not-sent'), ('outgoing', 'declined', 'none', 'refused'), ('outgoing', 'refused', 'none', 'refused'), ('outgoing', 'withdrawn', 'none', 'withdrawn'),
  ('outgoing', 'closed', 'none', 'executed'),
  ('incoming', 'received', 'authority', null), ('incoming', 'acknowledged', 'authority', null), ('incoming', 'formal-check', 'authority', null), ('incoming', 'information-sought', 'abroad', null),
  ('incoming', 'merits-check', 'authority', null), ('incoming', 'consultation', 'abroad', null), ('incoming', 'conditions-offered', 'abroad', null), ('incoming', 'postponed', 'authority', null),
  ('incoming', 'approved', 'authority', null), ('incoming', 'with-executing', 'executing', null), ('incoming', 'execution-query', 'abroad', null), ('incoming', 'restrained', 'court', null),
  ('incoming', 'confirmed', 'court', null), ('incoming', 'forfeited', 'authority', null), ('incoming', 'sharing', 'authority', null), ('incoming', 'authority-review', 'authority', null),
  ('incoming', 'returned', 'abroad', 'executed'), ('incoming', 'no-reply', 'none', 'no-answer'), ('incoming', 'redirected', 'none', 'diverted'), ('incoming', 'refused', 'none', 'refused'),
  ('incoming', 'declined', 'none', 'refused'), ('incoming', 'lifted', 'none', 'refused'), ('incoming', 'withdrawn', 'none', 'withdrawn'), ('incoming', 'closed', 'none', 'executed');

-- Reasons as codes, joined: arrays of arrays cannot be added up. None: null.
create function counted_reasons_joined(details jsonb) returns text language sql immutable parallel safe as $$
  select case when details = '{}' then null else (select nullif(string_agg(reason, chr(31) order by place), '') from jsonb_array_elements_text(counted_reasons(details)) with ordinality one (reason, place)) end
$$;

-- One row for each request and day on which something happened to it: what measure-request.ts says of it from that day until the next.
create view measured_requests as
select
  request_id, happened_on as holds_from, coalesce(next_on, 'infinity') as holds_until, begun_on, counted_on, extract(year from counted_on)::smallint as counted_year,
  ending, case when ending is not null then ended_on end as ended_on, case when ending is not null then extract(year from ended_on)::smallint end as ended_year,
  lies_with, is_partial or to_state = 'partly-executed' as is_partial,
  case when direction = 'outgoing' then sent_on - received_on end as to_send, acknowledged_on - counted_on as to_acknowledge, done_on - counted_on as to_execute,
  agency_days, endorser_days, authority_days, court_days, executing_days, abroad_days,
  string_to_array(returned_for, chr(31)) as returned_for, case when ending = 'refused' then string_to_array(coalesce(grounds[cardinality(grounds)], 'not-recorded'), chr(31)) end as refused_for
from (
  select
    one.*, case when direction = 'incoming' then begun_on else sent_on end as counted_on
  from (
    select
      standing.*,
      first_value(happened_on) over steps as begun_on,
      min(happened_on) filter (where action = 'endorse') over steps as received_on,
      min(happened_on) filter (where action = 'despatch') over steps as sent_on,
      min(happened_on) filter (where action = 'acknowledge') over steps as acknowledged_on,
      min(happened_on) filter (where action in ('result', 'transmit-back')) over steps as done_on,
      min(happened_on) filter (where ending is not null) over run as ended_on,
      bool_or(action = 'part-result') over steps as is_partial,
      string_agg(coalesce(reasons, 'not-recorded'), chr(31)) filter (where action in ('ask-information', 'come-back', 'seek-information', 'query-agency', 'return-to-officer', 'return-to-agency', 'send-back', 'query-other-state')) over steps as returned_for,
      array_agg(reasons) filter (where reasons is not null and (ending = 'refused' or action = 'consider-grounds')) over steps as grounds,
      -- Days that are over; those on the desk where it lies still run.
      (sum(next_on - happened_on) filter (where lies_with = 'agency') over before)::integer as agency_days,
      (sum(next_on - happened_on) filter (where lies_with = 'endorser') over before)::integer as endorser_days,
      (sum(next_on - happened_on) filter (where lies_with = 'authority') over before)::integer as authority_days,
      (sum(next_on - happened_on) filter (where lies_with = 'court') over before)::integer as court_days,
      (sum(next_on - happened_on) filter (where lies_with = 'executing') over before)::integer as executing_days,
      (sum(next_on - happened_on) filter (where lies_with = 'abroad') over before)::integer as abroad_days
    from (
      select
        step.request_id, step.number, step.action, step.to_state, step.happened_on, counted_reasons_joined(step.details) as reasons, requests.direction, state.lies_with, state.ending,
        lead(step.happened_on) over steps as next_on, count(*) filter (where state.ending is null) over steps as run
      from request_steps step
      join requests on requests.id = step.request_id
      left join counted_states state on state.direction = requests.direction and state.state = step.to_state
      where step.reverses is null and not exists (select from request_steps taken_back where taken_back.reverses = step.id)
      window steps as (partition by step.request_id order by step.number)
    ) standing
    window
      steps as (partition by request_id order by number),
      before as (partition by request_id order by number rows between unbounded preceding and 1 preceding),
      run as (partition by request_id, run order by number)
  ) one
) measured
where next_on is null or next_on > happened_on;
revoke all on measured_requests from comity_application;

-- Who may count: the units of a request's desks, how it is marked, for whom it is closed. One row for each combination there is, so that the
-- question is asked some hundred times and not a million times.
create table counted_audiences (
  id integer primary key generated always as identity,
  units uuid[] not null,
  marking_rank smallint not null,
  compartments text[] not null,
  unique (units, marking_rank, compartments)
);

-- What each request counts for since the last day on which something happened to it, with what statistics ask of its header.
create table request_counts (
  -- What every page reads of every row stands first, and what is of one width before what is not: a row is taken apart from its beginning.
  request_id uuid primary key references requests (id),
  audience_id integer not null references counted_audiences (id),
  holds_from date not null,
  begun_on date not null,
  is_urgent boolean not null,
  is_partial boolean not null,
  direction text not null,
  lies_with text not null,
  counted_year smallint,
  ended_year smallint,
  ending text,
  counted_on date,
  ended_on date,
  to_send integer,
  to_acknowledge integer,
  to_execute integer,
  agency_days integer,
  endorser_days integer,
  authority_days integer,
  court_days integer,
  executing_days integer,
  abroad_days integer,
  country_code text not null,
  basis text,
  origin_unit_id uuid not null,
  kinds text[] not null,
  offences text[] not null,
  returned_for text[],
  refused_for text[]
);

-- What it counted for before: from a day until another. Written beside request_counts alone, whose key to the request is asked once.
create table past_request_counts (
  request_id uuid not null,
  holds_from date not null,
  holds_until date not null,
  begun_on date not null,
  counted_on date,
  counted_year smallint,
  ending text,
  ended_on date,
  ended_year smallint,
  lies_with text not null,
  is_partial boolean not null,
  to_send integer,
  to_acknowledge integer,
  to_execute integer,
  agency_days integer,
  endorser_days integer,
  authority_days integer,
  court_days integer,
  executing_days integer,
  abroad_days integer,
  returned_for text[],
  refused_for text[],
  primary key (request_id, holds_from)
);
create index past_request_counts_by_day on past_request_counts (holds_until, holds_from);

do $$
declare
  one text;
begin
  -- Officers count through the function below; the application reads them to check them. Nobody writes them by hand.
  foreach one in array array['counted_states', 'counted_audiences', 'request_counts', 'past_request_counts'] loop
    execute format('revoke all on %I from comity_application', one);
    execute format('grant select on %I to comity_application', one);
  end loop;
end
$$;

create view request_audiences as
  select request_id, array_agg(distinct unit_id order by unit_id) as units, max(marking_rank) as marking_rank, max(compartments) as compartments from request_desks group by request_id;
revoke all on request_audiences from comity_application;

-- Writes anew what these requests count for. The request is held meanwhile: whoever changes it next sees what was written here.
create function keep_counts(wanted uuid[]) returns void language plpgsql security definer set search_path = pg_catalog, public set plan_cache_mode = auto as $$
begin
  -- A plan for few is kept and fits one request; for thousands it would compare each with each.
  if cardinality(wanted) > 50 then
    set local plan_cache_mode = force_custom_plan;
  end if;
  perform from requests where id = any (wanted) order by id for no key update;
  -- Joined, not compared with the list: a table that grew since it was last looked at would be read whole for each of the list.
  delete from past_request_counts past using unnest(wanted) one (id) where past.request_id = one.id;
  delete from request_counts counts using unnest(wanted) one (id) where counts.request_id = one.id;
  insert into counted_audiences (units, marking_rank, compartments)
    select distinct units, marking_rank, compartments from request_audiences where request_id = any (wanted)
    on conflict do nothing;
  with measured as materialized (select * from measured_requests where request_id = any (wanted)),
  past as (
    insert into past_request_counts (request_id, holds_from, holds_until, begun_on, counted_on, counted_year, ending, ended_on, ended_year, lies_with, is_partial, to_send, to_acknowledge, to_execute,
        agency_days, endorser_days, authority_days, court_days, executing_days, abroad_days, returned_for, refused_for)
      select request_id, holds_from, holds_until, begun_on, counted_on, counted_year, ending, ended_on, ended_year, lies_with, is_partial, to_send, to_acknowledge, to_execute,
        agency_days, endorser_days, authority_days, court_days, executing_days, abroad_days, returned_for, refused_for
      from measured where holds_until < 'infinity'
  )
  insert into request_counts (request_id, audience_id, direction, country_code, origin_unit_id, kinds, offences, is_urgent, basis, holds_from, begun_on, counted_on, counted_year, ending, ended_on, ended_year, lies_with, is_partial,
      to_send, to_acknowledge, to_execute, agency_days, endorser_days, authority_days, court_days, executing_days, abroad_days, returned_for, refused_for)
    select measured.request_id, counted_audiences.id, direction, country_code, origin_unit_id, kinds, offences, urgent,
      (select request_bases.basis ->> 'rank' from request_bases where request_bases.request_id = requests.id order by chosen_at desc limit 1),
      holds_from, begun_on, counted_on, counted_year, ending, ended_on, ended_year, measured.lies_with, is_partial,
      to_send, to_acknowledge, to_execute, agency_days, endorser_days, authority_days, court_days, executing_days, abroad_days, returned_for, refused_for
    from measured
    join requests on requests.id = measured.request_id
    join request_audiences on request_audiences.request_id = measured.request_id
    join counted_audiences on (counted_audiences.units, counted_audiences.marking_rank, counted_audiences.compartments) = (request_audiences.units, request_audiences.marking_rank, request_audiences.compartments)
    -- Said of both: else the audiences of every request would be made first.
    where measured.holds_until = 'infinity' and request_audiences.request_id = any (wanted);
end
$$;
revoke execute on function keep_counts from public;

-- Every row anew, two thousand requests at a time. The owner's alone.
create function rebuild_counts() returns bigint language plpgsql set search_path = pg_catalog, public as $$
declare
  ids uuid[];
  made bigint := 0;
begin
  for ids in select array_agg(id) from (select id, (row_number() over (order by id) - 1) / 2000 as batch from requests) numbered group by batch loop
    perform keep_counts(ids);
    made := made + cardinality(ids);
  end loop;
  return made;
end
$$;
revoke execute on function rebuild_counts from public;

create function counts_of_added() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform keep_counts(array(select distinct request_id from added));
  return null;
end
$$;
create trigger counts_of_steps after insert on request_steps referencing new table as added for each statement execute function counts_of_added();
create trigger counts_of_bases after insert on request_bases referencing new table as added for each statement execute function counts_of_added();
create trigger counts_of_new_desks after insert on request_desks referencing new table as added for each statement execute function counts_of_added();
create trigger counts_of_old_desks after delete on request_desks referencing old table as added for each statement execute function counts_of_added();

-- Desks are written with every step; who may count changes with few of them.
create function counts_of_moved_desks() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  moved constant uuid[] := array(
    select request_id from ((select request_id, unit_id, marking_rank, compartments from was except select request_id, unit_id, marking_rank, compartments from became)
      union (select request_id, unit_id, marking_rank, compartments from became except select request_id, unit_id, marking_rank, compartments from was)) differing group by request_id
  );
begin
  if moved <> '{}' then
    perform keep_counts(moved);
  end if;
  return null;
end
$$;
create trigger counts_of_moved_desks after update on request_desks referencing old table as was new table as became for each statement execute function counts_of_moved_desks();

create function counts_of_header() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform keep_counts(array[new.id]);
  return null;
end
$$;
create trigger counts_of_header after update on requests for each row
  when ((old.direction, old.lane, old.country_code, old.origin_unit_id, old.kinds, old.offences, old.urgent) is distinct from (new.direction, new.lane, new.country_code, new.origin_unit_id, new.kinds, new.offences, new.urgent))
  execute function counts_of_header();

-- Each request as it counted at the end of the day. Days on the desk where it lies run on.
create function counts_on(cut date) returns table (
  request_id uuid, audience_id integer, direction text, country_code text, origin_unit_id uuid, kinds text[], offences text[], is_urgent boolean, basis text, begun_on date, counted_on date, counted_year smallint,
  ending text, ended_year smallint, lies_with text, is_partial boolean, to_send integer, to_acknowledge integer, to_execute integer,
  agency integer, endorser integer, authority integer, court integer, executing integer, abroad integer, returned_for text[], refused_for text[]
) language sql stable as $$
  select request_id, audience_id, direction, country_code, origin_unit_id, kinds, offences, is_urgent, basis, begun_on, counted_on, counted_year, ending, ended_year, lies_with, is_partial, to_send, to_acknowledge, to_execute,
    case when lies_with = 'agency' then coalesce(agency_days, 0) + (cut - holds_from) else agency_days end, case when lies_with = 'endorser' then coalesce(endorser_days, 0) + (cut - holds_from) else endorser_days end,
    case when lies_with = 'authority' then coalesce(authority_days, 0) + (cut - holds_from) else authority_days end, case when lies_with = 'court' then coalesce(court_days, 0) + (cut - holds_from) else court_days end,
    case when lies_with = 'executing' then coalesce(executing_days, 0) + (cut - holds_from) else executing_days end, case when lies_with = 'abroad' then coalesce(abroad_days, 0) + (cut - holds_from) else abroad_days end,
    returned_for, refused_for
  from (
    select request_id, audience_id, direction, country_code, origin_unit_id, kinds, offences, is_urgent, basis, holds_from, begun_on, counted_on, counted_year, ending, ended_year, lies_with, is_partial, to_send, to_acknowledge, to_execute,
      agency_days, endorser_days, authority_days, court_days, executing_days, abroad_days, returned_for, refused_for
    from request_counts where holds_from <= cut
    union all
    select request_id, audience_id, direction, country_code, origin_unit_id, kinds, offences, is_urgent, basis, past.holds_from, past.begun_on, past.counted_on, past.counted_year, past.ending, past.ended_year, past.lies_with, past.is_partial,
      past.to_send, past.to_acknowledge, past.to_execute, past.agency_days, past.endorser_days, past.authority_days, past.court_days, past.executing_days, past.abroad_days, past.returned_for, past.refused_for
    from past_request_counts past join request_counts using (request_id) where past.holds_from <= cut and past.holds_until > cut
  ) held
$$;
revoke execute on function counts_on from public;

-- Requests of the scope's desks as they counted at the end of the day, those together that are alike in what a table asks. Grants and broken
-- glass let in to read, not to count: a number that moved with a grant would tell of another desk's work. `bands`: the days from which an age
-- belongs to the next band, the first of them 0.
create function counted_tallies(from_year integer, cut date, bands integer[]) returns table (tally text, at jsonb, number bigint)
language plpgsql stable security definer set search_path = pg_catalog, public set work_mem = '64MB' set plan_cache_mode = force_custom_plan as $$
declare
  recused constant uuid[] := array(select scope_recused_requests());
  ours constant integer[] := array(select id from counted_audiences where units && scope_units() and marking_rank <= scope_clearance() and compartments <@ scope_compartments());
begin
  if scope_person() is null or not scope_may('request.statistics') then
    return;
  end if;
  return query
    select 'flow', jsonb_build_object('direction', direction, 'made', counted_year, 'ended', ended_year, 'ending', ending, 'partly', is_partial), count(*)
    from counts_on(cut) where audience_id = any (ours) and request_id <> all (recused)
    group by direction, counted_year, ended_year, ending, is_partial;
  return query
    select (array['pending-country', 'pending-kinds', 'pending-offences', 'pending-agency', 'pending-desk'])[array_position(array[15, 23, 27, 29, 30], grouping(country_code, kinds, offences, origin_unit_id, lies_with))],
      jsonb_build_object('counted', is_counted, 'direction', direction, 'country', country_code, 'kinds', kinds, 'offences', offences, 'agency', origin_unit_id, 'desk', lies_with, 'band', band), count(*)
    from (
      select counted_on is not null as is_counted, direction, country_code, kinds, offences, origin_unit_id, lies_with, width_bucket(cut - coalesce(counted_on, begun_on), bands) as band
      from counts_on(cut) where ending is null and audience_id = any (ours) and request_id <> all (recused)
    ) pending
    group by grouping sets ((is_counted, direction, country_code, band), (is_counted, kinds, band), (is_counted, offences, band), (is_counted, direction, origin_unit_id, band), (lies_with, band));
  -- Days of a leg with direction and urgency in one number: a million rows are told apart by nine of them.
  return query
    with counted as (
      select kinds, basis, country_code, ending, direction, to_send * 4 + sort as to_send, to_acknowledge * 4 + sort as to_acknowledge, to_execute * 4 + sort as to_execute,
        agency * 4 + sort as agency, endorser * 4 + sort as endorser, authority * 4 + sort as authority, court * 4 + sort as court, executing * 4 + sort as executing, abroad * 4 + sort as abroad
      from (select *, case direction when 'incoming' then 2 else 0 end + is_urgent::integer as sort from counts_on(cut)) one
      where counted_year >= from_year and audience_id = any (ours) and request_id <> all (recused)
    ),
    grouped as (
      select grouping(kinds, basis, country_code) as header, grouping(to_send, to_acknowledge, to_execute, agency, endorser, authority, court, executing, abroad) as leg,
        direction, kinds, basis, country_code, ending, coalesce(to_send, to_acknowledge, to_execute, agency, endorser, authority, court, executing, abroad) as days, count(*) as alike
      from counted
      group by grouping sets ((kinds, ending), (direction, basis), (direction, country_code, ending), to_send, to_acknowledge, to_execute, agency, endorser, authority, court, executing, abroad)
    )
    select case header when 3 then 'outcome' when 5 then 'basis' else 'balance' end, jsonb_build_object('direction', direction, 'kinds', kinds, 'basis', basis, 'country', country_code, 'ending', ending), alike
    from grouped where header <> 7
    union all
    select 'leg', jsonb_build_object('direction', case when days & 3 > 1 then 'incoming' else 'outgoing' end, 'urgent', (days & 3) in (1, 3), 'days', jsonb_object_agg(days >> 2, alike),
        'leg', (array['to-send', 'to-acknowledge', 'to-execute', 'agency', 'endorser', 'authority', 'court', 'executing', 'abroad'])[array_position(array[255, 383, 447, 479, 495, 503, 507, 509, 510], leg)]), sum(alike)::bigint
    from grouped where header = 7 and days is not null group by days & 3, leg;
  return query
    select said.tally, jsonb_build_object('direction', direction, 'reason', said.reason), count(*)
    from counts_on(cut) cross join lateral (select 'returns', reason from unnest(returned_for) reason union all select 'refusals', reason from unnest(refused_for) reason) said (tally, reason)
    where (returned_for is not null or refused_for is not null) and counted_year >= from_year and audience_id = any (ours) and request_id <> all (recused) group by said.tally, direction, said.reason;
end
$$;
revoke execute on function counted_tallies from public;
grant execute on function counted_tallies to comity_officer;

-- Requests with their standing steps, as the rule in TypeScript counts them: for checking what is kept. The application's alone.
drop function counted_requests;
create function requests_with_steps(after uuid, most integer) returns table (id uuid, direction text, lane text, steps jsonb) language sql stable set search_path = pg_catalog, public as $$
  select requests.id, requests.direction, requests.lane,
    (select jsonb_agg(jsonb_build_array(step.action, step.to_state, step.happened_on, counted_reasons(step.details)) order by step.number)
      from request_steps step
      where step.request_id = requests.id and step.reverses is null and not exists (select from request_steps taken_back where taken_back.reverses = step.id))
  from requests where requests.id > after order by requests.id limit most
$$;
revoke execute on function requests_with_steps from public;
grant execute on function requests_with_steps to comity_application;

select rebuild_counts();
