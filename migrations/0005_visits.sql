-- Visits of public pages: one number a day, without cookies, addresses or anything else about anybody.
create table visit_counts (
  visited_on date primary key,
  visits bigint not null check (visits >= 0)
);

grant update (visits) on visit_counts to comity_application;
