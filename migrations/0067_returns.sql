-- What came back from the other side, and the rules that it teaches.

-- The returns of a period are read by their day; among millions of steps they are few.
create index request_steps_returned on request_steps (happened_on) where action in ('come-back', 'ask-information');

-- A rule of contents is added by whoever sees what came back: heads of desks as well as officers of the register.
drop policy recording on content_rules;
create policy recording on content_rules for insert to comity_officer with check (scope_may('content-rule.record'));

-- The papers of a request as a step names them, as far as the officer sees each.
create function papers_of_request(wanted uuid) returns table (id uuid, name text) language sql stable as $$
  select documents.id, documents.name from documents where documents.request_id = wanted and documents.scan <> 'refused' order by documents.recorded_at desc, documents.id
$$;
revoke execute on function papers_of_request from public;
grant execute on function papers_of_request to comity_officer;
