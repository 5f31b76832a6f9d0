-- What was published lately, whatever it is about: the topics that stand out are looked for among it.
create index shelf_topic_recent on newsroom.shelf_topic (published_at desc, topic_id, article_id, shown_until, shown_from);
