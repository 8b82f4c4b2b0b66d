-- A number by its beginning, as a stretch of the index: a pattern that is not known when the function is planned reads every number.
create or replace function search_casework(wanted_number text, names jsonb, asked tsquery, most integer) returns table (request_id uuid, found_by text)
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

-- One search finds requests: the one above.
drop function search_requests(text, integer);
drop index request_subjects_by_name;
