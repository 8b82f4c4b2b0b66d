-- Statistics are counted from the steps of requests, within the scope of whoever asks: numbers that people see are of their own desks.
--
-- Under row security each step would ask anew whether its request is seen. This function asks once for each request, by the same rule,
-- and gives each with its standing steps; test/access holds it equal to row security.

-- Why a request was sent back or refused, as statistics count it: reasons given with a step, and of the grounds that were gone through
-- those that arise.
create function counted_reasons(details jsonb) returns jsonb language sql immutable parallel safe as $$
  select case
    when jsonb_typeof(details -> 'reasons') = 'array' then details -> 'reasons'
    when jsonb_typeof(details -> 'grounds') = 'array' then jsonb_path_query_array(details, '$.grounds[*] ? (@.arises == "yes").ground')
    else '[]'
  end
$$;

-- The next requests by id that the scope sees by one of its desks, after the one named. Grants and broken glass let in to read, not to
-- count: a number that moved with a grant would tell of another desk's work.
create function counted_requests(after uuid, most integer) returns table (id uuid, direction text, lane text, country_code text, origin_unit_id uuid, kinds text[], offences text[], urgent boolean, basis text, steps jsonb)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  ours constant uuid[] := scope_units();
  cleared constant smallint := scope_clearance();
  inside constant text[] := scope_compartments();
  recused constant uuid[] := array(select scope_recused_requests());
begin
  if scope_person() is null or not scope_may('request.statistics') then
    return;
  end if;
  return query
    select requests.id, requests.direction, requests.lane, requests.country_code::text, requests.origin_unit_id, requests.kinds, requests.offences, requests.urgent,
      (select request_bases.basis ->> 'rank' from request_bases where request_bases.request_id = requests.id order by chosen_at desc limit 1),
      (select jsonb_agg(jsonb_build_array(step.action, step.to_state, step.happened_on, counted_reasons(step.details)) order by step.number)
        from request_steps step
        where step.request_id = requests.id and step.reverses is null and not exists (select from request_steps taken_back where taken_back.reverses = step.id))
    from requests
    where requests.id > after and requests.id <> all (recused) and exists (
      select from request_desks desk where desk.request_id = requests.id and desk.unit_id = any (ours) and desk.marking_rank <= cleared and desk.compartments <@ inside
    )
    order by requests.id
    limit most;
end
$$;
revoke execute on function counted_requests from public;
grant execute on function counted_requests to comity_officer;
