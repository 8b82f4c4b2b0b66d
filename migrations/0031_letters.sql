-- Letters: data that never change, the paper that was signed with its bytes, and how it went out. Changing anything makes a new letter.
--
-- A letter is seen by whoever sees its request and is cleared for its marking. Data and paper are written once; signing, withdrawing and the
-- letter that takes the place of another are each written once too.

create table letters (
  id uuid primary key,
  request_id uuid not null references requests (id),
  -- Within the request, in the order of making.
  number integer not null check (number > 0),
  template text not null check (template ~ '^[a-z]+(-[a-z]+)*$'),
  template_version integer not null check (template_version > 0),
  language text not null check (language ~ '^[a-z]{2}$'),
  -- What every letter carries, and what the template needs; shapes in src/slices/letters/frame and templates.
  frame jsonb not null check (jsonb_typeof(frame) = 'object'),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  marking marking not null,
  marking_rank smallint not null generated always as (marking_rank(marking)) stored,
  reference text not null check (btrim(reference) <> '' and length(reference) <= 160),
  -- The letter that this one takes the place of; one only, so that of two who change it the second is told.
  supersedes uuid unique references letters (id),
  made_at timestamptz not null default now(),
  made_by text not null,
  signed_on date,
  signed_at timestamptz,
  signed_by text,
  signed_post_id uuid references posts (id),
  -- The paper as it was signed, every word of it, and the code that stands at its foot.
  sheet jsonb check (jsonb_typeof(sheet) = 'object'),
  code text unique check (code ~ '^[2-9A-HJKMNP-TV-Z]{10}$'),
  pdf_sha256 text check (pdf_sha256 ~ '^[0-9a-f]{64}$'),
  -- What the engine held on the day of signing of each instrument that the paper names.
  bases jsonb check (jsonb_typeof(bases) = 'array'),
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_because text check (btrim(withdrawn_because) <> ''),
  unique (request_id, number),
  check (num_nonnulls(signed_on, signed_at, signed_by, signed_post_id, sheet, code, pdf_sha256, bases) in (0, 8)),
  check (num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3))
);

-- The bytes that were signed: another version of the typesetter may make others of the same sheet.
create table letter_papers (
  letter_id uuid primary key references letters (id),
  pdf bytea not null
);

-- How a signed letter went out, and what proves it.
create table letter_despatches (
  id uuid primary key,
  letter_id uuid not null references letters (id),
  channel text not null check (channel in ('central-authority', 'diplomatic', 'electronic', 'interpol', 'post', 'courier', 'by-hand')),
  addressee text not null check (btrim(addressee) <> ''),
  copies integer not null check (copies between 1 and 99),
  sent_on date not null,
  proof text not null check (btrim(proof) <> ''),
  proof_document_id uuid,
  recorded_at timestamptz not null default now(),
  recorded_by text not null
);
create index letter_despatches_by_letter on letter_despatches (letter_id, sent_on);

-- An instrument that the engine does not hold for the request, named all the same: asked for with a reason, agreed to by a second officer.
create table letter_overrides (
  id uuid primary key,
  request_id uuid not null references requests (id),
  instrument text not null check (btrim(instrument) <> ''),
  reason text not null check (btrim(reason) <> ''),
  asked_at timestamptz not null default now(),
  asked_by text not null,
  agreed_at timestamptz,
  agreed_by text check (agreed_by <> asked_by),
  unique (request_id, instrument),
  check ((agreed_at is null) = (agreed_by is null))
);

create function letters_once() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if (old.signed_at is not null and (new.signed_at, new.signed_by, new.sheet, new.code, new.pdf_sha256, new.bases) is distinct from (old.signed_at, old.signed_by, old.sheet, old.code, old.pdf_sha256, old.bases))
    or (old.withdrawn_at is not null and (new.withdrawn_at, new.withdrawn_by, new.withdrawn_because, new.signed_at) is distinct from (old.withdrawn_at, old.withdrawn_by, old.withdrawn_because, old.signed_at)) then
    raise exception 'what was signed or withdrawn stays as it is' using errcode = 'insufficient_privilege';
  end if;
  if current_user = 'comity_officer' and new.signed_at is distinct from old.signed_at and not (scope_may('request.approve') and new.signed_post_id = any (scope_posts())) then
    raise exception 'no letter is signed within this scope' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger letters_once before update on letters for each row execute function letters_once();

