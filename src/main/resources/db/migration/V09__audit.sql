-- Who wrote what, and when. Written in the transaction of the write itself, so that there is no write without its entry and no
-- entry without its write. It outlives what it tells of: no foreign keys.
create table newsroom.audit (
    id            bigint      generated always as identity constraint audit_pk primary key,
    at            timestamptz not null default clock_timestamp(),
    by            text        not null,
    action        text        not null constraint audit_action_length check (length(action) between 1 and 100),
    subject       text        not null constraint audit_subject_length check (length(subject) between 1 and 100),
    subject_id    text        not null constraint audit_subject_id_length check (length(subject_id) between 1 and 500),
    from_revision integer,
    to_revision   integer,
    detail        text
);
create index audit_by_subject on newsroom.audit (subject, subject_id, id desc);
create index audit_by_writer on newsroom.audit (by, id desc);
create trigger audit_is_immutable before update or delete on newsroom.audit for each row execute function newsroom.refuse_change();
