-- The reader's password follows the configuration, at every start, and its sessions are set for short reads by index.
-- Where an administrator made the role, it is theirs to set.
do $reader$
begin
    if '${readerRole}' <> current_user then
        -- 'none' is what a configuration without a password says; Flyway takes no empty placeholder
        if '${readerPassword}' <> 'none' then
            execute format('alter role %I password %L', '${readerRole}', '${readerPassword}');
        end if;
        -- what readers ask for is in memory, and a page costs little more than the rows on it: without this the planner walks
        -- an index that is in the order of the disk and filters, rather than one that holds just what is asked for
        execute format('alter role %I set seq_page_cost = 0.05', '${readerRole}');
        execute format('alter role %I set random_page_cost = 0.05', '${readerRole}');
        execute format('alter role %I set jit = off', '${readerRole}');
        execute format('alter role %I set default_transaction_read_only = on', '${readerRole}');
        execute format('alter role %I set statement_timeout = ''15s''', '${readerRole}');
    end if;
exception
    when insufficient_privilege then null;
end
$reader$;
