-- Topics get other slugs, and two become one. Revisions are immutable and go on naming the topic that they were written with:
-- its row stays and says which one stands for it now.
alter table newsroom.topic add column merged_into uuid constraint topic_merged_into_fk references newsroom.topic;
create index topic_by_merged_into on newsroom.topic (merged_into) where merged_into is not null;

-- The slug of a merged topic is a redirect. A partial index also keeps a change of slug from locking out those who merely refer
-- to the topic: the writers of articles, who hold the edition when it is waited for here.
alter table newsroom.topic drop constraint topic_slug_unique;
create unique index topic_slug_unique on newsroom.topic (slug) where merged_into is null;

-- Every other slug that leads to a topic: its earlier ones, and those of the topics that became part of it.
create table newsroom.topic_redirect (
    slug     text constraint topic_redirect_pk primary key
                  constraint topic_redirect_slug_length check (length(slug) between 1 and 200),
    topic_id uuid not null constraint topic_redirect_topic_fk references newsroom.topic on delete cascade
);
create index topic_redirect_by_topic on newsroom.topic_redirect (topic_id);

-- What a revision is about today: each topic once, at its first place.
create view newsroom.topic_of_revision as
select rt.revision_id, min(rt.position) as position, coalesce(t.merged_into, t.id) as topic_id
from newsroom.revision_topic rt
join newsroom.topic t on t.id = rt.topic_id
group by rt.revision_id, coalesce(t.merged_into, t.id);

create or replace view published.article as
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
        from (select min(x.position) as position,
                     coalesce((select m.merged_into from newsroom.topic m where m.id = x.topic_id), x.topic_id) as topic_id
              from newsroom.revision_topic x where x.revision_id = r.id group by 2) rt) as topics,
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

create or replace view published.topic as
select t.id, t.slug, t.name, t.kind,
       coalesce(n.lasting, 0)
           + (select count(*) from newsroom.shelf_topic st
              where st.topic_id = t.id and (st.shown_from > '-infinity' or st.shown_until < 'infinity')
                and st.shown_from <= now() and st.shown_until > now()) as article_count
from newsroom.topic t
left join newsroom.topic_total n on n.topic_id = t.id
where t.merged_into is null;

create view published.topic_redirect as
select r.slug, r.topic_id from newsroom.topic_redirect r;

do $reading$
begin
    execute format('grant select on newsroom.topic_redirect to %I', newsroom.view_owner());
    execute format('alter view published.topic_redirect owner to %I', newsroom.view_owner());
    execute format('grant select on published.topic_redirect to %I', '${readerRole}');
    if newsroom.view_owner() <> current_user then
        alter table newsroom.topic_redirect enable row level security;
        create policy public_now on newsroom.topic_redirect for select to lede_views using (true);
    end if;
end
$reading$;
