-- The record of what was done, second form: who (person and posts), what, to which record, why, from where, with what result.
--
-- What may be personal (details, reason, address) lies beside the entry, in audit_payloads; the chain covers its salted hash.
-- Where the law orders it, the payload is erased: the chain still verifies, and shows that something was there and on whose order
-- it went. Entries of the first form stay as they are, and verifiable.

alter table audit_entries
  add column form smallint not null default 1 check (form in (1, 2)),
  add column posts uuid[],
  add column result text check (result in ('done', 'refused')),
  add column payload_hash text check (payload_hash ~ '^[0-9a-f]{64}$'),
  alter column details drop default,
  alter column details drop not null,
  add check (case form when 1 then details is not null and num_nonnulls(posts, result, payload_hash) = 0 else details is null and num_nonnulls(posts, result, payload_hash) = 3 end);
alter table audit_entries alter column form set default 2;
create index audit_entries_by_actor on audit_entries (actor, sequence);
create index audit_entries_by_event on audit_entries (event, sequence);
create index audit_entries_by_time on audit_entries (at);
create index audit_entries_by_post on audit_entries using gin (posts);

create table audit_payloads (
  sequence bigint primary key references audit_entries (sequence),
  -- Without it the hash left behind by an erased payload could be guessed back: there are not that many names.
  salt text not null check (salt ~ '^[0-9a-f]{64}$'),
  payload jsonb not null check (jsonb_typeof(payload) = 'object')
);
comment on table audit_payloads is 'What an entry says beyond who did what to which record. Never changed; removed only by an entry that orders it.';

-- Outside the database the same is made from the columns (src/slices/audit/entry/entry-text.ts): a check that asked this function for the
-- text would believe whoever replaced it.
create or replace function audit_entry_text(entry audit_entries) returns text language sql stable as $$
  select case entry.form
    when 1 then jsonb_build_array(
      entry.sequence, to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      entry.actor, entry.event, entry.subject_kind, entry.subject_id, entry.details, entry.previous_hash
    )::text
    else jsonb_build_array(
      entry.form, entry.sequence, to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      entry.actor, to_jsonb(entry.posts), entry.event, entry.subject_kind, entry.subject_id, entry.result, entry.payload_hash, entry.previous_hash
    )::text
  end
$$;

create function audit_payload_hash(salt text, payload jsonb) returns text language sql immutable as $$
  select encode(sha256(convert_to(salt || payload::text, 'UTF8')), 'hex')
$$;

-- The one way in for everybody. Within an officer's scope nobody signs as another, nor for a post not theirs.
-- What only an owner may order (erasing) is entered by the owner alone.
create function audit_append(
  actor text, posts uuid[], event text, subject_kind text, subject_id text, result text, payload jsonb
) returns bigint language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  acting constant text := current_setting('role');
  salt constant text := replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
  given bigint;
begin
  if acting = 'comity_officer' and (actor is distinct from scope_actor() or not posts <@ scope_posts()) then
    raise exception 'within a scope an entry is signed by its person' using errcode = 'insufficient_privilege';
  end if;
  if acting in ('comity_application', 'comity_officer') and event = 'audit-entry.erased' then
    raise exception 'an erasure is ordered by the owner alone' using errcode = 'insufficient_privilege';
  end if;
  insert into audit_entries (actor, posts, event, subject_kind, subject_id, result, payload_hash)
    values (actor, posts, event, subject_kind, subject_id, result, audit_payload_hash(salt, payload))
    returning sequence into given;
  insert into audit_payloads (sequence, salt, payload) values (given, salt, payload);
  return given;
end
$$;
revoke execute on function audit_append from public;
grant execute on function audit_append to comity_application, comity_officer;
revoke insert on audit_entries from comity_application, comity_officer;
revoke insert (actor, event, subject_kind, subject_id, details) on audit_entries from comity_application, comity_officer;
revoke insert on audit_payloads from comity_application;

create or replace function audit_entries_link() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  last record;
begin
  -- One writer at a time until it commits: so the chain has no gap and no fork, and a rolled back entry leaves no trace.
  perform pg_advisory_xact_lock(7305801221);
  select sequence, hash into last from audit_entries order by sequence desc limit 1;
  new.form := 2;
  new.sequence := coalesce(last.sequence, 0) + 1;
  new.previous_hash := coalesce(last.hash, repeat('0', 64));
  new.at := clock_timestamp();
  new.hash := encode(sha256(convert_to(audit_entry_text(new), 'UTF8')), 'hex');
  return new;
end
$$;

