-- Who holds a token may read one draft. A token is the id of a row here and a signature over what the row says: it cannot be
-- made without the key, which no reader can see, and it stands for one article, one revision and one end.
create table newsroom.preview (
    id          uuid        constraint preview_pk primary key,
    article_id  uuid        not null constraint preview_article_fk references newsroom.article on delete cascade,
    -- null: whatever is newest
    revision_id uuid        constraint preview_revision_fk references newsroom.revision on delete cascade,
    expires_at  timestamptz not null,
    revoked_at  timestamptz,
    created_at  timestamptz not null default clock_timestamp(),
    created_by  text        not null
);
create index preview_by_article on newsroom.preview (article_id, id desc);
create index preview_by_revision on newsroom.preview (revision_id);

-- The key of the signatures, as HMAC (RFC 2104) uses it: 64 bytes, once xored with each of its two pads. It belongs to the
-- database, so that every node takes what another one gave.
create table newsroom.preview_key (
    only_row boolean constraint preview_key_pk primary key default true constraint preview_key_is_one_row check (only_row),
    inner_key bytea not null constraint preview_key_inner_length check (length(inner_key) = 64),
    outer_key bytea not null constraint preview_key_outer_length check (length(outer_key) = 64)
);

do $key$
declare
    -- 244 random bits from the server's strong source
    secret bytea := sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) || decode(repeat('00', 32), 'hex');
    inner_key bytea := secret;
    outer_key bytea := secret;
begin
    for i in 0..63 loop
        inner_key := set_byte(inner_key, i, get_byte(secret, i) # 54);
        outer_key := set_byte(outer_key, i, get_byte(secret, i) # 92);
    end loop;
    insert into newsroom.preview_key (inner_key, outer_key) values (inner_key, outer_key);
end
$key$;

-- HMAC-SHA-256 over all that a token stands for.
create function newsroom.preview_signature(id uuid, article_id uuid, revision_id uuid, expires_at timestamptz)
returns bytea language sql stable set search_path = pg_catalog as $$
    select sha256(k.outer_key || sha256(k.inner_key || uuid_send(id) || uuid_send(article_id)
                || coalesce(uuid_send(revision_id), ''::bytea) || timestamptz_send(expires_at)))
    from newsroom.preview_key k
$$;
revoke all on function newsroom.preview_signature(uuid, uuid, uuid, timestamptz) from public;

-- The one way by which a reader gets at what is not public: one article for a token that holds now, in the columns of
-- published.article. Nothing else of the newsroom can be reached through it.
create function published.preview(token_id uuid, signature bytea)
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
            from newsroom.revision_topic rt join newsroom.topic t on t.id = rt.topic_id where rt.revision_id = r.id),
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
revoke all on function published.preview(uuid, bytea) from public;

do $grants$
begin
    execute format('grant execute on function published.preview(uuid, bytea) to %I', '${readerRole}');
end
$grants$;
