package dev.lede.delivery.article;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.lede.http.selection.FieldSelection;
import dev.lede.http.selection.Selectable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An article as readers get it. A teaser, which is what lists, lead stories and related feeds hold, has no sections,
 * summaries, corrections, contributors and source unless they are asked for.
 *
 * @param summary the text of the abstract in the article's own language
 * @param revision which saved state of the article this is, from 1
 * @param position of a lead story: its place on the front, from 1
 * @param relation of a related story: why it is there
 * @param related of a lead story, or where asked for: the related stories, best first
 * @param highlights of a search: where the article has its words
 * @param access {@code restricted} of a teaser whose caller may not see the whole
 * @param selection which of the members go out
 */
@Schema(
        name = "Article",
        description = "An article, or its teaser. `fields` leaves out all members but those named and `id`.")
public record ArticleView(
        @Schema(required = true) UUID id,

        @Schema(required = true, examples = "rare-earth-magnets-run-short")
        String slug,

        @Schema(required = true, examples = "/v1/articles/rare-earth-magnets-run-short")
        String url,

        @Schema(required = true) String headline,
        @Nullable String summary,
        @Schema(required = true, examples = "en") String language,
        @Schema(required = true, examples = "news") String genre,

        @Schema(examples = "A. Writer and B. Editor") @Nullable
        String byline,

        @Nullable List<Contributor> contributors,
        @Schema(required = true) Instant publishedAt,
        @Schema(required = true) Instant updatedAt,
        @Schema(required = true, examples = "3") int revision,
        @Schema(required = true, examples = "612") int wordCount,
        @Schema(required = true) @Nullable List<TopicReference> topics,
        @Nullable Image image,
        @Nullable List<SectionView> sections,
        @Nullable List<SummaryView> summaries,
        @Nullable List<Correction> corrections,
        @Nullable Source source,
        @Nullable Rights rights,

        @Schema(
                enumeration = {"restricted"},
                description =
                        "There only where the caller may not see the story in full, and then always: it has no sections,"
                                + " no corrections and of summaries only the abstract")
        @Nullable
        String access,

        @Schema(required = true) ArticleLinks links,
        @Nullable Integer position,
        @Nullable Relation relation,
        @Nullable List<ArticleView> related,
        @Nullable Highlights highlights,
        @JsonIgnore @Schema(hidden = true) FieldSelection selection)
        implements Selectable {

    /** The same as a lead story, at its place on the front. */
    public ArticleView at(int place) {
        return with(place, relation, related, highlights);
    }

    /** The same as a related story, and why. */
    public ArticleView because(Relation why) {
        return with(position, why, related, highlights);
    }

    /** The same with its related stories. */
    public ArticleView with(List<ArticleView> stories) {
        return with(position, relation, stories, highlights);
    }

    /** The same with where it has the words of a search. */
    public ArticleView showing(Highlights words) {
        return with(position, relation, related, words);
    }

    /** Whether this is a teaser for want of a right to the whole. */
    public boolean isRestricted() {
        return access != null;
    }

    /** The teaser that is left for a caller who may not see the whole, whatever he asked for. */
    ArticleView restricted() {
        return new ArticleView(
                id,
                slug,
                url,
                headline,
                summary,
                language,
                genre,
                byline,
                contributors,
                publishedAt,
                updatedAt,
                revision,
                wordCount,
                topics,
                image,
                null,
                summaries == null
                        ? null
                        : summaries.stream()
                                .filter(one -> one.kind().equals(SummaryKind.ABSTRACT.wireName()))
                                .toList(),
                null,
                source,
                rights,
                "restricted",
                links,
                position,
                relation,
                related,
                highlights,
                selection.with(Set.of("access")));
    }

    private ArticleView with(
            @Nullable Integer place,
            @Nullable Relation why,
            @Nullable List<ArticleView> stories,
            @Nullable Highlights words) {
        return new ArticleView(
                id,
                slug,
                url,
                headline,
                summary,
                language,
                genre,
                byline,
                contributors,
                publishedAt,
                updatedAt,
                revision,
                wordCount,
                topics,
                image,
                sections,
                summaries,
                corrections,
                source,
                rights,
                access,
                links,
                place,
                why,
                stories,
                words,
                selection);
    }
}
