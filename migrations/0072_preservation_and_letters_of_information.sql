-- Preserved data in full: asked of a provider, of another State or of the 24/7 network, and asked of us; confirmed with its end, renewed,
-- ended for a reason, and followed by the request that produces the data. Letters of spontaneous information beside those of requests.

-- Out: asked abroad by us. In: another State asks us to have data kept here (as UNTOC and UNCAC practice, and Budapest arts. 29 and 35 where
-- they bind, would have it).
alter table preservations add column direction text not null default 'out' check (direction in ('out', 'in'));
alter table preservations add column asked_by_way_of text not null default 'provider' check (asked_by_way_of in ('provider', 'state', 'network'));
alter table preservations add column country_code party_code references parties (code);
-- The authority or point of contact over there, and the article or rule on which it was asked. Empty: not said.
alter table preservations add column counterpart text not null default '' check (length(counterpart) <= 300);
alter table preservations add column rests_on text not null default '' check (length(rests_on) <= 300);

-- Asked: not confirmed yet, so nobody knows until when.
alter table preservation_terms alter column held_until drop not null;
alter table preservation_terms drop constraint preservation_terms_kind_check;
alter table preservation_terms add constraint preservation_terms_kind_check check (kind in ('asked', 'begun', 'renewed', 'ended'));
alter table preservation_terms add constraint preservation_terms_until_check check ((kind = 'asked') = (held_until is null));
alter table preservation_terms add column because text check (because is null or kind = 'ended' and because in ('arrived', 'superseded', 'not-needed', 'refused', 'lapsed'));

-- The request that asks for the data.
create table preservation_requests (
  preservation_id uuid not null references preservations (id),
  request_id uuid not null references requests (id),
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  primary key (preservation_id, request_id)
);
create index preservation_requests_of on preservation_requests (request_id);
insert into preservation_requests (preservation_id, request_id, recorded_by) select id, request_id, recorded_by from preservations where request_id is not null;
alter table preservations drop column request_id cascade;
create policy own_work on preservations for insert to comity_officer with check (
  (select scope_may('request.read')) and unit_id = any ((select scope_units())::uuid[]) and marking_rank(marking) <= (select scope_clearance())
);
alter table preservation_requests enable row level security;
create policy application on preservation_requests to comity_application using (true) with check (true);
-- Both ends must be seen, or the link would tell of the other one.
create policy need_to_know on preservation_requests for select to comity_officer using (
  exists (select from preservations where preservations.id = preservation_requests.preservation_id offset 0)
  and exists (select from request_desks where request_desks.request_id = preservation_requests.request_id offset 0)
);
create policy own_work on preservation_requests for insert to comity_officer with check (
  exists (select from preservations where preservations.id = preservation_requests.preservation_id offset 0) and scope_owns_request(request_id)
);
grant select, insert on preservation_requests to comity_officer;
create trigger sign_as_scope before insert on preservation_requests for each row execute function sign_as_scope('recorded_by');

-- Letters hang on a request or on information.
alter table letters alter column request_id drop not null;
alter table letters add column information_id uuid references information_records (id);
alter table letters add constraint letters_home_check check (num_nonnulls(request_id, information_id) = 1);
alter table letters add constraint letters_information_number unique (information_id, number);
create policy need_to_know_of_information on letters for select to comity_officer using (
  information_id is not null and marking_rank <= (select scope_clearance()) and exists (select from information_desks where information_desks.information_id = letters.information_id offset 0)
);
create policy own_work_of_information on letters for insert to comity_officer with check (
  information_id is not null and (select scope_may('request.examine') or scope_may('request.approve')) and marking_rank(marking) <= (select scope_clearance()) and scope_owns_information(information_id)
);
create policy own_changes_of_information on letters for update to comity_officer using (information_id is not null and marking_rank <= (select scope_clearance()) and scope_owns_information(information_id));
create policy own_work_of_information on letter_papers for insert to comity_officer with check (
  exists (select from letters where letters.id = letter_id and letters.signed_by = scope_actor() and letters.information_id is not null and scope_owns_information(letters.information_id) offset 0)
);
create policy own_work_of_information on letter_despatches for insert to comity_officer with check (
  (select scope_may('request.examine')) and exists (select from letters where letters.id = letter_id and letters.signed_at is not null and letters.withdrawn_at is null and letters.information_id is not null and scope_owns_information(letters.information_id) offset 0)
);
