-- Who may do what in this database, and the record of what was done.
--
-- The owner is whoever runs the migrations. Comity's own work runs as comity_application, what the public is shown as
-- comity_public; neither can log in, both are entered by SET ROLE. Roles belong to the whole server, so another
-- database may have made them already.

do $$
declare
  wanted text;
  everything_missing text := format(
    'Let an administrator run, whichever of these is not done yet: create role comity_application nologin; '
    'create role comity_public nologin; grant comity_application, comity_public to %I;', current_user);
begin
  foreach wanted in array array['comity_application', 'comity_public'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      begin
        execute format('create role %I nologin', wanted);
      exception
        when duplicate_object or unique_violation then null; -- another database's migration was faster
        when insufficient_privilege then
          raise exception 'the role % is missing, and the user % may not create it', wanted, current_user
            using errcode = 'insufficient_privilege', hint = everything_missing;
      end;
    end if;
    if not pg_has_role(current_user, wanted, 'member') then
      begin
        execute format('grant %I to %I', wanted, current_user);
      exception when insufficient_privilege then
        raise exception 'the user % may not act as the role %', current_user, wanted
          using errcode = 'insufficient_privilege', hint = everything_missing;
      end;
    end if;
  end loop;
end
$$;

-- Closed by default: the application may read and add; where a table's rows may change, its migration grants that.
-- The public role is granted each thing it may see.
revoke create on schema public from public;
grant usage on schema public to comity_application, comity_public;
alter default privileges in schema public grant select, insert on tables to comity_application;

-- The audit chain. Each entry carries the hash of the one before: whoever changes, removes or slips in an entry with an
-- owner's rights breaks the chain from there on, which `comity audit verify` finds.
create table audit_entries (
  sequence bigint primary key check (sequence > 0),
  at timestamptz not null,
  actor text not null check (actor ~ '^(system|[a-z]+:.{1,200})$'),
  event text not null check (event ~ '^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$'),
  subject_kind text not null check (subject_kind ~ '^[a-z]+(-[a-z]+)*$'),
  subject_id text not null check (subject_id <> ''),
  details jsonb not null default '{}' check (jsonb_typeof(details) = 'object'),
  previous_hash text not null unique check (previous_hash ~ '^[0-9a-f]{64}$'),
  hash text not null unique check (hash ~ '^[0-9a-f]{64}$')
);
create index audit_entries_by_subject on audit_entries (subject_kind, subject_id, sequence);

comment on table audit_entries is 'What was done, by whom, in one chain. Nothing in it is ever changed or removed.';

-- The application says what happened; place, time and hashes are given by the database, whoever inserts.
revoke insert on audit_entries from comity_application;
grant insert (actor, event, subject_kind, subject_id, details) on audit_entries to comity_application;

-- The text that is hashed: one JSON list in PostgreSQL's own canonical form of jsonb.
create function audit_entry_text(entry audit_entries) returns text language sql stable as $$
  select jsonb_build_array(
    entry.sequence,
    to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    entry.actor, entry.event, entry.subject_kind, entry.subject_id, entry.details, entry.previous_hash
  )::text
$$;

create function audit_entries_link() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  last record;
begin
  -- One writer at a time until it commits: so the chain has no gap and no fork, and a rolled back entry leaves no trace.
  perform pg_advisory_xact_lock(7305801221);
  select sequence, hash into last from audit_entries order by sequence desc limit 1;
  new.sequence := coalesce(last.sequence, 0) + 1;
  new.previous_hash := coalesce(last.hash, repeat('0', 64));
  new.at := clock_timestamp();
  new.hash := encode(sha256(convert_to(audit_entry_text(new), 'UTF8')), 'hex');
  return new;
end
$$;

create trigger audit_entries_link before insert on audit_entries for each row execute function audit_entries_link();

create function audit_entries_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'audit entries are never changed or removed (% refused)', lower(tg_op) using errcode = 'restrict_violation';
end
$$;

create trigger audit_entries_refuse before update or delete or truncate on audit_entries
  for each statement execute function audit_entries_refuse();

-- Always: not even a session that says it replicates passes by.
alter table audit_entries enable always trigger audit_entries_link;
alter table audit_entries enable always trigger audit_entries_refuse;