-- A payload goes only after an entry that says on whose order. What verifying needs is never erased.
create function audit_payloads_refuse() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if exists (select from audit_entries where event = 'audit-entry.erased' and subject_kind = 'audit-entry' and subject_id = old.sequence::text)
      and not exists (select from audit_entries where sequence = old.sequence and (event like 'audit-key.%' or event = 'audit-entry.erased')) then
      return old;
    end if;
    raise exception 'a payload is removed only by an entry that orders it' using errcode = 'restrict_violation';
  end if;
  raise exception 'audit payloads are never changed or emptied (% refused)', lower(tg_op) using errcode = 'restrict_violation';
end
$$;
create trigger audit_payloads_refuse before delete on audit_payloads for each row execute function audit_payloads_refuse();
create trigger audit_payloads_refuse_change before update or truncate on audit_payloads for each statement execute function audit_payloads_refuse();
alter table audit_payloads enable always trigger audit_payloads_refuse;
alter table audit_payloads enable always trigger audit_payloads_refuse_change;

-- Erases one payload, with the entry that says so, in one step of the owner's (`comity audit erase`).
create function audit_erase(entry bigint, actor text, why text) returns bigint language plpgsql set search_path = pg_catalog, public as $$
declare
  given constant bigint := audit_append(actor, '{}', 'audit-entry.erased', 'audit-entry', entry::text, 'done', jsonb_build_object('details', '{}'::jsonb, 'why', why));
begin
  delete from audit_payloads where sequence = entry;
  if not found then
    raise exception 'entry % has no payload', entry using errcode = 'no_data_found';
  end if;
  return given;
end
$$;
revoke execute on function audit_erase from public;

-- Signed statements of how long the record was and what it held. Copies outside are the witness; these are for the pages, and to go on from.
create table audit_checkpoints (
  size bigint primary key check (size > 0),
  root text not null check (root ~ '^[0-9a-f]{64}$'),
  head text not null check (head ~ '^[0-9a-f]{64}$'),
  -- The roots of the complete subtrees: enough to go on without reading the entries before.
  subtrees text[] not null,
  key_id text not null,
  signed text not null,
  made_at timestamptz not null
);
create function audit_checkpoints_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'checkpoints are never changed or removed (% refused)', lower(tg_op) using errcode = 'restrict_violation';
end
$$;
create trigger audit_checkpoints_refuse before update or delete or truncate on audit_checkpoints
  for each statement execute function audit_checkpoints_refuse();
alter table audit_checkpoints enable always trigger audit_checkpoints_refuse;
alter table audit_checkpoints enable row level security;
create policy application on audit_checkpoints to comity_application using (true) with check (true);
create policy auditors on audit_checkpoints for select to comity_officer using ((select scope_may('audit.read')));
grant select on audit_checkpoints to comity_officer;

-- What of an entry's details an auditor sees: numbers, ids, codes, dates. A sentence that somebody wrote stays with the record it is about.
create function audit_codes(value jsonb) returns jsonb language plpgsql immutable set search_path = pg_catalog, public as $$
begin
  return case jsonb_typeof(value)
    when 'object' then (select coalesce(jsonb_object_agg(key, audit_codes(inner_value)), '{}') from jsonb_each(value) as pair (key, inner_value))
    when 'array' then (select coalesce(jsonb_agg(audit_codes(item)), '[]') from jsonb_array_elements(value) as item)
    when 'string' then case when value #>> '{}' ~ '^([a-z0-9]+([._:/-][a-z0-9]+)*|[A-Z0-9]+([:/-][A-Z0-9]+)*|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z)$' and length(value #>> '{}') <= 64 then value else 'null' end
    else value
  end;
end
$$;

-- The kinds of records that hold no content of the office's work: a reason written about them may be read by an auditor.
-- Closed by default: for every other kind the reason stays with the record, for those who may see it.
create function audit_reason_is_open(kind text) returns boolean language sql immutable as $$
  select kind in ('person', 'post', 'unit', 'compartment', 'session', 'treaty', 'source', 'register', 'seeds', 'import-review', 'audit-entry', 'audit-key', 'audit-log')
$$;

-- The auditor's search. Null: no condition. Entries about a file that the auditor is walled off from are not there.
create function audit_search(
  only_sequence bigint, actors text[], post uuid, kind text, id text, events text[], since timestamptz, until timestamptz, outcome text, below bigint, most integer
) returns table (
  sequence bigint, form smallint, at timestamptz, actor text, posts uuid[], event text, subject_kind text, subject_id text, result text,
  details jsonb, why text, address text, session text, erased_by bigint, previous_hash text, hash text
) language plpgsql stable security definer set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
  recused constant text[] := array(select file::text from scope_recused_files() as file);
