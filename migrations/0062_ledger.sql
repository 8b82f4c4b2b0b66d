-- What came of requests and what must not be lost: evidence with its custody, assets with exact amounts, data preserved abroad with its
-- expiry. Rows are added and never changed; a mistake is corrected by a row that says so.

create table evidence_pieces (
  id uuid primary key,
  request_id uuid not null references requests (id),
  item_id uuid references request_items (id),
  number integer not null check (number > 0),
  description text not null check (btrim(description) <> '' and length(description) <= 300),
  -- Originals go back: who lent them, and until when.
  is_original boolean not null default false,
  loan_until date,
  -- What it may be used for, as the sender said.
  restrictions text not null default '',
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  unique (request_id, number)
);
create function evidence_number() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('evidence ' || new.request_id::text, 0));
  new.number := 1 + coalesce((select max(number) from evidence_pieces where request_id = new.request_id), 0);
  return new;
end
$$;
create trigger evidence_number before insert on evidence_pieces for each row execute function evidence_number();

create table custody_events (
  id uuid primary key,
  request_id uuid not null references requests (id),
  piece_id uuid not null references evidence_pieces (id),
  kind text not null check (kind in ('received', 'handed-over', 'sent-back', 'returned', 'destroyed', 'restriction-lifted')),
  happened_on date not null,
  -- With whom it is after this, and by what paper that is shown.
  holder text not null check (btrim(holder) <> ''),
  receipt text not null default '',
  recorded_at timestamptz not null default now(),
  recorded_by text not null
);
create index custody_events_by_request on custody_events (request_id, happened_on, recorded_at);

-- Amounts are exact decimals of one currency; nothing is converted and nothing added across currencies.
create table asset_entries (
  id uuid primary key,
  request_id uuid not null references requests (id),
  asset text not null check (btrim(asset) <> '' and length(asset) <= 300),
  kind text not null check (kind in ('restrained', 'released', 'confiscated', 'shared', 'returned')),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  amount numeric(24, 4) not null check (amount > 0),
  happened_on date not null,
  -- The order or agreement that it rests on.
  rests_on text not null default '',
  recorded_at timestamptz not null default now(),
  recorded_by text not null
);
create index asset_entries_by_request on asset_entries (request_id, happened_on, recorded_at);

-- Data preserved with a provider abroad: before, beside and after the request. Every renewal is a row.
create table preservations (
  id uuid primary key,
  unit_id uuid not null references units (id),
  request_id uuid references requests (id),
  provider text not null check (btrim(provider) <> ''),
  -- The account or identifier.
  target text not null check (btrim(target) <> ''),
  asked_on date not null,
  marking marking not null default 'restricted',
  marking_rank smallint not null generated always as (marking_rank(marking)) stored,
  recorded_at timestamptz not null default now(),
  recorded_by text not null
);
create index preservations_by_unit on preservations (unit_id, asked_on);
create table preservation_terms (
  id uuid primary key,
  preservation_id uuid not null references preservations (id),
  kind text not null check (kind in ('begun', 'renewed', 'ended')),
  on_ticket text not null default '',
  held_from date not null,
  -- The first day on which it is no longer kept; of an end, the day itself.
  held_until date not null check (held_until >= held_from),
  recorded_at timestamptz not null default now(),
  recorded_by text not null
);
create index preservation_terms_of on preservation_terms (preservation_id, recorded_at);
-- Said once for each term: a fortnight before it ends, three days before, and when it has ended.
create table preservation_alarms (
  preservation_id uuid not null references preservations (id),
  until_on date not null,
  level text not null check (level in ('fortnight', 'days', 'expired')),
  raised_at timestamptz not null default now(),
  primary key (preservation_id, until_on, level)
);

do $$
declare
  one text;
begin
  foreach one in array array['evidence_pieces', 'custody_events', 'asset_entries', 'preservations', 'preservation_terms', 'preservation_alarms'] loop
    execute format('alter table %I enable row level security', one);
    execute format('create policy application on %I to comity_application using (true) with check (true)', one);
  end loop;
  foreach one in array array['evidence_pieces', 'custody_events', 'asset_entries'] loop
    execute format('create policy need_to_know on %I for select to comity_officer using (exists (select from request_desks where request_desks.request_id = %I.request_id offset 0))', one, one);
    execute format('create policy own_work on %I for insert to comity_officer with check (scope_owns_request(request_id))', one);
  end loop;
  foreach one in array array['evidence_pieces', 'custody_events', 'asset_entries', 'preservations', 'preservation_terms'] loop
    execute format('create trigger sign_as_scope before insert on %I for each row execute function sign_as_scope(''recorded_by'')', one);
    execute format('grant select, insert on %I to comity_officer', one);
  end loop;
end
$$;
grant select on preservation_alarms to comity_officer;
create policy need_to_know on preservations for select to comity_officer using (
  (select scope_may('request.read')) and unit_id = any ((select scope_units())::uuid[]) and marking_rank <= (select scope_clearance())
);
create policy own_work on preservations for insert to comity_officer with check (
  (select scope_may('request.read')) and unit_id = any ((select scope_units())::uuid[]) and marking_rank(marking) <= (select scope_clearance())
  and (request_id is null or scope_owns_request(request_id))
);
create policy need_to_know on preservation_terms for select to comity_officer using (exists (select from preservations where preservations.id = preservation_terms.preservation_id offset 0));
create policy own_work on preservation_terms for insert to comity_officer with check (exists (select from preservations where preservations.id = preservation_terms.preservation_id offset 0));
create policy need_to_know on preservation_alarms for select to comity_officer using (exists (select from preservations where preservations.id = preservation_alarms.preservation_id offset 0));
