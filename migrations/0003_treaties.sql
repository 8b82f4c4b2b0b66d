-- The register of instruments: permanent names, and one table of facts about them.
--
-- A fact is one statement with its source and its three times: when it held is part of what it says; recorded_at and
-- published_at stand beside it. Facts are never changed or removed: a correction is another fact that supersedes the first, a
-- retraction one that says why it was wrong. So the register can be read as it stood on any day, by either clock.

create table instruments (
  id uuid primary key,
  created_at timestamptz not null default now()
);

-- Names for addresses. A name once given stays, and leads to its instrument for ever.
create table instrument_slugs (
  slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  instrument_id uuid not null references instruments (id),
  is_alias boolean not null default false
);
create unique index instrument_slugs_own on instrument_slugs (instrument_id) where not is_alias;

create table facts (
  id uuid primary key,
  instrument_id uuid references instruments (id),
  kind text not null check (kind in (
    'description', 'title', 'scope', 'clause', 'coverage', 'relation', 'registration', 'authority', 'text', 'file', 'note',
    'action', 'attestation', 'published-date', 'claim', 'retraction'
  )),
  -- What it says, in the shape of its kind (src/slices/treaties/record/fact-bodies.ts).
  says jsonb not null check (jsonb_typeof(says) = 'object'),
  source_id text references sources (id),
  also_in text[] not null default '{}',
  provenance text not null default 'sourced' check (provenance in ('sourced', 'recalled')),
  marking marking not null default 'public',
  recorded_at timestamptz not null default now(),
  recorded_by text not null check (recorded_by ~ '^(system|[a-z]+:.{1,200})$'),
  -- Empty: a draft. The public's "known on" is this time.
  published_at timestamptz check (published_at >= recorded_at),
  supersedes uuid references facts (id),
  -- The parties a fact names are parties of the reference data.
  party_code text generated always as (coalesce(says ->> 'state', says ->> 'party')) stored references parties (code),
  territory_code text generated always as (says ->> 'territory') stored references parties (code),
  check ((instrument_id is null) = (kind = 'claim')),
  check (kind <> 'action' or ((says ->> 'type') is not null and (says ->> 'date')::imprecise_date is not null)),
  check (provenance = 'recalled' or source_id is not null),
  -- What is only remembered is not published; a general date is, and shows as unsourced.
  check (published_at is null or provenance = 'sourced' or kind = 'published-date')
);
create index facts_by_instrument on facts (instrument_id);
-- A fact is corrected once; who corrects it again corrects the correction.
create unique index facts_corrected_once on facts (supersedes) where supersedes is not null;

-- Every change of the facts moves the register's version in the same transaction; what is held in memory is kept by it.
create table register_versions (
  version bigint primary key,
  transaction xid8 not null unique default pg_current_xact_id(),
  moved_at timestamptz not null default now(),
  -- Whether the public sees the change.
  published boolean not null
);
create index register_versions_published on register_versions (version) where published;

-- The application gives no times of its own: neither past nor future can be written. The owner may, to restore a copy.
create function facts_stamp() returns trigger language plpgsql as $$
begin
  if current_user = 'comity_application' then
    new.recorded_at := now();
    if new.published_at is not null then
      new.published_at := now();
    end if;
  end if;
  if new.supersedes is not null and not exists (
    select from facts where id = new.supersedes and kind = new.kind and instrument_id is not distinct from new.instrument_id
  ) then
    raise exception 'a fact supersedes one of the same kind about the same instrument' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger facts_stamp before insert on facts for each row execute function facts_stamp();

-- The one change there is: a draft is published, now.
create function facts_publish_only() returns trigger language plpgsql as $$
declare
  changing constant text[] := array['published_at', 'party_code', 'territory_code']; -- generated columns are not there yet
begin
  if old.published_at is not null or new.published_at is null
    or to_jsonb(new) - changing is distinct from to_jsonb(old) - changing then
    raise exception 'facts are never changed: record a correction that supersedes this one' using errcode = 'restrict_violation';
  end if;
  if current_user = 'comity_application' then
    new.published_at := now();
  end if;
  return new;
end
$$;
create trigger facts_publish_only before update on facts for each row execute function facts_publish_only();

create function facts_refuse_removal() returns trigger language plpgsql as $$
begin
  raise exception '% are never removed: record a retraction', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger facts_refuse_removal before delete or truncate on facts for each statement execute function facts_refuse_removal();
create trigger instruments_refuse_removal before delete or truncate on instruments for each statement execute function facts_refuse_removal();
create trigger slugs_refuse_removal before delete or truncate on instrument_slugs for each statement execute function facts_refuse_removal();

create function register_moves() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  seen boolean;
begin
  select bool_or(published_at is not null) into seen from changed;
  if seen is null then
    return null; -- no row was touched
  end if;
  -- One writer at a time until it commits: a later version is never seen before an earlier one.
  perform pg_advisory_xact_lock(7305801223);
  insert into register_versions (version, published)
  values ((select coalesce(max(version), 0) + 1 from register_versions), seen)
  on conflict (transaction) do update set published = register_versions.published or excluded.published;
  return null;
end
$$;
create trigger register_moves_on_insert after insert on facts
  referencing new table as changed for each statement execute function register_moves();
create trigger register_moves_on_publish after update on facts
  referencing new table as changed for each statement execute function register_moves();

revoke insert on register_versions from comity_application;
grant update (published_at) on facts to comity_application;
grant select on instruments, instrument_slugs, facts, register_versions to comity_public;

-- Closed by default. The public sees published facts that are marked public, the instruments that have any, and nothing else.
alter table facts enable row level security;
alter table instruments enable row level security;
alter table instrument_slugs enable row level security;
alter table register_versions enable row level security;
create policy application on facts to comity_application using (true) with check (true);
create policy application on instruments to comity_application using (true) with check (true);
create policy application on instrument_slugs to comity_application using (true) with check (true);
create policy application on register_versions to comity_application using (true);
create policy published on facts for select to comity_public using (marking = 'public' and published_at <= now());
create policy published on instruments for select to comity_public using (exists (select from facts where facts.instrument_id = instruments.id));
create policy published on instrument_slugs for select to comity_public
  using (exists (select from facts where facts.instrument_id = instrument_slugs.instrument_id));
create policy published on register_versions for select to comity_public using (published);
