package dev.lede.delivery.article;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A short text about an article, one for each kind and language.
 *
 * @param kind {@code abstract} (a paragraph), {@code brief} (a sentence) or {@code points} (bullets)
 * @param language a BCP 47 tag
 * @param text of an abstract or a brief
 * @param points of kind {@code points}
 */
@Schema(name = "Summary")
public record SummaryView(
        @Schema(
                required = true,
                enumeration = {"abstract", "brief", "points"})
        String kind,

        @Schema(required = true, examples = "en") String language,
        @Nullable String text,
        @Nullable List<String> points,
        @Schema(required = true) Origin origin) {

    /**
     * Who wrote it: readers are always told.
     *
     * @param by {@code person} or {@code machine}
     * @param tool which machine
     * @param reviewed whether a person has read what the machine wrote
     */
    public record Origin(
            @Schema(
                    required = true,
                    enumeration = {"person", "machine"})
            String by,

            @Nullable String tool,
            @Nullable Boolean reviewed) {}
}
