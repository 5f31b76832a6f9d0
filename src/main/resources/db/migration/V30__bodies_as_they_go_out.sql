-- What readers get is put together here as the text of the JSON that goes out, so that nothing takes it apart and prints it
-- again on the way. The blocks are kept as they were written, in the order and with the spaces that they had.
drop view published.article;
drop view published.section;

alter table newsroom.section drop constraint section_blocks_are_a_list;
alter table newsroom.section alter column blocks type json using jsonb_strip_nulls(blocks)::json;
alter table newsroom.section add constraint section_blocks_are_a_list check (json_typeof(blocks) = 'array');

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
       (select coalesce('[' || string_agg((select '{"slug":' || to_json(t.slug)::text || ',"name":' || to_json(t.name)::text
                                                  || ',"kind":' || to_json(t.kind)::text || '}'
                                           from newsroom.topic t where t.id = rt.topic_id),
                                          ',' order by rt.position) || ']', '[]')
        from (select min(x.position) as position,
                     coalesce((select m.merged_into from newsroom.topic m where m.id = x.topic_id), x.topic_id) as topic_id
              from newsroom.revision_topic x where x.revision_id = r.id group by 2) rt) as topics,
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
        from newsroom.summary m where m.revision_id = r.id) as summaries,
       (select coalesce(jsonb_agg(jsonb_build_object('at', to_jsonb(c.at), 'text', c.text) order by c.at, c.id), '[]')
        from newsroom.correction c where c.article_id = s.article_id and c.public_from <= now()) as corrections
from newsroom.shelf s
join newsroom.revision r on r.id = s.revision_id
where s.shown_from <= now() and s.shown_until > now();

do $owner$
begin
    execute format('alter view published.article owner to %I', newsroom.view_owner());
    execute format('grant select on published.article to %I', '${readerRole}');
end
$owner$;
