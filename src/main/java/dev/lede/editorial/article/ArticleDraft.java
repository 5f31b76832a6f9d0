package dev.lede.editorial.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article as it is written: the public shape without what the server makes. Nothing of it has been checked yet. */
public record ArticleDraft(
        @Nullable String externalId,
        @Nullable String slug,
        @Nullable String headline,
        @Nullable String language,
        @Nullable String genre,
        @Nullable String summary,
        @Nullable List<@Nullable SummaryDraft> summaries,
        @Nullable List<@Nullable SectionDraft> sections,
        @Nullable List<@Nullable String> topics,
        @Nullable List<@Nullable ContributorDraft> contributors,
        @Nullable ImageDraft image,
        @Nullable SourceDraft source,
        @Nullable RightsDraft rights,
        @Nullable Boolean legallySensitive) {}
