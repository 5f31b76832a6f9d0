package dev.lede.editorial.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Where a topic stands among the topics of a revision; positions begin at 1. */
@Embeddable
public record RevisionTopicKey(
        @Column(name = "revision_id") UUID revisionId,
        @Column(name = "position") int position) {}
