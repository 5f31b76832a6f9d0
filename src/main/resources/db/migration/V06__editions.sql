-- The number of the latest public change. Its row is locked from the taking of a number to the commit, so numbers appear
-- in the order of their commits and without holes; a sequence gives neither.
create table newsroom.edition (
    only_row   boolean     constraint edition_pk primary key default true constraint edition_is_one_row check (only_row),
    number     bigint      not null,
    at         timestamptz not null,
    -- also moved by what is public but no edition: a topic's name, a front
    touched_at timestamptz not null
);
insert into newsroom.edition (number, at, touched_at) values (0, now(), now());

create table newsroom.change (
    edition    bigint      constraint change_pk primary key,
    -- names the entry before it, which has to exist: the log refuses a hole, and with it an edition out of order
    previous   bigint      constraint change_previous_fk references newsroom.change
                           constraint change_previous_unique unique,
    type       text        not null constraint change_type_known
                           check (type in ('published', 'updated', 'corrected', 'withdrawn', 'expired', 'moved')),
    at         timestamptz not null,
    article_id uuid        not null constraint change_article_fk references newsroom.article,
    slug       text        not null,
    topics     jsonb       not null,
    constraint change_in_order check ((edition = 1 and previous is null) or (edition > 1 and previous is not null and previous = edition - 1))
);
create index change_by_article on newsroom.change (article_id, edition);
create trigger change_is_immutable before update or delete on newsroom.change for each row execute function newsroom.refuse_change();
