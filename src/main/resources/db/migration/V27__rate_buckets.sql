-- What is left of callers' limits, where all nodes count together (lede.rate.store=database). Nothing of it need outlive a crash.
create unlogged table newsroom.rate_bucket (
    id         text   constraint rate_bucket_pk primary key,
    state      bytea,
    expires_at bigint
);
create index rate_bucket_by_expiry on newsroom.rate_bucket (expires_at);
