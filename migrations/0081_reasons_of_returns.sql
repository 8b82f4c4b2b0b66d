-- A rule of the office is added for one reason of one return, which the officer who adds it sees. Told to whoever keeps the rules; the steps
-- themselves stay with the requests. Within the scope, as every reading of steps.
create function return_gave_reason(wanted uuid, code text) returns boolean language sql stable set search_path = pg_catalog, public as $$
  select exists (
    select from request_steps given
    where given.id = wanted and given.action in ('come-back', 'ask-information') and given.details -> 'reasons' ? code
      and not exists (select from request_steps taken_back where taken_back.reverses = given.id)
  )
$$;
revoke execute on function return_gave_reason from public;
grant execute on function return_gave_reason to comity_officer;
