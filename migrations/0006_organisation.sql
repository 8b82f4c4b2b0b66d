-- The office as data with dates: units, posts, who holds which post from when to when, and who stands in for whom.
--
-- Roles belong to posts, files to units. A person has rights only through the posts held or covered that day: who leaves a
-- post on a day has none of it from that day on, and nothing has to be taken away anywhere else.

create extension if not exists btree_gist;

create table people (
  id uuid primary key,
  name text not null check (btrim(name) <> ''),
  -- What is typed at sign-in: small letters, figures, dots.
  sign_in_name text not null unique check (sign_in_name ~ '^[a-z0-9]+([._-][a-z0-9]+)*$' and length(sign_in_name) <= 64),
  email text check (email ~ '^[^@\s]+@[^@\s]+$'),
  created_at timestamptz not null default now(),
  -- No sign-in from then on; the person's entries in the record stay.
  closed_at timestamptz,
  -- Invented, for trying Comity out; never admitted in production.
  is_demonstration boolean not null default false
);
create unique index people_by_email on people (lower(email)) where email is not null;

create table units (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind text not null check (kind in ('authority', 'division', 'desk', 'agency', 'state-unit', 'court', 'mission')),
  parent_id uuid references units (id) check (parent_id <> id),
  held_from date not null,
  held_until date check (held_until > held_from),
  created_at timestamptz not null default now()
);
create index units_by_parent on units (parent_id);

-- Divisions are renamed more often than they change.
create table unit_names (
  unit_id uuid not null references units (id),
  language text not null check (language ~ '^[a-z]{2,3}$'),
  name text not null check (btrim(name) <> ''),
  held_from date not null,
  held_until date check (held_until > held_from),
  exclude using gist (unit_id with =, language with =, daterange(held_from, held_until) with &&)
);

create table posts (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  unit_id uuid not null references units (id),
  -- Language → title.
  titles jsonb not null check (jsonb_typeof(titles) = 'object' and titles <> '{}'),
  clearance marking not null default 'restricted',
  held_from date not null,
  held_until date check (held_until > held_from),
  created_at timestamptz not null default now()
);
create index posts_by_unit on posts (unit_id);

create table post_roles (
  id uuid primary key,
  post_id uuid not null references posts (id),
  -- One of the roles of src/domain/access.
  role text not null check (role ~ '^[a-z]+(-[a-z]+)*$'),
  held_from date not null,
  held_until date check (held_until > held_from),
  exclude using gist (post_id with =, role with =, daterange(held_from, held_until) with &&)
);

-- A post has one holder at a time, or none.
create table post_holdings (
  id uuid primary key,
  post_id uuid not null references posts (id),
  person_id uuid not null references people (id),
  held_from date not null,
  held_until date check (held_until > held_from),
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  exclude using gist (post_id with =, daterange(held_from, held_until) with &&)
);
create index post_holdings_by_person on post_holdings (person_id);

-- Somebody stands in, always with an end: for an absent holder, or for a task handed down.
create table post_covers (
  id uuid primary key,
  post_id uuid not null references posts (id),
  person_id uuid not null references people (id),
  kind text not null check (kind in ('absence', 'delegation')),
  held_from date not null,
  held_until date not null check (held_until > held_from),
  reason text not null check (btrim(reason) <> ''),
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  ended_at timestamptz,
  ended_by text,
  check ((ended_at is null) = (ended_by is null))
);
create index post_covers_by_person on post_covers (person_id);

-- What a marking alone does not guard: a subject, a case, a country desk. Who is not named in it sees nothing marked with it.
create table compartments (
  code text primary key check (code ~ '^[A-Z]+(:[A-Z0-9-]+)?$'),
  purpose text not null check (btrim(purpose) <> ''),
  created_at timestamptz not null default now()
);

create table compartment_memberships (
  id uuid primary key,
  compartment_code text not null references compartments (code),
  post_id uuid not null references posts (id),
  held_from date not null,
  held_until date check (held_until > held_from),
  reason text not null check (btrim(reason) <> ''),
  -- Four eyes: nobody is let in by one person alone.
  proposed_by text not null,
  approved_by text check (approved_by <> proposed_by),
  approved_at timestamptz,
  recorded_at timestamptz not null default now(),
  check ((approved_by is null) = (approved_at is null)),
  exclude using gist (compartment_code with =, post_id with =, daterange(held_from, held_until) with &&)
);

-- What has an end may be ended, what waits may be approved; the rest of a row stays as it was recorded.
grant update (name, email, sign_in_name, closed_at) on people to comity_application;
grant update (parent_id, held_until) on units to comity_application;
grant update (held_until) on unit_names to comity_application;
grant update (titles, clearance, held_until) on posts to comity_application;
grant update (held_until) on post_roles, post_holdings to comity_application;
grant update (ended_at, ended_by) on post_covers to comity_application;
grant update (held_until, approved_by, approved_at) on compartment_memberships to comity_application;

-- Sessions live here and not in the browser, which holds a random token; here lies only its hash.
create table sessions (
  id uuid primary key,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  person_id uuid not null references people (id),
  -- How the person proved who it is: which first factor, and whether there was a second.
  means text not null check (means in ('password', 'passkey', 'openid', 'demonstration')),
  second_factor boolean not null,
  -- Goes into every form of the session and must come back with it.
  form_token text not null,
  began_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_because text,
  -- The person's own list of sessions shows where each is.
  address text not null,
  agent text not null
);
create index sessions_by_person on sessions (person_id, began_at desc);
grant update (seen_at, ended_at, ended_because) on sessions to comity_application;
grant delete on sessions to comity_application;
