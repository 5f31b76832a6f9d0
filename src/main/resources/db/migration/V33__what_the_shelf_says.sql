-- What is public is put together once, when it is put on the shelf, and not each time that it is read. So readers need no
-- other table for what a revision says: who owns the views can no longer see one that is not on the shelf at all.

-- As before, with each topic looked up by its id, whatever PostgreSQL knows of the tables: before it first counts their rows, as in
-- the first import into an empty database, it took a join for going through all topics, for each revision.
create or replace view newsroom.topic_of_revision as
select x.revision_id,
       x.position,
       coalesce((select t.merged_into from newsroom.topic t where t.id = x.topic_id), x.topic_id) as topic_id
from newsroom.revision_topic x
where not exists (select from newsroom.revision_topic e
                  where e.revision_id = x.revision_id and e.position < x.position
                    and coalesce((select f.merged_into from newsroom.topic f where f.id = e.topic_id), e.topic_id)
                      = coalesce((select t.merged_into from newsroom.topic t where t.id = x.topic_id), x.topic_id));

-- What readers get of a revision, in the order and with the spaces of its blocks as they were written: sections and summaries
-- as the text of the JSON that goes out, topics as those that stand for them today, each at its first place.
create view newsroom.revision_as_read as
select r.id as revision_id,
       r.article_id,
       r.number as revision,
       r.slug,
       r.headline,
       r.language,
       r.genre,
       r.byline,
       r.word_count,
       r.legally_sensitive,
       r.contributors,
       r.image,
       r.source,
       r.rights,
       r.created_at,
       (select m.text from newsroom.summary m
        where m.revision_id = r.id and m.kind = 'abstract' and m.language = r.language) as summary,
       array(select t.topic_id from newsroom.topic_of_revision t where t.revision_id = r.id order by t.position) as topics,
       (select coalesce('[' || string_agg('{"position":' || x.position || ',"anchor":' || to_json(x.anchor)::text
                                          || coalesce(',"heading":' || to_json(x.heading)::text, '') || ',"blocks":' || x.blocks::text || '}',
                                          ',' order by x.position) || ']', '[]')
        from newsroom.section x where x.revision_id = r.id) as sections,
       (select coalesce('[' || string_agg('{"kind":' || to_json(m.kind)::text || ',"language":' || to_json(m.language)::text
                                          || coalesce(',"text":' || to_json(m.text)::text, '') || coalesce(',"points":' || m.points::text, '')
                                          || ',"origin":{"by":' || to_json(m.origin_by)::text
                                          || coalesce(',"tool":' || to_json(m.origin_tool)::text, '')
                                          || coalesce(',"reviewed":' || to_json(m.reviewed)::text, '') || '}}',
                                          ',' order by m.language <> r.language, m.language, m.kind) || ']', '[]')
        from newsroom.summary m where m.revision_id = r.id) as summaries
from newsroom.revision r;

create view newsroom.topic_as_read as
select t.id,
       '{"slug":' || to_json(t.slug)::text || ',"name":' || to_json(t.name)::text || ',"kind":' || to_json(t.kind)::text || '}' as json
from newsroom.topic t;

-- An index that is there costs more to keep up, row by row, than to make anew.
drop index newsroom.shelf_by_article, newsroom.shelf_by_revision, newsroom.shelf_newest, newsroom.shelf_updated,
    newsroom.shelf_newest_of_genre, newsroom.shelf_updated_of_genre, newsroom.shelf_newest_of_language,
    newsroom.shelf_updated_of_language, newsroom.shelf_newest_of_genre_and_language, newsroom.shelf_opening, newsroom.shelf_closing;

alter table newsroom.shelf
    add column slug         text,
    add column headline     text,
    add column revision     integer,
    add column byline       text,
    add column word_count   integer,
    add column contributors jsonb,
    add column image        jsonb,
    add column source       jsonb,
    add column rights       jsonb,
    add column summary      text,
    add column topics       uuid[],
    add column sections     text,
    add column summaries    text,
    -- to compress takes longer than all else that an import has to do for it
    alter column sections set storage external,
    alter column summaries set storage external;

update newsroom.shelf s
set slug = r.slug, headline = r.headline, revision = r.revision, byline = r.byline, word_count = r.word_count,
    contributors = r.contributors, image = r.image, source = r.source, rights = r.rights, summary = r.summary, topics = r.topics,
    sections = r.sections, summaries = r.summaries
from newsroom.revision_as_read r
where r.revision_id = s.revision_id;

alter table newsroom.shelf
    alter column slug set not null,
    alter column headline set not null,
    alter column revision set not null,
    alter column word_count set not null,
    alter column contributors set not null,
    alter column topics set not null,
    alter column sections set not null,
    alter column summaries set not null;

