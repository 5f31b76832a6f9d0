-- A lead slot whose article is not public shows nothing, and its beginning and end change nothing that readers see: when
-- something last changed, or next will, must not tell that there is one. The moments are gone through in their order, so that
-- in general only the first one is looked up on the shelf.
create or replace function published.state_now() returns table (edition bigint, changed_at timestamptz, now timestamptz, next_change timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
    select e.number,
           greatest(e.at, e.touched_at,
               (select max(s.shown_from) from newsroom.shelf s where s.shown_from > '-infinity' and s.shown_from <= now()),
               (select max(s.shown_until) from newsroom.shelf s where s.shown_until < 'infinity' and s.shown_until <= now()),
               (select x.m
                from (select m, l.article_id
                      from newsroom.lead_slot l cross join lateral (values (lower(l.shown)), (upper(l.shown))) as v(m)
                      where m > '-infinity' and m <= now() order by m desc offset 0) x
                where exists (select from newsroom.shelf s
                              where s.article_id = x.article_id and s.shown_from <= x.m and s.shown_until > x.m)
                limit 1)),
           now(),
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
                 limit 1)) as m) as next)
    from newsroom.edition e
$$;
