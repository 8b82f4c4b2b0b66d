-- Who answers for a request marks it: the authority's approver; the agency's controlling officer while it lies with the agency, and no longer. What
-- was sent on would else be opened further, or shut before the authority, by the desk that asked.
create or replace function mark_request(wanted uuid, by_step uuid) returns boolean language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  step request_steps;
  is_now text;
  lies text;
  becomes text;
begin
  if not scope_owns_request(wanted) or not (scope_may('request.approve') or scope_may('request.control')) then
    raise exception 'no request is marked there within this scope' using errcode = 'insufficient_privilege';
  end if;
  select marking, lies_with into is_now, lies from requests where id = wanted for update;
  if not scope_may('request.approve') and lies <> 'agency' then
    raise exception 'no request is marked there within this scope' using errcode = 'insufficient_privilege';
  end if;
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

-- Only the shipped holidays are the three national ones. What an office had entered itself has no source that we know; and none is made up for it.
update holidays set source = 'not recorded'
  where source = 'shipped: the three national holidays are on fixed days' and recorded_by = 'system'
    and (extract(month from held_on), extract(day from held_on), name) not in ((1, 26, 'Republic Day'), (8, 15, 'Independence Day'), (10, 2, 'Mahatma Gandhi''s birthday'));
alter table holidays alter column source drop default;
