-- Assets as statistics count them: sums by currency over the requests of the scope's own desks, by the same rule as counted_requests.
-- How many requests stand behind a sum goes with it: a sum of few is not published.
create function counted_assets(first_day date, last_day date) returns table (direction text, currency text, kind text, requests integer, amount text)
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
    select requests.direction, entry.currency, entry.kind, count(distinct requests.id)::integer, trim_scale(sum(entry.amount))::text
    from asset_entries entry join requests on requests.id = entry.request_id
    where entry.happened_on between first_day and last_day and requests.id <> all (recused) and exists (
      select from request_desks desk where desk.request_id = requests.id and desk.unit_id = any (ours) and desk.marking_rank <= cleared and desk.compartments <@ inside
    )
    group by requests.direction, entry.currency, entry.kind
    order by requests.direction desc, entry.currency, entry.kind;
end
$$;
revoke execute on function counted_assets from public;
grant execute on function counted_assets to comity_officer;