begin
  if not scope_may('audit.read') then
    return;
  end if;
  return query
    select found.sequence, found.form, found.at, found.actor, found.posts, found.event, found.subject_kind, found.subject_id, coalesce(found.result, 'done'),
      audit_codes(case found.form when 1 then found.details else beside.payload -> 'details' end),
      case when audit_reason_is_open(found.subject_kind) then beside.payload ->> 'why' end,
      beside.payload #>> '{from,address}', beside.payload #>> '{from,session}',
      case when found.form = 2 and beside.sequence is null then (
        select max(erasure.sequence) from audit_entries erasure
        where erasure.event = 'audit-entry.erased' and erasure.subject_kind = 'audit-entry' and erasure.subject_id = found.sequence::text
      ) end,
      found.previous_hash, found.hash
    from (
      select * from audit_entries entry
      where (only_sequence is null or entry.sequence = only_sequence)
        and (below is null or entry.sequence < below)
        and (actors is null or entry.actor = any (actors))
        and (post is null or entry.posts @> array[post])
        and (audit_search.kind is null or entry.subject_kind = audit_search.kind)
        and (audit_search.id is null or entry.subject_id = audit_search.id)
        and (audit_search.events is null or entry.event = any (audit_search.events))
        and (since is null or entry.at >= since)
        and (audit_search.until is null or entry.at < audit_search.until)
        and (outcome is null or coalesce(entry.result, 'done') = outcome)
        and (recused = '{}' or not (
          entry.subject_kind = 'file' and entry.subject_id = any (recused)
          or entry.subject_kind = 'paper' and exists (select from papers where papers.id::text = entry.subject_id and papers.file_id::text = any (recused))
        ))
      order by entry.sequence desc
      limit most
    ) found left join audit_payloads beside on beside.sequence = found.sequence
    order by found.sequence desc;
end
$$;
revoke execute on function audit_search from public;
grant execute on function audit_search to comity_officer;

-- With an officer's eyes: these run as comity_officer whoever calls, so that row security answers, and no second rule is written.
create function officer_sees_file(file uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from files where id = file)
$$;
create function officer_seen_papers(file uuid) returns setof uuid language sql stable security definer set search_path = pg_catalog, public as $$
  select id from papers where file_id = file
$$;
grant create on schema public to comity_officer;
alter function officer_sees_file owner to comity_officer;
alter function officer_seen_papers owner to comity_officer;
revoke create on schema public from comity_officer;

-- The history of a file, or of one paper of it. The file's own units see what was done with it by everybody, whoever else sees it
-- what they did themselves; an entry about a paper is there for those who see the paper. Numbered within the history: the chain's
-- numbers tell of other desks' work.
create function audit_history(kind text, id uuid, below integer, most integer) returns table (
  number integer, at timestamptz, actor text, posts uuid[], event text, subject_kind text, subject_id text, result text, details jsonb, why text, erased boolean
) language plpgsql stable security definer set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
  file constant uuid := case audit_history.kind when 'file' then audit_history.id when 'paper' then (select file_id from papers where papers.id = audit_history.id) end;
  only_paper constant text := case audit_history.kind when 'paper' then audit_history.id::text end;
  seen constant text[] := array(select paper::text from officer_seen_papers(file) as paper);
  ours boolean;
begin
  if file is null or not (case audit_history.kind when 'file' then officer_sees_file(file) else only_paper = any (seen) end) then
    return;
  end if;
  ours := exists (select from files where files.id = file and unit_id = any (scope_units()));
  return query
    select numbered.* from (
      select (row_number() over (order by entry.sequence))::integer, entry.at, entry.actor, entry.posts, entry.event, entry.subject_kind, entry.subject_id,
        coalesce(entry.result, 'done'), told.details, beside.payload ->> 'why', entry.form = 2 and beside.sequence is null
      from audit_entries entry
        left join audit_payloads beside on beside.sequence = entry.sequence
        cross join lateral (select case entry.form when 1 then entry.details else beside.payload -> 'details' end) as told (details)
      where (ours or entry.actor = scope_actor())
        and (
          entry.subject_kind = 'file' and entry.subject_id = file::text
          or entry.subject_kind = 'paper' and entry.subject_id = any (seen)
        )
        and coalesce(told.details ->> 'paper' = any (seen), true)
        and (only_paper is null or only_paper in (entry.subject_id, told.details ->> 'paper'))
    ) as numbered (number, at, actor, posts, event, subject_kind, subject_id, result, details, why, erased)
    where audit_history.below is null or numbered.number < audit_history.below
    order by numbered.number desc
    limit audit_history.most;
end
$$;
revoke execute on function audit_history from public;
grant execute on function audit_history to comity_officer;
