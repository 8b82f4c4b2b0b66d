-- How each country wants to be asked, and what the desk has learnt that a request must hold. Dated statements with their source and
-- how far each can be trusted; never changed or removed: one that was wrong is superseded by another, with the reason.

create table country_facts (
  id uuid primary key,
  party_code text not null references parties (code),
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  -- What it says, in the shape of its kind (src/slices/authorities/fact-shapes.ts).
  says jsonb not null check (jsonb_typeof(says) = 'object'),
  -- The days for which it holds, as far as its source says; empty: not said.
  from_on date,
  until_on date check (until_on > from_on),
  source text not null check (btrim(source) <> ''),
  source_address text check (source_address ~ '^https?://'),
  evidence text not null check (evidence in ('law', 'reported', 'unverified', 'design')),
  supersedes uuid references country_facts (id),
  -- Supersedes another and says nothing in its place.
  withdrawn boolean not null default false check (not withdrawn or supersedes is not null),
  reason text check (btrim(reason) <> ''),
  recorded_at timestamptz not null default now(),
  recorded_by text not null check (recorded_by ~ '^(system|[a-z]+:.{1,200})$'),
  check (supersedes is null or reason is not null)
);
create index country_facts_by_party on country_facts (party_code);
-- What was corrected is corrected once; who corrects it again corrects the correction.
create unique index country_facts_superseded_once on country_facts (supersedes) where supersedes is not null;

-- A rule of what a request must hold, found out from a return or told by the other side: checked beside the table that comes with Comity.
create table content_rules (
  id uuid primary key,
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  says jsonb not null check (jsonb_typeof(says) = 'object'),
  source text not null check (btrim(source) <> ''),
  evidence text not null check (evidence in ('law', 'reported', 'unverified', 'design')),
  supersedes uuid references content_rules (id),
  withdrawn boolean not null default false check (not withdrawn or supersedes is not null),
  reason text check (btrim(reason) <> ''),
  recorded_at timestamptz not null default now(),
  recorded_by text not null check (recorded_by ~ '^(system|[a-z]+:.{1,200})$'),
  check (supersedes is null or reason is not null),
  -- What is only remembered never stops anybody.
  check (evidence <> 'unverified' or says ->> 'severity' = 'should')
);
create unique index content_rules_superseded_once on content_rules (supersedes) where supersedes is not null;
create unique index content_rules_code on content_rules (code) where supersedes is null;

-- Which statement follows which: of the same country and kind, of the same rule.
create function country_facts_stamp() returns trigger language plpgsql as $$
begin
  new.recorded_at := now();
  if new.supersedes is not null and not exists (select from country_facts where id = new.supersedes and kind = new.kind and party_code = new.party_code and not withdrawn) then
    raise exception 'a statement supersedes one of the same kind about the same country' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger country_facts_stamp before insert on country_facts for each row execute function country_facts_stamp();

create function content_rules_stamp() returns trigger language plpgsql as $$
begin
  new.recorded_at := now();
  if new.supersedes is not null and not exists (select from content_rules where id = new.supersedes and code = new.code and not withdrawn) then
    raise exception 'a rule supersedes an earlier wording of itself' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger content_rules_stamp before insert on content_rules for each row execute function content_rules_stamp();

create function desk_knowledge_stays() returns trigger language plpgsql as $$
begin
  raise exception '% are never changed or removed: record one that supersedes', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger country_facts_stay before update or delete or truncate on country_facts for each statement execute function desk_knowledge_stays();
create trigger content_rules_stay before update or delete or truncate on content_rules for each statement execute function desk_knowledge_stays();

-- Every officer reads them; who may record in the register writes them, under the own name.
create trigger sign_as_scope before insert on country_facts for each row execute function sign_as_scope('recorded_by');
create trigger sign_as_scope before insert on content_rules for each row execute function sign_as_scope('recorded_by');
alter table country_facts enable row level security;
alter table content_rules enable row level security;
create policy application on country_facts to comity_application using (true) with check (true);
create policy application on content_rules to comity_application using (true) with check (true);
create policy known on country_facts for select to comity_officer using (true);
create policy known on content_rules for select to comity_officer using (true);
create policy recording on country_facts for insert to comity_officer with check (scope_may('register.record'));
create policy recording on content_rules for insert to comity_officer with check (scope_may('register.record'));
grant select, insert on country_facts, content_rules to comity_officer;
