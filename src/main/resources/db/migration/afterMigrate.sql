-- The reader's password follows the configuration, at every start. Where an administrator made the role, it is theirs to set.
do $password$
begin
    if '${readerPassword}' <> '' and '${readerRole}' <> current_user then
        execute format('alter role %I password %L', '${readerRole}', '${readerPassword}');
    end if;
exception
    when insufficient_privilege then null;
end
$password$;
