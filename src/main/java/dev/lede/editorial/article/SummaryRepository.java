package dev.lede.editorial.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The summaries of all revisions. */
@Singleton
public class SummaryRepository implements PanacheRepositoryBase<Summary, SummaryKey> {

    /** Those of a revision. */
    List<Summary> of(UUID revision) {
        return list("key.revisionId = ?1 order by key.kind, key.language", revision);
    }
}
