-- An article is an identity; what it says lives in numbered revisions that are never rewritten.
create table newsroom.article (
    id          uuid        constraint article_pk primary key,
    external_id text        constraint article_external_id_unique unique
                            constraint article_external_id_length check (length(external_id) between 1 and 500),
    created_at  timestamptz not null
);

create table newsroom.revision (
    id                uuid        constraint revision_pk primary key,
    article_id        uuid        not null constraint revision_article_fk references newsroom.article on delete cascade,
    number            integer     not null constraint revision_number_positive check (number > 0),
    slug              text        not null,
    headline          text        not null constraint revision_headline_length check (length(headline) between 1 and 500),
    language          text        not null constraint revision_language_length check (length(language) between 2 and 35),
    genre             text        not null constraint revision_genre_length check (length(genre) between 1 and 50),
    byline            text,
    word_count        integer     not null constraint revision_word_count_not_negative check (word_count >= 0),
    contributors      jsonb       not null,
    image             jsonb,
    source            jsonb,
    rights            jsonb,
    legally_sensitive boolean     not null,
    -- of the content as it was written: an import knows by it that a line says nothing new
    checksum          text        not null,
    created_at        timestamptz not null,
    created_by        text        not null,
    constraint revision_number_unique unique (article_id, number),
    constraint revision_of_article_unique unique (article_id, id)
);

create table newsroom.section (
    revision_id uuid    not null constraint section_revision_fk references newsroom.revision on delete cascade,
    position    integer not null constraint section_position_positive check (position > 0),
    heading     text    constraint section_heading_length check (length(heading) between 1 and 500),
    anchor      text    not null constraint section_anchor_length check (length(anchor) between 1 and 200),
    blocks      jsonb   not null constraint section_blocks_are_a_list check (jsonb_typeof(blocks) = 'array'),
    constraint section_pk primary key (revision_id, position),
    constraint section_anchor_unique unique (revision_id, anchor)
);

create table newsroom.summary (
    revision_id uuid    not null constraint summary_revision_fk references newsroom.revision on delete cascade,
    kind        text    not null constraint summary_kind_known check (kind in ('abstract', 'brief', 'points')),
    language    text    not null constraint summary_language_length check (length(language) between 2 and 35),
    text        text,
    points      jsonb,
    origin_by   text    not null constraint summary_origin_known check (origin_by in ('person', 'machine')),
    origin_tool text,
    reviewed    boolean,
    constraint summary_pk primary key (revision_id, kind, language),
    constraint summary_text_or_points check ((kind = 'points') = (points is not null) and (kind = 'points') = (text is null)),
    constraint summary_points_are_a_list check (jsonb_typeof(points) = 'array'),
    constraint summary_machine_is_disclosed check (origin_by = 'person' or (origin_tool is not null and reviewed is not null))
);

create table newsroom.revision_topic (
    revision_id uuid    not null constraint revision_topic_revision_fk references newsroom.revision on delete cascade,
    position    integer not null,
    topic_id    uuid    not null constraint revision_topic_topic_fk references newsroom.topic,
    constraint revision_topic_pk primary key (revision_id, position),
    constraint revision_topic_once unique (revision_id, topic_id)
);
create index revision_topic_by_topic on newsroom.revision_topic (topic_id);

create trigger revision_is_immutable before update on newsroom.revision for each row execute function newsroom.refuse_change();
create trigger section_is_immutable before update on newsroom.section for each row execute function newsroom.refuse_change();
create trigger summary_is_immutable before update on newsroom.summary for each row execute function newsroom.refuse_change();
create trigger revision_topic_is_immutable before update on newsroom.revision_topic for each row execute function newsroom.refuse_change();

-- Every slug that an article ever had goes on pointing to it. A new one is reserved by the draft and known to readers only
-- once a revision that carries it is public (public_from; null: not yet).
create table newsroom.slug (
    slug        text        constraint slug_pk primary key
                            constraint slug_length check (length(slug) between 1 and 200),
    article_id  uuid        not null constraint slug_article_fk references newsroom.article on delete cascade,
    public_from timestamptz
);
create index slug_by_article on newsroom.slug (article_id);
