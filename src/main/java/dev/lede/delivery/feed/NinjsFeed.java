package dev.lede.delivery.feed;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.lede.http.paging.PageLinks;
import dev.lede.http.selection.FieldSelection;
import dev.lede.http.selection.Selectable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A list of IPTC ninjs objects. The format knows single objects only; the list is as all lists of this API, and each of its
 * items is a ninjs object of its own. A story that has left the feed is an item with {@code pubStatus} {@code canceled}.
 *
 * @param links absolute
 */
@Schema(name = "NinjsFeed", description = "A list of IPTC ninjs 3.1 objects; of 2.2 the same with names in lower case")
public record NinjsFeed(
        @Schema(required = true) List<Item> items,
        @Schema(required = true) PageLinks links) {

    /** A ninjs object. */
    @Schema(name = "NinjsItem")
    public record Item(
            @Schema(required = true) String uri,
            @Schema(required = true) Standard standard,
            @Schema(required = true) String type,
            @Nullable String representationType,
            @Nullable String version,
            @Nullable Instant firstCreated,
            @Schema(required = true) Instant versionCreated,
            @Schema(required = true) String pubStatus,
            @Nullable String copyrightHolder,
            @Nullable String copyrightNotice,
            @Nullable String usageTerms,
            @Nullable String edNote,
            @Nullable String language,
            @Nullable List<Text> headlines,
            @Nullable String title,
            @Nullable String by,
            @Nullable String slugline,
            @Nullable List<Text> descriptions,
            @Nullable List<Body> bodies,
            @Nullable List<Concept> people,
            @Nullable List<Concept> organisations,
            @Nullable List<Concept> places,
            @Nullable List<Concept> events,
            @Nullable List<Concept> subjects,
            @Nullable List<Party> infoSources,
            @Nullable List<Genre> genres,
            @Nullable List<Rendition> renditions,
            @Nullable List<Picture> associations,
            @Nullable List<AltId> altIds,
            @Nullable SourceType digitalSourceType,
            @JsonIgnore @Schema(hidden = true) FieldSelection selection)
            implements Selectable {}

    /** Which standard the item keeps to. */
    @Schema(name = "NinjsStandard")
    public record Standard(String name, String version, String schema) {}

    /** A headline or description. */
    @Schema(name = "NinjsText")
    public record Text(String role, String contentType, String value) {}

    /** The text of a story. */
    @Schema(name = "NinjsBody")
    public record Body(String role, String contentType, int charCount, int wordCount, String value) {}

    /** What a story is about. */
    @Schema(name = "NinjsConcept")
    public record Concept(String name, String rel, String uri, String literal) {}

    /** Who made a story, or where it comes from. */
    @Schema(name = "NinjsInfoSource")
    public record Party(String name, String role, @Nullable String uri) {}

    /** A nature of stories. */
    @Schema(name = "NinjsGenre")
    public record Genre(String name, String literal) {}

    /** A form in which a story or a picture is to be had. */
    @Schema(name = "NinjsRendition")
    public record Rendition(
            String name,
            String href,
            @Nullable String contentType,
            @Nullable Integer width,
            @Nullable Integer height) {}

    /** A picture that goes with a story: a ninjs object with a name. */
    @Schema(name = "NinjsPicture")
    public record Picture(
            String name,
            String uri,
            String type,
            @Nullable List<Text> descriptions,
            @Nullable String by,
            List<Rendition> renditions) {}

    /** Another name of a story. */
    @Schema(name = "NinjsAltId")
    public record AltId(String role, String value) {}

    /** How a story came to be. */
    @Schema(name = "NinjsDigitalSourceType")
    public record SourceType(String name, String uri) {}
}
