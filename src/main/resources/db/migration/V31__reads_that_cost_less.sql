-- The topics that stand for those of a revision today: of several that became one, the first. Without grouping, which would
-- have to be done for all revisions before a join could choose from them.
create or replace view newsroom.topic_of_revision as
select x.revision_id, x.position, coalesce(t.merged_into, t.id) as topic_id
from newsroom.revision_topic x
join newsroom.topic t on t.id = x.topic_id
where not exists (select from newsroom.revision_topic e
                  join newsroom.topic f on f.id = e.topic_id
                  where e.revision_id = x.revision_id and e.position < x.position
                    and coalesce(f.merged_into, f.id) = coalesce(t.merged_into, t.id));

-- How far the public state has come. It looks at what is still to come, so it belongs to the owner of the tables, whom
-- row-level security does not hold; it has one row, made of the whole, and no condition of a reader's query gets to see what
-- it was made of. (As a function, which it was, with parts of it computed twice, it took half as long again.)
drop view published.state;
drop function published.state_now();

create view published.state as
select e.number as edition,
       greatest(e.at, e.touched_at, t.at) as changed_at,
       now() as now,
       (select case when m <= now() + interval '1 minute' then m end
        from (select least(
            (select min(s.shown_from) from newsroom.shelf s where s.shown_from > '-infinity' and s.shown_from > now()),
            (select min(s.shown_until) from newsroom.shelf s where s.shown_until < 'infinity' and s.shown_until > now()),
            (select x.m
             from (select m, l.article_id
                   from newsroom.lead_slot l cross join lateral (values (lower(l.shown)), (upper(l.shown))) as v(m)
                   where m < 'infinity' and m > now() and m <= now() + interval '1 minute' order by m offset 0) x
             where exists (select from newsroom.shelf s
                           where s.article_id = x.article_id and s.shown_from <= x.m and s.shown_until > x.m)
             limit 1)) as m
            -- computed once, though it is named twice
            offset 0) as next) as next_change,
       e.touches,
       e.list_touches,
       t.at as turned_at
from newsroom.edition e
cross join lateral (select greatest(
    (select max(s.shown_from) from newsroom.shelf s where s.shown_from > '-infinity' and s.shown_from <= now()),
    (select max(s.shown_until) from newsroom.shelf s where s.shown_until < 'infinity' and s.shown_until <= now()),
    (select x.m
     from (select m, l.article_id
           from newsroom.lead_slot l cross join lateral (values (lower(l.shown)), (upper(l.shown))) as v(m)
           where m > '-infinity' and m <= now() order by m desc offset 0) x
     where exists (select from newsroom.shelf s
                   where s.article_id = x.article_id and s.shown_from <= x.m and s.shown_until > x.m)
     limit 1)) as at
    offset 0) as t;

do $reader$
begin
    execute format('grant select on published.state to %I', '${readerRole}');
end
$reader$;
