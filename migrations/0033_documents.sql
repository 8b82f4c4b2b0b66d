-- Documents: files that came in or go out, kept by the hash of their content and never changed. A new version is a new row. What a
-- document is classed to decides who sees it; its own marking may be higher than that, never lower.

create table documents (
  id uuid primary key,
  -- The document's first version; that one names itself. The versions of a document are numbered from 1.
  original_id uuid not null references documents (id),
  version integer not null check (version > 0),
  file_id uuid not null references files (id),
  name_sent text not null,
  name text not null check (btrim(name) <> '' and name !~ '[/\\[:cntrl:]]'),
  kind text not null check (kind ~ '^[a-z0-9]+$'),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  pages integer check (pages > 0),
  -- As BCP 47 writes it: "hi", "fr".
  language text check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  marking marking not null,
  marking_rank smallint not null generated always as (marking_rank(marking)) stored,
  compartments text[] not null default '{}',
  -- From whom it came, as the officer wrote it, and the day on which it did.
  received_from text check (btrim(received_from) <> ''),
  received_on date,
  -- What the office's scanner said. Refused: the bytes lie in quarantine and are handed to nobody.
  scan text not null check (scan in ('not-scanned', 'clean', 'refused')),
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  unique (original_id, version),
  check ((version = 1) = (original_id = id))
);
create index documents_by_file on documents (file_id, recorded_at, id);
create index documents_by_content on documents (sha256);

-- Files that are on their way: an officer's own, until they are classed. A part that arrived is not sent again.
create table uploads (
  id uuid primary key,
  person_id uuid not null references people (id),
  name_sent text not null,
  -- What the sender announced; how much of it is there, the file itself says.
  size bigint not null check (size >= 0),
  -- What the browser knows the file by, so that the same file chosen again goes on where it stopped.
  stamp text not null,
  begun_at timestamptz not null default now(),
  -- Added to a file, or thrown away; the row goes with the next sweep.
  ended_at timestamptz
);
create index uploads_by_person on uploads (person_id, begun_at) where ended_at is null;
grant update (ended_at), delete on uploads to comity_application;

alter table documents enable row level security;
alter table uploads enable row level security;
create policy application on documents to comity_application using (true) with check (true);
create policy application on uploads to comity_application using (true) with check (true);

-- Whoever sees the file sees its documents as far as cleared for each; a grant of one paper opens no document.
create policy need_to_know on documents for select to comity_officer using (
  (select scope_may('file.read'))
  and (
    file_id in (select scope_opened_files())
    or (marking_rank <= (select scope_clearance()) and compartments <@ (select scope_compartments()))
  )
  and exists (select from files where files.id = documents.file_id offset 0)
);
create policy own_work on documents for insert to comity_officer with check (
  (select scope_may('file.write')) and marking_rank(marking) <= (select scope_clearance()) and compartments <@ (select scope_compartments())
  and exists (
    select from files where files.id = documents.file_id and marking_rank(documents.marking) >= files.marking_rank
      and (files.unit_id = any ((select scope_units())::uuid[]) or files.id in (select scope_granted_files())) offset 0
  )
);
create policy own on uploads to comity_officer using (person_id = (select scope_person())) with check (person_id = (select scope_person()));
create trigger sign_as_scope before insert on documents for each row execute function sign_as_scope('recorded_by');
grant select, insert on documents to comity_officer;
grant select, insert on uploads to comity_officer;
grant update (ended_at) on uploads to comity_officer;
