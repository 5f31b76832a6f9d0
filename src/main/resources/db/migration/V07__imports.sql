-- What was sent is kept until it is in: the answer 202 is given when every chunk is committed, and a chunk is taken away in
-- the transaction that stores its articles, so a crash neither loses a line nor takes one twice.
create table newsroom.import_job (
    id          uuid        constraint import_job_pk primary key,
    status      text        not null constraint import_job_status_known
                            check (status in ('receiving', 'queued', 'running', 'done', 'failed')),
    lines       bigint      not null default 0,
    read        bigint      not null default 0,
    created     bigint      not null default 0,
    updated     bigint      not null default 0,
    unchanged   bigint      not null default 0,
    rejected    bigint      not null default 0,
    failure     text,
    created_by  text        not null,
    created_at  timestamptz not null,
    started_at  timestamptz,
    finished_at timestamptz
);
create index import_job_open on newsroom.import_job (created_at, id) where status in ('receiving', 'queued', 'running');

create table newsroom.import_chunk (
    job_id     uuid    not null constraint import_chunk_job_fk references newsroom.import_job on delete cascade,
    number     integer not null,
    first_line bigint  not null,
    content    bytea   not null,
    constraint import_chunk_pk primary key (job_id, number)
);

create table newsroom.import_error (
    job_id uuid   not null constraint import_error_job_fk references newsroom.import_job on delete cascade,
    line   bigint not null,
    detail text   not null,
    constraint import_error_pk primary key (job_id, line)
);
