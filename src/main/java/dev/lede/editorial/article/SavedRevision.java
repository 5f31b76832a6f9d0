package dev.lede.editorial.article;

import java.util.UUID;

/** A revision that has been saved. */
public record SavedRevision(UUID articleId, UUID revisionId, int number) {}
