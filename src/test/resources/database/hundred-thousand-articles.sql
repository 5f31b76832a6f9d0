-- 100,000 public articles over eleven years, every fiftieth of them with 30 revisions, in 300 topics of very unequal size,
-- and as many drafts, expired and scheduled stories as would show if a plan read them.
set session_replication_role = replica; -- no foreign key is checked while the mass is made; it is consistent by construction

-- ids that follow each other, as the program's own do
create function pg_temp.id(kind text, n bigint) returns uuid language sql immutable return (lpad(to_hex(n), 12, '0') || repeat(kind, 20))::uuid;

insert into newsroom.topic (id, slug, name, kind, created_at, updated_at)
select md5('topic' || n)::uuid, 'topic-' || n, 'Topic ' || n, case when n <= 8 then 'desk' else 'subject' end, now(), now()
from generate_series(1, 300) n;

create temp table made as
select n, pg_temp.id('a', n) as article_id,
       timestamptz '2015-01-01' + n * interval '57 minutes' as published_at,
       (array['news', 'news', 'news', 'news', 'analysis', 'feature', 'opinion', 'explainer'])[1 + n % 8] as genre,
       case when n % 10 = 0 then 'de' else 'en' end as language,
       case when n % 50 = 0 then 30 else 1 end as revisions
from generate_series(1, 104000) n;

insert into newsroom.article (id, external_id, created_at) select article_id, 'made-' || n, published_at from made;
insert into newsroom.revision (id, article_id, number, slug, headline, language, genre, word_count, contributors, legally_sensitive,
                               checksum, created_at, created_by)
select pg_temp.id('b', n * 100 + r), article_id, r, 'made-' || n, 'Headline of story ' || n, language, genre, 40, '[]', false,
       md5(n || '/' || r), published_at, 'test'
from made cross join lateral generate_series(1, revisions) r;
insert into newsroom.section (revision_id, position, heading, anchor, blocks)
select pg_temp.id('b', n * 100 + r), p, 'Part ' || p, 'part-' || p,
       jsonb_build_array(jsonb_build_object('type', 'paragraph', 'text', repeat('Some words of a paragraph. ', 8)))
from made cross join lateral generate_series(1, revisions) r cross join generate_series(1, 2) p;
insert into newsroom.summary (revision_id, kind, language, text, origin_by)
select pg_temp.id('b', n * 100 + r), 'abstract', language, 'What story ' || n || ' says, in a sentence or two.', 'person'
from made cross join lateral generate_series(1, revisions) r;
insert into newsroom.revision_topic (revision_id, position, topic_id)
select pg_temp.id('b', n * 100 + r), row_number() over (partition by n, r), md5('topic' || t)::uuid
from made cross join lateral generate_series(1, revisions) r
cross join lateral (select distinct t from unnest(array[1 + n % 8, 9 + (n * 7) % 20, 9 + n % 291]) t) as topics;
insert into newsroom.slug (slug, article_id, public_from) select 'made-' || n, article_id, '-infinity' from made;

-- 1,000 expired and 1,000 scheduled ones; 2,000 stay drafts
insert into newsroom.publication (id, article_id, revision_id, visible, published_at, updated_at, created_at, created_by)
select pg_temp.id('c', n), article_id, pg_temp.id('b', n * 100 + revisions),
       case when n <= 100000 then tstzrange(published_at, null)
            when n <= 101000 then tstzrange(published_at, now() - interval '1 hour')
            else tstzrange(now() + interval '1 day', null) end, published_at, published_at, published_at, 'test'
from made where n <= 102000;
-- what only finds rows is made once they are all there
create temp table later as
select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
from pg_index i
where i.indrelid in ('newsroom.shelf'::regclass, 'newsroom.shelf_topic'::regclass)
  and not exists (select from pg_constraint c where c.conindid = i.indexrelid);
do $$ begin execute (select 'drop index ' || string_agg(name, ', ') from later); end $$;
insert into newsroom.shelf (publication_id, article_id, revision_id, published_at, updated_at, changed_at, shown_from, shown_until,
                            language, genre, legally_sensitive, slug, headline, revision, word_count, contributors, summary, topics,
                            sections, summaries)
select p.id, p.article_id, p.revision_id, p.published_at, p.updated_at, p.published_at,
       case when lower(p.visible) > now() then lower(p.visible) else '-infinity' end, coalesce(upper(p.visible), 'infinity'),
       r.language, r.genre, false, r.slug, r.headline, r.revision, r.word_count, r.contributors, r.summary, r.topics, r.sections, r.summaries
from newsroom.publication p join newsroom.revision_as_read r using (revision_id);
insert into newsroom.shelf_topic (publication_id, topic_id, article_id, published_at, updated_at, shown_from, shown_until, language, genre)
select s.publication_id, rt.topic_id, s.article_id, s.published_at, s.updated_at, s.shown_from, s.shown_until, s.language, s.genre
from newsroom.shelf s join newsroom.revision_topic rt using (revision_id);
do $$ begin execute (select string_agg(definition, '; ') from later); end $$;
drop table later;
insert into newsroom.topic_total (topic_id, lasting)
select topic_id, count(*) filter (where shown_from = '-infinity' and shown_until = 'infinity') from newsroom.shelf_topic group by topic_id;
insert into newsroom.change (edition, previous, type, at, article_id, slug, topics)
select n, nullif(n - 1, 0), 'published', published_at, article_id, 'made-' || n, '[]' from made where n <= 100000 order by n;
drop table made;
set session_replication_role = origin;
-- no trigger has said so
update newsroom.edition set number = 100000, turns_known_at = 'infinity';
analyze;
