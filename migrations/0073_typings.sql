-- What an officer types into a draft and has not saved: kept so that a closed laptop or a broken line loses nothing. It is no version of the
-- draft and no act; it is the officer's alone, and goes when the draft is saved or the officer throws it away.
create table request_typings (
  request_id uuid not null references requests (id),
  person_id uuid not null references people (id),
  -- The form as it stood: the version it was made from, fields, targets, hearing.
  -- Null once it was saved or thrown away: an officer's role deletes no row.
  typed_form jsonb check (jsonb_typeof(typed_form) = 'object'),
  -- Which open page it was typed in, and its how-manieth sending: an older page does not write over a newer one, nor a late sending over a
  -- later one, nor any over what was saved since.
  tab uuid not null,
  sending integer not null check (sending >= 0),
  kept_at timestamptz not null default now(),
  primary key (request_id, person_id)
);
create index request_typings_by_day on request_typings (kept_at);

alter table request_typings enable row level security;
create policy application on request_typings to comity_application using (true) with check (true);
-- Whoever loses the request loses sight of what they typed into it, too.
create policy own on request_typings to comity_officer
  using (person_id = (select scope_person()) and exists (select from request_desks where request_desks.request_id = request_typings.request_id offset 0))
  with check (person_id = (select scope_person()) and scope_owns_request(request_id));
grant select, insert on request_typings to comity_officer;
grant update (typed_form, tab, sending, kept_at) on request_typings to comity_officer;
