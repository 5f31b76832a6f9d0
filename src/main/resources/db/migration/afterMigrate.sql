-- The reader's password follows the configuration, at every start, and its sessions are set for short reads by index.
-- Where an administrator made the role, it is theirs to set.
do $reader$
begin
    if '${readerRole}' <> current_user then
        if '${readerPassword}' <> '' then
            execute format('alter role %I password %L', '${readerRole}', '${readerPassword}');
        end if;
        execute format('alter role %I set random_page_cost = 1.1', '${readerRole}');
        execute format('alter role %I set jit = off', '${readerRole}');
        execute format('alter role %I set default_transaction_read_only = on', '${readerRole}');
        execute format('alter role %I set statement_timeout = ''15s''', '${readerRole}');
    end if;
exception
    when insufficient_privilege then null;
end
$reader$;
