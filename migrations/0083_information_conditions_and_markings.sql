-- Conditions that the giver lifted stay on record beside those that it never set. How far information is closed may change, as of requests:
-- further at once, less far when two officers agree.

alter table information_records drop constraint information_records_conditions_check;
alter table information_records add constraint information_records_conditions_check check (conditions in ('none', 'open', 'accepted', 'refused', 'lifted'));

-- By an event of the officer who asks; to open it further, by one that answers another officer's proposal. Compartments are only added.
create function mark_information(wanted uuid, by_event uuid) returns boolean language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  event information_events;
  was information_records;
  becomes text;
  inside text[];
begin
  select * into was from information_records where id = wanted and unit_id = any (scope_units()) for update;
  if was.id is null or not scope_owns_information(wanted) or not scope_may('request.approve') then
    raise exception 'no information is marked there within this scope' using errcode = 'insufficient_privilege';
  end if;
  select * into event from information_events where id = by_event and information_id = wanted and recorded_by = scope_actor() and act in ('raise-marking', 'lower-marking');
  becomes := event.details ->> 'marking';
  inside := array(select jsonb_array_elements_text(coalesce(event.details -> 'compartments', to_jsonb(was.compartments))) order by 1);
  if becomes is null or marking_rank(becomes) is null or marking_rank(becomes) > scope_clearance() or not was.compartments <@ inside or not inside <@ scope_compartments() then
    return false;
  end if;
  if marking_rank(becomes) < marking_rank(was.marking) and not exists (
    select from information_events proposal where proposal.id = (event.details ->> 'proposal')::uuid and proposal.information_id = wanted
      and proposal.act = 'propose-lower-marking' and proposal.details ->> 'marking' = becomes and proposal.recorded_by <> scope_actor()
  ) then
    return false;
  end if;
  update information_records set marking = becomes, compartments = inside where id = wanted;
  update information_desks set marking_rank = marking_rank(becomes), compartments = inside where information_id = wanted;
  return true;
end
$$;
revoke execute on function mark_information from public;
grant execute on function mark_information to comity_officer;
