package dev.lede.delivery.article;

import org.jspecify.annotations.Nullable;

/**
 * Why an article is not there, at one moment.
 *
 * @param isOver whether it is there after all, since a moment ago
 * @param isWithdrawn whether it was public and was taken down
 * @param reason what readers are told of that
 */
record Absence(
        boolean isOver, boolean isWithdrawn, @Nullable String reason) {}
