-- Every node hears of a new edition when it is committed. Those who publish wait for each other at the edition's row to the
-- commit anyway, so the lock that PostgreSQL takes to order notifications costs them nothing more.
create function newsroom.tell_edition() returns trigger language plpgsql as $$
begin
    -- without a payload: many in one transaction are one
    perform pg_notify('lede_edition', '');
    return null;
end
$$;
create trigger edition_is_told after update on newsroom.edition for each statement execute function newsroom.tell_edition();
