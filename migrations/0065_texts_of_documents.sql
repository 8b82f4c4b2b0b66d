-- The text of documents, read by a job after they came: by the hash of their content, once for all that name it. Whoever sees one of those
-- documents sees its text; nobody else does.

create table document_texts (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  state text not null check (state in ('found', 'none', 'protected', 'unreadable', 'too-large', 'no-text-kind')),
  -- Counted where the kind has pages.
  pages integer check (pages > 0),
  words integer not null check (words >= 0),
  -- There is more than was read.
  is_cut boolean not null,
  read_at timestamptz not null default now()
);
-- A page, or a stretch where there are none.
create table document_text_parts (
  sha256 text not null references document_texts (sha256),
  number integer not null check (number > 0),
  text text not null,
  words tsvector not null generated always as (to_tsvector('simple', text)) stored,
  -- Keys of its names, as those of requests (src/platform/spelling).
  name_keys text[] not null,
  primary key (sha256, number)
);
create index document_text_parts_by_word on document_text_parts using gin (words);
create index document_text_parts_by_key on document_text_parts using gin (name_keys);

alter table document_texts enable row level security;
alter table document_text_parts enable row level security;
create policy application on document_texts to comity_application using (true) with check (true);
create policy application on document_text_parts to comity_application using (true) with check (true);
-- What lies in quarantine is handed to nobody, nor is its text.
create policy need_to_know on document_texts for select to comity_officer using (exists (select from documents where documents.sha256 = document_texts.sha256 and documents.scan <> 'refused' offset 0));
create policy need_to_know on document_text_parts for select to comity_officer using (exists (select from documents where documents.sha256 = document_text_parts.sha256 and documents.scan <> 'refused' offset 0));
grant select on document_texts, document_text_parts to comity_officer;

-- What was there before is read too.
select enter_job('documents.read-text', 'documents.read-text ' || sha256, jsonb_build_object('sha256', sha256), now()) from (select distinct sha256 from documents where scan <> 'refused') content;

-- Documents by the words and names of their text. Under row security no index of words can be used, so this function applies the rule of
-- documents itself and gives ids; test/access holds it equal to row security. What it finds is then read under row security. A document
-- is found that has all that is asked on one page.
create function search_documents(names jsonb, asked tsquery, most integer) returns table (document_id uuid, part integer, found_by text)
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
    )
    group by document.id
    order by min(found.nearness), document.id desc
    limit most;
end
$$;
revoke execute on function search_documents from public;
grant execute on function search_documents to comity_officer;
