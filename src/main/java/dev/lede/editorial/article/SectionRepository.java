package dev.lede.editorial.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** The sections of all revisions. */
@Singleton
public class SectionRepository implements PanacheRepositoryBase<Section, SectionKey> {}
