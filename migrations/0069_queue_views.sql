-- Views of the queue that an officer keeps: a name for filters and an order. Each is its officer's alone, whatever the office knows of the
-- officer's posts; none is deleted, one that was taken away is not shown any more.

create table queue_views (
  id uuid primary key,
  person_id uuid not null references people (id),
  name text not null check (btrim(name) <> '' and length(name) <= 60),
  -- Name of the field → what was chosen, as the address of the queue has it; read as strictly as that.
  filters jsonb not null check (jsonb_typeof(filters) = 'object'),
  -- Opened where no other view is asked for.
  is_default boolean not null default false,
  kept_at timestamptz not null default now(),
  removed_at timestamptz
);
create unique index queue_views_by_name on queue_views (person_id, lower(name)) where removed_at is null;
create unique index queue_views_default on queue_views (person_id) where is_default and removed_at is null;

alter table queue_views enable row level security;
create policy application on queue_views to comity_application using (true) with check (true);
create policy own on queue_views for select to comity_officer using (person_id = (select scope_person()));
create policy own_work on queue_views for insert to comity_officer with check (person_id = (select scope_person()) and removed_at is null);
create policy own_changes on queue_views for update to comity_officer using (person_id = (select scope_person())) with check (person_id = (select scope_person()));
grant select, insert on queue_views to comity_officer;
grant update (name, is_default, removed_at) on queue_views to comity_officer;

-- The other order of the queue: what has waited longest stands first.
create index request_desks_by_age on request_desks (unit_id, is_waiting, since_on, request_id) where not is_over;
create index request_desks_of_post_by_age on request_desks (post_id, is_waiting, since_on, request_id) where not is_over;
