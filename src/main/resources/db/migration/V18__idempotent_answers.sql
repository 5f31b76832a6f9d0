-- The answers of calls that were sent with an Idempotency-Key, each written in the transaction of the call itself: where the
-- write is, there is its answer, also when the connection or the program broke off between the two.
create table newsroom.idempotent_answer (
    caller      text        not null,
    key         text        not null constraint idempotent_answer_key_length check (length(key) between 1 and 255),
    -- of the method, the address and the body
    fingerprint bytea       not null,
    -- null only while the first call runs, which nobody else sees
    status      integer,
    headers     jsonb,
    body        text,
    created_at  timestamptz not null default clock_timestamp(),
    constraint idempotent_answer_pk primary key (caller, key)
);
create index idempotent_answer_by_age on newsroom.idempotent_answer (created_at);
