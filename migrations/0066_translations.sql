-- Translations of requests and their documents: ordered, received, certified, returned, given up. What was ordered is a row that is never
-- changed, what happened to it are events in order; the state is what the last event left.

create table translations (
  id uuid primary key,
  request_id uuid not null references requests (id),
  -- What is translated; nothing: the request itself.
  document_id uuid references documents (id),
  from_language text not null check (from_language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  to_language text not null check (to_language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  pages integer check (pages > 0),
  words integer check (words > 0),
  translator text not null check (btrim(translator) <> '' and length(translator) <= 200),
  translator_kind text not null check (translator_kind in ('person', 'agency')),
  due_on date,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  check (from_language <> to_language),
  unique (id, request_id)
);
create index translations_by_request on translations (request_id, recorded_at);

create table translation_events (
  id uuid primary key,
  translation_id uuid not null,
  request_id uuid not null,
  -- In order and without gaps within the translation; two officers at one translation: the second is told.
  number integer not null check (number > 0),
  act text not null check (act in ('order', 'receive', 'certify', 'return', 'cancel')),
  happened_on date not null,
  -- The translated text, or the certificate where it is a paper of its own.
  document_id uuid references documents (id),
  -- Who certified, and in what words.
  certified_by text,
  statement text,
  reason text,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  unique (translation_id, number),
  foreign key (translation_id, request_id) references translations (id, request_id),
  check (act <> 'receive' or document_id is not null),
  check (act <> 'certify' or (btrim(certified_by) <> '' and btrim(statement) <> '')),
  check (act not in ('return', 'cancel') or btrim(reason) <> '')
);
create index translation_events_by_request on translation_events (request_id);

alter table translations enable row level security;
alter table translation_events enable row level security;
create policy application on translations to comity_application using (true) with check (true);
create policy application on translation_events to comity_application using (true) with check (true);
-- Of a document that one is not cleared for one does not learn that it is translated.
create policy need_to_know on translations for select to comity_officer using (
  exists (select from request_desks where request_desks.request_id = translations.request_id offset 0)
  and (document_id is null or exists (select from documents where documents.id = translations.document_id offset 0))
);
create policy need_to_know on translation_events for select to comity_officer using (exists (select from translations where translations.id = translation_events.translation_id offset 0));
create policy own_work on translations for insert to comity_officer with check (
  scope_owns_request(request_id) and (document_id is null or exists (select from documents where documents.id = document_id and documents.request_id = translations.request_id offset 0))
);
create policy own_work on translation_events for insert to comity_officer with check (
  scope_owns_request(request_id) and exists (select from translations where translations.id = translation_id offset 0)
  and (document_id is null or exists (select from documents where documents.id = document_id and documents.request_id = translation_events.request_id offset 0))
);
create trigger sign_as_scope before insert on translations for each row execute function sign_as_scope('recorded_by');
create trigger sign_as_scope before insert on translation_events for each row execute function sign_as_scope('recorded_by');
grant select, insert on translations, translation_events to comity_officer;

-- The languages into which the request itself has a certified translation, as far as the scope sees: what the check of its contents asks.
create function certified_languages(wanted uuid) returns setof text language sql stable set search_path = pg_catalog, public as $$
  select distinct to_language from translations
  where request_id = wanted and document_id is null
    and (select act from translation_events where translation_id = translations.id order by number desc limit 1) = 'certify'
$$;
revoke execute on function certified_languages from public;
grant execute on function certified_languages to comity_officer, comity_application;

-- Documents of spontaneous information are found too. Its tables come with 0071, and are asked for when the function runs.
create or replace function search_documents(names jsonb, asked tsquery, most integer) returns table (document_id uuid, part integer, found_by text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  ours constant uuid[] := scope_units();
  cleared constant smallint := scope_clearance();
  inside constant text[] := scope_compartments();
  may_files constant boolean := scope_may('file.read');
  may_requests constant boolean := scope_may('request.read');
  files_recused constant uuid[] := array(select scope_recused_files());
  files_opened constant uuid[] := array(select scope_opened_files());
  files_granted constant uuid[] := array(select scope_granted_files());
  requests_recused constant uuid[] := array(select scope_recused_requests());
  requests_opened constant uuid[] := array(select scope_opened_requests());
  requests_granted constant uuid[] := array(select scope_granted_requests());
  information_recused constant uuid[] := array(select scope_recused_information());
  information_opened constant uuid[] := array(select scope_opened_information());
  information_granted constant uuid[] := array(select scope_granted_information());
  first_word constant text[] := array(select jsonb_array_elements_text(names -> 0));
begin
  if scope_person() is null or not (may_files or may_requests) then
    return;
  end if;
  return query
    select document.id, min(found.number), (array['text', 'name'])[min(found.nearness)] from (
      select part.sha256, part.number, 1 as nearness from document_text_parts part where part.words @@ asked
      union all
      select part.sha256, part.number, 2 from document_text_parts part
        where jsonb_array_length(names) > 0 and part.name_keys && first_word
          and not exists (select from jsonb_array_elements(names) word where not part.name_keys && array(select jsonb_array_elements_text(word)))
          and not part.words @@ asked
    ) found join documents document on document.sha256 = found.sha256
    where document.scan <> 'refused' and (
      may_files and document.file_id <> all (files_recused) and (
        document.file_id = any (files_opened)
        or document.marking_rank <= cleared and document.compartments <@ inside and exists (
          select from files file where file.id = document.file_id and file.marking_rank <= cleared and file.compartments <@ inside and (file.unit_id = any (ours) or file.id = any (files_granted))
        )
      )
      or may_requests and document.request_id <> all (requests_recused) and (
        document.request_id = any (requests_opened)
        or document.marking_rank <= cleared and document.compartments <@ inside and exists (
          select from request_desks desk where desk.request_id = document.request_id and desk.marking_rank <= cleared and desk.compartments <@ inside and (desk.unit_id = any (ours) or document.request_id = any (requests_granted))
        )
      )
      or may_requests and document.information_id <> all (information_recused) and (
        document.information_id = any (information_opened)
        or document.marking_rank <= cleared and document.compartments <@ inside and exists (
          select from information_desks desk where desk.information_id = document.information_id and desk.marking_rank <= cleared and desk.compartments <@ inside and (desk.unit_id = any (ours) or document.information_id = any (information_granted))
        )
      )
    )
    group by document.id
    order by min(found.nearness), document.id desc
    limit most;
end
$$;
