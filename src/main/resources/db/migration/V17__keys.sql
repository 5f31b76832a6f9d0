-- The keys of the editors' tools and of partners. Of a key only its hash is kept: it is shown once, when it is made. A plain
-- hash is enough for 256 random bits. The prefix, which the key begins with, is no secret: by it a key is found here, and known
-- again where it has leaked.
create table newsroom.key (
    id           uuid        constraint key_pk primary key,
    name         text        not null constraint key_name_unique unique
                             constraint key_name_length check (length(name) between 1 and 200),
    role         text        not null constraint key_role_known check (role in ('reader', 'writer', 'editor', 'admin')),
    prefix       text        not null constraint key_prefix_unique unique,
    hash         bytea       not null constraint key_hash_is_sha256 check (length(hash) = 32),
    created_at   timestamptz not null default clock_timestamp(),
    created_by   text        not null,
    expires_at   timestamptz,
    last_used_at timestamptz
);