create function letter_overrides_once() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if old.agreed_at is not null or (current_user = 'comity_officer' and not scope_may('request.approve')) then
    raise exception 'no override is agreed to within this scope' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger letter_overrides_once before update on letter_overrides for each row execute function letter_overrides_once();

create trigger sign_as_scope before insert or update on letters for each row execute function sign_as_scope('made_by', 'signed_by', 'withdrawn_by');
create trigger sign_as_scope before insert on letter_despatches for each row execute function sign_as_scope('recorded_by');
create trigger sign_as_scope before insert or update on letter_overrides for each row execute function sign_as_scope('asked_by', 'agreed_by');

do $$
declare
  one text;
begin
  foreach one in array array['letters', 'letter_papers', 'letter_despatches', 'letter_overrides'] loop
    execute format('alter table %I enable row level security', one);
    execute format('create policy application on %I to comity_application using (true) with check (true)', one);
  end loop;
  foreach one in array array['letter_papers', 'letter_despatches'] loop
    execute format('create policy need_to_know on %I for select to comity_officer using (exists (select from letters where letters.id = %I.letter_id offset 0))', one, one);
    execute format('grant select, insert on %I to comity_officer', one);
  end loop;
end
$$;

create policy need_to_know on letters for select to comity_officer using (
  marking_rank <= (select scope_clearance()) and exists (select from request_desks where request_desks.request_id = letters.request_id offset 0)
);
create policy own_work on letters for insert to comity_officer with check (
  (select scope_may('request.examine') or scope_may('request.approve')) and marking_rank(marking) <= (select scope_clearance()) and scope_owns_request(request_id)
);
create policy own_changes on letters for update to comity_officer using (marking_rank <= (select scope_clearance()) and scope_owns_request(request_id));
-- The bytes are written by who signs, with the signature.
create policy own_work on letter_papers for insert to comity_officer with check (exists (select from letters where letters.id = letter_id and letters.signed_by = scope_actor() and scope_owns_request(letters.request_id) offset 0));
create policy own_work on letter_despatches for insert to comity_officer with check (
  (select scope_may('request.examine')) and exists (select from letters where letters.id = letter_id and letters.signed_at is not null and letters.withdrawn_at is null and scope_owns_request(letters.request_id) offset 0)
);
create policy need_to_know on letter_overrides for select to comity_officer using (exists (select from request_desks where request_desks.request_id = letter_overrides.request_id offset 0));
create policy own_work on letter_overrides for insert to comity_officer with check ((select scope_may('request.examine')) and scope_owns_request(request_id));
create policy own_changes on letter_overrides for update to comity_officer using (scope_owns_request(request_id));
grant select, insert on letter_overrides to comity_officer;
grant select, insert on letters to comity_officer;
grant update (signed_on, signed_at, signed_by, signed_post_id, sheet, code, pdf_sha256, bases, withdrawn_at, withdrawn_by, withdrawn_because) on letters to comity_officer;
grant update (agreed_at, agreed_by) on letter_overrides to comity_officer;

-- Was a paper with this code issued on that day? Whoever holds the paper knows both; nothing else of the letter is told.
create function verify_letter(asked_code text, asked_on date) returns table (sha256 text, withdrawn boolean) language sql stable security definer set search_path = pg_catalog, public as $$
  select pdf_sha256, withdrawn_at is not null from letters where code = asked_code and signed_on = asked_on
$$;
revoke execute on function verify_letter from public;
grant execute on function verify_letter to comity_public, comity_application;
