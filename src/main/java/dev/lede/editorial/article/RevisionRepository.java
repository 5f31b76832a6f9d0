package dev.lede.editorial.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The revisions of all articles. */
@Singleton
public class RevisionRepository implements PanacheRepositoryBase<Revision, UUID> {}
