-- Articles that an import published without saying when they were published: the time that they bear is that of the load, and
-- says nothing of what they are about. Nearness in time is not counted for or against them.
create table newsroom.undated (
    article_id uuid constraint undated_pk primary key constraint undated_article_fk references newsroom.article on delete cascade
);

create view published.undated as
select u.article_id
from newsroom.undated u
where exists (select from newsroom.shelf s
              where s.article_id = u.article_id and s.shown_from <= now() and s.shown_until > now());

do $reading$
begin
    execute format('grant select on newsroom.undated to %I', newsroom.view_owner());
    execute format('alter view published.undated owner to %I', newsroom.view_owner());
    execute format('grant select on published.undated to %I', '${readerRole}');
    if newsroom.view_owner() <> current_user then
        alter table newsroom.undated enable row level security;
        create policy public_now on newsroom.undated for select to lede_views using (
            exists (select from newsroom.shelf s where s.article_id = undated.article_id));
    end if;
end
$reading$;
