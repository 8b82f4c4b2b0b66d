-- Imports: participants as another register prints them, what was taken from where, and what a person must look at.

alter table facts drop constraint facts_kind_check;
alter table facts add constraint facts_kind_check check (kind in (
  'description', 'title', 'scope', 'clause', 'coverage', 'relation', 'registration', 'authority', 'text', 'file', 'note',
  'action', 'attestation', 'published-date', 'claim', 'retraction', 'participants'
));

-- One row for each record of another register, as it was last taken: what tells new, changed and unchanged apart.
create table import_records (
  register text not null check (register ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  record_id text not null,
  slug text not null,
  fingerprint text not null,
  -- The record as an instrument document, to find what a changed one replaces.
  instrument jsonb not null,
  imported_at timestamptz not null,
  primary key (register, record_id)
);

-- Possible duplicates and names that lead to nobody for certain. Decided by a person, never merged in silence.
create table import_reviews (
  id integer generated always as identity primary key,
  register text not null,
  record_id text not null,
  question text not null check (question in ('same-title-on-record', 'twice-in-file', 'name-not-resolved')),
  details jsonb not null,
  raised_at timestamptz not null,
  decision text check (decision in ('same', 'different', 'noted')),
  decided_at timestamptz,
  decided_by text,
  unique (register, record_id, question)
);

grant update (fingerprint, instrument, imported_at) on import_records to comity_application;
grant update (decision, decided_at, decided_by) on import_reviews to comity_application;
