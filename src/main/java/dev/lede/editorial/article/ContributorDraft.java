package dev.lede.editorial.article;

import org.jspecify.annotations.Nullable;

/** A contributor as it is written; one without a role is an author. */
public record ContributorDraft(
        @Nullable String name, @Nullable String role) {}
