-- A preview names the topics that stand for those of its revision today, as the public article does: one that became part of
-- another is named as the other.
create or replace function published.preview(token_id uuid, signature bytea)
returns table (id uuid, slug text, headline text, language text, genre text, byline text, published_at timestamptz,
               updated_at timestamptz, revision integer, word_count integer, legally_sensitive boolean, contributors jsonb,
               image jsonb, source jsonb, rights jsonb, summary text, topics jsonb, sections jsonb, summaries jsonb,
               corrections jsonb)
language sql stable security definer set search_path = pg_catalog as $$
    select r.article_id, r.slug, r.headline, r.language, r.genre, r.byline,
           coalesce((select s.published_at from newsroom.shelf s where s.article_id = r.article_id order by s.shown_from limit 1),
                    r.created_at),
           r.created_at, r.number, r.word_count, r.legally_sensitive, r.contributors, r.image, r.source, r.rights,
           (select m.text from newsroom.summary m
            where m.revision_id = r.id and m.kind = 'abstract' and m.language = r.language),
           (select coalesce(jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name, 'kind', t.kind) order by rt.position), '[]')
            from newsroom.topic_of_revision rt join newsroom.topic t on t.id = rt.topic_id where rt.revision_id = r.id),
           (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                                'position', x.position, 'anchor', x.anchor, 'heading', x.heading, 'blocks', x.blocks))
                            order by x.position), '[]')
            from newsroom.section x where x.revision_id = r.id),
           (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                                'kind', m.kind, 'language', m.language, 'text', m.text, 'points', m.points,
                                'origin', jsonb_build_object('by', m.origin_by, 'tool', m.origin_tool, 'reviewed', m.reviewed)))
                            order by m.language <> r.language, m.language, m.kind), '[]')
            from newsroom.summary m where m.revision_id = r.id),
           (select coalesce(jsonb_agg(jsonb_build_object('at', to_jsonb(c.at), 'text', c.text) order by c.at, c.id), '[]')
            from newsroom.correction c where c.article_id = r.article_id)
    from newsroom.preview p
    join newsroom.revision r on r.article_id = p.article_id
         and r.id = coalesce(p.revision_id, (select l.id from newsroom.revision l
                                             where l.article_id = p.article_id order by l.number desc limit 1))
    where p.id = token_id
      and p.revoked_at is null
      and p.expires_at > now()
      -- hashed once more, so that the time of the comparison says nothing about the signature
      and sha256(signature) = sha256(newsroom.preview_signature(p.id, p.article_id, p.revision_id, p.expires_at))
      and not exists (select from newsroom.withdrawal w where w.article_id = p.article_id and w.legal and w.ends > now())
$$;
