package dev.lede.editorial.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Where a section stands; positions begin at 1. */
@Embeddable
public record SectionKey(
        @Column(name = "revision_id") UUID revisionId,
        @Column(name = "position") int position) {}
