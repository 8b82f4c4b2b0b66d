-- Durable jobs: what is to be done later, or after the act that asks for it is certain. A job is entered in the transaction of that act
-- and commits with it. Each key is done once, ever; the row stays as the proof until it is forgotten.

create table jobs (
  id bigint generated always as identity primary key,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$'),
  key text not null unique,
  -- Ids and days alone: whoever looks after jobs sees no record by it.
  payload jsonb not null default '{}' check (jsonb_typeof(payload) = 'object'),
  run_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'dead')),
  attempts integer not null default 0,
  -- Taken by a process until then; a process that dies keeps nothing longer. The fence tells a late process that the job is another's.
  leased_at timestamptz,
  lease_ends_at timestamptz,
  fence integer not null default 0,
  last_fault text,
  entered_at timestamptz not null default now(),
  ended_at timestamptz,
  check ((state = 'waiting') = (ended_at is null))
);
create index jobs_waiting on jobs (run_at, id) where state = 'waiting';
create index jobs_dead on jobs (ended_at) where state = 'dead';
grant update (run_at, state, attempts, leased_at, lease_ends_at, fence, last_fault, ended_at), delete on jobs to comity_application;

-- Entered within an officer's scope too, who neither sees nor changes jobs.
create function enter_job(kind text, key text, payload jsonb, run_at timestamptz) returns void language sql security definer set search_path = pg_catalog, public as $$
  insert into jobs (kind, key, payload, run_at) values (kind, key, payload, run_at) on conflict do nothing
$$;
revoke execute on function enter_job from public;
grant execute on function enter_job to comity_officer, comity_application;
