-- The lists that editors look through: all articles, the latest made first, and those whose headline has these words.
create index article_newest on newsroom.article (created_at desc, id desc);
create index revision_headline_words on newsroom.revision using gin (to_tsvector('simple', headline));
create index slug_prefix on newsroom.slug (slug text_pattern_ops);
