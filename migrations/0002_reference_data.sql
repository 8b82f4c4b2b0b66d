-- Reference data: sources, parties with their names and successions, bodies with their members.
--
-- Facts are added, never changed: a correction sets superseded_at of the row it replaces and adds another, so that the register
-- can be read as it stood at any instant. What the public may see has the marking 'public' and has been published.

-- A date as far as a source prints it: a year, a month or a day.
create domain imprecise_date as text check (value ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$');
create domain marking as text check (value in ('public', 'restricted', 'confidential', 'secret', 'top-secret'));
create domain party_code as text check (value ~ '^([A-Z]{2}|[A-Z]{4}|[A-Z]{2}-[A-Z0-9]{1,3}|X-[A-Z]{4}|EU|IGO:[A-Z0-9-]+)$');

-- Where facts come from. A source is corrected in place (the audit entry keeps what it said before), for facts keep pointing at it.
create table sources (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null check (title <> ''),
  address text,
  publisher text,
  dated_on imprecise_date,
  provenance text not null default 'sourced' check (provenance in ('sourced', 'recalled')),
  note text,
  marking marking not null default 'public',
  recorded_at timestamptz not null,
  recorded_by text not null,
  published_at timestamptz
);
grant update (title, address, publisher, dated_on, provenance, note, marking, published_at) on sources to comity_application;

create table parties (
  code party_code primary key,
  recorded_at timestamptz not null,
  recorded_by text not null
);

create table party_descriptions (
  id uuid primary key,
  party_code party_code not null references parties (code),
  kind text not null check (kind in ('state', 'former-state', 'territory', 'organisation', 'other-participant')),
  variants text[] not null default '{}',
  other_codes text[] not null default '{}',
  exists_from imprecise_date,
  exists_until imprecise_date,
  -- On whom it depends: [{"party": "GB", "until": "1962-08-06"}], each code being that of a party.
  dependencies jsonb not null default '[]' check (jsonb_typeof(dependencies) = 'array'),
  note text,
  source_id text not null references sources (id),
  dates_source_id text references sources (id),
  from_seed boolean not null default false,
  marking marking not null default 'public',
  recorded_at timestamptz not null,
  recorded_by text not null,
  published_at timestamptz,
  superseded_at timestamptz check (superseded_at >= recorded_at)
);
create unique index party_descriptions_current on party_descriptions (party_code) where superseded_at is null;

create table party_names (
  id uuid primary key,
  party_code party_code not null references parties (code),
  position smallint not null,
  language text not null,
  name text not null check (name <> ''),
  kind text not null check (kind in ('short', 'official', 'informal')),
  named_from imprecise_date,
  named_until imprecise_date,
  source_id text not null references sources (id),
  dates_source_id text references sources (id),
  from_seed boolean not null default false,
  marking marking not null default 'public',
  recorded_at timestamptz not null,
  recorded_by text not null,
  published_at timestamptz,
  superseded_at timestamptz check (superseded_at >= recorded_at)
);
create index party_names_current on party_names (party_code, position) where superseded_at is null;

create table party_successions (
  id uuid primary key,
  from_code party_code not null references parties (code),
  to_code party_code not null references parties (code) check (to_code <> from_code),
  kind text not null check (kind in ('continuation', 'succession', 'union', 'dissolution', 'separation')),
  succeeded_on imprecise_date,
  source_id text not null references sources (id),
  from_seed boolean not null default false,
  marking marking not null default 'public',
  recorded_at timestamptz not null,
  recorded_by text not null,
  published_at timestamptz,
  superseded_at timestamptz check (superseded_at >= recorded_at)
);

create table bodies (
  code text primary key check (code ~ '^[A-Z]+$'),
  slug text not null unique check (slug ~ '^[a-z]+$'),
  recorded_at timestamptz not null,
  recorded_by text not null
);

create table body_descriptions (
  id uuid primary key,
  body_code text not null references bodies (code),
  names jsonb not null check (jsonb_typeof(names) = 'array'),
  party_code party_code references parties (code),
  established_on imprecise_date,
  coverage text not null check (coverage in ('complete', 'partial')),
  covered_from date,
  covered_as_of date not null,
  coverage_note text,
  note text,
  source_id text not null references sources (id),
  from_seed boolean not null default false,
  marking marking not null default 'public',
  recorded_at timestamptz not null,
  recorded_by text not null,
  published_at timestamptz,
  superseded_at timestamptz check (superseded_at >= recorded_at)
);
create unique index body_descriptions_current on body_descriptions (body_code) where superseded_at is null;

create table body_memberships (
  id uuid primary key,
  body_code text not null references bodies (code),
  position smallint not null,
  party_code party_code not null references parties (code),
  member_from imprecise_date,
  member_until imprecise_date,
  -- Where no source dates the joining: a member on this day at the latest.
  attested_on imprecise_date,
  basis text,
  source_id text not null references sources (id),
  from_seed boolean not null default false,
  marking marking not null default 'public',
  recorded_at timestamptz not null,
  recorded_by text not null,
  published_at timestamptz,
  superseded_at timestamptz check (superseded_at >= recorded_at),
  check (member_from is not null or attested_on is not null)
);
create index body_memberships_current on body_memberships (body_code, position) where superseded_at is null;

-- The application publishes and supersedes; it changes nothing else. The public sees what is public and published.
do $$
declare
  fact_table text;
begin
  foreach fact_table in array array['party_descriptions', 'party_names', 'party_successions', 'body_descriptions', 'body_memberships'] loop
    execute format('grant update (published_at, superseded_at) on %I to comity_application', fact_table);
  end loop;
  foreach fact_table in array array['sources', 'party_descriptions', 'party_names', 'party_successions', 'body_descriptions', 'body_memberships'] loop
    execute format('grant select on %I to comity_public', fact_table);
    execute format('alter table %I enable row level security', fact_table);
    execute format('create policy application on %I to comity_application using (true) with check (true)', fact_table);
    execute format($policy$create policy published on %I for select to comity_public using (marking = 'public' and published_at <= now())$policy$, fact_table);
  end loop;
  -- A code alone says nothing about anyone.
  grant select on parties, bodies to comity_public;
end
$$;
