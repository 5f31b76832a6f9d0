package dev.lede.editorial.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The sections of all revisions. */
@Singleton
public class SectionRepository implements PanacheRepositoryBase<Section, SectionKey> {

    /** The body of a revision. */
    List<Section> of(UUID revision) {
        return list("key.revisionId = ?1 order by key.position", revision);
    }
}
