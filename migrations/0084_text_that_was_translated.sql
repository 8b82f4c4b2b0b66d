-- A certified translation of the request itself is one of the text that was ordered: a draft that says something else since is not translated
-- by it. What was ordered is kept with the order, and compared by what it says, not by its number: what is saved again unchanged, or taken back,
-- stays translated.

-- Of the request itself: the version of the draft that was ordered; 0: nothing was written yet.
alter table translations add column draft_version integer check (draft_version >= 0);
-- Ordered before this was kept: the version that stood then.
update translations set draft_version = coalesce(
  (select max(version) from request_drafts where request_drafts.request_id = translations.request_id and saved_at <= translations.recorded_at), 0
) where document_id is null;
alter table translations add check ((document_id is null) = (draft_version is not null));

-- What of the contents is put into another language: fields with something in them. Who translates, and who certified it, is said about the
-- translation and is no part of its text.
create function text_to_translate(contents jsonb) returns jsonb language sql immutable set search_path = pg_catalog, public as $$
  select jsonb_build_object(
    'fields', (select coalesce(jsonb_object_agg(key, btrim(value)), '{}') from jsonb_each_text(contents -> 'fields') where btrim(value) <> '' and key not in ('translation', 'translationCertificate')),
    'items', (
      select coalesce(jsonb_object_agg(item.key, said.fields), '{}') from jsonb_each(contents -> 'items') item
      cross join lateral (select jsonb_object_agg(key, btrim(value)) as fields from jsonb_each_text(item.value) where btrim(value) <> '' and key not in ('translation', 'translationCertificate')) said
      where said.fields is not null
    )
  )
$$;
revoke execute on function text_to_translate from public;

-- Does the version that was ordered say something else than these contents, as far as the scope sees it?
create function says_other_text(wanted uuid, ordered integer, contents jsonb) returns boolean language sql stable set search_path = pg_catalog, public as $$
  select text_to_translate(coalesce((select content from request_drafts where request_id = wanted and version = ordered), '{}')) <> text_to_translate(contents)
$$;
revoke execute on function says_other_text from public;

-- The same, of the contents as they stand.
create function is_text_changed(wanted uuid, ordered integer) returns boolean language sql stable set search_path = pg_catalog, public as $$
  select says_other_text(wanted, ordered, coalesce((select content from request_drafts where request_id = wanted order by version desc limit 1), '{}'))
$$;
revoke execute on function is_text_changed from public;

-- The languages into which these contents of the request have a certified translation: what the check of them asks.
drop function certified_languages(uuid);
create function certified_languages(wanted uuid, contents jsonb) returns setof text language sql stable set search_path = pg_catalog, public as $$
  select distinct to_language from translations
  where request_id = wanted and document_id is null
    and (select act from translation_events where translation_id = translations.id order by number desc limit 1) = 'certify'
    and not says_other_text(wanted, draft_version, contents)
$$;
revoke execute on function certified_languages from public;
grant execute on function text_to_translate, says_other_text, is_text_changed, certified_languages to comity_officer, comity_application;
