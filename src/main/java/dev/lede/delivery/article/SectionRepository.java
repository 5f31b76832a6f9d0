package dev.lede.delivery.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Questions about the body of a public article. */
@ApplicationScoped
public class SectionRepository implements PanacheRepositoryBase<PublishedSection, PublishedSection.Key> {
    /** All of them, in order. */
    List<SectionView> of(UUID article) {
        return stream("articleId = ?1 order by position", article)
                .map(SectionRepository::view)
                .toList();
    }

    /** The one with the anchor. */
    Optional<SectionView> of(UUID article, String anchor) {
        return find("articleId = ?1 and anchor = ?2", article, anchor)
                .firstResultOptional()
                .map(SectionRepository::view);
    }

    private static SectionView view(PublishedSection section) {
        return new SectionView(section.position, section.anchor, section.heading, section.blocks);
    }
}
