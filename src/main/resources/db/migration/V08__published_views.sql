-- What is public now. Each view says so itself, and row-level security says it once more of every table that a view touches,
-- so that no expression in a reader's query can be made to look at a row that is not public (a plain view leaks through
-- error texts, a security_barrier view loses its indexes).

create view published.article as
select s.article_id as id,
       r.slug,
       r.headline,
       s.language,
       s.genre,
       r.byline,
       s.published_at,
       s.updated_at,
       r.number as revision,
       r.word_count,
       s.legally_sensitive,
       r.contributors,
       r.image,
       r.source,
       r.rights,
       (select m.text from newsroom.summary m
        where m.revision_id = r.id and m.kind = 'abstract' and m.language = r.language) as summary,
       (select coalesce(jsonb_agg((select jsonb_build_object('slug', t.slug, 'name', t.name, 'kind', t.kind)
                                   from newsroom.topic t where t.id = rt.topic_id) order by rt.position), '[]')
        from newsroom.revision_topic rt where rt.revision_id = r.id) as topics,
       (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                            'position', x.position, 'anchor', x.anchor, 'heading', x.heading, 'blocks', x.blocks))
                        order by x.position), '[]')
        from newsroom.section x where x.revision_id = r.id) as sections,
       (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                            'kind', m.kind, 'language', m.language, 'text', m.text, 'points', m.points,
                            'origin', jsonb_build_object('by', m.origin_by, 'tool', m.origin_tool, 'reviewed', m.reviewed)))
                        order by m.language <> r.language, m.language, m.kind), '[]')
        from newsroom.summary m where m.revision_id = r.id) as summaries,
       (select coalesce(jsonb_agg(jsonb_build_object('at', to_jsonb(c.at), 'text', c.text) order by c.at, c.id), '[]')
        from newsroom.correction c where c.article_id = s.article_id and c.public_from <= now()) as corrections
from newsroom.shelf s
join newsroom.revision r on r.id = s.revision_id
where s.shown_from <= now() and s.shown_until > now();

create view published.section as
select s.article_id, x.position, x.heading, x.anchor, x.blocks
from newsroom.shelf s
join newsroom.section x on x.revision_id = s.revision_id
where s.shown_from <= now() and s.shown_until > now();

create view published.summary as
select s.article_id, m.kind, m.language, m.text, m.points, m.origin_by, m.origin_tool, m.reviewed,
       m.language <> s.language as translated
from newsroom.shelf s
join newsroom.summary m on m.revision_id = s.revision_id
where s.shown_from <= now() and s.shown_until > now();

-- every slug that leads to a public article, the present one and those before it
create view published.slug as
select l.slug, l.article_id
from newsroom.slug l
where l.public_from <= now()
  and exists (select from newsroom.shelf s
              where s.article_id = l.article_id and s.shown_from <= now() and s.shown_until > now());

create view published.gone as
select l.slug, w.article_id, w.at, w.reason
from newsroom.withdrawal w
join newsroom.slug l on l.article_id = w.article_id and l.public_from <= now()
where not exists (select from newsroom.shelf s
                  where s.article_id = w.article_id and s.shown_from <= now() and s.shown_until > now());

create view published.topic as
select t.id, t.slug, t.name, t.kind,
       coalesce(n.lasting, 0)
           + (select count(*) from newsroom.shelf_topic st
              where st.topic_id = t.id and (st.shown_from > '-infinity' or st.shown_until < 'infinity')
                and st.shown_from <= now() and st.shown_until > now()) as article_count
from newsroom.topic t
left join newsroom.topic_total n on n.topic_id = t.id;

create view published.article_topic as
select st.publication_id, st.topic_id, st.article_id, st.published_at, st.updated_at, st.language, st.genre
from newsroom.shelf_topic st
where st.shown_from <= now() and st.shown_until > now();

create view published.front as
select f.name, f.title, f.updated_at from newsroom.front f;

create view published.lead_slot as
select l.front, l.position, l.article_id
from newsroom.lead_slot l
where l.shown @> now();

