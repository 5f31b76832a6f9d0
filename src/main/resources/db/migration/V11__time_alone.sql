-- What an index beside the database must know of time: which articles have become visible by time alone and are not in the
-- log yet, and at which moment those that are visible will stop to be. Both lists are short, and each is read from its index.
create view published.opened as
select s.article_id, s.shown_from
from newsroom.shelf s
where s.shown_from > '-infinity' and s.shown_from <= now() and s.shown_until > now();

create view published.closing as
select s.article_id, s.shown_until
from newsroom.shelf s
where s.shown_until < 'infinity' and s.shown_from <= now() and s.shown_until > now();

do $owners$
declare
    name text;
begin
    foreach name in array array['opened', 'closing'] loop
        execute format('alter view published.%I owner to %I', name, newsroom.view_owner());
        execute format('grant select on published.%I to %I', name, '${readerRole}');
    end loop;
end
$owners$;