create index shelf_by_article on newsroom.shelf (article_id);
create index shelf_by_slug on newsroom.shelf (slug);
create index shelf_by_revision on newsroom.shelf (revision_id);
create index shelf_newest on newsroom.shelf (published_at desc, article_id desc, shown_until, shown_from);
create index shelf_updated on newsroom.shelf (updated_at desc, article_id desc, shown_until, shown_from);
create index shelf_newest_of_genre on newsroom.shelf (genre, published_at desc, article_id desc, shown_until, shown_from);
create index shelf_updated_of_genre on newsroom.shelf (genre, updated_at desc, article_id desc, shown_until, shown_from);
create index shelf_newest_of_language on newsroom.shelf (language, published_at desc, article_id desc, shown_until, shown_from);
create index shelf_updated_of_language on newsroom.shelf (language, updated_at desc, article_id desc, shown_until, shown_from);
create index shelf_newest_of_genre_and_language on newsroom.shelf (genre, language, published_at desc, article_id desc, shown_until, shown_from);
create index shelf_opening on newsroom.shelf (shown_from) where shown_from > '-infinity';
create index shelf_closing on newsroom.shelf (shown_until) where shown_until < 'infinity';

drop view published.summary;

create or replace view published.article as
select s.article_id as id,
       s.slug,
       s.headline,
       s.language,
       s.genre,
       s.byline,
       s.published_at,
       s.updated_at,
       s.revision,
       s.word_count,
       s.legally_sensitive,
       s.contributors,
       s.image,
       s.source,
       s.rights,
       s.summary,
       (select coalesce('[' || string_agg((select t.json from newsroom.topic_as_read t where t.id = o.topic_id), ',' order by o.position) || ']', '[]')
        from unnest(s.topics) with ordinality as o(topic_id, position)) as topics,
       s.sections,
       s.summaries,
       (select jsonb_agg(jsonb_build_object('at', to_jsonb(c.at), 'text', c.text) order by c.at, c.id)
        from newsroom.correction c where c.article_id = s.article_id and c.public_from <= now()) as corrections
from newsroom.shelf s
where s.shown_from <= now() and s.shown_until > now();

do $reading$
declare
    unread text;
begin
    execute format('grant select on newsroom.topic_as_read to %I', newsroom.view_owner());
    -- where no role could be made, readers are the owner of the tables
    if newsroom.view_owner() <> current_user then
        foreach unread in array array['revision', 'section', 'summary', 'revision_topic'] loop
            execute format('revoke select on newsroom.%I from %I', unread, newsroom.view_owner());
            execute format('drop policy public_now on newsroom.%I', unread);
        end loop;
    end if;
end
$reading$;

-- A preview shows what the shelf would say of its revision.
drop function published.preview(uuid, bytea);
create function published.preview(token_id uuid, signature bytea)
returns table (id uuid, slug text, headline text, language text, genre text, byline text, published_at timestamptz,
               updated_at timestamptz, revision integer, word_count integer, legally_sensitive boolean, contributors jsonb,
               image jsonb, source jsonb, rights jsonb, summary text, topics text, sections text, summaries text,
               corrections jsonb)
language sql stable security definer set search_path = pg_catalog as $$
    select r.article_id, r.slug, r.headline, r.language, r.genre, r.byline,
           coalesce((select s.published_at from newsroom.shelf s where s.article_id = r.article_id order by s.shown_from limit 1),
                    r.created_at),
           r.created_at, r.revision, r.word_count, r.legally_sensitive, r.contributors, r.image, r.source, r.rights, r.summary,
           (select coalesce('[' || string_agg((select t.json from newsroom.topic_as_read t where t.id = o.topic_id), ',' order by o.position) || ']', '[]')
            from unnest(r.topics) with ordinality as o(topic_id, position)),
           r.sections, r.summaries,
           (select jsonb_agg(jsonb_build_object('at', to_jsonb(c.at), 'text', c.text) order by c.at, c.id)
            from newsroom.correction c where c.article_id = r.article_id)
    from newsroom.preview p
    join newsroom.revision_as_read r on r.article_id = p.article_id
         and r.revision_id = coalesce(p.revision_id, (select l.id from newsroom.revision l
                                                      where l.article_id = p.article_id order by l.number desc limit 1))
    where p.id = token_id
      and p.revoked_at is null
      and p.expires_at > now()
      -- hashed once more, so that the time of the comparison says nothing about the signature
      and sha256(signature) = sha256(newsroom.preview_signature(p.id, p.article_id, p.revision_id, p.expires_at))
      and not exists (select from newsroom.withdrawal w where w.article_id = p.article_id and w.legal and w.ends > now())
$$;
revoke all on function published.preview(uuid, bytea) from public;

do $grants$
begin
    execute format('grant execute on function published.preview(uuid, bytea) to %I', '${readerRole}');
end
$grants$;
