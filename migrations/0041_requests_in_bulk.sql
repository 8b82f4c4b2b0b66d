-- Rows of desks that come whole, as very many do at once, are taken as they are: no look at the request for each. Officers write none by hand.
drop trigger request_desks_from_request on request_desks;
create trigger request_desks_from_request before insert on request_desks for each row when (new.reference = '') execute function request_desks_from_request();

-- What was invented for the demonstration says so.
alter table requests add column is_demonstration boolean not null default false;

-- Which desk keeps which country is the office's to say.
grant update (held_until) on request_country_desks to comity_application;
grant update (held_until) on request_number_schemes to comity_application;
grant update (last_number) on request_series to comity_application;
