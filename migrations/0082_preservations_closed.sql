-- Data preserved for a request say which account is of interest: whoever is shut out from that request is shut out from them too, and they
-- are marked no lower than it is, also when it is closed further afterwards.

-- Linked with a request that the scope may not know of: by a wall of its file, or above clearance or outside compartments and not opened by
-- broken glass.
create function scope_shut_preservations() returns setof uuid language sql stable security definer set search_path = pg_catalog, public as $$
  select link.preservation_id from preservation_requests link join requests request on request.id = link.request_id
  where request.id in (select scope_recused_requests())
    or (request.id not in (select scope_opened_requests()) and (marking_rank(request.marking) > scope_clearance() or not request.compartments <@ scope_compartments()))
$$;
revoke execute on function scope_shut_preservations from public;
grant execute on function scope_shut_preservations to comity_officer, comity_application;

drop policy need_to_know on preservations;
create policy need_to_know on preservations for select to comity_officer using (
  (select scope_may('request.read')) and unit_id = any ((select scope_units())::uuid[]) and marking_rank <= (select scope_clearance())
  and id not in (select scope_shut_preservations())
);

-- Raised, never lowered: with the link, and when the request is closed further.
create function preservation_marked_as_request() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update preservations set marking = request.marking from requests request
    where request.id = new.request_id and preservations.id = new.preservation_id and marking_rank(request.marking) > preservations.marking_rank;
  return new;
end
$$;
create trigger preservation_marked_as_request after insert on preservation_requests for each row execute function preservation_marked_as_request();

create function preservations_marked_with_request() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update preservations set marking = new.marking from preservation_requests link
    where link.request_id = new.id and preservations.id = link.preservation_id and marking_rank(new.marking) > preservations.marking_rank;
  return new;
end
$$;
create trigger preservations_marked_with_request after update of marking on requests for each row when (marking_rank(new.marking) > marking_rank(old.marking)) execute function preservations_marked_with_request();

-- Those that are linked already.
update preservations set marking = closest.marking
  from (select distinct on (link.preservation_id) link.preservation_id, request.marking from preservation_requests link join requests request on request.id = link.request_id order by link.preservation_id, marking_rank(request.marking) desc) closest
  where closest.preservation_id = preservations.id and marking_rank(closest.marking) > preservations.marking_rank;
