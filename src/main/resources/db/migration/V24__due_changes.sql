-- Whether something came or went by time alone that has no number in the log yet. Whoever reads the log asks this first: a bare
-- yes or no, from two partial indexes, since row-level security hides from readers what has ended.
create function published.due_now() returns boolean
language sql stable security definer set search_path = pg_catalog as $$
    select exists(select from newsroom.shelf s where s.shown_from > '-infinity' and s.shown_from <= now())
        or exists(select from newsroom.shelf s where s.shown_until < 'infinity' and s.shown_until <= now())
$$;
revoke all on function published.due_now() from public;

create view published.due as select published.due_now() as due;

do $owners$
begin
    execute format('alter view published.due owner to %I', newsroom.view_owner());
    execute format('grant select on published.due to %I', '${readerRole}');
    execute format('grant execute on function published.due_now() to %I, %I', newsroom.view_owner(), '${readerRole}');
end
$owners$;
