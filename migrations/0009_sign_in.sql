-- How people prove who they are: passwords, one-time codes, recovery codes, enrolment; and what keeps guessing slow.
--
-- Nothing here is shown to anybody but the person, and the officers' and the public role see none of it. Passwords and codes
-- are kept as hashes; what must be read again (secrets of one-time codes, forms that wait) is sealed with a key that is not
-- in the database (src/platform/keyring).

create table accounts (
  person_id uuid primary key references people (id),
  -- Attempts in this person's name that failed since the last sign-in; told at the next one.
  failed_since integer not null default 0 check (failed_since >= 0),
  last_failed_at timestamptz,
  signed_in_at timestamptz
);
grant update (failed_since, last_failed_at, signed_in_at) on accounts to comity_application;

create table passwords (
  person_id uuid primary key references people (id),
  hash text not null check (hash like '$argon2id$%'),
  set_at timestamptz not null
);
grant update (hash, set_at) on passwords to comity_application;
grant delete on passwords to comity_application;

-- The secret that a device makes one-time codes from (RFC 6238). One in use, and at most one that waits for its first code.
create table totp_secrets (
  id uuid primary key,
  person_id uuid not null references people (id),
  sealed_secret text not null,
  made_at timestamptz not null,
  confirmed_at timestamptz
);
create unique index totp_secrets_in_use on totp_secrets (person_id) where confirmed_at is not null;
create unique index totp_secrets_waiting on totp_secrets (person_id) where confirmed_at is null;
grant update (confirmed_at) on totp_secrets to comity_application;
grant delete on totp_secrets to comity_application;

-- A code is good once: the half minute that it was made for is used up (RFC 6238, 5.2).
create table used_time_steps (
  person_id uuid not null references people (id),
  step bigint not null,
  used_at timestamptz not null,
  primary key (person_id, step)
);
grant delete on used_time_steps to comity_application;

create table recovery_codes (
  id uuid primary key,
  person_id uuid not null references people (id),
  hash text not null check (hash like '$argon2id$%'),
  made_at timestamptz not null,
  used_at timestamptz
);
create index recovery_codes_by_person on recovery_codes (person_id);
grant update (used_at) on recovery_codes to comity_application;
grant delete on recovery_codes to comity_application;

-- A one-time address at which a person sets a password and a second factor.
create table enrolments (
  id uuid primary key,
  person_id uuid not null references people (id),
  code_hash text not null unique check (code_hash ~ '^[0-9a-f]{64}$'),
  sealed_secret text not null,
  made_at timestamptz not null,
  made_by text not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index enrolments_by_person on enrolments (person_id);
grant update (used_at) on enrolments to comity_application;
grant delete on enrolments to comity_application;

-- Between the first factor and the second: bound to the browser, for minutes, and no session yet.
create table pending_sign_ins (
  id uuid primary key,
  browser_hash text not null unique check (browser_hash ~ '^[0-9a-f]{64}$'),
  person_id uuid not null references people (id),
  means text not null check (means in ('password', 'openid')),
  back text not null,
  carried_id uuid,
  failures integer not null default 0,
  began_at timestamptz not null,
  expires_at timestamptz not null
);
grant update (failures) on pending_sign_ins to comity_application;
grant delete on pending_sign_ins to comity_application;

-- A form that was sent after its session had ended: kept for the same person in the same browser, and shown again.
create table carried_forms (
  id uuid primary key,
  person_id uuid not null references people (id),
  browser_hash text not null check (browser_hash ~ '^[0-9a-f]{64}$'),
  path text not null,
  page text not null,
  sealed_fields text not null,
  left_out text[] not null,
  made_at timestamptz not null,
  expires_at timestamptz not null
);
create index carried_forms_by_person on carried_forms (person_id, made_at);
grant delete on carried_forms to comity_application;

-- Browsers in which a person signed in before: guessing from elsewhere does not slow them down.
create table known_browsers (
  id uuid primary key,
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  person_id uuid not null references people (id),
  made_at timestamptz not null,
  used_at timestamptz not null,
  expires_at timestamptz not null,
  unique (token_hash, person_id)
);
create index known_browsers_by_person on known_browsers (person_id);
grant update (used_at, expires_at) on known_browsers to comity_application;
grant delete on known_browsers to comity_application;

-- Failed attempts by account, by address, by both, by known browser. The key is a hash: a name field may hold a password.
create table sign_in_delays (
  kind text not null check (kind in ('account', 'address', 'account-at-address', 'browser', 'second-factor')),
  key text not null check (key ~ '^[0-9a-f]{64}$'),
  failures integer not null check (failures >= 0),
  last_failed_at timestamptz not null,
  retry_at timestamptz not null,
  primary key (kind, key)
);
create index sign_in_delays_by_age on sign_in_delays (last_failed_at);
grant update (failures, last_failed_at, retry_at) on sign_in_delays to comity_application;
grant delete on sign_in_delays to comity_application;

-- What the person is told of the time since the sign-in before, and whose form a form is.
alter table sessions
  add column failed_before integer not null default 0,
  add column signed_in_before_at timestamptz;
create unique index sessions_by_form_token on sessions (form_token);
