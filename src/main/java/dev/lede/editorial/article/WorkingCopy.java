package dev.lede.editorial.article;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The working copy of an article: what its writers go on with, whatever readers see. The members of the shape in which it is
 * written stand beside those that the server makes, which are all those named here.
 *
 * @param revision the number of this state of the content
 * @param content what is written, in the shape in which it is written
 * @param anchors of the sections, in their order
 * @param publication what readers see now
 * @param scheduled the next publication to come
 * @param updatedAt when this state was saved
 */
@Schema(
        name = "WorkingCopy",
        description = "The working copy: what is written, in the shape in which it is written, and beside it what the"
                + " server makes: `id`, `revision`, `status`, `url`, `byline`, `wordCount`, `anchors`, `publishedAt`,"
                + " `publication`, `scheduled`, `withdrawal`, `createdAt`, `createdBy`, `updatedAt`, `updatedBy`. What is"
                + " left without these can be sent back by PUT.")
public record WorkingCopy(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "3") int revision,
        @Schema(required = true) ArticleState.Status status,
        @JsonUnwrapped ArticleDraft content,

        @Schema(required = true, examples = "/v1/articles/rare-earth-magnets-run-short")
        String url,

        @Schema(examples = "A. Writer and B. Editor") @Nullable
        String byline,

        @Schema(required = true, examples = "612") int wordCount,
        @Schema(required = true) List<String> anchors,
        @Nullable Instant publishedAt,
        ArticleState.@Nullable Current publication,
        ArticleState.@Nullable Next scheduled,
        ArticleState.@Nullable Withdrawn withdrawal,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true, examples = "desk") String createdBy,
        @Schema(required = true) Instant updatedAt,
        @Schema(required = true, examples = "desk") String updatedBy) {

    static WorkingCopy of(ArticleState state, SavedContent saved) {
        ArticleContent content = saved.content();
        return new WorkingCopy(
                state.id(),
                saved.number(),
                state.status(),
                WrittenShape.of(content, state.externalId()),
                "/v1/articles/" + saved.slug(),
                content.byline().orElse(null),
                content.wordCount(),
                content.sections().stream().map(SectionContent::anchor).toList(),
                state.current() == null ? null : state.current().publishedAt(),
                state.current(),
                state.next(),
                state.withdrawal(),
                state.createdAt(),
                state.createdBy(),
                saved.createdAt(),
                saved.createdBy());
    }

    /** Names the state of the content: it changes with each revision, and not with what is published. */
    @JsonIgnore
    public String entityTag() {
        return RevisionTag.of(revision);
    }
}
