-- How far a request is closed may change: further at once, less far when two officers agree. What was decided stands in its steps; here the
-- database asks for the step, its officer and, to open it further, for the other officer who proposed it, and writes the marking.

create function mark_request(wanted uuid, by_step uuid) returns boolean language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  step request_steps;
  is_now text;
  becomes text;
begin
  if not scope_owns_request(wanted) or not (scope_may('request.approve') or scope_may('request.control')) then
    raise exception 'no request is marked there within this scope' using errcode = 'insufficient_privilege';
  end if;
  select marking into is_now from requests where id = wanted for update;
  select * into step from request_steps where id = by_step and request_id = wanted and taken_by = scope_actor() and action in ('raise-marking', 'lower-marking');
  becomes := step.details ->> 'marking';
  if becomes is null or marking_rank(becomes) is null or marking_rank(becomes) > scope_clearance() then
    return false;
  end if;
  if marking_rank(becomes) < marking_rank(is_now) and not exists (
    select from request_steps proposal where proposal.id = (step.details ->> 'proposal')::uuid and proposal.request_id = wanted
      and proposal.action = 'propose-lower-marking' and proposal.details ->> 'marking' = becomes and proposal.taken_by <> scope_actor()
  ) then
    return false;
  end if;
  update requests set marking = becomes where id = wanted;
  return true;
end
$$;
revoke execute on function mark_request from public;
grant execute on function mark_request to comity_officer;

-- The signed letters of a request that may still go out, for the step by which it is despatched; as far as the scope sees letters.
create function signed_letters_of_request(wanted uuid) returns table (id uuid, reference text, template text, signed_on date) language sql stable set search_path = pg_catalog, public as $$
  select letter.id, letter.reference, letter.template, letter.signed_on from letters letter
  where letter.request_id = wanted and letter.signed_at is not null and letter.withdrawn_at is null
    and not exists (select from letters later where later.supersedes = letter.id)
    and not exists (select from letter_despatches sent where sent.letter_id = letter.id)
  order by letter.number
$$;
revoke execute on function signed_letters_of_request from public;
grant execute on function signed_letters_of_request to comity_officer;

-- A court with a desk here takes its own steps: the same function, with the court's permission among those that take steps.
create or replace function take_request_step(wanted uuid, step jsonb) returns integer language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  counted integer;
  given text;
  was text;
begin
  if not scope_owns_request(wanted) or (step ->> 'permission') !~ '^request\.(draft|control|endorse|examine|approve|execute|court)$' or not scope_may(step ->> 'permission') then
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

-- Whose superior was told when a day was a week past; null: nobody stands above, or it was told before superiors were.
alter table deadline_notices add column post_id uuid references posts (id);
create index deadline_notices_of_post on deadline_notices (post_id, due_on) where level = 'escalated';

-- Targets and holidays are kept by officers: nothing is written over. A target is ended, with the reason, and another may take its place; a
-- holiday that was none is struck out.
alter table deadline_targets
  add column replaces uuid unique references deadline_targets (id),
  add column recorded_at timestamptz not null default now(),
  add column recorded_by text not null default 'system',
  add column ended_at timestamptz,
  add column ended_by text,
  add column ended_because text check (btrim(ended_because) <> ''),
  add constraint deadline_targets_ended_check check (num_nonnulls(ended_at, ended_by, ended_because) in (0, 3));
alter table holidays
  drop constraint holidays_pkey,
  add column id uuid primary key default gen_random_uuid(),
  add column source text not null default 'shipped: the three national holidays are on fixed days' check (btrim(source) <> ''),
  add column recorded_at timestamptz not null default now(),
  add column recorded_by text not null default 'system',
  add column struck_at timestamptz,
  add column struck_by text,
  add column struck_because text check (btrim(struck_because) <> ''),
  add constraint holidays_struck_check check (num_nonnulls(struck_at, struck_by, struck_because) in (0, 3));
create unique index holidays_by_day on holidays (calendar_slug, held_on) where struck_at is null;

create policy kept on deadline_targets for insert to comity_officer with check ((select scope_may('request.approve')) and ended_at is null);
create policy ended on deadline_targets for update to comity_officer using ((select scope_may('request.approve')) and ended_at is null) with check (true);
create policy kept on holidays for insert to comity_officer with check ((select scope_may('request.approve')) and struck_at is null);
create policy struck on holidays for update to comity_officer using ((select scope_may('request.approve')) and struck_at is null) with check (true);
create policy reach on holiday_calendars for update to comity_officer using ((select scope_may('request.approve')));
grant insert on deadline_targets, holidays to comity_officer;
grant update (ended_at, ended_by, ended_because) on deadline_targets to comity_officer;
grant update (struck_at, struck_by, struck_because) on holidays to comity_officer;
grant update (recorded_from, recorded_until) on holiday_calendars to comity_officer;
create trigger sign_as_scope before insert or update on deadline_targets for each row execute function sign_as_scope('recorded_by', 'ended_by');
create trigger sign_as_scope before insert or update on holidays for each row execute function sign_as_scope('recorded_by', 'struck_by');
