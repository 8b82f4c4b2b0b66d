-- A request that came back from the other State and is put to its agency, and one that goes out again with a fresh date, have states of their
-- own: the other State knows of both, so neither can end as if nothing had been sent.
insert into counted_states (direction, state, lies_with, ending) values ('outgoing', 'queried-on-return', 'agency', null), ('outgoing', 'ready-again', 'authority', null);

-- What is noted beside the steps of the lane bears the day of writing, and the next step may have happened before: such a note counts from the
-- day of that step, so that the days of a request go forward. The rule in TypeScript is inOrderOfDays (src/domain/casework/clocks).
create or replace view measured_requests as
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
      select settled.*, lead(happened_on) over steps as next_on, count(*) filter (where ending is null) over steps as run
      from (
        select
          step.request_id, step.number, step.action, step.to_state, counted_reasons_joined(step.details) as reasons, requests.direction, state.lies_with, state.ending,
          min(step.happened_on) over (partition by step.request_id order by step.number rows between current row and unbounded following) as happened_on
        from request_steps step
        join requests on requests.id = step.request_id
        left join counted_states state on state.direction = requests.direction and state.state = step.to_state
        where step.reverses is null and not exists (select from request_steps taken_back where taken_back.reverses = step.id)
      ) settled
      window steps as (partition by request_id order by number)
    ) standing
    window
      steps as (partition by request_id order by number),
      before as (partition by request_id order by number rows between unbounded preceding and 1 preceding),
      run as (partition by request_id, run order by number)
  ) one
) measured
where next_on is null or next_on > happened_on;

create or replace function requests_with_steps(after uuid, most integer) returns table (id uuid, direction text, lane text, steps jsonb) language sql stable set search_path = pg_catalog, public as $$
  select requests.id, requests.direction, requests.lane,
    (select jsonb_agg(jsonb_build_array(step.action, step.to_state, step.happened_on, counted_reasons(step.details)) order by step.number)
      from (
        select standing.number, standing.action, standing.to_state, standing.details,
          min(standing.happened_on) over (order by standing.number rows between current row and unbounded following) as happened_on
        from request_steps standing
        where standing.request_id = requests.id and standing.reverses is null and not exists (select from request_steps taken_back where taken_back.reverses = standing.id)
      ) step)
  from requests where requests.id > after order by requests.id limit most
$$;
