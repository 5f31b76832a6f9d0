-- The spans of time in which revisions are public: the history, which readers never query.
create table newsroom.publication (
    id           uuid        constraint publication_pk primary key,
    article_id   uuid        not null,
    revision_id  uuid        not null,
    visible      tstzrange   not null constraint publication_visible_sometime check (not isempty(visible)),
    published_at timestamptz not null,
    updated_at   timestamptz not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    constraint publication_revision_fk foreign key (article_id, revision_id) references newsroom.revision (article_id, id),
    constraint publication_one_at_a_time exclude using gist (article_id with =, visible with &&)
);

-- What readers query: one row for each publication that is public or to come. What is public at once has shown_from
-- '-infinity', what has no end shown_until 'infinity', so that replacing a revision is a swap of rows with no clock in it.
create table newsroom.shelf (
    publication_id    uuid        constraint shelf_pk primary key
                                  constraint shelf_publication_fk references newsroom.publication on delete cascade,
    article_id        uuid        not null,
    revision_id       uuid        not null constraint shelf_revision_fk references newsroom.revision,
    published_at      timestamptz not null,
    updated_at        timestamptz not null,
    changed_at        timestamptz not null,
    shown_from        timestamptz not null,
    shown_until       timestamptz not null,
    language          text        not null,
    genre             text        not null,
    legally_sensitive boolean     not null,
    constraint shelf_shown_sometime check (shown_from < shown_until),
    constraint shelf_one_at_a_time exclude using gist (article_id with =, tstzrange(shown_from, shown_until) with &&)
);
create index shelf_by_article on newsroom.shelf (article_id);
create index shelf_by_revision on newsroom.shelf (revision_id);
-- each list has its index, in its order; the span is at the end of it, so that what is expired or to come costs no look at the row
create index shelf_newest on newsroom.shelf (published_at desc, article_id desc, shown_until, shown_from);
create index shelf_updated on newsroom.shelf (updated_at desc, article_id desc, shown_until, shown_from);
create index shelf_newest_of_genre on newsroom.shelf (genre, published_at desc, article_id desc, shown_until, shown_from);
create index shelf_updated_of_genre on newsroom.shelf (genre, updated_at desc, article_id desc, shown_until, shown_from);
create index shelf_newest_of_language on newsroom.shelf (language, published_at desc, article_id desc, shown_until, shown_from);
create index shelf_updated_of_language on newsroom.shelf (language, updated_at desc, article_id desc, shown_until, shown_from);
create index shelf_newest_of_genre_and_language on newsroom.shelf (genre, language, published_at desc, article_id desc, shown_until, shown_from);
-- the moments at which something comes or goes by time alone
create index shelf_opening on newsroom.shelf (shown_from) where shown_from > '-infinity';
create index shelf_closing on newsroom.shelf (shown_until) where shown_until < 'infinity';

create table newsroom.shelf_topic (
    publication_id uuid        not null constraint shelf_topic_shelf_fk references newsroom.shelf on delete cascade,
    topic_id       uuid        not null constraint shelf_topic_topic_fk references newsroom.topic,
    article_id     uuid        not null,
    published_at   timestamptz not null,
    updated_at     timestamptz not null,
    shown_from     timestamptz not null,
    shown_until    timestamptz not null,
    language       text        not null,
    genre          text        not null,
    constraint shelf_topic_pk primary key (publication_id, topic_id)
);
create index shelf_topic_newest on newsroom.shelf_topic (topic_id, published_at desc, article_id desc, shown_until, shown_from);
create index shelf_topic_updated on newsroom.shelf_topic (topic_id, updated_at desc, article_id desc, shown_until, shown_from);
create index shelf_topic_newest_of_language on newsroom.shelf_topic (topic_id, language, published_at desc, article_id desc, shown_until, shown_from);
create index shelf_topic_newest_of_genre on newsroom.shelf_topic (topic_id, genre, published_at desc, article_id desc, shown_until, shown_from);
create index shelf_topic_by_article on newsroom.shelf_topic (article_id, topic_id);
create index shelf_topic_timed on newsroom.shelf_topic (topic_id) where shown_from > '-infinity' or shown_until < 'infinity';

-- A dated text on the article; of a revision that is scheduled it is public when the revision is.
create table newsroom.correction (
    id          uuid        constraint correction_pk primary key,
    article_id  uuid        not null constraint correction_article_fk references newsroom.article on delete cascade,
    at          timestamptz not null,
    text        text        not null constraint correction_text_length check (length(text) between 1 and 5000),
    public_from timestamptz not null
);
create index correction_by_article on newsroom.correction (article_id);

-- An article that was public and was taken down: it answers 410 with the reason.
create table newsroom.withdrawal (
    article_id uuid        constraint withdrawal_pk primary key constraint withdrawal_article_fk references newsroom.article,
    at         timestamptz not null,
    reason     text        constraint withdrawal_reason_length check (length(reason) between 1 and 2000)
);
