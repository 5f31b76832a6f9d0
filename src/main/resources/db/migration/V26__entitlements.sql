-- What a key opens of stories that are not for everybody, and how much may be asked for with it. Keys of partners that were made
-- before open what everybody sees; those of the newsroom's own tools open everything, as their holders can read it anyway.
alter table newsroom.key
    add column stories        text    not null default 'open'
                              constraint key_stories_known check (stories in ('open', 'partners', 'own')),
    add column by_topic       boolean not null default false
                              constraint key_by_topic_of_partners check (not by_topic or stories = 'partners'),
    add column limit_requests integer constraint key_limit_positive check (limit_requests > 0),
    add column limit_seconds  integer constraint key_limit_time_positive check (limit_seconds > 0),
    add constraint key_limit_whole check ((limit_requests is null) = (limit_seconds is null));
update newsroom.key set stories = 'own' where role <> 'reader';

-- The topics of a key that opens partners' stories by topic. A key whose topics are all gone opens none of them.
create table newsroom.key_topic (
    key_id   uuid not null constraint key_topic_key_fk references newsroom.key on delete cascade,
    topic_id uuid not null constraint key_topic_topic_fk references newsroom.topic on delete cascade,
    constraint key_topic_pk primary key (key_id, topic_id)
);
create index key_topic_by_topic on newsroom.key_topic (topic_id);
