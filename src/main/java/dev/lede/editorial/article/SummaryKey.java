package dev.lede.editorial.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A revision has one summary of each kind and language. */
@Embeddable
public record SummaryKey(
        @Column(name = "revision_id") UUID revisionId,
        @Column(name = "kind") String kind,
        @Column(name = "language") String language) {}
