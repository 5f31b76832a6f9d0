package dev.lede.editorial.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** What the revisions are about. */
@Singleton
public class RevisionTopicRepository implements PanacheRepositoryBase<RevisionTopic, RevisionTopicKey> {}
