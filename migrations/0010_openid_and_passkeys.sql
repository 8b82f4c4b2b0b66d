-- Sign-in by a provider's word and by passkeys: who a provider's subject is here, the passkeys people registered, and the
-- questions put to a browser that must come back, once.

-- A subject is never given to somebody else within its issuer (OpenID Connect Core 1.0, section 2); a name or an address may be.
create table openid_subjects (
  issuer text not null,
  subject text not null check (subject <> '' and length(subject) <= 255),
  person_id uuid not null references people (id),
  linked_at timestamptz not null,
  linked_by text not null,
  primary key (issuer, subject),
  unique (issuer, person_id)
);
create index openid_subjects_by_person on openid_subjects (person_id);
grant delete on openid_subjects to comity_application;

-- What the provider needs to be shown when somebody signs out there too, sealed (docs/decisions/0030-keyring.md); gone with the session.
create table openid_sessions (
  session_id uuid primary key references sessions (id) on delete cascade,
  issuer text not null,
  sealed_id_token text not null
);
grant delete on openid_sessions to comity_application;

create table passkeys (
  id uuid primary key,
  person_id uuid not null references people (id),
  -- Web Authentication Level 3: the credential's id and public key (COSE), and how often the authenticator says it was used.
  credential_id text not null unique check (credential_id ~ '^[A-Za-z0-9_-]+$' and length(credential_id) <= 1400),
  public_key bytea not null,
  counter bigint not null check (counter >= 0),
  transports text[] not null default '{}',
  -- Kept in more than one place, by a maker's account: such keys count less than one piece of hardware, and people see which they have.
  backed_up boolean not null,
  name text not null check (btrim(name) <> '' and length(name) <= 100),
  registered_at timestamptz not null,
  used_at timestamptz,
  -- Its counter went back: somebody may have a copy. It opens nothing any more; its owner removes it.
  blocked_at timestamptz
);
create index passkeys_by_person on passkeys (person_id, registered_at);
grant update (counter, backed_up, name, used_at, blocked_at) on passkeys to comity_application;
grant delete on passkeys to comity_application;

-- Found by what comes back (state or challenge) and by whom it was put to: the browser by its cookie, or the session. Deleted when
-- it comes back, whatever the answer is worth.
create table sign_in_challenges (
  answer_hash text primary key check (answer_hash ~ '^[0-9a-f]{64}$'),
  asked_hash text not null check (asked_hash ~ '^[0-9a-f]{64}$'),
  kind text not null check (kind in ('openid', 'openid-sign-out', 'passkey', 'passkey-registration')),
  -- What the answer is checked with: nonce, verifier, the page to go back to.
  kept jsonb not null check (jsonb_typeof(kept) = 'object'),
  expires_at timestamptz not null
);
create index sign_in_challenges_by_end on sign_in_challenges (expires_at);
grant delete on sign_in_challenges to comity_application;