create view published.change as
select c.edition, c.type, c.at, c.article_id, c.slug, c.topics
from newsroom.change c;

-- How far the public state has come, by the database's clock: the edition, the latest moment at which anything public
-- changed (also by time alone), and the next such moment if it is less than a minute away. The minute is a bound on what
-- a cache lifetime can tell of the future.
create function published.state_now() returns table (edition bigint, changed_at timestamptz, now timestamptz, next_change timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
    select e.number,
           greatest(e.at, e.touched_at,
               (select max(s.shown_from) from newsroom.shelf s where s.shown_from > '-infinity' and s.shown_from <= now()),
               (select max(s.shown_until) from newsroom.shelf s where s.shown_until < 'infinity' and s.shown_until <= now()),
               (select max(m) from newsroom.lead_slot l cross join lateral (values (lower(l.shown)), (upper(l.shown))) as v(m)
                where m > '-infinity' and m <= now())),
           now(),
           (select case when m <= now() + interval '1 minute' then m end
            from (select least(
                (select min(s.shown_from) from newsroom.shelf s where s.shown_from > '-infinity' and s.shown_from > now()),
                (select min(s.shown_until) from newsroom.shelf s where s.shown_until < 'infinity' and s.shown_until > now()),
                (select min(m) from newsroom.lead_slot l cross join lateral (values (lower(l.shown)), (upper(l.shown))) as v(m)
                 where m < 'infinity' and m > now())) as m) as next)
    from newsroom.edition e
$$;
revoke all on function published.state_now() from public;

create view published.state as select * from published.state_now();

do $owners$
declare
    name text;
begin
    execute format('grant select on newsroom.shelf, newsroom.shelf_topic, newsroom.revision, newsroom.section, newsroom.summary,
                    newsroom.revision_topic, newsroom.topic, newsroom.topic_total, newsroom.slug, newsroom.correction,
                    newsroom.withdrawal, newsroom.front, newsroom.lead_slot, newsroom.change to %I', newsroom.view_owner());
    for name in select viewname from pg_views where schemaname = 'published' loop
        execute format('alter view published.%I owner to %I', name, newsroom.view_owner());
        execute format('grant select on published.%I to %I', name, '${readerRole}');
    end loop;
    execute format('grant execute on function published.state_now() to %I, %I', newsroom.view_owner(), '${readerRole}');
end
$owners$;

-- Row-level security holds the owner of the views; it does not hold the owner of the tables.
do $policies$
declare
    shown constant text := 'shown_from <= now() and shown_until > now()';
    rule record;
begin
    if newsroom.view_owner() = current_user then
        return;
    end if;
    for rule in
        select * from (values
            ('shelf', shown),
            ('shelf_topic', shown),
            ('revision', 'exists (select from newsroom.shelf s where s.revision_id = revision.id)'),
            ('section', 'exists (select from newsroom.shelf s where s.revision_id = section.revision_id)'),
            ('summary', 'exists (select from newsroom.shelf s where s.revision_id = summary.revision_id)'),
            ('revision_topic', 'exists (select from newsroom.shelf s where s.revision_id = revision_topic.revision_id)'),
            ('topic', 'true'),
            ('topic_total', 'true'),
            ('slug', 'public_from <= now() and (exists (select from newsroom.shelf s where s.article_id = slug.article_id)
                      or exists (select from newsroom.withdrawal w where w.article_id = slug.article_id))'),
            ('correction', 'public_from <= now() and exists (select from newsroom.shelf s where s.article_id = correction.article_id)'),
            ('withdrawal', 'at <= now()'),
            ('front', 'true'),
            ('lead_slot', 'shown @> now()'),
            ('change', 'at <= now()')
        ) as r(on_table, condition)
    loop
        execute format('alter table newsroom.%I enable row level security', rule.on_table);
        execute format('create policy public_now on newsroom.%I for select to lede_views using (%s)', rule.on_table, rule.condition);
    end loop;
end
$policies$;
