package dev.lede.editorial.article;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an article says, checked and in the form in which it is kept.
 *
 * @param givenSlug the slug that was asked for, in the form of slugs
 * @param topics slugs of topics, each once, not looked up yet
 */
public record ArticleContent(
        @Nullable String givenSlug,
        String headline,
        String language,
        String genre,
        List<SummaryContent> summaries,
        List<SectionContent> sections,
        List<String> topics,
        List<Contributor> contributors,
        @Nullable Image image,
        @Nullable Source source,
        @Nullable Rights rights,
        boolean legallySensitive) {

    /** Summaries stand in one order, whatever the order in which they were written: the article's own language first. */
    public ArticleContent {
        summaries = summaries.stream()
                .sorted(Comparator.comparing(
                                (SummaryContent summary) -> !summary.language().equals(language))
                        .thenComparing(SummaryContent::language)
                        .thenComparing(SummaryContent::kind))
                .toList();
    }

    /** The authors' names as one line, if there are authors. */
    public Optional<String> byline() {
        return Byline.of(contributors);
    }

    /** How many words the sections have. */
    public int wordCount() {
        return WordCount.of(this);
    }

    /** A fingerprint of everything but the slug, by which writing the same again is known. */
    public String checksum() {
        return Checksum.of(this);
    }
}
