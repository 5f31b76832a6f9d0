-- A withdrawal holds until the article is public again; a publication to come sets its end, by which nothing has to run at
-- that moment. A legal one hides the article's history from those who write.
alter table newsroom.withdrawal
    add column ends  timestamptz not null default 'infinity',
    add column legal boolean     not null default false;

create or replace view published.gone as
select l.slug, w.article_id, w.at, w.reason
from newsroom.withdrawal w
join newsroom.slug l on l.article_id = w.article_id and l.public_from <= now()
where w.ends > now()
  and not exists (select from newsroom.shelf s
                  where s.article_id = w.article_id and s.shown_from <= now() and s.shown_until > now());

do $policies$
begin
    if exists (select from pg_policies where schemaname = 'newsroom' and tablename = 'withdrawal' and policyname = 'public_now') then
        -- a withdrawal is never one to come, so that there is no clock in its beginning
        alter policy public_now on newsroom.withdrawal using (ends > now());
    end if;
end
$policies$;

-- The end that was asked for, which a publication gets back when the one that was to follow it is dropped.
alter table newsroom.publication add column asked_until timestamptz;
update newsroom.publication p set asked_until = upper(p.visible)
where not upper_inf(p.visible)
  and not exists (select from newsroom.publication n
                  where n.article_id = p.article_id and lower(n.visible) = upper(p.visible));
