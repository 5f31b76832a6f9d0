-- What editors say of the stories beside an article, whatever the ranking finds: those that stand first, in their order, and
-- those that never stand there.
create table newsroom.related_choice (
    article_id uuid    not null constraint related_choice_article_fk references newsroom.article on delete cascade,
    story_id   uuid    not null constraint related_choice_story_fk references newsroom.article on delete cascade,
    -- the place of a pinned one, from 1 on; null: excluded
    position   integer constraint related_choice_position_positive check (position > 0),
    constraint related_choice_pk primary key (article_id, story_id),
    constraint related_choice_place_once unique (article_id, position),
    constraint related_choice_of_another check (article_id <> story_id)
);
create index related_choice_by_story on newsroom.related_choice (story_id);

-- Only between two stories that are both public: a choice must not tell that a draft exists.
create view published.related_choice as
select c.article_id, c.story_id, c.position
from newsroom.related_choice c
where exists (select from newsroom.shelf s
              where s.article_id = c.article_id and s.shown_from <= now() and s.shown_until > now())
  and exists (select from newsroom.shelf s
              where s.article_id = c.story_id and s.shown_from <= now() and s.shown_until > now());

do $reading$
begin
    execute format('grant select on newsroom.related_choice to %I', newsroom.view_owner());
    execute format('alter view published.related_choice owner to %I', newsroom.view_owner());
    execute format('grant select on published.related_choice to %I', '${readerRole}');
    if newsroom.view_owner() <> current_user then
        alter table newsroom.related_choice enable row level security;
        create policy public_now on newsroom.related_choice for select to lede_views using (
            exists (select from newsroom.shelf s where s.article_id = related_choice.article_id)
            and exists (select from newsroom.shelf s where s.article_id = related_choice.story_id));
    end if;
end
$reading$;
