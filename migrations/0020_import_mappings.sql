-- With which mapping a register was last taken, and from which file: a later file that has no column for something is silent
-- about it, and silence withdraws nothing.

create table import_mappings (
  register text primary key check (register ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  mapping jsonb not null,
  -- The names of what the mapping speaks of.
  spoken text[] not null,
  file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  imported_at timestamptz not null
);
grant update (mapping, spoken, file_sha256, imported_at) on import_mappings to comity_application;

-- What the office has corrected is not corrected back by an import: a person looks at both.
alter table import_reviews drop constraint import_reviews_question_check;
alter table import_reviews add constraint import_reviews_question_check
  check (question in ('same-title-on-record', 'twice-in-file', 'name-not-resolved', 'corrected-here'));
