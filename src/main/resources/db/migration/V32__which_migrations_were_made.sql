-- Which migrations the last complete run had, in one value, so that a start can tell without going through them.
create table newsroom.migrated (
    only_one boolean primary key default true check (only_one),
    fingerprint text not null
);
