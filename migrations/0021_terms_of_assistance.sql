-- One more kind of fact: what a text says of refusing assistance, and what it asks of a request, article by article.

alter table facts drop constraint facts_kind_check;
alter table facts add constraint facts_kind_check check (kind in (
  'description', 'title', 'scope', 'clause', 'coverage', 'relation', 'registration', 'authority', 'text', 'file', 'note',
  'action', 'attestation', 'published-date', 'claim', 'retraction', 'participants', 'terms'
));
