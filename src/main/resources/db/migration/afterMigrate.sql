-- Last of all, and only if everything before it was made: see Migrations.
insert into newsroom.migrated (fingerprint) values ('${migrations}')
on conflict (only_one) do update set fingerprint = excluded.fingerprint;
