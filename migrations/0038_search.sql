-- Search over what one may see: numbers, names in any spelling and script, words of titles and drafts.
--
-- Under row security no index of words or names can be used, so this function applies the rule itself and gives ids; test/access holds
-- it equal to row security. What it finds is then read under row security as everything else.

-- Keys of a name and its variants (src/platform/spelling/name-keys.ts), written with the name.
alter table request_subjects add column name_keys text[] not null default '{}';
create index request_subjects_by_key on request_subjects using gin (name_keys) where struck_at is null;

-- The words of a request as it stands: its title and the last version of its draft. Read by the function below alone.
create table request_words (
  request_id uuid primary key references requests (id),
  words tsvector not null
);
create index request_words_by_word on request_words using gin (words);
revoke all on request_words from comity_application;

create function request_words_of(title text, content jsonb) returns tsvector language sql immutable parallel safe as $$
  select setweight(to_tsvector('simple', title), 'A') || coalesce(jsonb_to_tsvector('simple', content, '["string"]'), '')
$$;
create function request_title_words() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into request_words (request_id, words)
    values (new.id, request_words_of(new.title, (select content from request_drafts where request_id = new.id order by version desc limit 1)))
    on conflict (request_id) do update set words = excluded.words;
  return null;
end
$$;
create trigger request_title_words after insert or update of title on requests for each row execute function request_title_words();
create function request_draft_words() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into request_words (request_id, words)
    select id, request_words_of(title, new.content) from requests where id = new.request_id
    on conflict (request_id) do update set words = excluded.words;
  return null;
end
$$;
create trigger request_draft_words after insert on request_drafts for each row execute function request_draft_words();
insert into request_words (request_id, words)
  select id, request_words_of(title, (select content from request_drafts where request_id = requests.id order by version desc limit 1)) from requests;

-- `wanted_number`: a number or its beginning, without blanks and signs. `names`: of each word its keys, as a JSON array of arrays; a name fits
-- that has one of each. `asked`: words of the text. One row for each request, with the nearest way in which it was found.
-- A number is looked for as a stretch of the index: a pattern that is not known when the function is planned reads every number.
create function search_casework(wanted_number text, names jsonb, asked tsquery, most integer) returns table (request_id uuid, found_by text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  ours constant uuid[] := scope_units();
  cleared constant smallint := scope_clearance();
  inside constant text[] := scope_compartments();
  recused constant uuid[] := array(select scope_recused_requests());
  opened constant uuid[] := array(select scope_opened_requests());
  granted constant uuid[] := array(select scope_granted_requests());
  first_word constant text[] := array(select jsonb_array_elements_text(names -> 0));
begin
  if scope_person() is null or not scope_may('request.read') then
    return;
  end if;
  return query
    select found.id, (array['number', 'name', 'text'])[min(found.nearness)] from (
      select reference.request_id as id, 1 as nearness from request_references reference where length(wanted_number) > 0 and reference.number_key ~>=~ wanted_number and reference.number_key ~<~ (wanted_number || chr(1114111))
      union all
      select subject.request_id, 2 from request_subjects subject
        where subject.struck_at is null and jsonb_array_length(names) > 0 and subject.name_keys && first_word
          and not exists (select from jsonb_array_elements(names) word where not subject.name_keys && array(select jsonb_array_elements_text(word)))
      union all
      select request_words.request_id, 3 from request_words where request_words.words @@ asked
    ) found
    where found.id <> all (recused) and (
      found.id = any (opened) or exists (
        select from request_desks desk where desk.request_id = found.id and desk.marking_rank <= cleared and desk.compartments <@ inside and (desk.unit_id = any (ours) or found.id = any (granted))
      )
    )
    group by found.id
    order by min(found.nearness), found.id desc
    limit most;
end
$$;
revoke execute on function search_casework from public;
grant execute on function search_casework to comity_officer;
