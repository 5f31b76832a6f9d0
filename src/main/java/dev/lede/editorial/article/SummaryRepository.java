package dev.lede.editorial.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** The summaries of all revisions. */
@Singleton
public class SummaryRepository implements PanacheRepositoryBase<Summary, SummaryKey> {}
