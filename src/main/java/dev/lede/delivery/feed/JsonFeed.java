package dev.lede.delivery.feed;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.lede.delivery.article.Correction;
import dev.lede.delivery.article.Image;
import dev.lede.delivery.article.SummaryView;
import dev.lede.delivery.article.TopicReference;
import dev.lede.http.selection.FieldSelection;
import dev.lede.http.selection.Selectable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A feed in JSON Feed 1.1. Its members have the names of that format; what it has no member for is in {@code _lede}.
 *
 * @param gone what has left
 */
@Schema(name = "JsonFeed", description = "A feed in JSON Feed 1.1")
public record JsonFeed(
        @Schema(required = true, examples = "https://jsonfeed.org/version/1.1")
        String version,

        @Schema(required = true) String title,

        @JsonProperty("home_page_url") @Schema(required = true)
        String homePageUrl,

        @JsonProperty("feed_url") @Schema(required = true) String feedUrl,
        @Nullable String description,
        @JsonProperty("next_url") @Nullable String nextUrl,
        @Schema(required = true) List<Author> authors,
        @Schema(required = true, examples = "en") String language,
        @Nullable List<Hub> hubs,
        @Schema(required = true) List<Item> items,
        @JsonProperty("_lede") @Nullable Gone gone) {

    /** What names the version of the format. */
    static final String VERSION = "https://jsonfeed.org/version/1.1";

    /** Somebody who writes or publishes. */
    @Schema(name = "JsonFeedAuthor")
    public record Author(@Schema(required = true) String name) {}

    /** Where to subscribe. */
    @Schema(name = "JsonFeedHub")
    public record Hub(
            @Schema(required = true, examples = "WebSub") String type,
            @Schema(required = true) String url) {}

    /**
     * A story.
     *
     * @param externalUrl where it comes from, when that is not the site's own newsroom
     * @param contentHtml all of it
     * @param contentText where the feed does not hold all of it: the abstract, else the headline
     * @param lede what the format has no member for
     */
    @Schema(name = "JsonFeedItem")
    public record Item(
            @Schema(required = true, examples = "urn:uuid:01976a3c-8f2e-7c41-b1d5-3a9e60c4f7d2")
            String id,

            @Schema(required = true) String url,
            @JsonProperty("external_url") @Nullable String externalUrl,
            @Schema(required = true) String title,
            @JsonProperty("content_html") @Nullable String contentHtml,
            @JsonProperty("content_text") @Nullable String contentText,
            @Nullable String summary,
            @Nullable String image,

            @JsonProperty("date_published") @Schema(required = true)
            Instant datePublished,

            @JsonProperty("date_modified") @Schema(required = true)
            Instant dateModified,

            @Nullable List<Author> authors,
            @Schema(required = true) List<String> tags,
            @Schema(required = true) String language,

            @JsonProperty("_lede") @Schema(required = true) More lede,

            @JsonIgnore @Schema(hidden = true) FieldSelection selection)
            implements Selectable {}

    /**
     * What is said of a story besides.
     *
     * @param picture the image with its credit
     * @param summaryOrigin who wrote the summary
     * @param digitalSourceType how the item came to be where a machine wrote the summary: a term of IPTC's vocabulary
     */
    @Schema(name = "JsonFeedItemExtension")
    public record More(
            @Schema(required = true) String slug,
            @Schema(required = true) String genre,
            @Schema(required = true) int revision,
            @Nullable String byline,
            @Schema(required = true) List<TopicReference> topics,
            @Nullable Image picture,
            @Nullable String syndication,
            @JsonProperty("usage_terms") @Nullable String usageTerms,
            @JsonProperty("summary_origin") SummaryView.@Nullable Origin summaryOrigin,

            @JsonProperty("digital_source_type") @Nullable String digitalSourceType,

            @Nullable List<Correction> corrections) {}

    /** The stories that left the feed and are to be taken out by whoever keeps them, newest first. */
    @Schema(name = "JsonFeedExtension")
    public record Gone(@Schema(required = true) List<GoneItem> deleted) {}

    /**
     * A story that has left.
     *
     * @param id of the item
     * @param comment what readers are told of it
     */
    @Schema(name = "JsonFeedDeletedItem")
    public record GoneItem(
            @Schema(required = true) String id,
            @Schema(required = true) Instant when,
            @Nullable String comment) {}
}
