create table newsroom.front (
    name       text        constraint front_pk primary key constraint front_name_length check (length(name) between 1 and 100),
    title      text        not null constraint front_title_length check (length(title) between 1 and 200),
    updated_at timestamptz not null
);

create table newsroom.lead_slot (
    id         uuid      constraint lead_slot_pk primary key,
    front      text      not null constraint lead_slot_front_fk references newsroom.front on delete cascade,
    position   integer   not null constraint lead_slot_position_in_range check (position between 1 and 50),
    article_id uuid      not null constraint lead_slot_article_fk references newsroom.article on delete cascade,
    shown      tstzrange not null constraint lead_slot_shown_sometime check (not isempty(shown)),
    constraint lead_slot_one_at_a_time exclude using gist (front with =, position with =, shown with &&),
    constraint lead_slot_article_once exclude using gist (front with =, article_id with =, shown with &&)
);
create index lead_slot_by_article on newsroom.lead_slot (article_id);

-- the front that readers get who name none; it fills itself until an editor fills it
insert into newsroom.front (name, title, updated_at) values ('home', 'Home', now());
