-- Clocks: targets by step, kind and country as data with their source; holidays as data; what was raised when something came due; and
-- each officer's calendar address.

create table holiday_calendars (
  slug text primary key check (slug ~ '^[a-z]+(-[a-z]+)*$'),
  name text not null check (btrim(name) <> ''),
  -- ISO 8601: 1 Monday … 7 Sunday.
  days_off smallint[] not null,
  -- All holidays are recorded from here until there; outside only the weekly days off are known.
  recorded_from date not null,
  recorded_until date not null check (recorded_until >= recorded_from)
);
create table holidays (
  calendar_slug text not null references holiday_calendars (slug),
  held_on date not null,
  name text not null check (btrim(name) <> ''),
  primary key (calendar_slug, held_on)
);

-- When a request enters the state, so much time is meant for it.
create table deadline_targets (
  id uuid primary key,
  direction text not null check (direction in ('outgoing', 'incoming')),
  state text not null,
  -- Empty: of any lane, any kind; null: any country.
  lanes text[] not null default '{}',
  kinds text[] not null default '{}',
  country_code party_code references parties (code),
  amount integer not null check (amount > 0),
  unit text not null check (unit in ('days', 'working-days')),
  -- Where it holds only in some cases: in which.
  condition text,
  evidence text not null check (evidence in ('law', 'reported', 'unverified', 'design')),
  cites text not null check (btrim(cites) <> ''),
  held_from date not null,
  held_until date check (held_until > held_from)
);

-- Said once for each day that was missed: that it comes, that it is past, that a superior should know.
create table deadline_notices (
  request_id uuid not null references requests (id),
  due_on date not null,
  level text not null check (level in ('soon', 'overdue', 'escalated')),
  raised_at timestamptz not null default now(),
  primary key (request_id, due_on, level)
);

-- An address that needs no sign-in and tells numbers and days alone. Only its hash is kept; it is shown once.
create table calendar_feeds (
  id uuid primary key,
  person_id uuid not null references people (id),
  token_hash text not null unique,
  made_at timestamptz not null default now(),
  revoked_at timestamptz,
  read_at timestamptz
);
create unique index calendar_feeds_open on calendar_feeds (person_id) where revoked_at is null;
grant update (revoked_at, read_at) on calendar_feeds to comity_application;

alter table deadline_notices enable row level security;
create policy application on deadline_notices to comity_application using (true) with check (true);
create policy need_to_know on deadline_notices for select to comity_officer using (exists (select from request_desks where request_desks.request_id = deadline_notices.request_id offset 0));
do $$
declare
  one text;
begin
  foreach one in array array['holiday_calendars', 'holidays', 'deadline_targets'] loop
    execute format('alter table %I enable row level security', one);
    execute format('create policy application on %I to comity_application using (true) with check (true)', one);
    execute format('create policy everybody on %I for select to comity_officer using (true)', one);
  end loop;
end
$$;
grant select on holiday_calendars, holidays, deadline_targets, deadline_notices to comity_officer;

-- India's three national holidays, which are on fixed days. The others are notified year by year: until they are entered, a count of
-- working days says that it may be short.
insert into holiday_calendars (slug, name, days_off, recorded_from, recorded_until) values ('office', 'Central Government, Saturdays and Sundays off', '{6,7}', '2026-01-01', '2026-01-01');
insert into holidays (calendar_slug, held_on, name)
  select 'office', make_date(year, month, day), name from generate_series(2024, 2035) as year,
    (values (1, 26, 'Republic Day'), (8, 15, 'Independence Day'), (10, 2, 'Mahatma Gandhi''s birthday')) as fixed (month, day, name);

insert into deadline_targets (id, direction, state, lanes, amount, unit, condition, evidence, cites, held_from) values
  ('00000000-0000-4000-8000-000000000411', 'incoming', 'restrained', '{}', 30, 'days', null, 'law', 'BNSS s. 117(2): void unless the Court confirms it within thirty days', '2024-07-01'),
  ('00000000-0000-4000-8000-000000000412', 'outgoing', 'scrutiny', '{service-of-process}', 21, 'days', null, 'law', 'Ministry of External Affairs, page on service of summons abroad: two to three weeks for the examination', '2019-12-04'),
  ('00000000-0000-4000-8000-000000000413', 'outgoing', 'scrutiny', '{service-of-process}', 10, 'working-days', 'serious crimes against women and children', 'reported', 'press report of 9 January 2020 on the ministry''s guidelines: preferably within ten working days of receipt', '2019-12-04');
