-- When something public last changed by time alone, and when it next will, follows from what is on the shelf and in the lead slots,
-- and stays the same from one such moment to the next. It was found out with every answer, which took as long as reading an article.
-- Now it is found out once, when what it follows from is written, and kept beside the edition.
alter table newsroom.edition
    add column turned_at      timestamptz,
    -- 'infinity' where none is to come
    add column turns_at       timestamptz not null default 'infinity',
    -- since when the two are known; 'infinity' from a change on, until its transaction ends
    add column turns_known_at timestamptz not null default 'infinity';

-- A lead slot whose article is not public shows nothing, and its beginning and end change nothing that readers see. The moments are
-- gone through in their order, so that in general only the first one is looked up on the shelf.
create function newsroom.last_turn(moment timestamptz) returns timestamptz
language sql stable set search_path = pg_catalog as $$
    select greatest(
        (select max(s.shown_from) from newsroom.shelf s where s.shown_from > '-infinity' and s.shown_from <= moment),
        (select max(s.shown_until) from newsroom.shelf s where s.shown_until < 'infinity' and s.shown_until <= moment),
        (select x.m
         from (select m, l.article_id
               from newsroom.lead_slot l cross join lateral (values (lower(l.shown)), (upper(l.shown))) as v(m)
               where m > '-infinity' and m <= moment order by m desc offset 0) x
         where exists (select from newsroom.shelf s
                       where s.article_id = x.article_id and s.shown_from <= x.m and s.shown_until > x.m)
         limit 1))
$$;

create function newsroom.next_turn(moment timestamptz) returns timestamptz
language sql stable set search_path = pg_catalog as $$
    select least(
        'infinity',
        (select min(s.shown_from) from newsroom.shelf s where s.shown_from > '-infinity' and s.shown_from > moment),
        (select min(s.shown_until) from newsroom.shelf s where s.shown_until < 'infinity' and s.shown_until > moment),
        (select x.m
         from (select m, l.article_id
               from newsroom.lead_slot l cross join lateral (values (lower(l.shown)), (upper(l.shown))) as v(m)
               where m < 'infinity' and m > moment order by m offset 0) x
         where exists (select from newsroom.shelf s
                       where s.article_id = x.article_id and s.shown_from <= x.m and s.shown_until > x.m)
         limit 1))
$$;
revoke all on function newsroom.last_turn(timestamptz), newsroom.next_turn(timestamptz) from public;

-- For readers while it is not known: from the moment at which something turned until that is noticed. As before, no more is told
-- of what is to come than of the next minute.
create function published.last_turn() returns timestamptz
language sql stable security definer set search_path = pg_catalog as $$
    select newsroom.last_turn(now())
$$;

create function published.next_turn() returns timestamptz
language sql stable security definer set search_path = pg_catalog as $$
    select case when m <= now() + interval '1 minute' then m end from newsroom.next_turn(now()) as m
$$;
revoke all on function published.last_turn(), published.next_turn() from public;

-- Whoever writes what it follows from has it found out anew at the end of his transaction, and keeps the edition locked until then, as
-- nearly all who write it do anyway: nobody else can have changed the shelf or a lead slot meanwhile.
create function newsroom.forget_turns() returns trigger language plpgsql as $$
begin
    update newsroom.edition set turns_known_at = 'infinity' where turns_known_at < 'infinity';
    return null;
end
$$;

create function newsroom.find_turns() returns trigger language plpgsql as $$
declare
    moment constant timestamptz := clock_timestamp();
begin
    update newsroom.edition
    set turned_at = newsroom.last_turn(moment), turns_at = newsroom.next_turn(moment), turns_known_at = moment
    where turns_known_at = 'infinity';
    return null;
end
$$;

create trigger shelf_turns after insert or update or delete or truncate on newsroom.shelf
    for each statement execute function newsroom.forget_turns();
create trigger lead_slot_turns after insert or update or delete or truncate on newsroom.lead_slot
    for each statement execute function newsroom.forget_turns();
create constraint trigger turns_are_found after update on newsroom.edition
    deferrable initially deferred
    for each row when (new.turns_known_at = 'infinity') execute function newsroom.find_turns();

-- It says nothing new to other nodes.
drop trigger edition_is_told on newsroom.edition;
create trigger edition_is_told after update of number, at, touched_at, touches, list_touches on newsroom.edition
    for each statement execute function newsroom.tell_edition();

create or replace view published.state as
select e.number as edition,
       greatest(e.at, e.touched_at, t.last) as changed_at,
       now() as now,
       t.next as next_change,
       e.touches,
       e.list_touches,
       t.last as turned_at
from newsroom.edition e
cross join lateral (select e.turns_known_at <= now() and e.turns_at > now() as is_known) k
cross join lateral (select case when k.is_known then e.turned_at else published.last_turn() end as last,
                           case when not k.is_known then published.next_turn()
                                when e.turns_at <= now() + interval '1 minute' then e.turns_at end as next
                    -- each once, though they are named twice
                    offset 0) t;

do $reader$
begin
    execute format('grant execute on function published.last_turn(), published.next_turn() to %I', '${readerRole}');
end
$reader$;

update newsroom.edition
set turned_at = newsroom.last_turn(clock_timestamp()), turns_at = newsroom.next_turn(clock_timestamp()), turns_known_at = clock_timestamp();
