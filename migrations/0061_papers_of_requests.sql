-- Documents of requests, beside those of files: whoever sees the request sees them, as far as cleared for each. What came in and what went
-- out is told apart.

alter table documents alter column file_id drop not null;
alter table documents add column request_id uuid references requests (id);
alter table documents add constraint documents_home_check check (num_nonnulls(file_id, request_id) = 1);
-- In: received; out: sent to somebody; own: made here and kept.
alter table documents add column way text not null default 'own' check (way in ('in', 'out', 'own'));
create index documents_by_request on documents (request_id, recorded_at, id) where request_id is not null;

drop policy need_to_know on documents;
create policy need_to_know on documents for select to comity_officer using (
  file_id is not null and (select scope_may('file.read'))
  and (
    file_id in (select scope_opened_files())
    or (marking_rank <= (select scope_clearance()) and compartments <@ (select scope_compartments()))
  )
  and exists (select from files where files.id = documents.file_id offset 0)
);
create policy need_to_know_of_requests on documents for select to comity_officer using (
  request_id is not null
  and (
    request_id in (select scope_opened_requests())
    or (marking_rank <= (select scope_clearance()) and compartments <@ (select scope_compartments()))
  )
  and exists (select from request_desks where request_desks.request_id = documents.request_id offset 0)
);
drop policy own_work on documents;
create policy own_work on documents for insert to comity_officer with check (
  file_id is not null and (select scope_may('file.write')) and marking_rank(marking) <= (select scope_clearance()) and compartments <@ (select scope_compartments())
  and exists (
    select from files where files.id = documents.file_id and marking_rank(documents.marking) >= files.marking_rank
      and (files.unit_id = any ((select scope_units())::uuid[]) or files.id in (select scope_granted_files())) offset 0
  )
);
create policy own_work_of_requests on documents for insert to comity_officer with check (
  request_id is not null and marking_rank(marking) <= (select scope_clearance()) and compartments <@ (select scope_compartments()) and scope_owns_request(request_id)
  and exists (select from request_desks where request_desks.request_id = documents.request_id and marking_rank(documents.marking) >= request_desks.marking_rank offset 0)
);
