-- Two roles stand between a reader and the newsroom: one that owns the views of schema published (it cannot log in and
-- is held by row-level security to what is public now), and one that logs in and may read those views and nothing else.
create extension if not exists btree_gist;

do $roles$
begin
    if not exists (select from pg_roles where rolname = 'lede_views') then
        create role lede_views nologin;
    end if;
    if not exists (select from pg_roles where rolname = '${readerRole}') then
        create role "${readerRole}" login;
    end if;
    -- whoever hands a view to a role has to be a member of that role; a superuser is one of every role
    if not (select rolsuper from pg_roles where rolname = current_user)
       and not exists (select from pg_auth_members m join pg_roles g on g.oid = m.roleid join pg_roles u on u.oid = m.member
                       where g.rolname = 'lede_views' and u.rolname = current_user and not m.admin_option) then
        execute format('grant lede_views to %I', current_user);
    end if;
exception
    when insufficient_privilege then
        if '${readerMayReadNewsroom}' <> 'true' then
            raise exception using message = format(
                'Lede needs two database roles that the user %I may not make. An administrator makes them with: '
                'create role lede_views nologin; create role "${readerRole}" login password ''...''; '
                'grant lede_views to %I;  Then set QUARKUS_DATASOURCE_READER_PASSWORD to that password.',
                current_user, current_user);
        end if;
end
$roles$;

-- The role that is to own a view: lede_views, or, where no role could be made, whoever runs the migration.
create function newsroom.view_owner() returns text language sql stable as $$
    select coalesce((select rolname::text from pg_roles
                     where rolname = 'lede_views' and pg_has_role(current_user, oid, 'member')), current_user::text)
$$;

do $grants$
begin
    execute format('grant usage on schema newsroom to %I', newsroom.view_owner());
    execute format('grant usage, create on schema published to %I', newsroom.view_owner());
    execute format('grant usage on schema published to %I', '${readerRole}');
end
$grants$;

-- A row that says what has been saved is never rewritten.
create function newsroom.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'a row of newsroom.% is immutable', tg_table_name using errcode = 'restrict_violation';
end
$$;
