create table newsroom.topic (
    id         uuid        constraint topic_pk primary key,
    slug       text        not null constraint topic_slug_unique unique
                           constraint topic_slug_length check (length(slug) between 1 and 200),
    name       text        not null constraint topic_name_length check (length(name) between 1 and 200),
    kind       text        not null constraint topic_kind_known
                           check (kind in ('subject', 'person', 'organisation', 'place', 'event', 'desk')),
    created_at timestamptz not null,
    updated_at timestamptz not null
);

-- How many articles that have no end in sight a topic has: counting them anew for each reader costs a second at a million.
-- Those that come or go by time alone are counted when asked for (published.topic).
create table newsroom.topic_total (
    topic_id uuid   constraint topic_total_pk primary key constraint topic_total_topic_fk references newsroom.topic on delete cascade,
    lasting  bigint not null default 0 constraint topic_total_not_negative check (lasting >= 0)
);
