-- Nodes keep answers in memory and drop them when something public changes. A moment cannot tell them: one that commits late
-- may lie before one that they have seen. So touches are counted, under the same lock as the editions.
alter table newsroom.edition
    add column touches      bigint not null default 0,
    -- those that no answer about articles alone can show: a front, a choice of related stories
    add column list_touches bigint not null default 0;

drop view published.state;
drop function published.state_now();

-- As before, and: how often something public was touched that is no edition, and when something last changed by time alone.
create function published.state_now() returns table (edition bigint, changed_at timestamptz, now timestamptz, next_change timestamptz,
                                                     touches bigint, list_touches bigint, turned_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
    select e.number, greatest(e.at, e.touched_at, t.at), now(),
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
                 limit 1)) as m) as next),
           e.touches, e.list_touches, t.at
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
         limit 1)) as at) as t
$$;
revoke all on function published.state_now() from public;

create view published.state as select * from published.state_now();

do $owners$
begin
    execute format('alter view published.state owner to %I', newsroom.view_owner());
    execute format('grant select on published.state to %I', '${readerRole}');
    execute format('grant execute on function published.state_now() to %I, %I', newsroom.view_owner(), '${readerRole}');
end
$owners$;
